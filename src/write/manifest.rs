//! The list of what a build wrote, left in the output as `.rapporteur`.
//!
//! It is how the next build knows its own files from a stranger's: what is listed may be replaced or removed, what is not
//! is never touched. The output is kept in version control by some editors, so the list depends on the site alone and has
//! one line a file.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::error::Error;
use crate::site::{MANIFEST, is_address};

const HEADER: &str = "Written by rapporteur, which may replace or remove these files and no others:";

/// Address to hash, as the last build left them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) files: BTreeMap<String, blake3::Hash>,
}

impl Manifest {
    /// The list in a folder, or nothing if the folder has none.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, Error> {
        let path = folder.join(MANIFEST);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(cause) if matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
            Err(cause) => return Err(Error::io("read", &path, &cause)),
        };
        let manifest = str::from_utf8(&bytes).ok().and_then(Self::parse);
        manifest.map(Some).ok_or_else(|| {
            Error::new(format!("`{}` is damaged, so that it is not known which files are whose", path.display()))
                .hint("empty the folder and build again, or name an empty folder with `--out`")
        })
    }

    /// Lines that a merge left (both sides were ours) are no damage; anything else is, since the list decides what is
    /// removed.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let merge = |line: &str| ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark));
        let mut lines = text.lines().filter(|line| !merge(line));
        if lines.next() != Some(HEADER) {
            return None;
        }
        let files = lines.map(|line| {
            let (hash, address) = line.split_once("  ")?;
            let hash = blake3::Hash::from_hex(hash).ok()?;
            is_address(address).then(|| (address.to_owned(), hash))
        });
        Some(Self { files: files.collect::<Option<_>>()? })
    }

    pub(super) fn text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for (address, hash) in &self.files {
            // Writing into a string cannot fail.
            let _ = writeln!(text, "{}  {address}", hash.to_hex());
        }
        text
    }

    pub(super) fn lists(&self, path: &Path) -> bool {
        path == Path::new(MANIFEST) || path.to_str().is_some_and(|path| self.files.contains_key(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let files = [("a b/c.html".to_owned(), blake3::hash(b"1")), ("z".to_owned(), blake3::hash(b"2"))];
        let manifest = Manifest { files: files.into() };
        assert_eq!(Manifest::parse(&manifest.text()), Some(manifest));
    }

    #[test]
    fn both_sides_of_a_merge_are_ours() {
        let hash = blake3::hash(b"").to_hex();
        let text = format!("{HEADER}\n<<<<<<< HEAD\n{hash}  a\n=======\n{hash}  b\n>>>>>>> other\n");
        let manifest = Manifest::parse(&text).unwrap();
        assert!(manifest.lists(Path::new("a")) && manifest.lists(Path::new("b")));
    }

    #[test]
    fn a_list_that_names_other_folders_is_refused() {
        let hash = blake3::hash(b"").to_hex();
        for line in ["../report.md", "/etc/passwd", ".rapporteur-x/journal", "a/../../b", ""] {
            assert_eq!(Manifest::parse(&format!("{HEADER}\n{hash}  {line}\n")), None, "{line}");
        }
        assert_eq!(Manifest::parse("something else\n"), None);
        assert_eq!(Manifest::parse(&format!("{HEADER}\nabc  a\n")), None);
    }
}
