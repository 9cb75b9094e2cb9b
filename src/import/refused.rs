//! Why a text is not imported: it is no report, or its numbering is not plain.

use std::sync::Arc;

use super::pattern::pattern;
use crate::diagnostic::{Diagnostic, REFUSED_IMPORT};
use crate::source::Source;

pattern!(HTML r"(?i)^\s*(?:<!doctype html|<html|<\?xml|<head|<body)");

/// The reason, with a place where there is one.
#[derive(Debug)]
pub(crate) struct Refused(pub(crate) Box<Diagnostic>);

impl Refused {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(Box::new(Diagnostic::without_place(REFUSED_IMPORT, message)))
    }

    pub(super) fn at(source: &Arc<Source>, at: usize, message: impl Into<String>) -> Self {
        let line = source.text[..at.min(source.text.len())].rfind('\n').map_or(0, |feed| feed + 1);
        let end = source.text[line..].find('\n').map_or(source.text.len(), |length| line + length);
        Self(Box::new(Diagnostic::new(REFUSED_IMPORT, source.span(line..end.min(line + 80)), message)))
    }

    pub(crate) fn hint(self, hint: impl Into<String>) -> Self {
        Self(Box::new(self.0.hint(hint)))
    }
}

/// What can be said before anything is read.
pub(super) fn check(source: &Arc<Source>) -> Result<(), Refused> {
    let text = source.text.as_str();
    if text.trim().is_empty() {
        return Err(Refused::new("the file is empty").hint("convert the report to Markdown first"));
    }
    if let Some(at) = text.find('\0') {
        return Err(Refused::at(source, at, "the file holds a NUL character")
            .hint("it is no text; convert the report to Markdown first"));
    }
    if text.starts_with("%PDF") || text.starts_with("{\\rtf") || text.starts_with("PK\u{3}") {
        return Err(Refused::new("the file is no Markdown").hint("convert the report to Markdown first"));
    }
    if HTML.is_match(text) {
        return Err(Refused::at(source, 0, "the file is a page of HTML")
            .hint("convert it to Markdown first, for instance with pandoc"));
    }
    Ok(())
}
