//! Rapporteur: a static-site generator for formal reports with numbered paragraphs.
#![allow(dead_code, reason = "steps land one by one; removed when the pipe is whole")]

#[cfg(test)]
mod cases;
mod check;
mod cli;
mod cmd;
mod config;
mod diagnostic;
mod error;
mod gazetteer;
mod index;
mod load;
mod model;
mod parse;
mod project;
mod source;
mod suggest;
mod terminal;
mod verify;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use diagnostic::Diagnostics;
use error::Error;
use load::Overrides;
use model::report::Report;
use project::Project;

/// Runs the command line and answers with the exit status: 0 done, 1 something in the project's files must be mended,
/// 2 the call or the machine is at fault.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match cli::Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    match cmd::run(&cli) {
        Ok(cmd::Ended::Done) => ExitCode::SUCCESS,
        Ok(cmd::Ended::Mend) => ExitCode::from(1),
        Err(error) => {
            cmd::fatal(&error);
            ExitCode::from(Error::STATUS)
        }
    }
}

/// What the steps make of a project, and what they found to mend.
struct Made {
    project: Option<Project>,
    report: Report,
    diagnostics: Diagnostics,
}

/// The pipe but for its last step.
fn make(root: &Path, overrides: &Overrides) -> Result<Made, Error> {
    let (project, mut diagnostics) = load::load(root, overrides)?;
    let Some(project) = project else { return Ok(Made { project: None, report: Report::default(), diagnostics }) };
    let (report, found) = parse::parse(&project);
    diagnostics.extend(found);
    diagnostics.extend(check::check(&project, &report));
    Ok(Made { project: Some(project), report, diagnostics })
}
