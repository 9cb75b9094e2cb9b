//! Removing the tree that is no longer the output.
//!
//! What we wrote goes. Strangers' files have a second name in the output by now; if one has not, because it appeared while
//! the build ran, it is moved over.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::lock::same_file;
use super::manifest::Manifest;
use crate::site::MANIFEST;

/// Clears `tree`, of which `ours` lists our files, after `out` took its place. The manifest goes last, so that a clearing
/// that is interrupted can be taken up again.
pub(super) fn clear(tree: &Path, ours: &Manifest, out: &Path) -> io::Result<()> {
    clear_folder(tree, Path::new(""), ours, out)?;
    match fs::remove_file(tree.join(MANIFEST)) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => Err(cause),
        _ => fs::remove_dir(tree),
    }
}

fn clear_folder(tree: &Path, inner: &Path, ours: &Manifest, out: &Path) -> io::Result<()> {
    for entry in fs::read_dir(tree.join(inner))? {
        let entry = entry?;
        let path = inner.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            clear_folder(tree, &path, ours, out)?;
            fs::remove_dir(entry.path())?;
        } else if path == Path::new(MANIFEST) {
            continue;
        } else if ours.lists(&path) || same_file(&entry.path(), &out.join(&path)) {
            fs::remove_file(entry.path())?;
        } else {
            rescue(&entry.path(), &out.join(&path))?;
        }
    }
    Ok(())
}

/// The name is given to the file in the output only if it is free there: `hard_link` never replaces.
fn rescue(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => fs::remove_file(from),
        // A disk without second names.
        Err(_) if to.symlink_metadata().is_err() => fs::rename(from, to),
        Err(cause) => Err(cause),
    }
}
