//! The output changes in one step: the finished tree and the old one exchange their names.
//!
//! At no moment is a reader served half of each, and a build that is stopped anywhere leaves one of the two whole.

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::compare::Comparison;
use super::lock;
use super::place::Place;
use super::stage::Stage;
use super::survey::Survey;
use crate::error::Error;

/// How it ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Exchange {
    /// There was no output before.
    New,
    /// The stage's tree is the old output now.
    Exchanged,
    /// This disk or this folder cannot do it; the output is as it was, and has to be changed file by file.
    Impossible,
}

/// Completes the tree with all that does not change.
///
/// Unchanged files are the same file under a second name, which costs no space and keeps their time; where the disk has no
/// second names they are copied. A stranger's file is never copied, since a copy may lose what we do not know of: `false`
/// says that there is one without a second name.
pub(super) fn complete(stage: &Stage, place: &Place, old: &Survey, comparison: &Comparison) -> Result<bool, Error> {
    comparison.unchanged.par_iter().try_for_each(|address| {
        let (from, to) = (place.path.join(address), stage.tree.join(address));
        fs::hard_link(&from, &to).or_else(|_| copy(&from, &to)).map_err(|cause| Error::io("copy", &from, &cause))
    })?;
    let carried =
        old.folders.iter().all(|folder| carry_folder(&place.path.join(folder), &stage.tree.join(folder)).is_ok())
            && comparison.adopted.iter().all(|address| carry(&place.path, &stage.tree, Path::new(address)).is_ok())
            && old.files.par_iter().all(|file| carry(&place.path, &stage.tree, file).is_ok());
    if carried && let Ok(metadata) = place.path.metadata() {
        let permitted = fs::set_permissions(&stage.tree, metadata.permissions());
        permitted.map_err(|cause| Error::io("set the permissions of", &stage.tree, &cause))?;
    }
    Ok(carried)
}

fn carry(out: &Path, tree: &Path, file: &Path) -> io::Result<()> {
    // A stranger's file may be the last one in a folder of which the site has no more need.
    if let Some(folder) = file.parent() {
        fs::create_dir_all(tree.join(folder))?;
    }
    fs::hard_link(out.join(file), tree.join(file))
}

fn carry_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    fs::set_permissions(to, from.metadata()?.permissions())
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let modified = from.metadata()?.modified()?;
    fs::copy(from, to)?;
    fs::File::options().write(true).open(to)?.set_modified(modified)
}

/// Puts the finished tree in the output's place.
pub(super) fn exchange(stage: &Stage, place: &Place, old: &Survey) -> Result<Exchange, Error> {
    let (done, outcome) = if old.exists {
        (swap(&stage.tree, &place.path), Exchange::Exchanged)
    } else {
        (fs::rename(&stage.tree, &place.path), Exchange::New)
    };
    match done {
        Ok(()) => Ok(outcome),
        Err(cause) if is_impossible(&cause) => Ok(Exchange::Impossible),
        Err(cause) if !old.exists && place.path.exists() => {
            // Another build was as quick, and had no folder either that it could have locked.
            let _ = cause;
            Err(lock::busy(&place.path))
        }
        Err(cause) => Err(Error::io("put the new site in place of", &place.path, &cause)),
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn swap(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn swap(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Overlay file systems and mount points refuse to move folders; some network and older disks know no exchange.
fn is_impossible(cause: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    matches!(
        cause.kind(),
        Kind::CrossesDevices | Kind::ResourceBusy | Kind::InvalidInput | Kind::Unsupported | Kind::PermissionDenied
    )
}
