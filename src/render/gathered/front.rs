//! The title page: the report's facts as on its cover, how it is cited, what was compared.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address;
use super::super::citation;
use super::super::edition::Edition;
use super::super::html::home::{CoverNote, Fact, TitleLine, cover, cover_notes, title_lines};
use super::super::html::repairs::{Proof, proof};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Front {
    body: String,
    kind: String,
    title: String,
    title_lines: Vec<TitleLine>,
    facts: Vec<Fact>,
    footnotes: Vec<CoverNote>,
    citation: String,
    proof: Proof,
    /// Where the site stands, if that is known.
    home: Option<String>,
}

pub(crate) fn front(edition: &Edition<'_>) -> Front {
    let facts = &edition.config.report;
    Front {
        body: facts.body.clone(),
        kind: facts.kind.clone(),
        title: facts.title.clone(),
        title_lines: title_lines(facts),
        facts: cover(edition),
        footnotes: cover_notes(facts),
        citation: citation::plain(edition, &edition.locators().numbered("…", "")),
        proof: proof(edition),
        home: address::absolute(&edition.config.site.base_url, address::HOME),
    }
}
