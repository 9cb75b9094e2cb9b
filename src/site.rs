//! Everything that will be written, as one value: an ordered map of address to output.
//!
//! Rendering makes this value and touches no file; `write` puts it on the disk and `serve` hands it to a browser, so both
//! show the same bytes. What costs anything is a recipe that runs only when somebody asks, so that the site is never whole
//! in memory. A recipe shares its inputs with the others and changes nothing: the same recipe gives the same bytes however
//! often, in whatever order and on whichever thread it runs.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;

use crate::diagnostic::Diagnostics;

/// The name of the list that `write` leaves beside the pages. No output may take it.
pub(crate) const MANIFEST: &str = ".rapporteur";

type Make = dyn Fn() -> Result<Vec<u8>, Diagnostics> + Send + Sync;
type Stream = dyn Fn(&mut dyn Write) -> io::Result<()> + Send + Sync;

/// What stands at one address.
pub(crate) enum Output {
    Bytes(Arc<[u8]>),
    /// Made whole when it is asked for; or what is to be mended before it can be made, such as a template.
    Recipe(Box<Make>),
    /// Written piece by piece, for what grows with the whole report. It fails only where the writer does.
    Stream(Box<Stream>),
}

impl Output {
    pub(crate) fn recipe(make: impl Fn() -> Result<Vec<u8>, Diagnostics> + Send + Sync + 'static) -> Self {
        Self::Recipe(Box::new(make))
    }

    pub(crate) fn stream(write: impl Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self::Stream(Box::new(write))
    }

    /// The bytes, made now if they are not there yet.
    pub(crate) fn bytes(&self) -> Result<Cow<'_, [u8]>, Diagnostics> {
        Ok(match self {
            Self::Bytes(bytes) => Cow::Borrowed(bytes),
            Self::Recipe(make) => Cow::Owned(make()?),
            Self::Stream(write) => {
                let mut bytes = Vec::new();
                // Writing to memory cannot fail.
                let _ = write(&mut bytes);
                Cow::Owned(bytes)
            }
        })
    }
}

impl From<Vec<u8>> for Output {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes.into())
    }
}

/// Why an output was not taken. The caller knows which file of the editor's is to blame and makes it a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Clash {
    /// Something else has this address.
    Taken,
    /// Something has the address of a folder that this one needs, or this one has the address of its folder.
    Folder(String),
    /// The address is empty, leads out of the site, is too long, or holds signs that a file name cannot have everywhere.
    NoAddress,
}

impl fmt::Display for Clash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken => f.write_str("something else has the same address"),
            Self::Folder(other) => write!(f, "`{other}` would have to be a file and a folder at once"),
            Self::NoAddress => f.write_str("this cannot be the name of a file on every computer"),
        }
    }
}

/// The whole site. Addresses are relative, with `/` between folders: `glossary/consent.html`.
#[derive(Default)]
pub(crate) struct Site {
    outputs: BTreeMap<String, Output>,
}

impl Site {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds an output, or says why it cannot be added; the site then stays as it was.
    pub(crate) fn insert(&mut self, address: impl Into<String>, output: impl Into<Output>) -> Result<(), Clash> {
        let address = address.into();
        if !is_address(&address) {
            return Err(Clash::NoAddress);
        }
        if self.outputs.contains_key(&address) {
            return Err(Clash::Taken);
        }
        if let Some(folder) = folders(&address).find(|folder| self.outputs.contains_key(*folder)) {
            return Err(Clash::Folder(folder.to_owned()));
        }
        let inside = format!("{address}/");
        if self.outputs.range(inside.clone()..).next().is_some_and(|(next, _)| next.starts_with(&inside)) {
            return Err(Clash::Folder(address));
        }
        self.outputs.insert(address, output.into());
        Ok(())
    }

    #[cfg_attr(not(test), expect(dead_code, reason = "`serve` asks for one output at a time"))]
    pub(crate) fn get(&self, address: &str) -> Option<&Output> {
        self.outputs.get(address)
    }

