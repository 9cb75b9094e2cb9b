//! Rapporteur: a static-site generator for formal reports with numbered paragraphs.
//!
//! It reads a report as Markdown chapters and writes an annotated microsite: the report word for word, and around it a
//! timeline, a country index, a glossary, the documents cited, an A-Z index and a search, all linked to the paragraph.
//!
//! # Flow: values in, values out
//!
//! ```text
//!  files ─load─> Project ─parse─> Report ─annotate─> Annotations ─index─> Indexes
//!                                    │                                       │
//!                                    └─verify─> Verification ─┐              │
//!                                                             ├────render────┴──> Site ─write─> public/
//!                                                   Theme ────┘                    └──serve─> browser
//! ```
//!
//! | step | from, to | names this crate and nobody else does |
//! |---|---|---|
//! | [`load`] | a folder to a [`project::Project`]; the only reader | walkdir, toml, rust-embed |
//! | [`parse`] | Markdown to a [`model::report::Report`] | pulldown-cmark |
//! | [`import`] | a converter's Markdown to a content tree with its repairs, staged and put in place whole | |
//! | [`check`] | what files say of one another | |
//! | [`annotate`] | passages to mentions: ranges with a reading, a status and the rule that made them | aho-corasick, rust-stemmers |
//! | [`index`] | mentions to what each page lists | icu_collator |
//! | [`mod@verify`] | the words to be published against the source received | sha2 |
//! | [`render`] | all of it to a [`site::Site`]: addresses and recipes of bytes | tera, minify-html, fluent-bundle, csv, zip |
//! | [`serve`] | shows a site to browsers, and the next one after every change; the only one that listens | hyper, tokio, notify |
//! | [`mod@write`] | makes each file of a site, then a folder of them, whole or not at all | tempfile, rustix, blake3 |
//!
//! Only this file strings the steps together. The author's mistakes are [`diagnostic::Diagnostic`]s, collected and shown
//! all at once; an [`error::Error`] means that the call or the machine is at fault.
//!
//! # Where things live
//!
//! - `cli` is the command line as typed; `cmd` has a file a command; `terminal` prints findings for people, editors' tools
//!   and programs. Only `cmd` prints.
//! - `config` is `report.toml` as the editor writes it; `project` and `site` are the two ends of the pipe; `model` is the
//!   plain data between them. [`model::passage`] explains the unit that everything points into. `understood` is all of it.
//! - `preview` makes a site again after each change; each step up to `verify` has a `kept`, what it need not do twice.
//! - `source` is a file with places in it: every diagnostic carries one. `source::tags` reads a template's tags.
//! - `gazetteer` holds what the world knows: countries and their names, capitals and large cities, the outline of the land,
//!   the bodies of international life, the series of symbols; `scripts/gazetteer` makes its tables.
//! - `tests/gold` is the standard that detection is measured by: written by hand, scored by one command.
//! - `suggest` is "did you mean". `timings` is for `--timings`; steps know no clock. `measure` opens the steps to the
//!   benchmark, `fuzzing` to the properties. `load::limits`, `parse::limits` and `check::texts` say how much is read; the
//!   README has the table. `minified` and `cases` are for tests.
//! - `render::printer` is the theme set up for printing. `render::html::engine` puts messages that need nothing filled in into
//!   the templates as it reads them, and has the templates as written for the places of faults. `build.rs` says how the
//!   program is linked.
//! - `new` holds the site that editors start from, an invented report; it is content, and checked as content is.
//! - `themes/default` is compiled in: templates, style sheets, scripts, fonts and the words of the interface; `themes/plain`
//!   too, which stands on it and does without scripts. `load::theme` lays themes over one another, `check::theme` reads
//!   them against what pages give, and `docs/themes.md` tells authors of both.
//! - `render::gathered` is what the edition in one file (`render::one_file`) and the book (`render::epub`) share. A `Page` of
//!   theirs finds in `render::places` where an address of the site stands in them, so that the contexts of the site's pages
//!   serve them as they are.
//! - `render::take_along` makes what is made of all other files: the home page with its offers, the zip, and the service
//!   worker, which `render::offline` tells of. `data/schemas` on a site describe its data and the editors' files.
//!
//! Families grow by a file and a line in one constant list: annotators, index pages, kinds of page, data files, rules.
//!
//! # Invariants
//!
//! 1. From load to write everything is pure: the same input gives the same bytes. No clock, no hash order, no locale, no
//!    environment; work runs in parallel and is collected in order.
//! 2. The report's text is never edited in order to annotate it. A mention is a range of a passage's plain text.
//! 3. Templates print typed contexts: they never sort, search or build addresses. Markdown is never a template.
//! 4. All text from content reaches HTML, SVG, JSON, CSV and JavaScript through that format's escaping.
//! 5. A page is whole without scripts; no inline script or style; links are relative and end in a file name.
//! 6. The minifier stands behind a gate: a test compares every page's elements and words before and after it. What is made
//!    smaller without the library, for speed, is byte for byte what the library makes: see `render::html::minify`.
//! 7. A failed build changes nothing: the site is staged beside the output and exchanged, or, where a disk cannot, replaced
//!    file by file under a journal that the next build finishes. What we did not write is never changed.
//! 8. Nothing in `src` or `themes` knows the report that the project ships with.
//!
//! `tests/tidy.rs` holds the direction of dependencies, who may touch files, and the length of files.
//!
//! # What is decided about keeping a site
//!
//! - Files have the same names in every build, so that links and copies last: it is the worker's store that is named by a
//!   hash of the build. A page from the network brings its files from there, a page from the store from the store.
//! - What is made of all other files is a recipe like any other, for a preview, and is made once for a build, which then
//!   holds the site in memory. That is why a site has a zip and may be kept up to 2,000 files only.
//!
//! # Where this differs from the plan it was built to
//!
//! - A build does not fail where the text departs from the source: it warns, and the site then says so itself, since an
//!   editor corrects word by word. `verify` fails, and tells each departure with both places.
//! - A passage, not a block, owns its text, and blocks are ranges of it, so that data, quotations and marks share offsets.
//! - A diagnostic carries its file, so that no table of sources is handed through the steps.
//! - Recipes have no keys. A page depends on nearly everything (counts, numbers, titles before and after, cards), so that a
//!   key that could be trusted would cost what the page costs. Who wants to know whether a page changed makes it and compares.
//! - What a preview keeps is known again by identity, not by hash: a file that has not changed stays the same value, so does
//!   its chapter while nothing about it changes, and mentions are kept for that chapter while the definitions are equal.
//! - Drafted events can be switched off (`[site] drafts = false`); a date that the ledger rejects takes its draft along.
//! - Capitals and large cities are read without being listed; `places.toml` is for those that the editor wants to show.
//! - The book is put together with `zip` and templates, not with a library for books: its package says more than those let
//!   one say (roles, accessibility, two languages, several titles), a theme can change its documents as it can any page's,
//!   and the archive's order, times and packing decide whether two builds give the same bytes.
//! - Annotating settles dates last (`dates::settle`): a day without a year is read from the report's period and from the
//!   dates around it, which no single recogniser sees.

