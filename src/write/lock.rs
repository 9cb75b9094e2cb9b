//! Two builds at once must not mix: a build holds a lock on the folder that it works in.
//!
//! The lock is the operating system's own, taken on the folder itself. It vanishes with the process however that ends,
//! leaves no file behind, and needs no right to write. Some network file systems have no such locks; a build goes on
//! there without one.

use std::fs::File;
use std::path::Path;

use crate::error::Error;

/// Held for as long as the value lives.
#[derive(Debug)]
pub(super) struct Lock {
    _folder: Option<File>,
}

/// Whether a folder could be locked.
#[derive(Debug)]
pub(super) enum Locking {
    Locked(Lock),
    /// Another process holds it.
    Busy,
    /// There is no such folder (any more).
    Absent,
}

/// Locks a folder without waiting.
#[cfg(unix)]
pub(super) fn lock(folder: &Path) -> Result<Locking, Error> {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;
    use std::io::ErrorKind;

    loop {
        let file = match File::open(folder) {
            Ok(file) => file,
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(Locking::Absent),
            Err(cause) => return Err(Error::io("open", folder, &cause)),
        };
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => {}
            Err(Errno::WOULDBLOCK) => return Ok(Locking::Busy),
            Err(Errno::BADF | Errno::INVAL | Errno::NOLCK | Errno::NOSYS | Errno::OPNOTSUPP) => {
                return Ok(Locking::Locked(Lock { _folder: None }));
            }
            Err(cause) => return Err(Error::io("lock", folder, &cause.into())),
        }
        // Between opening and locking, another build may have put a new folder in this one's place: then the lock is on
        // what nobody sees any more, and it is taken again.
        match (identity(file.metadata()), identity(folder.metadata())) {
            (Some(held), Some(seen)) if held == seen => return Ok(Locking::Locked(Lock { _folder: Some(file) })),
            (_, None) => return Ok(Locking::Absent),
            _ => {}
        }
    }
}

#[cfg(not(unix))]
pub(super) fn lock(folder: &Path) -> Result<Locking, Error> {
    Ok(if folder.exists() { Locking::Locked(Lock { _folder: None }) } else { Locking::Absent })
}

/// Said by the second of two builds.
pub(super) fn busy(out: &Path) -> Error {
    Error::new(format!("another build is writing to `{}`", out.display()))
        .hint("wait until it is done and build again, or name another folder with `--out`")
}

/// Whether two paths are one file, symbolic links not followed.
pub(super) fn same_file(a: &Path, b: &Path) -> bool {
    let (a, b) = (identity(a.symlink_metadata()), identity(b.symlink_metadata()));
    a.is_some() && a == b
}

#[cfg(unix)]
fn identity(metadata: std::io::Result<std::fs::Metadata>) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    metadata.ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(_: std::io::Result<std::fs::Metadata>) -> Option<(u64, u64)> {
    None
}
