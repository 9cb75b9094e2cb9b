//! The output changes file by file, where folders cannot be exchanged.
//!
//! Each file is replaced by renaming, so each is whole at every moment; the order is that of the journal. A build that is
//! stopped on the way leaves its stage with the journal, and the next one calls `finish` with it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::journal::Journal;
use super::stage::Stage;
use crate::error::Error;
use crate::site::folders;

/// Writes the journal and follows it.
pub(super) fn apply(stage: Stage, out: &Path, journal: &Journal) -> Result<(), Error> {
    if !out.exists() {
        fs::create_dir(out).map_err(|cause| Error::io("make the folder", out, &cause))?;
    }
    journal.save(&stage.folder).map_err(|cause| Error::io("write the journal of", out, &cause))?;
    match finish(&stage.tree, out, journal) {
        Ok(()) => Ok(()),
        Err(error) => {
            stage.keep();
            Err(error)
        }
    }
}

/// Takes all steps that have not been taken yet.
pub(super) fn finish(tree: &Path, out: &Path, journal: &Journal) -> Result<(), Error> {
    journal.clear.iter().try_for_each(|address| remove(out, address))?;
    for address in &journal.put {
        let (from, to) = (tree.join(address), out.join(address));
        let moved = make_folders(out, address).and_then(|()| put(&from, &to));
        moved.map_err(|cause| Error::io("write", &to, &cause))?;
    }
    journal.drop.iter().try_for_each(|address| remove(out, address))
}

/// Moves a file over another. What is no longer in the stage has been moved already.
fn put(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(cause) if cause.kind() == ErrorKind::NotFound && !from.exists() => Ok(()),
        // A folder inside the output may be another disk: then the file is written beside its place first.
        Err(cause) if cause.kind() == ErrorKind::CrossesDevices => {
            let mut name = PathBuf::from(to).into_os_string();
            name.push(".rapporteur-new");
            fs::copy(from, &name).and_then(|_| fs::rename(&name, to)).inspect_err(|_| {
                let _ = fs::remove_file(&name);
            })
        }
        result => result,
    }
}

fn make_folders(out: &Path, address: &str) -> io::Result<()> {
    for folder in folders(address) {
        // Asked first, so that work inside folders that stand needs no right to make any.
        let folder = out.join(folder);
        if !folder.is_dir() {
            fs::create_dir(&folder)?;
        }
    }
    Ok(())
}

/// Removes a file, and the folders that become empty.
fn remove(out: &Path, address: &str) -> Result<(), Error> {
    let path = out.join(address);
    match fs::remove_file(&path) {
        Err(cause) if !is_gone(&cause) => return Err(Error::io("remove", &path, &cause)),
        _ => {}
    }
    let mut above: Vec<_> = folders(address).map(|folder| out.join(folder)).collect();
    while let Some(folder) = above.pop() {
        match fs::remove_dir(&folder) {
            Ok(()) => {}
            Err(cause) if is_gone(&cause) => {}
            Err(cause) if is_needed(&cause) => break,
            // Left now, it would pass for a stranger's folder from the next build on.
            Err(cause) => return Err(Error::io("remove the folder", &folder, &cause)),
        }
    }
    Ok(())
}

fn is_gone(cause: &io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Something else lies in the folder, or it is a disk of its own.
fn is_needed(cause: &io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists | ErrorKind::ResourceBusy)
}
