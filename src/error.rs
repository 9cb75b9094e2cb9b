//! What the machine or the call is at fault for. What is wrong in the project's own files is a `Diagnostic`.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A fatal error: what was tried, on which path, and what to do.
#[derive(Debug)]
pub struct Error {
    /// What could not be done, lower case, without a full stop.
    pub(crate) message: String,
    pub(crate) path: Option<PathBuf>,
    pub(crate) hint: Option<String>,
}

impl Error {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), path: None, hint: None }
    }

    pub(crate) fn at(mut self, path: &Path) -> Self {
        self.path = Some(path.to_path_buf());
        self
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    pub(crate) fn reading(path: &Path, error: io::Error) -> Self {
        Self::new(format!("cannot read `{}`: {error}", path.display())).at(path)
    }

    pub(crate) fn walking(path: &Path, error: walkdir::Error) -> Self {
        let at = error.path().unwrap_or(path).to_path_buf();
        let cause = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
        Self::new(format!("cannot read `{}`: {cause}", at.display())).at(&at)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
