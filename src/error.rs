//! The few errors that end a run: the call or the machine is at fault, not the author's text.
//!
//! Mistakes in the project's own files are diagnostics, of which a run may have many. An `Error` is alone, has exit status
//! 2, and is a sentence for an editor who has never seen an error number.

use std::fmt;
use std::io;
use std::path::Path;

/// What went wrong, and what to do about it.
#[derive(Debug)]
pub(crate) struct Error {
    message: String,
    hint: Option<String>,
}

impl Error {
    /// The exit status of a run that ends with such an error.
    pub(crate) const STATUS: u8 = 2;

    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), hint: None }
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// A failed call of the operating system. `doing` completes "cannot ...": `Error::io("write", path, &cause)`.
    pub(crate) fn io(doing: &str, path: &Path, cause: &io::Error) -> Self {
        let (why, hint) = words(cause);
        Self { message: format!("cannot {doing} `{}`: {why}", path.display()), hint: hint.map(str::to_owned) }
    }

    /// What to do about it, a sentence of its own.
    pub(crate) fn advice(&self) -> Option<&str> {
        self.hint.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// The causes that an editor can meet, in words, with what helps. All others keep the operating system's own words.
fn words(cause: &io::Error) -> (String, Option<&'static str>) {
    use io::ErrorKind as Kind;
    let (why, hint) = match cause.kind() {
        Kind::StorageFull => ("the disk is full", "free some space and build again"),
        Kind::QuotaExceeded => ("your share of the disk is used up", "free some space and build again"),
        Kind::PermissionDenied => {
            ("permission is refused", "make the folder writable for you, or name another with `--out`")
        }
        Kind::ReadOnlyFilesystem => ("this disk can only be read", "name a folder on another disk with `--out`"),
        Kind::InvalidFilename => ("the name is too long for this disk", "shorten the name, or the folders above it"),
        Kind::NotADirectory => ("a file stands where a folder is needed", "move the file away, or name another folder"),
        Kind::ResourceBusy => ("it is in use by another program", "close that program and build again"),
        Kind::OutOfMemory => ("there is not enough memory", "close some programs and build again"),
        Kind::NotFound => return ("it is not there".into(), None),
        _ => return other_words(cause),
    };
    (why.into(), Some(hint))
}

/// The causes for which the standard library has no name.
fn other_words(cause: &io::Error) -> (String, Option<&'static str>) {
    #[cfg(unix)]
    if let Some(errno) = rustix::io::Errno::from_io_error(cause) {
        use rustix::io::Errno;
        let known = match errno {
            Errno::MFILE | Errno::NFILE => {
                ("too many files are open", "close some programs, or raise the limit (`ulimit -n`), and build again")
            }
            Errno::IO => ("the disk reports an error", "check the disk, or name a folder on another with `--out`"),
            Errno::LOOP => ("its symbolic links lead in a circle", "remove the link, or name another folder"),
            _ => return (cause.to_string(), None),
        };
        return (known.0.into(), Some(known.1));
    }
    (cause.to_string(), None)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use rustix::io::Errno;

    #[test]
    fn the_machine_s_faults_are_said_in_words() {
        for (errno, word) in [
            (Errno::NOSPC, "disk is full"),
            (Errno::ACCESS, "permission is refused"),
            (Errno::PERM, "permission is refused"),
            (Errno::ROFS, "only be read"),
            (Errno::MFILE, "too many files"),
            (Errno::NFILE, "too many files"),
            (Errno::IO, "reports an error"),
            (Errno::DQUOT, "share of the disk"),
            (Errno::NAMETOOLONG, "too long"),
        ] {
            let error = Error::io("write", Path::new("public/index.html"), &errno.into());
            let text = error.to_string();
            assert!(text.starts_with("cannot write `public/index.html`: ") && text.contains(word), "{text}");
            assert!(error.advice().is_some(), "{text}");
        }
    }
}
