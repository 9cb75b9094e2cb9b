//! The passages of a chapter as they are set: each paragraph with its notes and footnotes.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::locator::Dash;
use super::super::markup::blocks::blocks;
use super::super::markup::marking::Marker;
use super::super::markup::{NoteSign, Number, Overlay, Setting};
use crate::model::chapter::Chapter;
use crate::model::passage::{Passage, Role};
use crate::model::report::At;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Paragraph {
    /// `None` for the heading, whose footnotes alone are shown here.
    anchor: Option<String>,
    number: Option<u32>,
    /// In plain words, to be copied.
    locator: String,
    html: String,
    footnotes: Vec<Footnote>,
    notes: Vec<Note>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Footnote {
    anchor: String,
    label: String,
    /// Back to the sign in the text.
    back: String,
    html: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Note {
    pub(crate) anchor: String,
    pub(crate) letter: String,
    pub(crate) back: String,
    pub(crate) html: String,
    pub(crate) date: String,
    pub(crate) cited: String,
    pub(crate) cited_url: String,
}

impl Paragraph {
    pub(crate) fn has_notes(&self) -> bool {
        !self.notes.is_empty()
    }

    fn is_empty(&self) -> bool {
        self.anchor.is_none() && self.footnotes.is_empty() && self.notes.is_empty()
    }
}

/// How the passages of a chapter are marked and where their links lead.
pub(crate) struct Manner<'a> {
    pub(crate) overlays: &'a mut dyn FnMut(At) -> Vec<Overlay>,
    /// Where an address of the report stands in this edition of its text.
    pub(crate) address: Option<&'a dyn Fn(&str) -> String>,
}

pub(crate) fn paragraphs(
    edition: &Edition<'_>,
    page: &Page,
    chapter: usize,
    marker: &mut Marker<'_>,
) -> Vec<Paragraph> {
    let mut overlays = |at: At| {
        if !matches!(edition.report.passage(at).role, Role::Footnote { .. }) {
            marker.begin_paragraph();
        }
        marker.overlays(at)
    };
    set(edition, page, chapter, &mut Manner { overlays: &mut overlays, address: None })
}

/// The chapter's passages in order.
pub(crate) fn set(edition: &Edition<'_>, page: &Page, chapter: usize, manner: &mut Manner<'_>) -> Vec<Paragraph> {
    let passages = &edition.report.chapters[chapter].passages;
    let mut set: Vec<Paragraph> = Vec::with_capacity(passages.len());
    for (index, passage) in passages.iter().enumerate() {
        let at = At { chapter, passage: index };
        match &passage.role {
            Role::Footnote { label, .. } => {
                let footnote = footnote(edition, page, at, label, manner);
                if let Some(paragraph) = set.last_mut() {
                    paragraph.footnotes.push(footnote);
                }
            }
            _ => set.push(paragraph(edition, page, at, passage, manner)),
        }
    }
    set.retain(|paragraph| !paragraph.is_empty());
    set
}

fn paragraph(edition: &Edition<'_>, page: &Page, at: At, passage: &Passage, manner: &mut Manner<'_>) -> Paragraph {
    let notes = notes(edition, page, at);
    let is_heading = passage.role == Role::Heading;
    let html = if is_heading { String::new() } else { body(edition, page, at, manner) };
    Paragraph {
        anchor: (!is_heading).then(|| passage.anchor.clone()),
        number: passage.number(),
        locator: edition.locators().text(&[at], Dash::Hyphen),
        html,
        footnotes: Vec::new(),
        notes,
    }
}

/// The words of a passage.
fn body(edition: &Edition<'_>, page: &Page, at: At, manner: &mut Manner<'_>) -> String {
    let chapter = &edition.report.chapters[at.chapter];
    let passage = edition.report.passage(at);
    let overlays = (manner.overlays)(at);
    let number = passage.number().map(|number| number_link(edition, number, format!("#{}", passage.anchor)));
    let setting = Setting {
        page,
        words: edition.words,
        overlays: &overlays,
        signs: &note_signs(edition, at),
        number: number.as_ref(),
        footnotes: Some(&|label: &str| footnote_address(chapter, label)),
        ids: true,
        own_language: Language::of_interface(edition).map(|language| language.tag),
        address: manner.address,
    };
    blocks(passage, &setting)
}

pub(crate) fn number_link(edition: &Edition<'_>, number: u32, href: String) -> Number {
    Number {
        text: format!("{number}."),
        href,
        label: edition.words.with("paragraph-named", [("number", number.to_string().into())]),
    }
}

/// Where the footnote with that sign stands.
pub(crate) fn footnote_address(chapter: &Chapter, sign: &str) -> Option<String> {
    let is_it = |passage: &&Passage| matches!(&passage.role, Role::Footnote { label, .. } if label == sign);
    chapter.passages.iter().find(is_it).map(|passage| format!("{}#{}", chapter.href, passage.anchor))
}

fn footnote(edition: &Edition<'_>, page: &Page, at: At, label: &str, manner: &mut Manner<'_>) -> Footnote {
    let passage = edition.report.passage(at);
    Footnote {
        anchor: passage.anchor.clone(),
        label: label.to_owned(),
        back: format!("#sign-{}", passage.anchor),
        html: body(edition, page, at, manner),
    }
}

fn note_signs(edition: &Edition<'_>, at: At) -> Vec<NoteSign> {
    let here = edition
        .notes(edition.report.paragraph(at))
        .into_iter()
        .filter(|note| edition.indexes.note_places[*note].at == at);
    let sign = |note: usize| NoteSign {
        at: edition.indexes.note_places[note].range.end,
        letter: edition.note_letter(note).to_owned(),
        href: format!("#{}", note_anchor(edition, note)),
        id: format!("sign-{}", note_anchor(edition, note)),
    };
    here.map(sign).collect()
}

pub(crate) fn note_anchor(edition: &Edition<'_>, note: usize) -> String {
    format!("note-{}", address::fragment(&edition.lexicon.notes[note].id))
}

fn notes(edition: &Edition<'_>, page: &Page, at: At) -> Vec<Note> {
    edition.notes(at).into_iter().map(|note| self::note(edition, page, note)).collect()
}

/// An editor's note.
pub(crate) fn note(edition: &Edition<'_>, page: &Page, note: usize) -> Note {
    let entry = &edition.lexicon.notes[note];
    let anchor = note_anchor(edition, note);
    Note {
        letter: edition.note_letter(note).to_owned(),
        back: format!("#sign-{anchor}"),
        anchor,
        html: blocks(&edition.report.note_bodies[note], &Setting::plain(page, edition.words)),
        date: super::super::dates::written(edition.words, &entry.date, false),
        cited: entry.cited.clone(),
        cited_url: entry.cited_url.clone(),
    }
}
