//! Reads one file, and nothing that only looks like one: a pipe would be waited for, a device never ends.

use std::fs::{self, File, FileType};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// What stands where a file was looked for.
pub(crate) enum Found {
    Bytes(Vec<u8>),
    /// Nothing.
    Missing,
    /// Something else, in words: `a folder`.
    Other(&'static str),
    /// More bytes than are read, and how many.
    TooLarge(u64),
}

/// Reads a file of at most `most` bytes. Links are followed.
///
/// # Errors
/// If the machine does not let us read.
pub(crate) fn read(path: &Path, most: u64) -> io::Result<Found> {
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(error) => return not_there(path, error),
    };
    if !about.is_file() {
        return Ok(Found::Other(kind(about.file_type())));
    }
    if about.len() > most {
        return Ok(Found::TooLarge(about.len()));
    }
    let file = match File::open(path) {
        Ok(file) => file,
        // It was removed a moment ago.
        Err(error) => return not_there(path, error),
    };
    // It may grow while it is read.
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default());
    file.take(most + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    Ok(if size > most { Found::TooLarge(size) } else { Found::Bytes(bytes) })
}

/// What an error of looking says about the place.
fn not_there(path: &Path, error: io::Error) -> io::Result<Found> {
    if is_circle(&error) {
        return Ok(Found::Other("a link that leads in a circle"));
    }
    if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) {
        return Err(error);
    }
    // A link is there even if what it leads to is not.
    let link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    Ok(if link { Found::Other("a link that leads nowhere") } else { Found::Missing })
}

/// Whether links lead to one another.
pub(super) fn is_circle(error: &io::Error) -> bool {
    #[cfg(unix)]
    return rustix::io::Errno::from_io_error(error) == Some(rustix::io::Errno::LOOP);
    #[cfg(not(unix))]
    return false;
}

fn kind(kind: FileType) -> &'static str {
    if kind.is_dir() {
        return "a folder";
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return "a pipe";
        }
        if kind.is_socket() {
            return "a socket";
        }
        if kind.is_char_device() || kind.is_block_device() {
            return "a device";
        }
    }
    "no file"
}
