//! The main facts as files for people who count: JSON, and for events, countries and mentions CSV too.
//!
//! Names, order and meaning of the keys are a contract that other people's programs rest on; each is a typed struct in the
//! file of its own name. Rows are written one at a time, a row a line, so that a large report is never whole in memory
//! twice and two versions can be compared line by line. Beside them stand their JSON Schemas, the same readings as Web
//! Annotations, and the report's own entry for reference managers.

mod anchors;
mod annotations;
mod countries;
mod csv;
mod documents;
mod events;
mod glossary;
mod json;
pub(crate) mod mentions;
mod notes;
mod organisations;
mod paragraphs;
mod report;
pub(crate) mod schemas;

#[cfg(test)]
mod tests;

use std::io::{self, Write};
use std::sync::Arc;

use super::citation;
use super::press::Press;
use crate::config::Config;
use crate::model::annotation::Annotations;
use crate::model::indexes::Indexes;
use crate::model::lexicon::Lexicon;
use crate::model::report::Report;
use crate::site::Output;

/// All that the files are views of.
#[derive(Clone, Copy)]
pub(crate) struct Facts<'a> {
    pub(crate) report: &'a Report,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) config: &'a Config,
    pub(crate) annotations: &'a Annotations,
    pub(crate) indexes: &'a Indexes,
}

/// One file: its address from the site's root, and what writes it.
pub(crate) struct DataFile {
    pub(crate) path: &'static str,
    pub(crate) write: fn(Facts<'_>, &mut dyn Write) -> io::Result<()>,
}

/// Every data file, in the order in which pages list them.
pub(crate) const FILES: &[DataFile] = &[
    DataFile { path: "data/report.json", write: report::json },
    DataFile { path: "data/paragraphs.json", write: |facts, out| json::list(out, paragraphs::rows(facts)) },
    DataFile { path: "data/mentions.json", write: |facts, out| json::list(out, mentions::rows(facts)) },
    DataFile { path: "data/mentions.csv", write: |facts, out| mentions::csv(mentions::rows(facts), out) },
    DataFile { path: "data/events.json", write: |facts, out| json::list(out, events::rows(facts)) },
    DataFile { path: "data/events.csv", write: events::csv },
    DataFile { path: "data/countries.json", write: |facts, out| json::list(out, countries::rows(facts)) },
    DataFile { path: "data/countries.csv", write: countries::csv },
    DataFile { path: "data/glossary.json", write: |facts, out| json::list(out, glossary::rows(facts)) },
    DataFile { path: "data/documents.json", write: |facts, out| json::list(out, documents::rows(facts)) },
    DataFile { path: "data/organisations.json", write: |facts, out| json::list(out, organisations::rows(facts)) },
    DataFile { path: "data/notes.json", write: |facts, out| json::list(out, notes::rows(facts)) },
];

/// All files by their addresses.
pub(super) fn files(press: &Arc<Press>) -> impl Iterator<Item = (String, Output)> {
    FILES.iter().map(|file| {
        let press = Arc::clone(press);
        (file.path.to_owned(), Output::stream(move |out| (file.write)(press.facts(), out)))
    })
}

/// The files that hold addresses of the site or citations, and so are made from what pages are made from.
pub(super) fn linked(press: &Arc<Press>) -> [(String, Output); 2] {
    let (annotated, cited) = (Arc::clone(press), Arc::clone(press));
    [
        (annotations::PATH.into(), Output::stream(move |out| annotations::json(&annotated.edition(), out))),
        ("data/report.csl.json".into(), Output::recipe(move || Ok(citation::csl_file(&cited.edition()).into_bytes()))),
    ]
}
