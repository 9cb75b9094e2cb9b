//! Prints to the two streams: stdout carries data, stderr carries messages.

use std::io::{ErrorKind, Write};

use crate::cli::{ColorWhen, Common};
use crate::diagnostic::{Diagnostic, Severity};
use crate::error::Error;
use crate::terminal;

/// Prints data. A reader that has closed the pipe has had enough, which is no error.
pub(super) fn data(text: &str) -> Result<(), Error> {
    match anstream::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Error::new(format!("cannot print: {error}"))),
        _ => Ok(()),
    }
}

/// Prints a message; if nobody can read it there is nobody to tell.
pub(super) fn message(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// More findings than anybody reads on a screen.
const SHOWN: usize = 200;

/// Prints findings with their sources, in their files' order; of very many the errors, and how many more there are.
pub(super) fn findings(common: &Common, all: &[Diagnostic]) {
    self::all(common.quiet, all);
}

/// The same, where only the quietness has come along.
pub(super) fn all(quiet: bool, all: &[Diagnostic]) {
    let errors_only = quiet || all.len() > SHOWN;
    let mut shown =
        all.iter().filter(|finding| finding.severity() == Severity::Error || !errors_only).collect::<Vec<_>>();
    shown.truncate(SHOWN);
    for finding in &shown {
        message(&terminal::human(finding));
    }
    if all.len() > SHOWN {
        message(&format!(
            "{} more are not shown; `rapporteur check --format short` lists all",
            all.len() - shown.len()
        ));
    }
    let errors = all.iter().filter(|finding| finding.severity() == Severity::Error).count();
    if errors > 0 {
        message(&format!("{errors} {} to mend", if errors == 1 { "error" } else { "errors" }));
    }
}

/// Prints why the run ended early.
pub(crate) fn fatal(error: &Error) {
    message(&format!("error: {error}"));
    if let Some(hint) = error.advice() {
        message(&format!("hint: {hint}"));
    }
}

/// Follows `--color` for both streams.
pub(super) fn colours(when: ColorWhen) {
    match when {
        ColorWhen::Auto => anstream::ColorChoice::Auto,
        ColorWhen::Always => anstream::ColorChoice::Always,
        ColorWhen::Never => anstream::ColorChoice::Never,
    }
    .write_global();
}

/// A count with its noun: `1 note`, `2 notes`, `3 countries`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    match (count, noun.strip_suffix('y')) {
        (1, _) => format!("1 {noun}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        (_, None) => format!("{count} {noun}s"),
    }
}
