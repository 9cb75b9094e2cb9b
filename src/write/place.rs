//! Where the output is to stand, and the places where it never may.
//!
//! Writing removes what an earlier build wrote, so the folder is looked at with all symbolic links resolved, before
//! anything else happens.

use std::env;
use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use crate::error::Error;

const ANOTHER: &str = "name an empty folder, or one that is not there yet, with `--out`";

/// The output's true place: an absolute path in which no symbolic link is left.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) path: PathBuf,
    pub(super) parent: PathBuf,
    pub(super) name: OsString,
}

impl Place {
    /// Finds the place that `out` means; `inputs` are the folders that are read and that the output must not touch.
    pub(super) fn find(out: &Path, inputs: &[PathBuf]) -> Result<Self, Error> {
        let path = resolve(out)?;
        let shown = out.display();
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(Error::new(format!("the output cannot be `{shown}`, the whole disk")).hint(ANOTHER));
        };
        if path.exists() && !path.is_dir() {
            return Err(Error::new(format!("the output `{shown}` is a file, not a folder")).hint(ANOTHER));
        }
        if let Some(home) = env::home_dir().and_then(|home| home.canonicalize().ok())
            && home.starts_with(&path)
        {
            return Err(
                Error::new(format!("the output cannot be `{shown}`, which is or holds your home folder")).hint(ANOTHER)
            );
        }
        for input in inputs {
            let input_path = resolve(input)?;
            if input_path.starts_with(&path) {
                let why = format!("the output cannot be `{shown}`, which is or holds `{}`", input.display());
                return Err(Error::new(why).hint(ANOTHER));
            }
            if path.starts_with(&input_path) {
                let why = format!("the output cannot be `{shown}`, which lies inside `{}`", input.display());
                return Err(Error::new(why).hint(ANOTHER));
            }
        }
        Ok(Self { parent: parent.to_owned(), name: name.to_owned(), path })
    }

    /// Whether the output is a disk of its own, which cannot change places with a folder of another.
    #[cfg(unix)]
    pub(super) fn is_mount_point(&self) -> bool {
        use std::os::unix::fs::MetadataExt;
        let device = |path: &Path| path.metadata().ok().map(|metadata| metadata.dev());
        device(&self.path).is_some_and(|own| Some(own) != device(&self.parent))
    }

    #[cfg(not(unix))]
    pub(super) fn is_mount_point(&self) -> bool {
        false
    }

    /// Whether the current folder is the output or inside it: after an exchange it would be a folder that is gone.
    pub(super) fn is_current(&self) -> bool {
        env::current_dir().is_ok_and(|current| current.starts_with(&self.path))
    }

    /// A folder that its owner has made read-only is left alone, though it could be exchanged.
    pub(super) fn check_writable(&self) -> Result<(), Error> {
        #[cfg(unix)]
        if self.path.exists() {
            let access = rustix::fs::access(&self.path, rustix::fs::Access::WRITE_OK);
            access.map_err(|cause| Error::io("write to", &self.path, &cause.into()))?;
        }
        Ok(())
    }

    /// How the names of folders begin that a build makes beside the output.
    pub(super) fn prefix(&self) -> OsString {
        let mut prefix = OsString::from(".");
        prefix.push(&self.name);
        prefix.push(".rapporteur-");
        prefix
    }
}

/// The path with links resolved as far as it exists; what does not exist yet is appended as it is.
fn resolve(path: &Path) -> Result<PathBuf, Error> {
    let absolute = std::path::absolute(path).map_err(|cause| Error::io("find", path, &cause))?;
    let mut resolved = PathBuf::new();
    for component in absolute.components() {
        match component {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::Normal(name) => {
                resolved.push(name);
                match resolved.canonicalize() {
                    Ok(found) => resolved = found,
                    Err(cause) if cause.kind() == ErrorKind::NotFound && !resolved.is_symlink() => {}
                    Err(cause) if cause.kind() == ErrorKind::NotFound => {
                        let why = format!("the symbolic link `{}` leads nowhere", resolved.display());
                        return Err(Error::new(why).hint("remove the link, or name another folder with `--out`"));
                    }
                    Err(cause) => return Err(Error::io("find", path, &cause)),
                }
            }
            other => resolved.push(other),
        }
    }
    Ok(resolved)
}
