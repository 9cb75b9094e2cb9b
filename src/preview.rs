//! Makes a site again and again for someone who edits: what has not changed since the last time is neither read, parsed nor
//! annotated again.
//!
//! Nothing here decides what a site is. Each step keeps what is its own and gives what it would give without; a test makes
//! a thousand edits and compares every file with a fresh build's.

use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::error::Error;
use crate::load::Overrides;
use crate::model::report::Report;
use crate::project::{Project, ThemeFiles};
use crate::serve::Changes;
use crate::site::Site;
use crate::timings::Timings;
use crate::{Understood, annotate, check, index, load, parse, render, verify};

pub(crate) struct Preview {
    root: PathBuf,
    overrides: Overrides,
    read: load::Kept,
    parsed: parse::Kept,
    annotated: annotate::Kept,
    indexed: index::Kept,
    verified: verify::Kept,
    theme: Option<(Arc<ThemeFiles>, Diagnostics)>,
}

impl Preview {
    pub(crate) fn new(root: PathBuf, overrides: Overrides) -> Self {
        Self {
            root,
            overrides,
            read: load::Kept::default(),
            parsed: parse::Kept::default(),
            annotated: annotate::Kept::default(),
            indexed: index::Kept::default(),
            verified: verify::Kept::default(),
            theme: None,
        }
    }

    /// The site after some changes, and what is to be mended before it may be shown.
    ///
    /// # Errors
    /// If the machine does not let us read.
    pub(crate) fn make(&mut self, changes: &Changes) -> Result<(Option<Understood>, Site, Diagnostics), Error> {
        match changes {
            Changes::All => self.read = load::Kept::default(),
            Changes::Named(paths) => paths.iter().for_each(|path| self.read.forget(&self.root, path)),
        }
        let mut timings = Timings::default();
        let read =
            crate::read_again(&self.root, &self.overrides, &mut self.read, Some(&mut self.parsed), &mut timings)?;
        let check = |(project, _): &(Project, Report)| check_theme(&mut self.theme, &project.theme);
        let found = read.0.as_ref().map(check).unwrap_or_default();
        let (understood, mut diagnostics) =
            crate::understood(read, (Some(&mut self.annotated), Some(&mut self.indexed)), timings);
        diagnostics.extend(found);
        Ok(crate::made(understood, diagnostics, Timings::default(), Some(&mut self.verified)))
    }
}

/// A theme is read against the pages' contexts once, and again when it has changed.
fn check_theme(kept: &mut Option<(Arc<ThemeFiles>, Diagnostics)>, theme: &Arc<ThemeFiles>) -> Diagnostics {
    if let Some((_, found)) = kept.as_ref().filter(|(known, _)| Arc::ptr_eq(known, theme)) {
        return found.clone();
    }
    let found = check::theme(theme, render::contexts);
    *kept = Some((Arc::clone(theme), found.clone()));
    found
}
