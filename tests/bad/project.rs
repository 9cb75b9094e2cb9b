//! The site that cases spoil, and copies of it.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::program;

/// The site as it is before anything is wrong, built once.
pub(crate) struct Good {
    folder: TempDir,
    /// The published files.
    pub(crate) published: BTreeMap<PathBuf, Published>,
    /// What is in them.
    bytes: BTreeMap<PathBuf, Vec<u8>>,
}

/// A published file. Copies of the site share it with the original, so that what is still the same file with the same time of
/// its last change holds the same bytes; a build that writes makes another.
#[derive(PartialEq, Eq)]
pub(crate) enum Published {
    Same { inode: u64, changed: (i64, i64), size: u64 },
    Link(PathBuf),
}

impl Good {
    pub(crate) fn build() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/full"), folder.path());
        let built = program::run(folder.path(), false, &["build"]);
        assert_eq!(built.status, Some(0), "{}", built.stderr);
        let published = tree(&folder.path().join("public"));
        let bytes = read(&folder.path().join("public"), &published);
        Self { folder, published, bytes }
    }

    /// Whether the files that all copies share hold what they held at first, whatever their times say.
    pub(crate) fn is_untouched(&self) -> bool {
        let public = self.folder.path().join("public");
        tree(&public) == self.published && read(&public, &self.published) == self.bytes
    }

    /// A copy to spoil, in a folder of its own.
    pub(crate) fn copy(&self) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        copy(self.folder.path(), &folder.path().join("project"));
        folder
    }
}

/// Published files are shared, all others copied.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    let published = from.components().any(|part| part.as_os_str() == "public");
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else if published {
            fs::hard_link(&path, &target).unwrap();
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn read(public: &Path, files: &BTreeMap<PathBuf, Published>) -> BTreeMap<PathBuf, Vec<u8>> {
    files.keys().map(|file| (file.clone(), fs::read(public.join(file)).unwrap())).collect()
}

/// Each file below a folder.
pub(crate) fn tree(folder: &Path) -> BTreeMap<PathBuf, Published> {
    let mut found = BTreeMap::new();
    fill(folder, folder, &mut found);
    found
}

fn fill(top: &Path, folder: &Path, found: &mut BTreeMap<PathBuf, Published>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let about = fs::symlink_metadata(&path).unwrap();
        if about.is_dir() {
            fill(top, &path, found);
            continue;
        }
        let file = match about.is_symlink() {
            true => Published::Link(fs::read_link(&path).unwrap()),
            false => {
                Published::Same { inode: about.ino(), changed: (about.mtime(), about.mtime_nsec()), size: about.size() }
            }
        };
        found.insert(path.strip_prefix(top).unwrap().to_path_buf(), file);
    }
}
