//! What the site says of the report, unit by unit in reading order, as words: the title page's facts, then headings,
//! paragraphs and footnotes as the pages show them without annotations.

use std::ops::Range;
use std::sync::Arc;

use super::token::{Gap, Kind, Token, words};
use super::tokens::Tokens;
use crate::model::chapter::Chapter;
use crate::model::passage::{Block, MarkKind, Passage, Role};
use crate::model::report::At;
use crate::source::{Source, Span};

/// One fact, heading, paragraph, further text or footnote.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    pub(crate) kind: UnitKind,
    /// None on the title page.
    pub(crate) at: Option<At>,
    /// The file that the tokens' places are in.
    pub(crate) source: Arc<Source>,
    pub(crate) tokens: Tokens,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum UnitKind {
    /// A fact of the title page; compared with what `repairs.toml` says of it.
    Fact,
    /// A heading, a numbered paragraph or further text: compared in reading order.
    Text,
    /// Compared with the source's footnote of the same sign, wherever that stands.
    Footnote(String),
}

impl Unit {
    /// A fact of the title page, or a footnote of it, as it is shown.
    pub(crate) fn fact(kind: UnitKind, shown: &str, source: &Arc<Source>, range: Range<usize>) -> Self {
        let mut words = Words::default();
        words.text(shown, range);
        Self { kind, at: None, source: Arc::clone(source), tokens: words.tokens }
    }

    pub(crate) fn span(&self, token: &Token<'_>) -> Span {
        self.source.span(token.range())
    }
}

/// A chapter's units in reading order.
pub(super) fn units(chapter: &Chapter, index: usize) -> Vec<Unit> {
    let unit = |(at, passage): (usize, &Passage)| {
        let (kind, tokens) = match &passage.role {
            Role::Heading => (UnitKind::Text, heading(passage, &chapter.label, chapter.level)),
            Role::Paragraph { number } => (UnitKind::Text, numbered(passage, *number)),
            Role::Text => (UnitKind::Text, plain(passage)),
            Role::Footnote { label, .. } => (UnitKind::Footnote(label.clone()), plain(passage)),
        };
        let at = At { chapter: index, passage: at };
        Unit { kind, at: Some(at), source: Arc::clone(&passage.source), tokens }
    };
    chapter.passages.iter().enumerate().map(unit).collect()
}

/// The title of a report is `#` in Markdown, so that the highest headings are `##`.
fn heading(passage: &Passage, label: &str, level: u8) -> Tokens {
    let mut words = Words::of(passage);
    let place = passage.span(0..passage.text.len());
    words.push(Kind::Heading, &"######"[..usize::from((level + 1).min(6))], place.start..place.start);
    words.gap = Gap::Space;
    let enumerator =
        label.chars().all(|ch| ch.is_ascii_digit() || "IVXLCDM".contains(ch)) || label.chars().count() == 1;
    let stop = if enumerator && !label.is_empty() { "." } else { "" };
    words.text(&format!("{label}{stop}"), place.start..place.start);
    words.gap = if label.is_empty() { Gap::Space } else { Gap::Line };
    words.passage(passage, 0..passage.text.len());
    words.tokens
}

fn numbered(passage: &Passage, number: u32) -> Tokens {
    let mut words = Words::of(passage);
    let start = passage.span(0..0).start;
    words.text(&format!("{number}."), start..start);
    words.gap = Gap::Space;
    words.blocks(passage, &passage.blocks);
    words.tokens
}

fn plain(passage: &Passage) -> Tokens {
    let mut words = Words::of(passage);
    words.blocks(passage, &passage.blocks);
    words.tokens
}

struct Words {
    tokens: Tokens,
    gap: Gap,
}

impl Default for Words {
    fn default() -> Self {
        Self { tokens: Tokens::default(), gap: Gap::Break }
    }
}

impl Words {
    fn of(passage: &Passage) -> Self {
        Self { tokens: Tokens::sized(passage.text.len() + 8), ..Self::default() }
    }

