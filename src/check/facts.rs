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
    for (key, tag) in [("report", &config.report.language), ("site", &config.site.language)] {
        if !is_language_tag(tag) {
            let at = source.text.find(&format!("\"{tag}\"")).unwrap_or_default();
            let message = format!("`language` under `[{key}]` is `{tag}`, which is no tag of a language");
            diagnostics.push(
                Diagnostic::new(WRONG_VALUE, source.span(at..at + tag.len() + 2), message)
                    .hint("write a tag of BCP 47, such as \"en\", \"fr\", \"ar\" or \"zh-Hant\""),
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

/// Whether it has the form of a BCP 47 tag: browsers, screen readers and readers of books are told it and choose letters and
/// voices by it. Whether anybody speaks the language is not asked.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let is_first = matches!(first.len(), 2..=3 | 5..=8) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_part = |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    // A single letter says what kind of part follows it.
    is_first && parts.all(is_part) && tag.rsplit('-').next().is_some_and(|last| last.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::is_language_tag;

    #[test]
    fn a_tag_has_the_form_of_bcp_47() {
        for good in ["en", "ar", "zh-Hant-HK", "az-Arab", "es-419", "sl-rozaj-biske", "en-x-plain", "zz"] {
            assert!(is_language_tag(good), "{good}");
        }
        for bad in ["", "e", "English!", "en_GB", "en-", "en--GB", "en-x", "1n", "français", "en gb", "abcdefghi"] {
            assert!(!is_language_tag(bad), "{bad}");
        }
    }
}
