//! A stretch of text with its marks, readings and signs.

use std::ops::Range;

use super::escape::text;
use super::{NoteSign, Overlay, Setting};
use crate::model::passage::{Mark, MarkKind, Passage, Target};

/// An element that is open while the text is walked. Overlays lie outside marks, so that a link is never cut by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Overlay(usize),
    Mark(usize),
}

pub(crate) fn inline(out: &mut String, passage: &Passage, range: &Range<usize>, setting: &Setting<'_>) {
    let walk = Walk { passage, setting };
    let mut stack: Vec<Open> = Vec::new();
    let cuts = walk.cuts(range);
    for (at, &place) in cuts.iter().enumerate() {
        let next = cuts.get(at + 1).copied();
        let wanted = match next {
            Some(next) => walk.wanted(place..next),
            None => Vec::new(),
        };
        // A sign holds a link of its own, so that nothing may be open around it.
        let keep = if walk.has_signs(place) { 0 } else { shared(&stack, &wanted) };
        while stack.len() > keep {
            walk.close(out, stack.pop());
        }
        walk.signs(out, place);
        for open in &wanted[keep..] {
            walk.open(out, *open);
            stack.push(*open);
        }
        if let Some(next) = next {
            walk.text(out, place..next);
        }
    }
}

/// How many of the open elements may stay open.
fn shared(stack: &[Open], wanted: &[Open]) -> usize {
    stack.iter().zip(wanted).take_while(|(one, other)| one == other).count()
}

struct Walk<'a> {
    passage: &'a Passage,
    setting: &'a Setting<'a>,
}

impl Walk<'_> {
    /// Where anything begins, ends or stands, with both ends of the range.
    fn cuts(&self, range: &Range<usize>) -> Vec<usize> {
        let mut cuts = vec![range.start, range.end];
        let inside = |at: &usize| range.start < *at && *at < range.end;
        let spans =
            self.passage.marks.iter().map(|mark| &mark.range).chain(self.setting.overlays.iter().map(Overlay::range));
        cuts.extend(spans.flat_map(|span| [span.start, span.end]).filter(inside));
        cuts.extend(self.setting.signs.iter().map(|sign| sign.at).filter(inside));
        cuts.sort_unstable();
        cuts.dedup();
        cuts
    }

    /// What is open over a stretch that nothing cuts.
    fn wanted(&self, stretch: Range<usize>) -> Vec<Open> {
        let over = |span: &Range<usize>| span.start <= stretch.start && stretch.end <= span.end && !span.is_empty();
        let overlays = self.setting.overlays.iter().enumerate();
        let overlays = overlays.filter(|(_, overlay)| over(overlay.range())).map(|(at, _)| Open::Overlay(at));
        let marks = self.passage.marks.iter().enumerate();
        let marks = marks.filter(|(_, mark)| over(&mark.range) && mark.kind != MarkKind::Break);
        overlays.chain(marks.map(|(at, _)| Open::Mark(at))).collect()
    }

    fn points(&self, place: usize) -> impl Iterator<Item = &Mark> {
        self.passage.marks.iter().filter(move |mark| mark.range.is_empty() && mark.range.start == place)
    }

    fn notes(&self, place: usize) -> impl Iterator<Item = &NoteSign> {
        self.setting.signs.iter().filter(move |sign| sign.at == place)
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
        if self.passage.marks.iter().any(is_break) {
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
