//! How to cite the report: every format, for readers without scripts and for the report as a whole.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::Page;
use super::super::citation::{self, Citation};
use super::super::edition::Edition;
use super::frame::Frame;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    /// A paragraph, with a gap for its number.
    paragraph: String,
    citation: Citation,
    /// What is to be said of a symbol that is not known.
    symbol_note: String,
    prevails: String,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page) -> Context {
    let words = &edition.config.words;
    let is_known = !edition.config.report.symbol.is_empty();
    Context {
        page: Frame::new(edition, page, "cite", edition.words.get("how-to-cite")),
        paragraph: citation::plain(edition, &edition.locators().numbered("…", "")),
        citation: citation::of_report(edition),
        symbol_note: if is_known { String::new() } else { words.symbol_note.clone() },
        prevails: words.prevails.clone(),
    }
}
