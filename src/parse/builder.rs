//! Builds one passage: its plain text, its blocks, its marks and the map back to the source.

use std::ops::Range;
use std::sync::Arc;

use crate::model::passage::{Alignment, Block, Definition, Mark, MarkKind, Passage, Role, Run};
use crate::source::Source;

pub(super) struct Builder {
    source: Arc<Source>,
    role: Role,
    text: String,
    runs: Vec<Run>,
    pub(super) marks: Vec<Mark>,
    /// Positions in `marks` of those that are open.
    open_marks: Vec<usize>,
    containers: Vec<Container>,
    /// Where the open text block begins.
    block_start: Option<usize>,
    /// How many marks there were when it began.
    block_marks: usize,
    /// Ends of blocks in which marks were still open.
    left_open: Vec<usize>,
}

/// A block that is still being filled.
enum Container {
    Blocks(Vec<Block>),
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Table { alignments: Vec<Alignment>, head: Vec<Range<usize>>, rows: Vec<Vec<Range<usize>>> },
    Definitions(Vec<Definition>),
}

impl Builder {
    pub(super) fn new(source: &Arc<Source>, role: Role) -> Self {
        Self {
            source: Arc::clone(source),
            role,
            text: String::new(),
            runs: Vec::new(),
            marks: Vec::new(),
            open_marks: Vec::new(),
            containers: vec![Container::Blocks(Vec::new())],
            block_start: None,
            block_marks: 0,
            left_open: Vec::new(),
        }
    }

    /// Says where it begins, so that a passage without text has a place too.
    pub(super) fn beginning(mut self, source: usize) -> Self {
        self.runs.push(Run { text: 0, source });
        self
    }

    pub(super) fn role(&self) -> &Role {
        &self.role
    }

    /// Begins a block of text, unless one is open.
    pub(super) fn open_text(&mut self) {
        if self.block_start.is_none() {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.block_start = Some(self.text.len());
            self.block_marks = self.marks.len();
        }
    }

    /// Ends the open block of text and gives its range.
    pub(super) fn close_text(&mut self) -> Option<Range<usize>> {
        let start = self.block_start.take()?;
        let end = start + self.text[start..].trim_end_matches(' ').len();
        self.text.truncate(end);
        if !self.open_marks.is_empty() {
            self.open_marks.drain(..).for_each(|open| self.marks[open].range.end = end);
            self.left_open.push(end.saturating_sub(1));
        }
        for mark in &mut self.marks[self.block_marks..] {
            mark.range = mark.range.start.min(end)..mark.range.end.min(end);
        }
        Some(start..end)
    }

    /// Ends the open block of text as a paragraph of its own.
    pub(super) fn close_paragraph(&mut self) {
        if let Some(range) = self.close_text() {
            self.push(Block::Text { range, anchor: None });
        }
    }

