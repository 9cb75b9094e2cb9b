//! A passage is one run of the report's text that has an address: a heading, a numbered paragraph, a footnote, or text
//! without a number. It is the unit that annotators read and that quotations are sought in.
//!
//! A passage owns its plain text once. Marks, blocks and the map to the source are ranges over that text, in bytes; so
//! that nothing is said twice and a mention is just a range.

use std::ops::Range;
use std::sync::Arc;

use crate::source::{Source, Span};

#[derive(Debug, Clone)]
pub(crate) struct Passage {
    /// Unique in the site: `para-21`, `annex-i-para-3`, `footnote-2`, `section-ii-b-1`.
    pub(crate) anchor: String,
    pub(crate) role: Role,
    /// Without number, marks and footnote signs; blocks joined by one line feed, other white space one space, no-break
    /// spaces kept.
    pub(crate) text: String,
    /// Sorted by start, the longer first; properly nested.
    pub(crate) marks: Vec<Mark>,
    pub(crate) blocks: Vec<Block>,
    /// Where stretches of `text` stand in the source, sorted; the first begins at 0.
    pub(crate) runs: Vec<Run>,
    pub(crate) source: Arc<Source>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    Heading,
    Paragraph {
        number: u32,
    },
    /// `carrier` is the index, in the same chapter, of the passage that carries the sign.
    Footnote {
        label: String,
        carrier: usize,
    },
    /// Unnumbered text of a chapter, and the bodies of glossary entries, notes and pages.
    Text,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) range: Range<usize>,
    pub(crate) kind: MarkKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum MarkKind {
    Emphasis,
    Strong,
    Strikethrough,
    Code,
    Subscript,
    Superscript,
    /// An address as it will stand in the page's source: still relative to the content file if internal.
    Link {
        to: Target,
    },
    /// Empty range.
    FootnoteSign {
        label: String,
    },
    /// Empty range. `file` is relative to the content folder.
    Image {
        file: String,
        alt: String,
    },
    /// Over the one space that stands for a hard line break.
    Break,
}

/// Where a link in the content leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// Leaves the site.
    External(String),
    /// An address from the site's root, such as `report/introduction.html#para-2`.
    Internal(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// One `<p>`; `anchor` where the block begins with a letter such as `(a)`.
    Text {
        range: Range<usize>,
        anchor: Option<String>,
    },
    /// `start` is the first number of an ordered list.
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Quote(Vec<Block>),
    Code(Range<usize>),
    Table {
        alignments: Vec<Alignment>,
        head: Vec<Range<usize>>,
        rows: Vec<Vec<Range<usize>>>,
    },
    Definitions(Vec<Definition>),
    Rule,
    /// A heading inside a page or an explanation, never inside a chapter.
    Heading {
        level: u8,
        range: Range<usize>,
        anchor: String,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Definition {
    pub(crate) term: Range<usize>,
    pub(crate) body: Vec<Block>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Alignment {
    None,
    Start,
    Center,
    End,
}

/// From `text` on, the passage's text stands in the source from `source` on, byte by byte, until the next run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) text: usize,
    pub(crate) source: usize,
}

impl Passage {
    /// The place in the source of a range of the text.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        let Range { start, end } = self.place(range);
        Span { source: Arc::clone(&self.source), start, end }
    }

    /// The same as bytes of the source alone.
    pub(crate) fn place(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source_offset(range.start);
        let end = if range.is_empty() { start } else { self.source_offset(range.end - 1) + 1 };
        self.source.clamped(start..end.max(start))
    }

    fn source_offset(&self, text: usize) -> usize {
        let after = self.runs.partition_point(|run| run.text <= text);
        match after.checked_sub(1).map(|at| self.runs[at]) {
            Some(run) => run.source + (text - run.text),
            None => 0,
        }
    }

    pub(crate) fn number(&self) -> Option<u32> {
        match self.role {
            Role::Paragraph { number } => Some(number),
            _ => None,
        }
    }

    /// Labels of the footnote signs that the text carries, in order.
    pub(crate) fn footnote_labels(&self) -> impl Iterator<Item = &str> {
        self.marks.iter().filter_map(|mark| match &mark.kind {
            MarkKind::FootnoteSign { label } => Some(label.as_str()),
            _ => None,
        })
    }
}
