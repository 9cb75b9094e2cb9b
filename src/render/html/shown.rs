//! Small contexts that several pages share.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::language::Language;
use super::super::locator::Part;

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct Link {
    pub(crate) text: String,
    pub(crate) href: String,
    /// Of the text, where it is not the interface's.
    pub(crate) language: Option<Language>,
}

impl Link {
    pub(crate) fn new(text: String, href: String) -> Self {
        Self { text, href, language: None }
    }

    pub(crate) fn said_in(self, language: Option<Language>) -> Self {
        Self { language, ..self }
    }
}

/// A line of an index: a name, a few words, its places.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(crate) struct Entry {
    pub(crate) text: String,
    pub(crate) href: String,
    pub(crate) note: String,
    pub(crate) places: Vec<Part>,
    /// How often it is mentioned; 0 is not shown.
    pub(crate) count: usize,
    /// A see-reference instead of places.
    pub(crate) see: Vec<Link>,
    /// Of the name, where it is not the interface's.
    pub(crate) language: Option<Language>,
}
