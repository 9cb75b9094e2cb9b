//! What lies in the output and is not ours.
//!
//! A stranger's files (a host's settings, a hand-written page, version control) travel from build to build and are never
//! changed. Where the site needs an address that a stranger's file has, the build is refused.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::manifest::Manifest;
use super::place::Place;
use crate::error::Error;
use crate::site::{MANIFEST, Site, folders};

/// Paths are relative to the output.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) exists: bool,
    pub(super) files: BTreeSet<PathBuf>,
    /// Folders in which nothing of ours lies, the outer before the inner.
    pub(super) folders: BTreeSet<PathBuf>,
    /// Some things cannot be carried into another folder: version control, and what we may not look into.
    pub(super) rooted: bool,
}

impl Survey {
    pub(super) fn of(place: &Place, manifest: Option<&Manifest>) -> Result<Self, Error> {
        let mut survey = Self::default();
        let none = Manifest::default();
        let ours = manifest.unwrap_or(&none);
        let our_folders = ours.files.keys().flat_map(|address| folders(address)).map(Path::new).collect();
        survey.look(&place.path, Path::new(""), ours, &our_folders)?;
        if manifest.is_none() && !survey.is_empty() {
            let path = place.path.display();
            return Err(Error::new(format!(
                "the folder `{path}` is not empty, and no build of ours has written to it"
            ))
            .hint("name an empty folder, or one that is not there yet, with `--out`"));
        }
        Ok(survey)
    }

    fn look(&mut self, out: &Path, inner: &Path, ours: &Manifest, our_folders: &BTreeSet<&Path>) -> Result<(), Error> {
        let folder = out.join(inner);
        let failed = |cause: &std::io::Error| Error::io("look into", &folder, cause);
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(cause) if inner.as_os_str().is_empty() && cause.kind() == ErrorKind::NotFound => return Ok(()),
            Err(cause) if cause.kind() == ErrorKind::PermissionDenied && self.folders.contains(inner) => {
                self.rooted = true;
                return Ok(());
            }
            Err(cause) => return Err(failed(&cause)),
        };
        self.exists = true;
        for entry in entries {
            let entry = entry.map_err(|cause| failed(&cause))?;
            let path = inner.join(entry.file_name());
            let top = inner.as_os_str().is_empty();
            if top && is_work(&entry.file_name()) {
                continue;
            }
            self.rooted |= entry.file_name() == ".git";
            if entry.file_type().map_err(|cause| failed(&cause))?.is_dir() {
                if !our_folders.contains(path.as_path()) {
                    self.folders.insert(path.clone());
                }
                self.look(out, &path, ours, our_folders)?;
            } else if !ours.lists(&path) {
                self.files.insert(path);
            }
        }
        Ok(())
    }

    /// A disk's own `lost+found` does not make a folder a stranger's.
    fn is_empty(&self) -> bool {
        self.files.is_empty() && self.folders.iter().all(|folder| folder == Path::new("lost+found"))
    }

    /// Says no if the site needs an address that is taken.
    pub(super) fn refuse_overwriting(&self, site: &Site, place: &Place) -> Result<(), Error> {
        if self.files.is_empty() && self.folders.is_empty() {
            return Ok(());
        }
        for address in site.outputs().keys() {
            let path = Path::new(address);
            let inside = |set: &BTreeSet<PathBuf>| {
                set.range(path.to_owned()..).next().filter(|found| found.starts_with(path)).cloned()
            };
            let above = folders(address).map(PathBuf::from).find(|folder| self.files.contains(folder));
            if let Some(taken) = above.or_else(|| inside(&self.files)).or_else(|| inside(&self.folders)) {
                let taken = place.path.join(taken);
                return Err(Error::new(format!("`{}` is in the way of `{address}`, and is not ours", taken.display()))
                    .hint("move it away, or name another folder with `--out`"));
            }
        }
        Ok(())
    }
}

/// The manifest, and the working folder of a build that cannot work beside the output.
fn is_work(name: &OsStr) -> bool {
    name == MANIFEST || name.as_encoded_bytes().starts_with(super::stage::INSIDE.as_bytes())
}
