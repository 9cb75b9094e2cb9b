//! Who speaks on a page, and in which language. The interface has its own; the report's words and the editor's may be in
//! others, and are then marked with their language and direction, so that they are pronounced, hyphenated and set as such.

use schemars::JsonSchema;
use serde::Serialize;

use super::edition::Edition;
use super::words::direction;

/// The language of words that the interface does not speak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Language {
    /// BCP 47.
    pub(crate) tag: String,
    /// `ltr` or `rtl`.
    pub(crate) direction: &'static str,
}

impl Language {
    /// None where it is the language around.
    fn other_than(around: &str, tag: &str) -> Option<Self> {
        (tag != around).then(|| Self { tag: tag.to_owned(), direction: direction(tag) })
    }

    /// Of the report's words: its text, its headings, and the names that it uses.
    pub(crate) fn of_report(edition: &Edition<'_>) -> Option<Self> {
        Self::other_than(edition.words.language(), &edition.config.report.language)
    }

    /// Of what the editor writes: explanations, notes, titles of events, statements, pages.
    pub(crate) fn of_editor(edition: &Edition<'_>) -> Option<Self> {
        Self::other_than(edition.words.language(), edition.config.editor_language())
    }

    /// Of the interface's words in the middle of the report's.
    pub(crate) fn of_interface(edition: &Edition<'_>) -> Option<Self> {
        Self::other_than(&edition.config.report.language, edition.words.language())
    }
}
