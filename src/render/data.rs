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

use super::citation;
use super::edition::Edition;
use crate::config::Config;
use crate::model::annotation::Annotations;
use crate::model::indexes::Indexes;
use crate::model::lexicon::Lexicon;
use crate::model::report::Report;

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

/// All files, whole.
pub(crate) fn files(facts: Facts<'_>) -> impl Iterator<Item = (String, Vec<u8>)> {
    FILES.iter().map(move |file| (file.path.to_owned(), file.bytes(facts)))
}

/// The files that hold addresses of the site or citations, and so are made from what the pages are made from.
pub(crate) fn linked(edition: &Edition<'_>) -> [(String, Vec<u8>); 2] {
    let mut annotations = Vec::new();
    let written = annotations::json(edition, &mut annotations);
    debug_assert!(written.is_ok(), "{}", annotations::PATH);
    let citation = citation::csl_file(edition).into_bytes();
    [(annotations::PATH.to_owned(), annotations), ("data/report.csl.json".to_owned(), citation)]
}

impl DataFile {
    /// The whole file. Writing to memory cannot fail.
    pub(crate) fn bytes(&self, facts: Facts<'_>) -> Vec<u8> {
        let mut bytes = Vec::new();
        let written = (self.write)(facts, &mut bytes);
        debug_assert!(written.is_ok(), "{}", self.path);
        bytes
    }
}