    /// Adds text that stands in the source at `at`; white space becomes single spaces, no-break spaces stay.
    pub(super) fn text(&mut self, text: &str, at: usize) {
        self.open_text();
        let block_start = self.block_start.unwrap_or_default();
        let mut mapped = false;
        for (offset, letter) in text.char_indices() {
            let space = letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}');
            if space && (self.text.len() == block_start || self.text.ends_with(' ')) {
                mapped = false;
                continue;
            }
            if !mapped {
                self.runs.push(Run { text: self.text.len(), source: at + offset });
                mapped = true;
            }
            if space {
                self.text.push(' ');
                // A wide white space character is longer than the space that stands for it.
                mapped = letter.len_utf8() == 1;
            } else {
                self.text.push(letter);
            }
        }
    }

    /// Text whose line feeds are kept, of a block of code.
    pub(super) fn verbatim(&mut self, text: &str, at: usize) {
        self.open_text();
        self.runs.push(Run { text: self.text.len(), source: at });
        self.text.push_str(text);
    }

    pub(super) fn open_mark(&mut self, kind: MarkKind) {
        self.open_text();
        let at = self.text.len();
        self.open_marks.push(self.marks.len());
        self.marks.push(Mark { range: at..at, kind });
    }

    /// Closes the innermost open mark and gives its range.
    pub(super) fn close_mark(&mut self) -> Range<usize> {
        let Some(open) = self.open_marks.pop() else { return 0..0 };
        self.marks[open].range.end = self.text.len();
        self.marks[open].range.clone()
    }

    /// Closes the marks of low and high letters that are open within what Markdown closes now, if there are any.
    pub(super) fn close_scripts(&mut self) {
        while matches!(self.innermost(), Some(MarkKind::Subscript | MarkKind::Superscript)) {
            self.close_mark();
            self.left_open.push(self.text.len().saturating_sub(1));
        }
    }

    /// How many marks of low and high letters are open.
    pub(super) fn scripts(&self) -> usize {
        let kinds = self.open_marks.iter().map(|open| &self.marks[*open].kind);
        kinds.filter(|kind| matches!(kind, MarkKind::Subscript | MarkKind::Superscript)).count()
    }

    /// Whether the last mark is a link, so that no image stands in it.
    pub(super) fn ends_with_link(&self) -> bool {
        matches!(self.marks.last(), Some(Mark { kind: MarkKind::Link { .. }, .. }))
    }

    /// The kind of the innermost open mark.
    pub(super) fn innermost(&self) -> Option<&MarkKind> {
        self.open_marks.last().map(|at| &self.marks[*at].kind)
    }

    /// A mark without text, at the place reached, which stands in the source at `source`.
    pub(super) fn point(&mut self, kind: MarkKind, source: usize) {
        self.open_text();
        let at = self.text.len();
        self.runs.push(Run { text: at, source });
        self.marks.push(Mark { range: at..at, kind });
    }

    /// A hard line break: a space with a mark over it.
    pub(super) fn line_break(&mut self, at: usize) {
        // Marks are sorted by start: a break right after a mark has opened reaches no further back than that mark.
        let opened = self.open_marks.last().map_or(0, |open| self.marks[*open].range.start);
        let start = self.text.trim_end_matches(' ').len().max(opened);
        self.text(" ", at);
        if start < self.text.len() {
            self.marks.push(Mark { range: start..self.text.len(), kind: MarkKind::Break });
        }
    }

    pub(super) fn push(&mut self, block: Block) {
        match self.containers.last_mut() {
            Some(Container::Blocks(blocks)) => blocks.push(block),
            // A list, table or definition list holds no loose block; Markdown never makes one.
            _ => debug_assert!(false, "a block outside of a container of blocks"),
        }
    }

    pub(super) fn open_blocks(&mut self) {
        self.close_paragraph();
        self.containers.push(Container::Blocks(Vec::new()));
    }

    fn close_blocks(&mut self) -> Vec<Block> {
        self.close_paragraph();
        match self.containers.pop() {
            Some(Container::Blocks(blocks)) => blocks,
            _ => Vec::new(),
        }
    }

    pub(super) fn close_quote(&mut self) {
        let blocks = self.close_blocks();
        self.push(Block::Quote(blocks));
    }

    pub(super) fn open_list(&mut self, start: Option<u64>) {
        self.close_paragraph();
        self.containers.push(Container::List { start, items: Vec::new() });
    }

    pub(super) fn close_item(&mut self) {
        let blocks = self.close_blocks();
        if let Some(Container::List { items, .. }) = self.containers.last_mut() {
            items.push(blocks);
        }
    }

    pub(super) fn close_list(&mut self) {
        if let Some(Container::List { start, items }) = self.containers.pop() {
            self.push(Block::List { start, items });
        }
    }

    pub(super) fn open_table(&mut self, alignments: Vec<Alignment>) {
        self.close_paragraph();
        self.containers.push(Container::Table { alignments, head: Vec::new(), rows: Vec::new() });
    }

    pub(super) fn open_row(&mut self) {
        if let Some(Container::Table { rows, .. }) = self.containers.last_mut() {
            rows.push(Vec::new());
        }
    }

    pub(super) fn close_cell(&mut self) {
        self.open_text();
        let Some(range) = self.close_text() else { return };
        if let Some(Container::Table { head, rows, .. }) = self.containers.last_mut() {
            rows.last_mut().unwrap_or(head).push(range);
        }
    }

    pub(super) fn close_table(&mut self) {
        if let Some(Container::Table { alignments, head, rows }) = self.containers.pop() {
            self.push(Block::Table { alignments, head, rows });
        }
    }

    pub(super) fn open_definitions(&mut self) {
        self.close_paragraph();
        self.containers.push(Container::Definitions(Vec::new()));
    }

    pub(super) fn close_term(&mut self) {
        let Some(term) = self.close_text() else { return };
        if let Some(Container::Definitions(list)) = self.containers.last_mut() {
            list.push(Definition { term, body: Vec::new() });
        }
    }

    pub(super) fn close_definition(&mut self) {
        let blocks = self.close_blocks();
        if let Some(Container::Definitions(list)) = self.containers.last_mut()
            && let Some(last) = list.last_mut()
        {
            last.body.extend(blocks);
        }
    }

    pub(super) fn close_definitions(&mut self) {
        if let Some(Container::Definitions(list)) = self.containers.pop() {
            self.push(Block::Definitions(list));
        }
    }

    /// The passage, and where marks were left open in it.
    pub(super) fn finish(mut self) -> (Passage, Vec<usize>) {
        let blocks = self.close_blocks();
        let passage = Passage {
            anchor: String::new(),
            role: self.role,
            text: self.text,
            marks: self.marks,
            blocks,
            runs: self.runs,
            source: self.source,
        };
        (passage, self.left_open)
    }
}
