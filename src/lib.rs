//! Rapporteur: a static-site generator for formal reports with numbered paragraphs.

mod annotate;
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
#[doc(hidden)]
pub mod measure;
#[cfg(test)]
mod minified;
mod model;
mod parse;
mod project;
mod render;
mod site;
mod source;
mod suggest;
mod terminal;
mod verify;
mod write;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use diagnostic::{DEPARTURE_COUNT, Diagnostic, Diagnostics};
use error::Error;
use load::Overrides;
use model::annotation::Annotations;
use model::indexes::Indexes;
use model::report::Report;
use model::verification::Verification;
use project::Project;
use site::Site;

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

/// A project understood: what every command but `build` looks at.
struct Understood {
    project: Project,
    report: Report,
    annotations: Annotations,
    indexes: Indexes,
}

impl Understood {
    fn inputs<'a>(&'a self, verification: &'a Verification) -> render::Inputs<'a> {
        render::Inputs {
            report: &self.report,
            lexicon: &self.project.lexicon,
            config: &self.project.config,
            annotations: &self.annotations,
            indexes: &self.indexes,
            theme: &self.project.theme,
            verification,
            files: &self.project.files,
        }
    }
}

/// Load and parse: enough to compare words, so that `verify` speaks even of a project in which something else is wrong.
///
/// # Errors
/// If the machine does not let us read.
fn read(root: &Path, overrides: &Overrides) -> Result<(Option<(Project, Report)>, Diagnostics), Error> {
    let (project, mut diagnostics) = load::load(root, overrides)?;
    let Some(project) = project else { return Ok((None, diagnostics)) };
    let (report, found) = parse::parse(&project);
    diagnostics.extend(found);
    Ok((Some((project, report)), diagnostics))
}

/// Read, check, annotate, index. Nothing is understood of a project that has errors, since the steps that follow
/// rest on ids and quotations that are there.
///
/// # Errors
/// If the machine does not let us read.
fn understand(root: &Path, overrides: &Overrides) -> Result<(Option<Understood>, Diagnostics), Error> {
    let (read, mut diagnostics) = read(root, overrides)?;
    let Some((project, report)) = read else { return Ok((None, diagnostics)) };
    diagnostics.extend(check::check(&project, &report));
    if diagnostics.has_errors() {
        return Ok((None, diagnostics));
    }
    let (annotations, found) = annotate::annotate(&report, &project.lexicon, &project.config);
    diagnostics.extend(found);
    let indexes = index::index(&report, &project.lexicon, &project.config, &annotations);
    Ok((Some(Understood { project, report, annotations, indexes }), diagnostics))
}

/// Compares what will be published with the source received, if there is one.
fn verify(project: &Project, report: &Report) -> (Verification, Diagnostics) {
    let Some(received) = &project.received else { return Default::default() };
    let facts = &project.config.report;
    let date = render::date_in_words(&project.theme, &facts.language, facts.date.get_ref());
    let mut units = verify::facts(facts, &date, &project.config_source);
    units.extend(verify::units(report));
    let (verification, mut departures) = verify::verify(received, &project.lexicon.repairs, &units);
    departures.extend(verify::rendered(report, render::text_as_shown(&project.theme, &project.config)));
    (verification, departures)
}

/// The site, and all that is to be mended before it may be written.
fn make(root: &Path, overrides: &Overrides) -> Result<(Option<Understood>, Site, Diagnostics), Error> {
    let (understood, mut diagnostics) = understand(root, overrides)?;
    let Some(understood) = understood else { return Ok((None, Site::new(), diagnostics)) };
    let (mut verification, departures) = verify(&understood.project, &understood.report);
    verification.departures = departures.count(diagnostic::Severity::Error);
    if verification.departures > 0 {
        // The site says so itself, and `verify` tells each: an editor may build before everything is listed.
        let message = format!("the text departs from the source received in {} places", verification.departures);
        diagnostics.push(Diagnostic::without_place(DEPARTURE_COUNT, message).hint("run `rapporteur verify`"));
    }
    let (site, found) = render::render(&understood.inputs(&verification));
    diagnostics.extend(found);
    if !diagnostics.has_errors() {
        diagnostics.extend(check::links(&understood.report, |address| site.contains(address)));
    }
    Ok((Some(understood), site, diagnostics))
}
