//! Everything that will be written, as one value: an ordered map of address to output.
//!
//! Rendering makes this value and touches no file; `write` puts it on the disk and `serve` hands it to a browser, so both
//! show the same bytes. What costs anything is a recipe that runs only when somebody asks, so that the site is never whole
//! in memory. A recipe shares its inputs with the others and changes nothing: the same recipe gives the same bytes however
//! often, in whatever order and on whichever thread it runs.

mod reserved;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostics;

pub(crate) use reserved::is_reserved;

/// The name of the list that `write` leaves beside the pages. No output may take it.
pub(crate) const MANIFEST: &str = ".rapporteur";

type Make = dyn Fn() -> Result<Vec<u8>, Diagnostics> + Send + Sync;
type Stream = dyn Fn(&mut dyn Write) -> io::Result<()> + Send + Sync;

/// What stands at one address.
#[derive(Clone)]
pub(crate) enum Output {
    Bytes(Arc<[u8]>),
    /// Made whole when it is asked for; or what is to be mended before it can be made, such as a template.
    Recipe(Arc<Make>),
    /// Written piece by piece, for what grows with the whole report. It fails only where the writer does.
    Stream(Arc<Stream>),
}

impl Output {
    pub(crate) fn recipe(make: impl Fn() -> Result<Vec<u8>, Diagnostics> + Send + Sync + 'static) -> Self {
        Self::Recipe(Arc::new(make))
    }

    pub(crate) fn stream(write: impl Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self::Stream(Arc::new(write))
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

impl Output {
    /// The same output as bytes, if it can be made.
    fn made(&self) -> Option<Self> {
        match self {
            Self::Bytes(bytes) => Some(Self::Bytes(Arc::clone(bytes))),
            _ => Some(Self::Bytes(self.bytes().ok()?.into())),
        }
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
    last: Option<Last>,
}

/// Outputs that are made together of the bytes of others.
struct Last {
    addresses: Vec<&'static str>,
    needs: fn(&str) -> bool,
    make: Arc<MakeLast>,
}

type MakeLast = dyn Fn(&BTreeMap<String, Output>) -> Result<BTreeMap<&'static str, Vec<u8>>, Diagnostics> + Send + Sync;

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

    /// Adds outputs that `make` makes of the outputs that are there now; `needs` says of which. Each can be asked for by
    /// itself, at the price of all; [`Site::prepared`] makes them at once. A site has this only once.
    pub(crate) fn insert_last(
        &mut self,
        addresses: &[&'static str],
        needs: fn(&str) -> bool,
        make: impl Fn(&BTreeMap<String, Output>) -> Result<BTreeMap<&'static str, Vec<u8>>, Diagnostics>
        + Send
        + Sync
        + 'static,
    ) -> Result<(), (String, Clash)> {
        let (others, make) = (Arc::new(self.outputs.clone()), Arc::new(make));
        for address in addresses.iter().copied() {
            let (others, make) = (Arc::clone(&others), Arc::clone(&make));
            let recipe = Output::recipe(move || Ok(make(&others)?.remove(address).unwrap_or_default()));
            self.insert(address, recipe).map_err(|clash| (address.to_owned(), clash))?;
        }
        self.last = Some(Last { addresses: addresses.to_vec(), needs, make });
        Ok(())
    }

    /// The same site for somebody who wants all of it: what others are made of is made now, once. What cannot be made
    /// stays a recipe, which says why when it is asked.
    pub(crate) fn prepared(mut self) -> Self {
        let Some(last) = self.last.take() else { return self };
        let needed = self
            .outputs
            .par_iter()
            .filter(|(address, _)| (last.needs)(address) && !last.addresses.contains(&address.as_str()));
        let made: Vec<_> = needed.filter_map(|(address, output)| Some((address.clone(), output.made()?))).collect();
        self.outputs.extend(made);
        let mut others = self.outputs.clone();
        others.retain(|address, _| !last.addresses.contains(&address.as_str()));
        for (address, bytes) in (last.make)(&others).into_iter().flatten() {
            self.outputs.insert(address.to_owned(), bytes.into());
        }
        self
    }

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
    fn what_is_made_last_is_made_of_the_others() {
        let site = || {
            let mut site = Site::new();
            site.insert("a", b"12".to_vec()).unwrap();
            site.insert("b", Output::recipe(|| Ok(b"345".to_vec()))).unwrap();
            site.insert("broken", Output::recipe(|| Err(Diagnostics::default()))).unwrap();
            let all = |outputs: &BTreeMap<String, Output>| {
                let lengths: Vec<u8> = ["a", "b"].map(|name| outputs[name].bytes().unwrap().len() as u8).to_vec();
                Ok(BTreeMap::from([("x", lengths), ("y", vec![outputs.len() as u8])]))
            };
            site.insert_last(&["x", "y"], |address| address != "a", all).unwrap();
            site
        };
        let (lazy, whole) = (site(), site().prepared());
        for site in [&lazy, &whole] {
            assert_eq!(site.get("x").unwrap().bytes().unwrap().as_ref(), [2, 3]);
            assert_eq!(site.get("y").unwrap().bytes().unwrap().as_ref(), [3]);
            assert!(site.get("broken").unwrap().bytes().is_err());
        }
        assert!(matches!(whole.get("b"), Some(Output::Bytes(_))));
        assert!(matches!(lazy.get("b"), Some(Output::Recipe(_))));
        let clash = site().insert_last(&["z", "a"], |_| true, |_| Ok(BTreeMap::new()));
        assert_eq!(clash, Err(("a".into(), Clash::Taken)));
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
