//! What the file system says of every file that is read, without opening it: enough to see that one has changed.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// Size, time of the last change in nanoseconds, and the file's own number: an editor that saves by renaming a new file
/// onto the old one changes the last even where it copies the time.
type Stamp = (u64, u128, u64);

#[derive(Debug, Default)]
pub(super) struct Stamps(BTreeMap<OsString, Stamp>);

impl Stamps {
    /// Looks at all files and folders below `folders`. What cannot be looked at counts as not there.
    pub(super) fn of(folders: &[PathBuf]) -> Self {
        let entries = folders.iter().flat_map(|folder| {
            let walk = WalkDir::new(folder).follow_links(true).into_iter();
            walk.filter_entry(|entry| entry.depth() == 0 || is_read(entry.path())).filter_map(Result::ok)
        });
        Self(entries.filter_map(|entry| Some((entry.path().into(), stamp(&entry.metadata().ok()?)))).collect())
    }

    /// Looks again at what has been named, so that it is not found to have changed a second time.
    pub(super) fn refresh(&mut self, named: &BTreeSet<PathBuf>) {
        for path in named {
            match fs::metadata(path) {
                Ok(found) if !found.is_dir() => self.0.insert(path.into(), stamp(&found)),
                // Of a folder's files nothing is known: whoever looks at them next finds what is new.
                _ => self.0.remove(path.as_os_str()),
            };
        }
    }

    /// What is here and not the same there, or there and not here.
    pub(super) fn different(&self, other: &Self) -> BTreeSet<PathBuf> {
        let changed = self.0.iter().filter(|(path, stamp)| other.0.get(*path) != Some(*stamp)).map(|(path, _)| path);
        let gone = other.0.keys().filter(|path| !self.0.contains_key(*path));
        changed.chain(gone).map(PathBuf::from).collect()
    }
}

/// Whether a file of this name may be read: hidden files and the copies that editors keep are not.
pub(super) fn is_read(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with('.') && !name.ends_with('~')
}

fn stamp(of: &Metadata) -> Stamp {
    if of.is_dir() {
        return (0, 0, 0);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        // The inode's own time changes with every write and cannot be set back.
        let nanoseconds = i128::from(of.ctime()) * 1_000_000_000 + i128::from(of.ctime_nsec());
        (of.len(), nanoseconds.unsigned_abs(), of.ino())
    }
    #[cfg(not(unix))]
    {
        let since = of.modified().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
        (of.len(), since.unwrap_or_default().as_nanos(), 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_changing_a_file_is_seen_and_hidden_files_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        fs::create_dir_all(content.join("a")).unwrap();
        for name in ["a/one.md", "two.md", "three.md"] {
            fs::write(content.join(name), "text").unwrap();
        }
        let folders = [content.clone()];
        let before = Stamps::of(&folders);
        fs::write(content.join(".two.md.swp"), "x").unwrap();
        fs::write(content.join("two.md~"), "x").unwrap();
        assert!(Stamps::of(&folders).different(&before).is_empty());

        fs::write(content.join("new"), "TEXT").unwrap();
        let old = fs::metadata(content.join("two.md")).unwrap().modified().unwrap();
        fs::File::options().write(true).open(content.join("new")).unwrap().set_modified(old).unwrap();
        fs::rename(content.join("new"), content.join("two.md")).unwrap();
        fs::remove_file(content.join("three.md")).unwrap();
        fs::write(content.join("a/four.md"), "text").unwrap();
        let mut now = Stamps::of(&folders);
        let changed = now.different(&before);
        let names = ["a/four.md", "three.md", "two.md"].map(|name| content.join(name));
        assert_eq!(changed, BTreeSet::from(names));
        now.refresh(&changed);
        assert!(Stamps::of(&folders).different(&now).is_empty(), "what was named is known");
    }
}
