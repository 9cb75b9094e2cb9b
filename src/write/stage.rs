//! The working folder in which a build is laid ready before anything of the output changes.
//!
//! It stands beside the output, on the same disk, so that its tree can be exchanged for the output; where the parent cannot
//! be written to or is another disk, it stands inside the output. It is made when the first file that changed asks for it,
//! is locked for as long as it is in use, and is removed with the value. What a killed build leaves is cleared by the next.
//!
//! Nothing is forced to the disk: against a failing build the order of renames is enough, and waiting for the disk at each
//! file would cost more than the whole build.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use super::clear::clear;
use super::lock::{self, Lock, Locking};
use super::manifest::Manifest;
use super::place::Place;
use crate::error::Error;
use crate::site::{Site, folders};

/// How the name begins of a working folder inside the output.
pub(super) const INSIDE: &str = ".rapporteur-";

#[derive(Debug)]
pub(super) struct Stage {
    pub(super) folder: PathBuf,
    /// The folder that will be the output, or from which files are moved into it.
    pub(super) tree: PathBuf,
    /// Whether it stands beside the output, so that its tree can take the output's place.
    pub(super) beside: bool,
    _lock: Lock,
    keep: bool,
}

impl Stage {
    fn make(place: &Place, beside: bool) -> Result<Self, Error> {
        let (parent, prefix) =
            if beside { (&place.parent, place.prefix()) } else { (&place.path, INSIDE.to_owned().into()) };
        if beside && !place.path.exists() {
            fs::create_dir_all(parent).map_err(|cause| Error::io("make the folder", parent, &cause))?;
        }
        loop {
            let failed = |cause: &io::Error| Error::io("make a working folder in", parent, cause);
            let folder = match tempfile::Builder::new().prefix(&prefix).tempdir_in(parent) {
                Ok(folder) => folder.keep(),
                // Beside the output there may be no right to write, though there is one inside.
                Err(cause)
                    if beside
                        && place.path.exists()
                        && matches!(cause.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) =>
                {
                    return Self::make(place, false);
                }
                Err(cause) => return Err(failed(&cause)),
            };
            // Another build may take this for a leftover before it is locked, and remove it; then another is made.
            let lock = match lock::lock(&folder) {
                Ok(Locking::Locked(lock)) => lock,
                Ok(_) => continue,
                Err(error) => {
                    let _ = fs::remove_dir(&folder);
                    return Err(error);
                }
            };
            let stage = Self { tree: folder.join("tree"), folder, beside, _lock: lock, keep: false };
            fs::create_dir(&stage.tree).map_err(|cause| failed(&cause))?;
            return Ok(stage);
        }
    }

    /// Writes a file that is not there yet into the tree.
    pub(super) fn write(&self, address: &str, bytes: &[u8]) -> io::Result<()> {
        self.create(address)?.write_all(bytes)
    }

    /// The same file, to be written piece by piece.
    pub(super) fn create(&self, address: &str) -> io::Result<File> {
        OpenOptions::new().write(true).create_new(true).open(self.tree.join(address))
    }

    /// Removes the old output, which the tree is after an exchange. The new one stands by then, so that a failure is no
    /// error; it is returned as a warning.
    pub(super) fn clear(self, old: &Manifest, out: &Path) -> Option<String> {
        let cause = clear(&self.tree, old, out).err()?;
        let warning = format!(
            "the old site could not be removed from `{}` ({cause}); the next build tries again",
            self.folder.display()
        );
        self.keep();
        Some(warning)
    }

    /// Leaves the folder on the disk, for the next build to deal with.
    pub(super) fn keep(mut self) {
        self.keep = true;
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if !self.keep {
            // The next build clears what cannot be removed now.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// A stage that is made when it is first needed, from whichever thread.
pub(super) struct Lazy<'a> {
    place: &'a Place,
    beside: bool,
    folders: BTreeSet<&'a str>,
    stage: OnceLock<Stage>,
    making: Mutex<()>,
}

impl<'a> Lazy<'a> {
    pub(super) fn new(place: &'a Place, beside: bool, site: &'a Site) -> Self {
        let folders = site.outputs().keys().flat_map(|address| folders(address)).collect();
        Self { place, beside, folders, stage: OnceLock::new(), making: Mutex::new(()) }
    }

    pub(super) fn get(&self) -> Result<&Stage, Error> {
        if let Some(stage) = self.stage.get() {
            return Ok(stage);
        }
        // A poisoned lock means that another thread panicked, which says nothing about this one's work.
        let _one = self.making.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(stage) = self.stage.get() {
            return Ok(stage);
        }
        let stage = Stage::make(self.place, self.beside)?;
        for folder in &self.folders {
            let path = stage.tree.join(folder);
            fs::create_dir(&path)
                .map_err(|cause| Error::io("make the folder", &self.place.path.join(folder), &cause))?;
        }
        Ok(self.stage.get_or_init(|| stage))
    }

    pub(super) fn into_stage(self) -> Result<Stage, Error> {
        self.get()?;
        self.stage.into_inner().ok_or_else(|| Error::new("the working folder was lost"))
    }
}
