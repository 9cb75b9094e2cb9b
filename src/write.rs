//! The last step: a site becomes a folder.
//!
//! The new tree is laid ready beside the output and exchanged for it in one step; where a disk cannot do that, files are
//! replaced one by one under a journal. A build that fails or is killed leaves the old site or the new one, and the next
//! build clears up. What we did not write is never changed. A build that changes nothing writes nothing.

mod clear;
mod compare;
mod exchange;
mod in_place;
mod journal;
mod leftover;
mod lock;
mod manifest;
mod place;
mod stage;
mod survey;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use self::exchange::Exchange;
use self::journal::Journal;
use self::lock::Locking;
use self::manifest::Manifest;
use self::place::Place;
use self::stage::Lazy;
use self::survey::Survey;
use crate::diagnostic::Diagnostics;
use crate::error::Error;
use crate::site::Site;

/// What was done.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) way: Way,
    pub(crate) written: usize,
    pub(crate) unchanged: usize,
    pub(crate) removed: usize,
    /// The size of the whole site.
    pub(crate) bytes: u64,
    /// Pages of the last build that are gone, by address: links to them are dead unless an alias leads on.
    pub(crate) gone: Vec<String>,
    /// What an editor should know, a sentence each.
    pub(crate) warnings: Vec<String>,
}

/// In which way the output was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// All was as it should be.
    Untouched,
    /// There was no output before.
    New,
    /// The old folder was exchanged for the new one in one step.
    Exchanged,
    /// File by file.
    InPlace,
}

/// Is shown every output that was made, by its address and its size in bytes, and says what is wrong with it.
pub(crate) type Look<'a> = dyn Fn(&str, usize) -> Diagnostics + Sync + 'a;

/// Makes the site and writes it to `out`; or, if something of it is to be mended, changes nothing and says what. `inputs`
/// are the folders that are read; the output may not be, hold or lie inside one.
pub(crate) fn write(
    site: &Site,
    out: &Path,
    inputs: &[PathBuf],
    look: &Look<'_>,
) -> Result<(Option<Written>, Diagnostics), Error> {
    write_by(site, out, inputs, look, false)
}

/// The tests can ask for the way that this disk does not need.
fn write_by(
    site: &Site,
    out: &Path,
    inputs: &[PathBuf],
    look: &Look<'_>,
    in_place: bool,
) -> Result<(Option<Written>, Diagnostics), Error> {
    let place = Place::find(out, inputs)?;
    let lock = lock_output(&place)?;
    let mut warnings = leftover::mend(&place)?;
    // Finishing an interrupted build may have made the folder.
    let _lock = if lock.is_none() { lock_output(&place)? } else { lock };

    let old = Manifest::read(&place.path)?;
    let survey = Survey::of(&place, old.as_ref())?;
    let old = old.unwrap_or_default();
    survey.refuse_overwriting(site, &place)?;

    let stage = Lazy::new(&place, !place.is_mount_point(), site);
    let (comparison, diagnostics) = compare::compare(site, &place.path, &old, &stage, look)?;
    let Some(comparison) = comparison else { return Ok((None, diagnostics)) };
    let way = if comparison.is_nothing() {
        Way::Untouched
    } else {
        place.check_writable()?;
        let stage = stage.into_stage()?;
        let mut done = Exchange::Impossible;
        if !in_place
            && stage.beside
            && !survey.rooted
            && !place.is_current()
            && exchange::complete(&stage, &place, &survey, &comparison)?
        {
            done = exchange::exchange(&stage, &place, &survey)?;
        }
        match done {
            Exchange::New => Way::New,
            Exchange::Exchanged => {
                warnings.extend(stage.clear(&old, &place.path));
                Way::Exchanged
            }
            Exchange::Impossible => {
                in_place::apply(stage, &place.path, &Journal::of(&comparison, site))?;
                Way::InPlace
            }
        }
    };
    warnings.extend(comparison.warnings(&place.path));
    Ok((Some(comparison.written(way, warnings)), diagnostics))
}

fn lock_output(place: &Place) -> Result<Option<lock::Lock>, Error> {
    match lock::lock(&place.path)? {
        Locking::Locked(lock) => Ok(Some(lock)),
        Locking::Absent => Ok(None),
        Locking::Busy => Err(lock::busy(&place.path)),
    }
}
