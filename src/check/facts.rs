//! The report's facts: its date is a day, its instruments are registered, its footnotes hang on a fact.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Content;
use crate::diagnostic::{AMBIGUOUS_NAME, BAD_DATE, Diagnostic, Diagnostics, UNKNOWN_DOCUMENT, WRONG_VALUE};
use crate::model::calendar::Day;
use crate::source::Source;
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
    let facts = &config.report;
    let titles = [("title", &facts.title), ("short_title", &facts.short_title)];
    for (key, _) in titles.iter().filter(|(_, text)| text.trim().is_empty()) {
        say(source, key, format!("`{key}` is empty"), "write it as the cover prints it", diagnostics);
    }
    if facts.authors.iter().any(|author| author.trim().is_empty()) {
        say(source, "authors", "an author is empty".into(), "write the name, or remove the empty text", diagnostics);
    }
    let mut tags = vec![("report", "language", &config.report.language), ("site", "language", &config.site.language)];
    // An empty one is as good as none.
    if !config.site.editor_language.is_empty() {
        tags.push(("site", "editor_language", &config.site.editor_language));
    }
    for (table, key, tag) in tags {
        if !is_language_tag(tag) {
            // Another key may have the same words: `original_language = "English"`.
            let line = source.text.find(&format!("\n{key} = \"{tag}\"")).map(|at| at + key.len() + "\n = ".len());
            let at = line.or_else(|| source.text.find(&format!("\"{tag}\""))).unwrap_or_default();
            let message = format!("`{key}` under `[{table}]` is `{tag}`, which is no tag of a language");
            diagnostics.push(
                Diagnostic::new(WRONG_VALUE, source.span(at..at + tag.len() + 2), message)
                    .hint("write a tag of BCP 47, such as \"en\", \"fr\", \"ar\" or \"zh-Hant\""),
            );
        }
    }
    let mut labels = BTreeSet::new();
    for footnote in facts.footnotes.iter().filter(|footnote| !labels.insert(&footnote.label)) {
        let message = format!("two footnotes of the cover have the sign `{}`", footnote.label);
        say(source, "label", message, "give each its own sign", diagnostics);
    }
    let mut names = BTreeSet::new();
    for instrument in &config.instruments {
        let span = source.span(instrument.document.span());
        if instrument.name.trim().is_empty() {
            let hint = "write it as the glossary's `status` and `articles` name it";
            diagnostics.push(Diagnostic::new(WRONG_VALUE, span, "a treaty has no name").hint(hint));
        } else if !names.insert(&instrument.name) {
            let message = format!("two treaties have the name `{}`", instrument.name);
            diagnostics.push(Diagnostic::new(AMBIGUOUS_NAME, span, message).hint("give each its own name"));
        }
    }
}

/// What is wrong with a key whose place was not kept: it is marked where the file writes it first.
fn say(source: &Arc<Source>, key: &str, message: String, hint: &str, diagnostics: &mut Diagnostics) {
    let line = source.text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let written =
        |line: &str| line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    let start = line.into_iter().find(|(_, line)| written(line)).map_or(0, |(start, _)| start);
    diagnostics.push(Diagnostic::new(WRONG_VALUE, source.span(start..start + key.len()), message).hint(hint));
}

/// Whether it has the form of a BCP 47 tag: browsers, screen readers and readers of books are told it and choose letters and
/// voices by it. Whether anybody speaks the language is not asked.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    // Longer first parts are kept for names that nobody has registered, so that `English` is none.
    let is_first = matches!(first.len(), 2..=3) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
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
        for bad in
            ["", "e", "English", "English!", "en_GB", "en-", "en--GB", "en-x", "1n", "français", "en gb", "abcdefghi"]
        {
            assert!(!is_language_tag(bad), "{bad}");
        }
    }
}