    fn push(&mut self, kind: Kind, letters: &str, range: Range<usize>) {
        self.tokens.push(kind, letters, self.gap, range, None);
        self.gap = Gap::Space;
    }

    /// The words of a text that all stand at one place of the file; `[^2]` in it is a sign.
    fn text(&mut self, text: &str, place: Range<usize>) {
        for (_, word) in words(text) {
            let (body, sign) = match word.strip_suffix(']').and_then(|rest| rest.rsplit_once("[^")) {
                Some((body, label)) => (body, Some(label)),
                None => (word, None),
            };
            if !body.is_empty() {
                self.push(Kind::Word, body, place.clone());
            }
            if let Some(label) = sign {
                self.push(Kind::Sign, label, place.clone());
            }
        }
    }

    fn blocks(&mut self, passage: &Passage, blocks: &[Block]) {
        for (position, block) in blocks.iter().enumerate() {
            // The first block goes on where its number or bullet stands.
            let gap = if position == 0 { self.gap } else { Gap::Break };
            self.block(passage, block, gap);
        }
    }

    fn block(&mut self, passage: &Passage, block: &Block, gap: Gap) {
        self.gap = gap;
        match block {
            Block::Text { range, .. } | Block::Code(range) | Block::Heading { range, .. } => {
                self.passage(passage, range.clone());
            }
            Block::List { start, items } => {
                for (position, item) in items.iter().enumerate() {
                    self.gap = if position == 0 { gap } else { Gap::Break };
                    self.item(passage, start.map(|start| start + position as u64), item);
                }
            }
            Block::Quote(blocks) => self.blocks(passage, blocks),
            Block::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    self.gap = Gap::Line;
                    self.passage(passage, cell.clone());
                }
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    self.gap = Gap::Break;
                    self.passage(passage, definition.term.clone());
                    self.gap = Gap::Break;
                    self.blocks(passage, &definition.body);
                }
            }
            Block::Rule => {}
        }
        self.gap = Gap::Break;
    }

    fn item(&mut self, passage: &Passage, number: Option<u64>, blocks: &[Block]) {
        let start = blocks.iter().find_map(first_byte).map_or(0, |at| passage.span(at..at).start);
        match number {
            Some(number) => self.push(Kind::Word, &format!("{number}."), start..start),
            None => self.push(Kind::Bullet, "-", start..start),
        }
        self.gap = Gap::Line;
        self.blocks(passage, blocks);
    }

    /// A stretch of a passage's text, with the footnote signs that stand in it.
    fn passage(&mut self, passage: &Passage, range: Range<usize>) {
        let mut from = range.start;
        for mark in passage.marks.iter().filter(|mark| range.start <= mark.range.start && mark.range.start <= range.end)
        {
            if let MarkKind::FootnoteSign { label } = &mark.kind {
                self.stretch(passage, from..mark.range.start);
                let place = passage.span(mark.range.clone());
                self.push(Kind::Sign, label, place.start..place.end);
                from = mark.range.start;
            }
        }
        self.stretch(passage, from..range.end);
    }

    fn stretch(&mut self, passage: &Passage, range: Range<usize>) {
        let text = &passage.text[range.clone()];
        for (start, word) in words(text) {
            let place = passage.place(range.start + start..range.start + start + word.len());
            self.push(Kind::Word, word, place);
        }
    }
}

/// Where the words of a block begin in its passage.
fn first_byte(block: &Block) -> Option<usize> {
    match block {
        Block::Text { range, .. } | Block::Code(range) | Block::Heading { range, .. } => Some(range.start),
        Block::List { items, .. } => items.iter().flatten().find_map(first_byte),
        Block::Quote(blocks) => blocks.iter().find_map(first_byte),
        Block::Table { head, rows, .. } => head.iter().chain(rows.iter().flatten()).map(|cell| cell.start).next(),
        Block::Definitions(definitions) => definitions.first().map(|definition| definition.term.start),
        Block::Rule => None,
    }
}
