//! A project's files in memory, so that an edit is a change of values and can be taken back.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Paths from the project's root to bytes.
#[derive(Debug, Clone, Default)]
pub(super) struct Model(pub(super) BTreeMap<String, Vec<u8>>);

/// Chance that is the same each time.
pub(super) struct Chance(u64);

impl Model {
    /// The content of a folder.
    pub(super) fn read(content: &Path) -> Self {
        let mut model = Self::default();
        model.collect(content, "content");
        model
    }

    fn collect(&mut self, folder: &Path, name: &str) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let inner = format!("{name}/{}", entry.file_name().to_str().unwrap());
            match entry.path().is_dir() {
                true => self.collect(&entry.path(), &inner),
                false => drop(self.0.insert(inner, fs::read(entry.path()).unwrap())),
            }
        }
    }

    /// Puts the files into a folder that holds those of `before`; answers with what an event would name.
    pub(super) fn write(&self, root: &Path, before: &Self) -> BTreeSet<String> {
        let mut named = BTreeSet::new();
        for path in before.0.keys().filter(|path| !self.0.contains_key(*path)) {
            fs::remove_file(root.join(path)).unwrap();
            named.insert(path.clone());
            // A folder with nothing in it goes too.
            let mut folder = path.as_str();
            while let Some((above, _)) = folder.rsplit_once('/') {
                if above.contains('/') && fs::remove_dir(root.join(above)).is_ok() {
                    named.insert(above.to_owned());
                }
                folder = above;
            }
        }
        for (path, bytes) in &self.0 {
            if before.0.get(path) != Some(bytes) {
                let target = root.join(path);
                let mut folder = target.parent().unwrap();
                while !folder.exists() {
                    named.insert(folder.strip_prefix(root).unwrap().to_str().unwrap().to_owned());
                    folder = folder.parent().unwrap();
                }
                fs::create_dir_all(target.parent().unwrap()).unwrap();
                fs::write(target, bytes).unwrap();
                named.insert(path.clone());
            }
        }
        named
    }

    /// Paths that begin and end so.
    pub(super) fn paths(&self, start: &str, end: &str) -> Vec<String> {
        self.0.keys().filter(|path| path.starts_with(start) && path.ends_with(end)).cloned().collect()
    }

    pub(super) fn text(&self, path: &str) -> String {
        self.0.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default()
    }

    pub(super) fn set(&mut self, path: &str, text: impl Into<String>) {
        self.0.insert(path.to_owned(), text.into().into_bytes());
    }
}

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Below `end`; 0 if there is nothing below it.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or_default() % end.max(1)
    }

    pub(super) fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    pub(super) fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}
