//! The text of a file as the editor wrote it, and places in it.
//!
//! Every diagnostic points at a `Span`, so a `Span` carries its file with it: no table has to be handed through the steps.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use places::Places;

mod places;
pub(crate) mod tags;

/// One file of the project, read whole.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// Relative to the project's root, with `/` between the parts.
    pub(crate) path: String,
    pub(crate) text: String,
    /// Made when somebody first asks for a line.
    places: OnceLock<Places>,
}

/// A place in a file, in bytes, half-open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) source: Arc<Source>,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A value together with the place where the editor wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

/// Line and column, both from 1; the column counts Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LineColumn {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Source {
    pub(crate) fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { path: path.into(), text: text.into(), places: OnceLock::new() })
    }

    /// Clamps to the text and to character borders, so that a span never panics when it is shown.
    pub(crate) fn span(self: &Arc<Self>, range: Range<usize>) -> Span {
        let Range { start, end } = self.clamped(range);
        Span { source: Arc::clone(self), start, end }
    }

    /// A range that lies in the text and ends at character borders.
    pub(crate) fn clamped(&self, range: Range<usize>) -> Range<usize> {
        let start = self.text.floor_char_boundary(range.start.min(self.text.len()));
        start..self.text.ceil_char_boundary(range.end.clamp(start, self.text.len()))
    }

    /// The line and column of a byte offset.
    pub(crate) fn line_column(&self, offset: usize) -> LineColumn {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let places = self.places();
        let (line, start) = places.line(offset);
        LineColumn {
            line: line + 1,
            column: places.letters(&self.text, offset) - places.letters(&self.text, start) + 1,
        }
    }

    /// Where the line begins that holds a byte.
    pub(crate) fn line_start(&self, offset: usize) -> usize {
        self.places().line(offset.min(self.text.len())).1
    }

    /// The range of the lines that a range touches, without the last line feed, and the number of the first, from 1.
    pub(crate) fn lines_around(&self, range: Range<usize>) -> (Range<usize>, usize) {
        let (line, start) = self.places().line(range.start.min(self.text.len()));
        let end = self.text.ceil_char_boundary(range.end.clamp(start, self.text.len()));
        let end = self.text[end..].find('\n').map_or(self.text.len(), |at| end + at);
        (start..end, line + 1)
    }

    fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::of(&self.text))
    }
}

impl Span {
    pub(crate) fn line_column(&self) -> LineColumn {
        self.source.line_column(self.start)
    }

    pub(crate) fn text(&self) -> &str {
        &self.source.text[self.start..self.end]
    }
}

impl<T> Located<T> {
    pub(crate) fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let source = Source::new("a.md", "one\nCôte d'Ivoire x");
        let at = source.text.find('x').unwrap();
        assert_eq!(source.line_column(at), LineColumn { line: 2, column: 15 });
    }

    #[test]
    fn a_span_is_clamped_to_character_borders() {
        let source = Source::new("a.md", "é");
        let span = source.span(1..9);
        assert_eq!((span.start, span.end), (0, 2));
    }
}
