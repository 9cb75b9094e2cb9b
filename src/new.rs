//! The site to start from: an invented report with something of everything, whose comments say what each file is for.
//!
//! It stands here and not beside a command because it is content, compiled into the binary and held by the same tests as
//! any content: what an editor learns from must be right.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use crate::error::Error;

#[derive(RustEmbed)]
#[folder = "src/new/content/"]
struct Starter;

/// Writes the content into `folder/content`, whole or not at all: it is staged beside its place and renamed into it.
///
/// # Errors
/// If content is there already, or the disk refuses.
pub(crate) fn new(folder: &Path) -> Result<PathBuf, Error> {
    let content = folder.join("content");
    if holds_something(&content)? {
        return Err(Error::new(format!("`{}` is there already", content.display()))
            .hint("name another folder; nothing was changed"));
    }
    fs::create_dir_all(folder).map_err(|cause| Error::io("make", folder, &cause))?;
    let failed = |cause: io::Error| Error::io("write", &content, &cause);
    let staged = tempfile::Builder::new().prefix(".rapporteur-new-").tempdir_in(folder).map_err(failed)?;
    let inner = staged.path().join("content");
    for path in Starter::iter() {
        let Some(file) = Starter::get(&path) else { continue };
        let target = inner.join(path.as_ref());
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(failed)?;
        }
        fs::write(&target, file.data).map_err(failed)?;
    }
    if content.is_dir() {
        fs::remove_dir(&content).map_err(failed)?;
    }
    fs::rename(&inner, &content).map_err(failed)?;
    Ok(content)
}

/// An empty folder may be filled; a file, a link or a folder with something in it is somebody's.
fn holds_something(path: &Path) -> Result<bool, Error> {
    match fs::symlink_metadata(path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(cause) => Err(Error::io("read", path, &cause)),
        Ok(found) if found.is_dir() => {
            let mut entries = fs::read_dir(path).map_err(|cause| Error::io("read", path, &cause))?;
            Ok(entries.next().is_some())
        }
        Ok(_) => Ok(true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_never_touched() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path().join("a/b");
        assert_eq!(new(&here).unwrap(), here.join("content"));
        let report = here.join("content/report.toml");
        fs::write(&report, "mine").unwrap();
        assert!(new(&here).unwrap_err().to_string().ends_with("is there already"));
        assert_eq!(fs::read_to_string(&report).unwrap(), "mine");
        assert_eq!(fs::read_dir(&here).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn an_empty_folder_is_filled_and_a_file_in_the_way_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        assert!(new(folder.path()).is_ok());
        let other = tempfile::tempdir().unwrap();
        fs::write(other.path().join("content"), "mine").unwrap();
        assert!(new(other.path()).is_err());
        assert_eq!(fs::read_to_string(other.path().join("content")).unwrap(), "mine");
    }
}