    pub(crate) fn contains(&self, address: &str) -> bool {
        self.outputs.contains_key(address)
    }

    pub(crate) fn len(&self) -> usize {
        self.outputs.len()
    }

    /// All outputs, sorted by address.
    pub(crate) fn outputs(&self) -> &BTreeMap<String, Output> {
        &self.outputs
    }
}

/// Bytes of an address: the folders above the site take some of what a system allows.
const LONGEST: usize = 1_000;

/// The folders that an address lies in, the outermost first: `a/b/c.html` lies in `a` and `a/b`.
pub(crate) fn folders(address: &str) -> impl Iterator<Item = &str> {
    address.match_indices('/').map(|(end, _)| &address[..end])
}

/// Whether a site may have a file of this name. The manifest of an earlier build is held to the same rule, since it names
/// files that will be removed.
pub(crate) fn is_address(address: &str) -> bool {
    let first = address.split('/').next().unwrap_or_default();
    !first.starts_with(MANIFEST)
        && !address.chars().any(|c| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|'))
        && address.len() <= LONGEST
        && address
            .split('/')
            .all(|part| !part.is_empty() && part.len() <= 240 && !part.ends_with(['.', ' ']) && !is_reserved(part))
}

/// Whether Windows keeps a name for a device, whatever its ending is: `con`, `aux.html`, `COM1`.
pub(crate) fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || ["com", "lpt"]
            .iter()
            .any(|port| stem.strip_prefix(port).is_some_and(|end| matches!(end.as_bytes(), [b'1'..=b'9'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_given_once() {
        let mut site = Site::new();
        assert_eq!(site.insert("a/b.html", vec![1]), Ok(()));
        assert_eq!(site.insert("a/b.html", vec![2]), Err(Clash::Taken));
        assert_eq!(site.get("a/b.html").unwrap().bytes().unwrap().as_ref(), [1]);
    }

    #[test]
    fn a_recipe_is_made_anew_each_time_it_is_asked_for() {
        let asked = Arc::new(std::sync::atomic::AtomicU8::new(0));
        let count = Arc::clone(&asked);
        let recipe = Output::recipe(move || {
            count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            Ok(vec![7])
        });
        assert_eq!(asked.load(std::sync::atomic::Ordering::Relaxed), 0);
        assert_eq!((recipe.bytes().unwrap().as_ref(), recipe.bytes().unwrap().as_ref()), (&[7][..], &[7][..]));
        assert_eq!(asked.load(std::sync::atomic::Ordering::Relaxed), 2);
        let stream = Output::stream(|out| out.write_all(b"a").and_then(|()| out.write_all(b"b")));
        assert_eq!(stream.bytes().unwrap().as_ref(), b"ab");
    }

    #[test]
    fn a_file_and_a_folder_cannot_share_a_name() {
        let mut site = Site::new();
        site.insert("a/b/c.html", vec![]).unwrap();
        site.insert("a-b", vec![]).unwrap();
        assert_eq!(site.insert("a/b", vec![]), Err(Clash::Folder("a/b".into())));
        assert_eq!(site.insert("a-b/d", vec![]), Err(Clash::Folder("a-b".into())));
        assert_eq!(site.insert("a/b.html", vec![]), Ok(()));
    }

    #[test]
    fn an_address_stays_inside_the_site() {
        let long = "x".repeat(241);
        for bad in [
            "",
            "/",
            "/a",
            "a/",
            "a//b",
            "../a",
            "a/../b",
            "./a",
            "a\nb",
            "a\\b",
            "c:a",
            ".rapporteur",
            long.as_str(),
            "con",
            "a/AUX.html",
            "a/com1.txt",
            "a/b.",
            "a /b",
            "...",
        ] {
            assert!(!is_address(bad), "{bad:?}");
        }
        for good in [
            "index.html",
            "_headers",
            "a/.b",
            "countries/côte-d’ivoire.html",
            "a..b",
            "content.html",
            "com.html",
            "com10",
        ] {
            assert!(is_address(good), "{good:?}");
        }
    }
}
