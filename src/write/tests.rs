//! The step as its callers see it, on real folders. Each way of writing goes through the same cases.

mod aside;
mod interrupted;
mod made;
mod refused;
mod ways;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

/// A folder of its own with room for an output and what stands beside it.
struct Bench {
    folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, inner: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join(inner)
    }

    fn out(&self) -> PathBuf {
        self.path("public")
    }

    fn put(&self, inner: &str, text: &str) {
        let path = self.path(inner);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn write(&self, files: &[(&str, &str)], in_place: bool) -> Result<Written, Error> {
        put_by(&site(files), &self.out(), &[], in_place)
    }

    /// Writes and sees that nothing but the output is left in the folder.
    fn build(&self, files: &[(&str, &str)], in_place: bool) -> Written {
        let written = self.write(files, in_place).unwrap();
        let left: Vec<_> = tree(self.folder.path()).into_keys().filter(|path| path.contains("rapporteur-")).collect();
        assert_eq!(left, [""; 0], "nothing is left of the work");
        written
    }

    /// What the output holds, without the manifest.
    fn shown(&self) -> BTreeMap<String, String> {
        let mut tree = tree(&self.out());
        tree.remove(".rapporteur");
        tree
    }
}

/// Writes a site of which nothing has to be mended.
fn put_by(site: &Site, out: &Path, inputs: &[PathBuf], in_place: bool) -> Result<Written, Error> {
    write_by(site, out, inputs, &|_, _| Diagnostics::default(), in_place).map(|(written, _)| written.unwrap())
}

fn site(files: &[(&str, &str)]) -> Site {
    let mut site = Site::new();
    for (address, text) in files {
        let text = (*text).to_owned();
        site.insert(*address, crate::site::Output::recipe(move || Ok(text.clone().into_bytes()))).unwrap();
    }
    site
}

/// Every file by its path, every empty folder with a slash at its end.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    fn look(folder: &Path, inner: &str, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{inner}{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                let before = found.len();
                look(&entry.path(), &format!("{path}/"), found);
                if found.len() == before {
                    found.insert(path + "/", String::new());
                }
            } else {
                // A link to a folder is shown by what it is, not by what it leads to.
                let text = fs::read_to_string(entry.path()).unwrap_or_else(|_| "(link)".to_owned());
                found.insert(path, text);
            }
        }
    }
    let mut found = BTreeMap::new();
    look(folder, "", &mut found);
    found
}

fn map(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}
