//! A stretch of text with its marks, readings and signs.

use std::ops::Range;

use super::escape::text;
use super::{NoteSign, Overlay, Setting};
use crate::model::passage::{Mark, MarkKind, Passage, Target};

/// An element that is open while the text is walked. Overlays lie outside marks, so that a link is never cut by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Open {
    Overlay(usize),
    Mark(usize),
}

pub(crate) fn inline(out: &mut String, passage: &Passage, range: &Range<usize>, setting: &Setting<'_>) {
    let walk = Walk::new(passage, range, setting);
    let mut stack: Vec<Open> = Vec::new();
    let mut spans = walk.spans(range).into_iter().peekable();
    // What is open over the stretch after a cut, with its end.
    let mut over: Vec<(Open, usize)> = Vec::new();
    let cuts = walk.cuts(range);
    for (at, &place) in cuts.iter().enumerate() {
        let next = cuts.get(at + 1).copied();
        over.retain(|(_, end)| place < *end && next.is_some());
        while let Some((begun, open)) = spans.next_if(|(span, _)| next.is_some() && span.start <= place) {
            let among = over.partition_point(|(other, _)| *other < open);
            over.insert(among, (open, begun.end));
        }
        // A sign holds a link of its own, so that nothing may be open around it.
        let keep = if walk.has_signs(place) { 0 } else { shared(&stack, &over) };
        while stack.len() > keep {
            walk.close(out, stack.pop());
        }
        walk.signs(out, place);
        for (open, _) in &over[keep..] {
            walk.open(out, *open);
            stack.push(*open);
        }
        if let Some(next) = next {
            walk.text(out, place..next);
        }
    }
}

/// How many of the open elements may stay open.
fn shared(stack: &[Open], wanted: &[(Open, usize)]) -> usize {
    stack.iter().zip(wanted).take_while(|(one, (other, _))| *one == other).count()
}

/// A range of a passage and what lies in it: a passage of many blocks is walked block by block, each with its own marks
/// alone. All are sorted by their beginnings.
struct Walk<'a> {
    passage: &'a Passage,
    setting: &'a Setting<'a>,
    marks: Range<usize>,
    overlays: Range<usize>,
    notes: &'a [NoteSign],
}

impl<'a> Walk<'a> {
    fn new(passage: &'a Passage, range: &Range<usize>, setting: &'a Setting<'a>) -> Self {
        let first = |from: usize| passage.marks.partition_point(|mark| mark.range.start < from);
        // No mark goes on into another block, and a line feed ends each.
        let block = passage.text[..range.start].rfind('\n').map_or(0, |feed| feed + 1);
        let (overlays, signs) = (setting.overlays, setting.signs);
        Self {
            passage,
            setting,
            marks: first(block)..first(range.end + 1),
            overlays: overlays.partition_point(|overlay| overlay.range().end <= range.start)
                ..overlays.partition_point(|overlay| overlay.range().start < range.end),
            notes: &signs[signs.partition_point(|sign| sign.at < range.start)
                ..signs.partition_point(|sign| sign.at <= range.end)],
        }
    }

    /// Where anything begins, ends or stands, with both ends of the range.
    fn cuts(&self, range: &Range<usize>) -> Vec<usize> {
        let mut cuts = vec![range.start, range.end];
        let inside = |at: &usize| range.start < *at && *at < range.end;
        let marks = self.passage.marks[self.marks.clone()].iter().map(|mark| &mark.range);
        let spans = marks.chain(self.setting.overlays[self.overlays.clone()].iter().map(Overlay::range));
        cuts.extend(spans.flat_map(|span| [span.start, span.end]).filter(inside));
        cuts.extend(self.notes.iter().map(|sign| sign.at).filter(inside));
        cuts.sort_unstable();
        cuts.dedup();
        cuts
    }

    /// What is to be open, each over its stretch, from left to right.
    fn spans(&self, range: &Range<usize>) -> Vec<(Range<usize>, Open)> {
        let overlays = self.overlays.clone();
        let overlays = overlays.map(|at| (self.setting.overlays[at].range().clone(), Open::Overlay(at)));
        let marks = self.marks.clone().filter(|at| self.passage.marks[*at].kind != MarkKind::Break);
        let marks = marks.map(|at| (self.passage.marks[at].range.clone(), Open::Mark(at)));
        let reaches = |span: &Range<usize>| span.start < range.end && range.start < span.end && !span.is_empty();
        let mut spans: Vec<_> = overlays.chain(marks).filter(|(span, _)| reaches(span)).collect();
        spans.sort_by_key(|(span, _)| span.start);
        spans
    }

    fn points(&self, place: usize) -> impl Iterator<Item = &Mark> {
        self.begin(place).filter(|mark| mark.range.is_empty())
    }

