//! One file a command: it composes the library's steps and prints a summary. Only here, and in `main`, is anything printed.

mod build;
mod check;
mod completions;
mod import;
mod ledger;
mod new;
mod print;
mod progress;
mod root;
mod schema;
mod serve;
mod verify;

use crate::cli::{Cli, Command};
use crate::error::Error;

/// How a command ended, when the machine and the call were not at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    Done,
    /// Something in the project's own files must be mended.
    Mend,
}

/// Runs one command.
///
/// # Errors
/// If the call or the machine is at fault.
pub(crate) fn run(cli: &Cli) -> Result<Ended, Error> {
    let common = &cli.common;
    match &cli.command {
        None => build::run(common, &cli.site),
        Some(Command::Build(site)) => build::run(common, site),
        Some(Command::Check(args)) if args.schema => schema::run(),
        Some(Command::Check(args)) => check::run(common, args),
        Some(Command::Serve(args)) => serve::run(common, args),
        Some(Command::Verify(args)) => verify::run(common, args),
        Some(Command::Ledger(args)) => ledger::run(common, args),
        Some(Command::Import(args)) => import::run(common, args),
        Some(Command::New { folder }) => new::run(common, folder),
        Some(Command::Completions { shell }) => completions::run(*shell),
    }
}

pub(crate) use print::fatal;
