//! The report's facts: its date is a day, its instruments are registered, its footnotes hang on a fact.

use super::Content;
use crate::diagnostic::{BAD_DATE, Diagnostic, Diagnostics, UNKNOWN_DOCUMENT, WRONG_VALUE};
use crate::model::calendar::Day;
use crate::suggest::closest;

/// Facts of the cover that may carry a footnote sign.
const CARRIERS: [&str; 11] = [
    "",
    "title",
    "kind",
    "body",
    "symbol",
    "distribution",
    "original_language",
    "session",
    "meeting",
    "agenda_item",
    "agenda_title",
];

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let config = &content.project.config;
    let source = &content.project.config_source;
    let date = &config.report.date;
    // A day that the source does not say is left empty rather than guessed.
    if !date.as_ref().is_empty() && Day::parse(date.as_ref()).is_none() {
        diagnostics.push(
            Diagnostic::new(BAD_DATE, source.span(date.span()), format!("`{}` is no day", date.as_ref()))
                .hint("write year, month and day of the report: \"2014-06-19\""),
        );
    }
    let documents = &content.project.lexicon.documents;
    let whole = content.project.is_whole("content/documents.toml");
    for instrument in &config.instruments {
        let id = instrument.document.as_ref();
        if !whole || documents.iter().any(|document| document.id.value == *id) {
            continue;
        }
        let said = Diagnostic::new(
            UNKNOWN_DOCUMENT,
            source.span(instrument.document.span()),
            format!("`{id}` is not in `documents.toml`"),
        );
        diagnostics.push(match closest(id, documents.iter().map(|document| document.id.value.as_str())) {
            Some(name) => said.hint(format!("did you mean `{name}`?")),
            None => said.hint("add the treaty to `content/documents.toml` with this id"),
        });
    }
    for footnote in &config.report.footnotes {
        if !CARRIERS.contains(&footnote.after.as_str()) {
            let written = format!("\"{}\"", footnote.after);
            let at = source.text.find(&written).unwrap_or_default();
            diagnostics.push(
                Diagnostic::new(
                    WRONG_VALUE,
                    source.span(at..at + written.len()),
                    format!("no fact `{}` carries a footnote", footnote.after),
                )
                .hint("write the key of the fact that carries the sign, such as `agenda_item`"),
            );
        }
    }
    let base = &config.site.base_url;
    if !base.is_empty() && !base.starts_with("https://") && !base.starts_with("http://") {
        let at = source.text.find(base.as_str()).unwrap_or_default();
        diagnostics.push(
            Diagnostic::new(WRONG_VALUE, source.span(at..at + base.len()), format!("`{base}` is no address of a site"))
                .hint("write `base_url = \"https://example.org/report/\"`, or leave it empty"),
        );
    }
}
