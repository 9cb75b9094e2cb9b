//! Reads TOML into types, and tells the editor of everything that is wrong with a file at once.
//!
//! The types decide what is right. Only when they refuse a file is it looked at again, to say why: first for lines that
//! are not TOML, then, if there are none, against the JSON Schema of the same types, which knows every key at every place.

mod control;
mod kind;
mod shape;
mod syntax;

use std::ops::Range;
use std::sync::Arc;

use schemars::{JsonSchema, schema_for};
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::DeTable;

use super::reader::Reader;
use crate::diagnostic::{Diagnostic, Diagnostics, WRONG_VALUE};
use crate::source::{Located, Source, Span};

/// A stretch of a file that is TOML: all of it, or its front matter.
struct Part<'a> {
    source: &'a Arc<Source>,
    range: Range<usize>,
}

/// Reads a whole file.
pub(super) fn read<T: DeserializeOwned + JsonSchema>(reader: &mut Reader, source: &Arc<Source>) -> Option<T> {
    read_part(reader, source, 0..source.text.len())
}

/// Reads a part of a file, such as its front matter.
pub(super) fn read_part<T: DeserializeOwned + JsonSchema>(
    reader: &mut Reader,
    source: &Arc<Source>,
    range: Range<usize>,
) -> Option<T> {
    let part = Part { source, range };
    match toml::from_str(part.text()) {
        Ok(value) => {
            reader.diagnostics.extend(control::complaints(&part));
            Some(value)
        }
        Err(error) => {
            reader.diagnostics.extend(part.complaints::<T>(&error));
            reader.lose(&source.path);
            None
        }
    }
}

/// A value with its place in the file, for a part that begins at `offset`.
pub(super) fn located<T>(source: &Arc<Source>, offset: usize, value: Spanned<T>) -> Located<T> {
    let span = source.span(value.span().start + offset..value.span().end + offset);
    Located::new(value.into_inner(), span)
}

pub(super) fn located_all<T>(source: &Arc<Source>, offset: usize, values: Vec<Spanned<T>>) -> Vec<Located<T>> {
    values.into_iter().map(|value| located(source, offset, value)).collect()
}

impl Part<'_> {
    fn text(&self) -> &str {
        &self.source.text[self.range.clone()]
    }

    /// Where the line begins that holds a byte of the part: many may be asked for in one line.
    fn line_start(&self, at: usize) -> usize {
        self.source.line_start(at + self.range.start).saturating_sub(self.range.start)
    }

    /// The place in the file of a range of the part.
    fn span(&self, range: Range<usize>) -> Span {
        let (start, end) = (range.start + self.range.start, range.end + self.range.start);
        self.source.span(start.min(self.range.end)..end.min(self.range.end))
    }

    /// Everything that can be said of a part that the type refused with `error`.
    fn complaints<T: JsonSchema>(&self, error: &toml::de::Error) -> Diagnostics {
        let (table, errors) = DeTable::parse_recoverable(self.text());
        if !errors.is_empty() {
            return syntax::complaints(self, &errors);
        }
        let found = shape::complaints(self, &schema_for!(T), &table);
        if !found.is_empty() {
            return found;
        }
        // The schema says less than the type, which should not be; the type's own words are better than none.
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(
            Diagnostic::new(WRONG_VALUE, self.span(error.span().unwrap_or_default()), error.message().to_owned())
                .hint("`rapporteur check --schema` prints what may stand here"),
        );
        diagnostics
    }
}