mod annotate;
#[cfg(test)]
mod cases;
mod check;
mod cli;
mod cmd;
mod config;
mod diagnostic;
mod error;
#[doc(hidden)]
pub mod fuzzing;
mod gazetteer;
mod import;
mod index;
mod load;
#[doc(hidden)]
pub mod measure;
#[cfg(test)]
mod minified;
mod model;
mod new;
mod parse;
mod preview;
mod project;
mod render;
mod serve;
mod site;
mod source;
mod source_date;
mod suggest;
mod terminal;
mod timings;
mod understood;
mod verify;
mod write;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use rayon::prelude::*;

use diagnostic::{DEPARTURE_COUNT, Diagnostic, Diagnostics};
use error::Error;
use load::Overrides;
use model::report::Report;
use model::verification::Verification;
use project::Project;
use site::Site;
use timings::Timings;
use understood::Understood;

/// Runs the command line and answers with the exit status: 0 done, 1 something in the project's files must be mended,
/// 2 the call or the machine is at fault.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match cli::Cli::read(arguments) {
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

/// Load and parse: enough to compare words, so that `verify` speaks even of a project in which something else is wrong.
///
/// # Errors
/// If the machine does not let us read, or the environment names a time that is none.
fn read(root: &Path, overrides: &Overrides) -> Result<(Option<(Project, Report)>, Diagnostics), Error> {
    read_again(root, overrides, &mut load::Kept::default(), None, &mut Timings::default())
}

/// The same, but for what is kept of an earlier time.
fn read_again(
    root: &Path,
    overrides: &Overrides,
    kept: &mut load::Kept,
    parsed: Option<&mut parse::Kept>,
    timings: &mut Timings,
) -> Result<(Option<(Project, Report)>, Diagnostics), Error> {
    let (project, mut diagnostics) = timings.step("load", || load::load(root, overrides, kept))?;
    let Some(mut project) = project else { return Ok((None, diagnostics)) };
    project.source_date = source_date::source_date()?;
    let (report, found) = timings.step("parse", || parse::parse(&project, parsed));
    diagnostics.extend(found);
    Ok((Some((project, report)), diagnostics))
}

/// Read, check, annotate, index. Nothing is understood of a project that has errors, on which no step can rest.
///
/// # Errors
/// If the machine does not let us read.
fn understand(root: &Path, overrides: &Overrides) -> Result<(Option<Understood>, Diagnostics), Error> {
    let mut timings = Timings::default();
    let read = read_again(root, overrides, &mut load::Kept::default(), None, &mut timings)?;
    Ok(understood(read, (None, None), timings))
}

