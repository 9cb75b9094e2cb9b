//! The whole report on one page, made for printing and for reading aloud: no marks, only numbers, notes, footnotes and
//! cross-references. A long report is cut into parts between chapters.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::markup::marking::references;
use super::contents::{self, Line};
use super::frame::Frame;
use super::pager::Pager;
use super::paragraphs::{Manner, Paragraph, set};
use crate::model::report::At;

/// How much a part holds, in bytes, so that a page stays below 1 MB: its text, and about what stands around it as markup.
const PART: usize = 900_000;
const AROUND_PASSAGE: usize = 350;
const AROUND_CHAPTER: usize = 450;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    pager: Pager,
    title: String,
    contents: Vec<Line>,
    chapters: Vec<Chapter>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Chapter {
    anchor: String,
    label: String,
    title: String,
    /// The heading's rank on this page: 2 for the highest.
    rank: u8,
    paragraphs: Vec<Paragraph>,
}

/// For each chapter the part that it stands in, from 1.
pub(crate) fn parts(edition: &Edition<'_>) -> Vec<usize> {
    let (mut part, mut size) = (1, 0);
    let chapters = edition.report.chapters.iter();
    chapters
        .map(|chapter| {
            let passages = chapter.passages.iter().map(|passage| passage.text.len() + AROUND_PASSAGE);
            let length = AROUND_CHAPTER + passages.sum::<usize>();
            if size > 0 && size + length > PART {
                (part, size) = (part + 1, 0);
            }
            size += length;
            part
        })
        .collect()
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let parts = parts(edition);
    let address = |target: &str| moved(edition, &parts, target);
    let here = (0..parts.len()).filter(|chapter| parts[*chapter] == number);
    let pager = Pager::of(edition, page, address::WHOLE, number, parts.last().copied().unwrap_or(1));
    let mut overlays = |at: At| references(edition, page, at, &address);
    let mut manner = Manner { overlays: &mut overlays, address: Some(&address) };
    let chapters = here
        .clone()
        .map(|at| {
            let chapter = &edition.report.chapters[at];
            Chapter {
                anchor: chapter.heading().anchor.clone(),
                label: contents::label(&chapter.label),
                title: chapter.title().to_owned(),
                rank: (chapter.level + 1).min(6),
                paragraphs: set(edition, page, at, &mut manner),
            }
        })
        .collect();
    let contents = here
        .map(|at| {
            let mut line = contents::line(edition, page, at, None);
            line.href = page.to(&address(&format!(
                "{}#{}",
                edition.report.chapters[at].href,
                edition.report.chapters[at].heading().anchor
            )));
            line
        })
        .collect();
    Context {
        page: Frame::new(edition, page, "whole-report", pager.title(edition, "whole-title")),
        title: edition.config.report.title.clone(),
        pager,
        contents,
        chapters,
    }
}

/// Where an address of the report stands on these pages; any other stays as it is.
fn moved(edition: &Edition<'_>, parts: &[usize], target: &str) -> String {
    let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
    match edition.chapter_at(path) {
        Some(chapter) => {
            let anchor =
                if fragment.is_empty() { &edition.report.chapters[chapter].heading().anchor } else { fragment };
            format!("{}#{anchor}", address::continued(address::WHOLE, parts[chapter]))
        }
        None => target.to_owned(),
    }
}
