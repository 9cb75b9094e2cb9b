//! One output: made, compared with the file that has its address, and laid ready in the stage if it differs.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

use super::super::stage::Lazy;
use crate::diagnostic::Diagnostics;
use crate::error::Error;
use crate::site::Output;

pub(super) struct Laid {
    pub(super) hash: blake3::Hash,
    pub(super) bytes: usize,
    pub(super) state: State,
}

/// What the file at the address was.
pub(super) enum State {
    Same,
    /// Ours, and not as we had left it.
    Edited,
    Differs,
}

/// `path` is where the output will stand, `listed` what the last build left there. Answers with what the output has wrong
/// if it cannot be made.
pub(super) fn lay(
    output: &Output,
    address: &str,
    path: &Path,
    listed: Option<&blake3::Hash>,
    stage: &Lazy<'_>,
) -> Result<Result<Laid, Diagnostics>, Error> {
    let failed = |cause: &io::Error| Error::io("write", path, cause);
    if let Output::Stream(write) = output {
        return match flow(&**write, address, path, listed, stage)? {
            Ok(laid) => Ok(Ok(laid)),
            Err(cause) => Err(failed(&cause)),
        };
    }
    let bytes: Cow<'_, [u8]> = match output.bytes() {
        Ok(bytes) => bytes,
        Err(found) => return Ok(Err(found)),
    };
    let state = state(path, listed, |old| Ok(fs::read(old)? == *bytes));
    if !matches!(state, State::Same) {
        stage.get()?.write(address, &bytes).map_err(|cause| failed(&cause))?;
    }
    Ok(Ok(Laid { hash: blake3::hash(&bytes), bytes: bytes.len(), state }))
}

/// What may be too large to be held whole is written twice where a file stands at its address: once only to compare it.
fn flow(
    write: &dyn Fn(&mut dyn Write) -> io::Result<()>,
    address: &str,
    path: &Path,
    listed: Option<&blake3::Hash>,
    stage: &Lazy<'_>,
) -> Result<io::Result<Laid>, Error> {
    let mut told = None;
    let state = state(path, listed, |old| {
        let mut out = buffered(Meter::new(Against(BufReader::new(File::open(old)?))));
        let written = write(&mut out).and_then(|()| out.flush());
        let meter = out.get_mut();
        let same = written.is_ok() && meter.inner.is_at_end();
        told = same.then(|| meter.told());
        Ok(same)
    });
    if let (State::Same, Some((hash, bytes))) = (&state, told) {
        return Ok(Ok(Laid { hash, bytes, state }));
    }
    let stage = stage.get()?;
    let laid = stage.create(address).and_then(|file| {
        let mut out = buffered(Meter::new(file));
        write(&mut out)?;
        out.flush()?;
        let (hash, bytes) = out.get_ref().told();
        Ok(Laid { hash, bytes, state })
    });
    Ok(laid)
}

/// What writes piece by piece writes very small pieces: hashing and comparing take many of them at once.
fn buffered<W: Write>(inner: W) -> BufWriter<W> {
    BufWriter::with_capacity(1 << 16, inner)
}

/// Reading the old file may fail for any reason: then it is replaced without being looked at.
fn state(path: &Path, listed: Option<&blake3::Hash>, same: impl FnOnce(&Path) -> io::Result<bool>) -> State {
    let Ok(metadata) = path.symlink_metadata() else { return State::Differs };
    // A link at an address of ours is not what we left there.
    if !metadata.is_file() {
        return if listed.is_some() { State::Edited } else { State::Differs };
    }
    if same(path).unwrap_or(false) {
        return State::Same;
    }
    let edited = |listed: &blake3::Hash| hash_of(path).is_ok_and(|hash| hash != *listed);
    if listed.is_some_and(edited) { State::Edited } else { State::Differs }
}

fn hash_of(path: &Path) -> io::Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    io::copy(&mut File::open(path)?, &mut hasher)?;
    Ok(hasher.finalize())
}

/// Counts and hashes what goes through.
struct Meter<W> {
    inner: W,
    hasher: blake3::Hasher,
    bytes: usize,
}

impl<W> Meter<W> {
    fn new(inner: W) -> Self {
        Self { inner, hasher: blake3::Hasher::new(), bytes: 0 }
    }

    fn told(&self) -> (blake3::Hash, usize) {
        (self.hasher.finalize(), self.bytes)
    }
}

impl<W: Write> Write for Meter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.inner.write_all(bytes)?;
        self.hasher.update(bytes);
        self.bytes += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Reads along in another file, and fails at the first byte that differs.
struct Against<R>(R);

impl<R: Read> Against<R> {
    fn is_at_end(&mut self) -> bool {
        matches!(self.0.read(&mut [0]), Ok(0))
    }
}

impl<R: Read> Write for Against<R> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut old = vec![0; bytes.len()];
        self.0.read_exact(&mut old)?;
        if old == bytes { Ok(bytes.len()) } else { Err(io::ErrorKind::InvalidData.into()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