    /// The marks that begin at a place.
    fn begin(&self, place: usize) -> impl Iterator<Item = &'a Mark> {
        let marks = &self.passage.marks[self.marks.clone()];
        let first = marks.partition_point(|mark| mark.range.start < place);
        marks[first..].iter().take_while(move |mark| mark.range.start == place)
    }

    fn notes(&self, place: usize) -> impl Iterator<Item = &NoteSign> {
        let first = self.notes.partition_point(|sign| sign.at < place);
        self.notes[first..].iter().take_while(move |sign| sign.at == place)
    }

    fn has_signs(&self, place: usize) -> bool {
        let footnote = |mark: &Mark| matches!(mark.kind, MarkKind::FootnoteSign { .. });
        self.notes(place).next().is_some() || self.points(place).any(footnote)
    }

    fn signs(&self, out: &mut String, place: usize) {
        for mark in self.points(place) {
            match &mark.kind {
                MarkKind::FootnoteSign { label } => self.footnote(out, label),
                MarkKind::Image { file, alt } => self.image(out, file, alt),
                _ => {}
            }
        }
        for sign in self.notes(place) {
            let label = self.setting.words.with("note-named", [("letter", sign.letter.as_str().into())]);
            self.sign(out, "note-sign", &sign.letter, &label, &sign.href, Some(&sign.id));
        }
    }

    fn footnote(&self, out: &mut String, label: &str) {
        let Some(address) = self.setting.footnotes.and_then(|of| of(label)) else { return };
        let Some(href) = self.setting.link(&address) else { return };
        let anchor = address.split_once('#').filter(|_| self.setting.ids).map(|(_, anchor)| format!("sign-{anchor}"));
        let name = self.setting.words.with("footnote-named", [("label", label.into())]);
        self.sign(out, "footnote-sign", label, &name, &href, anchor.as_deref());
    }

    /// Readers of books show what such a link leads to in place.
    fn sign(&self, out: &mut String, class: &str, sign: &str, label: &str, href: &str, id: Option<&str>) {
        self.setting.open(out, "sup", &[("class", class)]);
        let is_of_book = self.setting.page.is_of_book();
        let attributes: Vec<(&str, &str)> = [
            is_of_book.then_some(("epub:type", "noteref")),
            Some(("href", href)),
            id.map(|id| ("id", id)),
            is_of_book.then_some(("role", "doc-noteref")),
        ]
        .into_iter()
        .flatten()
        .collect();
        self.setting.labelled(out, label, &attributes);
        text(out, sign);
        out.push_str("</a></sup>");
    }

    /// Where the edition cannot hold a picture, its description stands for it.
    fn image(&self, out: &mut String, file: &str, alt: &str) {
        let Some(address) = self.setting.page.inside(file) else {
            self.setting.open(out, "span", &[("class", "picture")]);
            text(out, alt);
            return out.push_str("</span>");
        };
        if self.setting.page.is_of_book() {
            self.setting.empty(out, "img", &[("alt", alt), ("src", &address)]);
        } else {
            self.setting.empty(out, "img", &[("alt", alt), ("loading", "lazy"), ("src", &address)]);
        }
    }

    fn open(&self, out: &mut String, open: Open) {
        let kind = match open {
            Open::Overlay(at) => return self.overlay(out, &self.setting.overlays[at]),
            Open::Mark(at) => &self.passage.marks[at].kind,
        };
        match kind {
            MarkKind::Link { to: Target::External(href) } => {
                let attributes = [("class", "external"), ("href", href.as_str()), ("rel", "external noreferrer")];
                self.setting.open(out, "a", &attributes);
            }
            MarkKind::Link { to: Target::Internal(address) } if self.setting.link(address).is_some() => {
                self.setting.open(out, "a", &[("href", &self.setting.link(address).unwrap_or_default())]);
            }
            kind => self.setting.open(out, self.element(kind), &[]),
        }
    }

    fn overlay(&self, out: &mut String, overlay: &Overlay) {
        match overlay {
            Overlay::Highlight { .. } => out.push_str("<mark>"),
            Overlay::Link { class, href, card: Some(card), .. } => {
                self.setting.open(out, "a", &[("class", class), ("data-card", card), ("href", href)]);
            }
            Overlay::Link { class, href, card: None, .. } => {
                self.setting.open(out, "a", &[("class", class), ("href", href)]);
            }
        }
    }

    fn close(&self, out: &mut String, open: Option<Open>) {
        let name = match open {
            Some(Open::Overlay(at)) => match self.setting.overlays[at] {
                Overlay::Link { .. } => "a",
                Overlay::Highlight { .. } => "mark",
            },
            Some(Open::Mark(at)) => self.element(&self.passage.marks[at].kind),
            None => return,
        };
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }

    fn text(&self, out: &mut String, stretch: Range<usize>) {
        let is_break = |mark: &Mark| mark.kind == MarkKind::Break && mark.range == stretch;
        if self.begin(stretch.start).any(is_break) {
            self.setting.empty(out, "br", &[]);
        }
        text(out, &self.passage.text[stretch]);
    }

    fn element(&self, kind: &MarkKind) -> &'static str {
        match kind {
            // Words whose link leads to what this edition does not hold stay as words.
            MarkKind::Link { to: Target::Internal(address) } if self.setting.link(address).is_none() => "span",
            kind => element(kind),
        }
    }
}

fn element(kind: &MarkKind) -> &'static str {
    match kind {
        MarkKind::Emphasis => "em",
        MarkKind::Strong => "strong",
        MarkKind::Strikethrough => "s",
        MarkKind::Code => "code",
        MarkKind::Subscript => "sub",
        MarkKind::Superscript => "sup",
        MarkKind::Link { .. } => "a",
        MarkKind::FootnoteSign { .. } | MarkKind::Image { .. } | MarkKind::Break => "span",
    }
}
