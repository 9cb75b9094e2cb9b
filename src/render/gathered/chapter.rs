//! A chapter as it stands in a gathered edition: the annotated text without cards.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::Page;
use super::super::edition::Edition;
use super::super::html::contents;
use super::super::html::paragraphs::{Paragraph, footnote_address, paragraphs};
use super::super::markup::Setting;
use super::super::markup::blocks::line;
use super::super::markup::marking::Marker;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Chapter {
    anchor: String,
    label: String,
    /// Its words as HTML, with the signs of its footnotes.
    title: String,
    /// 2 for the highest, as it ranks under the title of the whole.
    rank: u8,
    /// `sect. II.B.1, paras. 21–26`.
    running: String,
    /// The footnotes of the heading, then every paragraph.
    paragraphs: Vec<Paragraph>,
}

pub(crate) fn chapter(edition: &Edition<'_>, page: &Page, at: usize) -> Chapter {
    let chapter = &edition.report.chapters[at];
    let mut marker = Marker::without_cards(edition, page);
    let setting = Setting {
        footnotes: Some(&|label: &str| footnote_address(chapter, label)),
        ids: true,
        ..Setting::plain(page, edition.words)
    };
    Chapter {
        anchor: chapter.heading().anchor.clone(),
        label: contents::label(&chapter.label),
        title: line(chapter.heading(), &setting),
        rank: chapter.level.saturating_add(1).min(6),
        running: edition.locators().running(at),
        paragraphs: paragraphs(edition, page, at, &mut marker),
    }
}
