//! Walks the lines once and puts the running text together: paragraphs that pages cut are joined, lists and tables stay,
//! each heading opens a section. What it takes off or puts in becomes a change.

use std::ops::Range;

use super::caption::is_caption;
use super::change::{Change, Place};
use super::gap::Gap;
use super::headings::Heading;
use super::hyphen::Hyphen;
use super::inline::Inline;
use super::items::{is_bullet, is_enumerated, stopped};
use super::line::{Line, Role, after_bullet};
use super::section::{Block, Part, Section, Shape};
use super::table::is_delimiter;
use crate::model::lexicon::RepairKind;

pub(super) struct Walk<'a> {
    pub(super) inline: Inline<'a>,
    pub(super) lines: &'a [Line],
    pub(super) headings: &'a [Heading],
    pub(super) sections: Vec<Section>,
    /// The byte at which each section begins.
    pub(super) starts: Vec<usize>,
    /// What lies between two pieces of running text that were joined.
    pub(super) crossed: Vec<Range<usize>>,
    /// What the editor should look at.
    pub(super) doubts: Vec<(Range<usize>, String)>,
    /// The end of the last piece of running text, if something may go on there.
    end: Option<usize>,
    /// The mark of a list's item that stands alone on its line.
    bullet: Option<Range<usize>>,
    /// Whether an empty line, and whether the end of a page, stands since.
    blank: bool,
    page: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(inline: Inline<'a>, lines: &'a [Line], headings: &'a [Heading]) -> Self {
        Self {
            inline,
            lines,
            headings,
            sections: Vec::new(),
            starts: Vec::new(),
            crossed: Vec::new(),
            doubts: Vec::new(),
            end: None,
            bullet: None,
            blank: false,
            page: false,
        }
    }

    /// A mark of a list's item that no words follow goes.
    fn idle_bullet(&mut self) {
        if let Some(range) = self.bullet.take() {
            let (text, kind, place) = (String::new(), RepairKind::ListMark, self.place());
            self.inline.changes.push(Change { range, text, kind, why: String::new(), place });
        }
    }

    /// Opens a section whose heading's words stand at `range`.
    pub(super) fn open(&mut self, section: Section, range: Range<usize>) {
        self.idle_bullet();
        let stop = if stopped(&section.label) { "." } else { "" };
        let marks = "#".repeat(usize::from((section.level + 1).min(6)));
        let label = if section.label.is_empty() { String::new() } else { format!("{}{stop} ", section.label) };
        let text = format!("{marks} {label}{}", section.title);
        let place = Place::Section(self.sections.len());
        self.starts.push(range.start);
        // Some converters close and open bold between two words, and leave marks that enclose nothing.
        for (at, marks) in self.inline.text[range.clone()].match_indices("****") {
            let marks = range.start + at..range.start + at + marks.len();
            self.inline.changes.push(Change::furniture(marks, "marks of emphasis that enclose nothing"));
        }
        self.inline.changes.push(Change { range, text, kind: RepairKind::HeadingLevel, why: String::new(), place });
        self.sections.push(section);
        (self.end, self.blank, self.page) = (None, false, false);
    }

    pub(super) fn run(&mut self, from: usize) {
        for at in from..self.lines.len() {
            let line = &self.lines[at];
            match &line.role {
                Role::Blank => self.blank = true,
                Role::Furniture(_) | Role::Note { .. } | Role::NoteOn | Role::Cover => {
                    (self.blank, self.page) = (true, true)
                }
                Role::HeadingOn => {}
                Role::Heading(index) => {
                    let heading = &self.headings[*index];
                    let end = self.lines[heading.lines.clone()]
                        .iter()
                        .rfind(|line| !line.is_blank())
                        .map_or(line.range.end, |line| line.range.end);
                    let section = Section {
                        level: heading.level,
                        label: heading.label.clone(),
                        title: heading.title.clone(),
                        ..Section::default()
                    };
                    self.open(section, line.range.start..end);
                }
                Role::Number { number, text } => self.number(line, *number, *text),
                Role::Row => self.row(at),
                Role::Text => {
                    self.caption(at);
                    self.text(line)
                }
            }
        }
        self.idle_bullet();
    }

    /// A table or picture and its caption are no part of the paragraph before them.
    fn caption(&mut self, at: usize) {
        let line = &self.lines[at];
        if (line.hashes > 0 || line.bold)
            && !line.bullet
            && is_caption(self.lines, at)
            && let Some(section) = self.sections.last_mut()
            && section.blocks.last().is_some_and(|block| block.number.is_some())
        {
            section.blocks.push(Block::default());
            self.end = None;
        }
    }

    fn place(&self) -> Place {
        Place::Section(self.sections.len().saturating_sub(1))
    }

    fn number(&mut self, line: &Line, number: u32, text: usize) {
        self.idle_bullet();
        let text = text.min(line.range.end);
        let prefix = self.inline.text[line.range.start..text].trim_end();
        // A mark that opens before the number and closes in the text stays with the text.
        let mark = ["**", "__"].into_iter().find(|mark| prefix.matches(mark).count() % 2 == 1).unwrap_or("");
        let range = line.range.start..line.range.start + prefix.len();
        let written = format!("{number}.");
        let glued = self.inline.text[range.end..].starts_with(|ch: char| !ch.is_whitespace());
        let place = self.place();
        // A paragraph that was glued to the one before it begins on its line.
        let before = &self.inline.text[..range.start];
        let space = before.len() - before.trim_end_matches([' ', '\u{a0}']).len();
        if space > 0 && !before[..before.len() - space].ends_with('\n') && self.end == Some(range.start - space) {
            self.inline.changes.push(Change {
                range: range.start - space..range.start,
                text: "\n\n".into(),
                kind: RepairKind::Joined,
                why: "a new paragraph begins here".into(),
                place,
            });
        }
        let why = if glued { "the number was glued to the word" } else { "the number as it is printed" };
        let lead = prefix.find(mark).unwrap_or_default();
        let (range, text_in, kind) = match () {
            () if !mark.is_empty() => (range.start..range.start + lead, String::new(), RepairKind::ListMark),
            () if glued => (range, format!("{written} "), RepairKind::Spelling),
            () => (range, written.clone(), RepairKind::ListMark),
        };
        self.inline.seen.push(line.range.start..text);
        if text == line.range.start {
            // The number stands on another line of the source.
            let word = self.inline.text[text..].split_whitespace().next().unwrap_or_default();
            let (range, text) = (text..text + word.len(), format!("{written} {word}"));
            let why = "the number stood under the line";
            self.inline.changes.push(Change { range, text, kind: RepairKind::Spelling, why: why.into(), place });
        } else if mark.is_empty() || lead > 0 {
            self.inline.changes.push(Change { range, text: text_in, kind, why: why.into(), place });
        }
        let words = format!("{mark}{}", self.inline.read(text..line.range.end, place));
        let parts = if words.is_empty() { Vec::new() } else { vec![Part { shape: Shape::Text, text: words }] };
        if let Some(section) = self.sections.last_mut() {
            section.blocks.push(Block { number: Some(number), parts });
        }
        self.reach(line.range.end);
    }

    fn reach(&mut self, end: usize) {
        (self.end, self.blank, self.page) = (Some(end), false, false);
    }

    fn block(&mut self) -> Option<&mut Block> {
        let section = self.sections.last_mut()?;
        if section.blocks.is_empty() {
            section.blocks.push(Block::default());
        }
        section.blocks.last_mut()
    }

    fn row(&mut self, at: usize) {
        self.idle_bullet();
        let place = self.place();
        let row = self.inline.read(self.lines[at].range.clone(), place);
        let begins = self.lines.get(at + 1).is_some_and(|next| is_delimiter(&self.inline.text[next.range.clone()]));
        let blank = self.blank;
        let Some(block) = self.block() else { return };
        match block.parts.last_mut() {
            Some(part) if part.shape == Shape::Row && !(begins && blank) => {
                part.text.push('\n');
                part.text.push_str(&row);
            }
            _ => block.parts.push(Part { shape: Shape::Row, text: row }),
        }
        self.reach(self.lines[at].range.end);
    }

    fn text(&mut self, line: &Line) {
        let whole = &self.inline.text[line.range.clone()];
        let unbulleted = after_bullet(whole);
        let content = unbulleted.trim_start_matches('>').trim_start();
        let content = if line.hashes > 0 { content.trim_start_matches('#').trim_start() } else { content };
        let start = line.range.end - content.len();
        let place = self.place();
        if is_bullet(content) {
            // The words of the item stand on a later line.
            self.idle_bullet();
            self.bullet = Some(line.range.clone());
            return;
        }
        if let Some(bullet) = self.bullet.take() {
            self.joined(bullet.end..start, " ", place);
            self.part(Shape::Item, start..line.range.end, place);
            return self.reach(line.range.end);
        }
        let last = self.block().and_then(|block| block.parts.last()).map(Part::ends);
        let numbered_alone = last.is_none() && self.end.is_some();
        match (self.end, last) {
            (Some(end), Some(last)) if self.gap().bridged(line, &last) => self.join(end, start..line.range.end, &last),
            (Some(end), None) if numbered_alone => {
                // The number stood alone on its line.
                if self.blank || line.bullet {
                    self.joined(end..start, " ", place);
                }
                self.part(Shape::Text, start..line.range.end, place);
            }
            _ => {
                let enumerated = is_enumerated(&line.plain);
                let shape = if line.bullet && !enumerated { Shape::Item } else { Shape::Text };
                if shape == Shape::Text && start > line.range.start && (line.bullet || line.hashes > 0) {
                    let kind = if line.hashes > 0 { RepairKind::HeadingLevel } else { RepairKind::ListMark };
                    self.inline.changes.push(Change {
                        range: line.range.start..start,
                        text: String::new(),
                        kind,
                        why: String::new(),
                        place,
                    });
                }
                self.part(shape, start..line.range.end, place);
            }
        }
        self.reach(line.range.end);
    }

    fn part(&mut self, shape: Shape, range: Range<usize>, place: Place) {
        let text = self.inline.read(range, place);
        if let Some(block) = self.block().filter(|_| !text.is_empty()) {
            block.parts.push(Part { shape, text });
        }
    }

    fn gap(&self) -> Gap {
        Gap { blank: self.blank, page: self.page, unnumbered: self.unnumbered() }
    }

    /// Whether the running text belongs to no paragraph.
    fn unnumbered(&self) -> bool {
        self.sections.last().and_then(|section| section.blocks.last()).is_none_or(|block| block.number.is_none())
    }

    fn join(&mut self, end: usize, range: Range<usize>, last: &Part) {
        let place = self.place();
        let between = &self.inline.text[end..range.start];
        let apart = self.blank || between.trim() != "";
        let next = self.inline.read(range.clone(), place);
        let found = self.inline.words.hyphen(&last.text, &next);
        let glue = match found {
            Hyphen::None => {
                if apart {
                    self.joined(end..range.start, " ", place);
                }
                " "
            }
            Hyphen::Cut | Hyphen::Likely => {
                if found == Hyphen::Likely {
                    let message = "a hyphen at a line's end is taken for the printer's".to_owned();
                    self.doubts.push((end.saturating_sub(1)..range.start, message));
                }
                let mark = last.text.chars().next_back().map_or(1, char::len_utf8);
                self.joined(end - mark.min(end)..range.start, "", place);
                ""
            }
            Hyphen::Keep | Hyphen::Doubtful => {
                self.joined(end..range.start, "", place);
                if found == Hyphen::Doubtful {
                    self.doubts.push((end.saturating_sub(1)..range.start, "a hyphen at a line's end is kept".into()));
                }
                ""
            }
        };
        if let Some(part) = self.block().and_then(|block| block.parts.last_mut()) {
            if matches!(found, Hyphen::Cut | Hyphen::Likely) {
                part.text.pop();
            }
            part.text.push_str(glue);
            part.text.push_str(&next);
        }
    }

    fn joined(&mut self, range: Range<usize>, text: &str, place: Place) {
        self.crossed.push(range.clone());
        let why = if self.page { "the paragraph goes on after the end of a page" } else { "the paragraph goes on" };
        self.inline.changes.push(Change { range, text: text.into(), kind: RepairKind::Joined, why: why.into(), place });
    }
}
