//! How the report is cited: the document itself, never this site. The address at which this edition is read stands apart.
//!
//! A page holds the citation of its paragraphs once, in every format, with a gap where the number goes: the formats' own
//! escaping is done here, so that a script has nothing to do but to fill in digits.

mod bibtex;
mod cited;
mod csl;
mod plain;
mod ris;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::Serialize;

use super::address;
use super::edition::Edition;
pub(crate) use cited::{Cited, authors, name};

/// Stands for the paragraph's number while a citation is written; no text may hold it.
const NUMBER: char = '\u{E001}';

/// A way in which citations are written down.
struct Format {
    key: &'static str,
    /// As its users call it, or the word of the interface where there is no such name.
    name: &'static str,
    write: fn(&Cited) -> String,
}

const FORMATS: [Format; 4] = [
    Format { key: "sentence", name: "", write: plain::plain },
    Format { key: "bibtex", name: "BibTeX", write: bibtex::bibtex },
    Format { key: "ris", name: "RIS", write: ris::ris },
    Format { key: "csl", name: "CSL-JSON", write: csl::csl },
];

/// A text as the pieces between which the paragraph's number stands.
type Pieces = Vec<String>;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Citation {
    /// `para. 24`, as a heading names what is cited.
    locator: Pieces,
    formats: Vec<Shown>,
    /// Where this edition of the text is read; nothing if nobody knows where the site will stand.
    read_at: Option<Pieces>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Shown {
    key: &'static str,
    name: String,
    pieces: Pieces,
}

/// The numbered paragraphs of a chapter, if it has any.
pub(crate) fn of_paragraphs(edition: &Edition<'_>, chapter: usize) -> Option<Citation> {
    let body = &edition.report.chapters[chapter];
    let (anchor, number) = body.passages.iter().find_map(|passage| Some((&passage.anchor, passage.number()?)))?;
    // The anchors of a series differ in nothing but the number at their end.
    let anchor = anchor.strip_suffix(&number.to_string())?;
    let locator = edition.locators().numbered(&NUMBER.to_string(), &body.series);
    let cited = Cited::new(&edition.config.report, edition.words, &locator, &format!("{anchor}{NUMBER}"));
    let address = address::absolute(&edition.config.site.base_url, &format!("{}#{anchor}", body.href));
    Some(citation(edition, &cited, &locator, address.map(|address| format!("{address}{NUMBER}"))))
}

/// The report as a whole.
pub(crate) fn of_report(edition: &Edition<'_>) -> Citation {
    let cited = Cited::new(&edition.config.report, edition.words, "", "");
    citation(edition, &cited, "", address::absolute(&edition.config.site.base_url, address::HOME))
}

/// The report as a file of CSL-JSON, which reference managers take in.
pub(crate) fn csl_file(edition: &Edition<'_>) -> String {
    csl::csl(&Cited::new(&edition.config.report, edition.words, "", "")) + "\n"
}

/// The plain citation of some place in the report.
pub(crate) fn plain(edition: &Edition<'_>, place: &str) -> String {
    plain::plain(&Cited::new(&edition.config.report, edition.words, place, ""))
}

fn citation(edition: &Edition<'_>, cited: &Cited, locator: &str, read_at: Option<String>) -> Citation {
    let shown = |format: &Format| Shown {
        key: format.key,
        name: if format.name.is_empty() { edition.words.get("cite-plain") } else { format.name.to_owned() },
        pieces: pieces(&(format.write)(cited)),
    };
    Citation {
        locator: pieces(locator),
        formats: FORMATS.iter().map(shown).collect(),
        read_at: read_at.map(|address| pieces(&address)),
    }
}

fn pieces(text: &str) -> Pieces {
    text.split(NUMBER).map(str::to_owned).collect()
}
