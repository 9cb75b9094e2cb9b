//! What a build that was killed has left behind: found by its name, and dealt with before the next build looks around.

use std::fs;
use std::path::{Path, PathBuf};

use super::clear::clear;
use super::in_place;
use super::journal::Journal;
use super::lock::{self, Locking};
use super::manifest::Manifest;
use super::place::Place;
use super::stage::INSIDE;
use crate::error::Error;

/// Finishes or undoes all interrupted builds of this output. Returns what was done, for the editor to know.
pub(super) fn mend(place: &Place) -> Result<Vec<String>, Error> {
    let mut done = Vec::new();
    let inside = stages(&place.path, INSIDE.as_bytes());
    for folder in stages(&place.parent, place.prefix().as_encoded_bytes()).into_iter().chain(inside) {
        let _lock = match lock::lock(&folder)? {
            Locking::Locked(lock) => lock,
            Locking::Busy => return Err(lock::busy(&place.path)),
            Locking::Absent => continue,
        };
        let tree = folder.join("tree");
        if let Some(journal) = Journal::load(&folder) {
            if !place.path.exists() {
                fs::create_dir(&place.path).map_err(|cause| Error::io("make the folder", &place.path, &cause))?;
            }
            in_place::finish(&tree, &place.path, &journal)?;
            done.push("a build was interrupted while it replaced files; that is finished now".to_owned());
        } else {
            // A tree with a list is whole: the old output, or a new one that was never shown. Only in such a one can
            // anything lie that is not ours.
            if let Ok(Some(ours)) = Manifest::read(&tree)
                && let Err(cause) = clear(&tree, &ours, &place.path)
            {
                let folder = folder.display();
                done.push(format!("`{folder}` is left of an earlier build and cannot be removed ({cause})"));
                continue;
            }
            done.push("a build was interrupted before it was done; what it left is removed now".to_owned());
        }
        if let Err(cause) = fs::remove_dir_all(&folder) {
            done.push(format!("`{}` is left of an earlier build and cannot be removed ({cause})", folder.display()));
        }
    }
    done.dedup();
    Ok(done)
}

/// Folders whose names begin so, in order. A folder that cannot be read has none that we could have made.
fn stages(parent: &Path, prefix: &[u8]) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    let is_stage = |entry: &fs::DirEntry| {
        entry.file_name().as_encoded_bytes().starts_with(prefix) && entry.file_type().is_ok_and(|kind| kind.is_dir())
    };
    let mut stages: Vec<_> = entries.filter(is_stage).map(|entry| entry.path()).collect();
    stages.sort();
    stages
}
