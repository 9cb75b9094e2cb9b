//! A bar for builds that take long, if a person watches: nothing is drawn where stderr is no terminal, under `--quiet`, or
//! before a moment has passed, so that a short build shows none.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::Common;

/// A build that is done by then needs no bar.
const PATIENCE: Duration = Duration::from_millis(700);

pub(super) struct Progress {
    start: Instant,
    files: usize,
    quiet: bool,
    made: std::sync::atomic::AtomicUsize,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    pub(super) fn new(common: &Common, files: usize) -> Self {
        Self { start: Instant::now(), files, quiet: common.quiet, made: 0.into(), bar: OnceLock::new() }
    }

    /// One more file was made, on whichever thread.
    pub(super) fn made(&self) {
        let made = self.made.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
        if self.quiet || (self.bar.get().is_none() && self.start.elapsed() < PATIENCE) {
            return;
        }
        self.bar.get_or_init(|| bar(self.files)).set_position(made as u64);
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

/// The library draws to stderr, and only to a terminal.
fn bar(files: usize) -> ProgressBar {
    let bar = ProgressBar::new(files as u64);
    match ProgressStyle::with_template("{bar:40} {pos} of {len} files") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
