//! How the report is cited: the document itself, never this site.

use super::dates;
use super::edition::Edition;

/// The plain citation: the symbol where there is one, else body, title, kind, date and job number; then the paragraph.
pub(crate) fn plain(edition: &Edition<'_>, paragraph: &str) -> String {
    let facts = &edition.config.report;
    let date = dates::written(edition.words, facts.date.get_ref(), false);
    let parts: Vec<&str> = match facts.symbol.as_str() {
        "" => vec![&facts.body, &facts.title, &facts.kind, &date, &facts.job_number, paragraph],
        symbol => vec![symbol, paragraph],
    };
    let given: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    given.join(", ")
}