fn understood(
    read: (Option<(Project, Report)>, Diagnostics),
    (annotated, indexed): (Option<&mut annotate::Kept>, Option<&mut index::Kept>),
    mut timings: Timings,
) -> (Option<Understood>, Diagnostics) {
    let (Some((project, report)), mut diagnostics) = read else { return (None, read.1) };
    diagnostics.extend(timings.step("check", || check::check(&project, &report)));
    if diagnostics.has_errors() {
        return (None, diagnostics);
    }
    let detect = || {
        let annotate = || annotate::annotate(&report, &project.lexicon, &project.config, annotated);
        let (annotations, found) = timings.step("annotate", annotate);
        let index = || index::index(&report, &project.lexicon, &project.config, &annotations, indexed);
        (timings.step("index", index), annotations, found)
    };
    let set_up = || render::Printer::new(&project.theme, &project.config.site.language);
    let ((indexes, annotations, found), printer) = rayon::join(detect, set_up);
    diagnostics.extend(found);
    let understood = Understood {
        project: Arc::new(project),
        report: Arc::new(report),
        annotations: Arc::new(annotations),
        indexes: Arc::new(indexes),
        printer: Arc::new(printer),
        timings,
    };
    (Some(understood), diagnostics)
}

/// Compares what will be published with the source received, if there is one.
fn verify(project: &Project, report: &Report, kept: Option<&mut verify::Kept>) -> (Verification, Diagnostics) {
    let facts = &project.config.report;
    let date = render::date_in_words(&project.theme, &facts.language, facts.date.get_ref());
    let facts = verify::facts(facts, &date, &project.config_source);
    verify::verify(project, report, facts, render::text_as_shown(&project.theme, &project.config), kept)
}

/// The site, and what is to be mended before it may be written. What a page has wrong is told when it is made.
fn make(root: &Path, overrides: &Overrides) -> Result<(Option<Understood>, Site, Diagnostics), Error> {
    // Detection rests on a table and events on patterns that are made once: they are made while files are read.
    rayon::spawn(|| {
        annotate::prepare();
        index::prepare();
    });
    let mut timings = Timings::default();
    let read = read_again(root, overrides, &mut load::Kept::default(), None, &mut timings)?;
    let theme = read.0.as_ref().map(|(project, _)| Arc::clone(&project.theme));
    // A theme and a text know nothing of each other.
    let check_theme = || {
        let mut timings = Timings::default();
        let check = || theme.map(|theme| check::theme(&theme, render::contexts)).unwrap_or_default();
        (timings.step("check the theme", check), timings)
    };
    let ((understood, mut diagnostics), (found, aside)) =
        rayon::join(|| understood(read, (None, None), timings), check_theme);
    diagnostics.extend(found);
    Ok(made(understood, diagnostics, aside, None))
}

/// The same, of what was understood; `diagnostics` tell what is wrong with the theme's files too, and `aside` how long that
/// took.
fn made(
    understood: Option<Understood>,
    mut diagnostics: Diagnostics,
    aside: Timings,
    verified: Option<&mut verify::Kept>,
) -> (Option<Understood>, Site, Diagnostics) {
    let Some(mut understood) = understood else { return (None, Site::new(), diagnostics) };
    let mut timings = std::mem::take(&mut understood.timings);
    timings.extend(aside);
    if diagnostics.has_errors() {
        return (None, Site::new(), diagnostics);
    }
    let (mut verification, departures) =
        timings.step("verify", || verify(&understood.project, &understood.report, verified));
    verification.departures = departures.count(diagnostic::Severity::Error);
    if verification.departures > 0 {
        // The site says so itself, and `verify` tells each: an editor may build before everything is listed.
        let places = if verification.departures == 1 { "place" } else { "places" };
        let message = format!("the text departs from the source received in {} {places}", verification.departures);
        diagnostics.push(Diagnostic::without_place(DEPARTURE_COUNT, message).hint("run `rapporteur verify`"));
    }
    let (site, found) = timings.step("set up pages", || render::render(understood.inputs(verification)));
    diagnostics.extend(found);
    if !diagnostics.has_errors() {
        diagnostics.extend(timings.step("check links", || check::links(&understood.report, &site)));
    }
    understood.timings = timings;
    (Some(understood), site, diagnostics)
}

/// Makes every file of the site and drops it: what a build would find wrong with them.
fn inspect(site: &Site) -> Diagnostics {
    let look = |(address, output): (&String, &site::Output)| match output.bytes() {
        Ok(bytes) => check::page(address, bytes.len()),
        Err(found) => found,
    };
    let mut diagnostics = Diagnostics::default();
    let found: Vec<Diagnostics> = site.outputs().par_iter().map(look).collect();
    found.into_iter().for_each(|found| diagnostics.extend(found));
    diagnostics
}
