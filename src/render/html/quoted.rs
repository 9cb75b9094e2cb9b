//! The report's words on other pages than its own: whole paragraphs in a country's digest, and the sentence around a use.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::Page;
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::locator::{Dash, MOST_PLACES, Part};
use super::super::markup::blocks::blocks;
use super::super::markup::inline::inline;
use super::super::markup::{Overlay, Setting};
use super::contents;
use super::paragraphs::{footnote_address, number_link};
use crate::model::indexes::Uses;
use crate::model::report::At;

/// How far a context reaches to each side of the first word sought, in bytes.
const REACH: usize = 170;

/// A passage with the words sought marked in it.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Quoted {
    pub(crate) html: String,
    pub(crate) places: Vec<Part>,
    /// Set in bold: the editor's main passages.
    pub(crate) main: bool,
}

/// Passages under one heading.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Group {
    pub(crate) title: String,
    pub(crate) href: String,
    pub(crate) passages: Vec<Quoted>,
}

/// Whole paragraphs, those of a stretch of the places, each with its number as a link to where it stands.
pub(crate) fn digest(
    edition: &Edition<'_>,
    page: &Page,
    uses: &Uses,
    shown: Range<usize>,
    subject: &str,
) -> Vec<Group> {
    group(edition, page, uses, shown, |at, overlays| {
        let passage = edition.report.passage(at);
        let chapter = &edition.report.chapters[at.chapter];
        let number = passage.number().map(|number| number_link(edition, number, page.to(&edition.report.href(at))));
        let setting = Setting {
            overlays,
            number: number.as_ref(),
            footnotes: Some(&|label: &str| footnote_address(chapter, label)),
            own_language: Language::of_interface(edition).map(|language| language.tag),
            ..Setting::plain(page, edition.words)
        };
        let places = if number.is_some() { Vec::new() } else { edition.locators().parts(page, &[at], subject) };
        Quoted { html: blocks(passage, &setting), places, main: false }
    })
}

/// The words around each use.
pub(crate) fn contexts(
    edition: &Edition<'_>,
    page: &Page,
    uses: &Uses,
    shown: Range<usize>,
    main: &[At],
    subject: &str,
) -> Vec<Group> {
    group(edition, page, uses, shown, |at, overlays| {
        let passage = edition.report.passage(at);
        let range = overlays.first().map_or(0..0, |first| around(&passage.text, first.range()));
        let setting = Setting { overlays, ..Setting::plain(page, edition.words) };
        let mut html = String::new();
        if range.start > 0 {
            html.push_str("… ");
        }
        inline(&mut html, passage, &range, &setting);
        if range.end < passage.text.len() {
            html.push_str(" …");
        }
        Quoted { html, places: edition.locators().parts(page, &[at], subject), main: main.contains(&at) }
    })
}

fn group(
    edition: &Edition<'_>,
    page: &Page,
    uses: &Uses,
    shown: Range<usize>,
    mut quote: impl FnMut(At, &[Overlay]) -> Quoted,
) -> Vec<Group> {
    let mut groups: Vec<(usize, Group)> = Vec::new();
    for at in &uses.places[shown] {
        let quoted = quote(*at, &highlights(edition, uses, *at));
        match groups.last_mut() {
            Some((chapter, group)) if *chapter == at.chapter => group.passages.push(quoted),
            _ => {
                let href = page.to(&edition.report.chapters[at.chapter].href);
                groups.push((
                    at.chapter,
                    Group { title: contents::full_title(edition, at.chapter), href, passages: vec![quoted] },
                ));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The mentions of a passage as marks; of those that overlap, the first.
fn highlights(edition: &Edition<'_>, uses: &Uses, at: At) -> Vec<Overlay> {
    let all = edition.annotations;
    let first = uses.mentions.partition_point(|mention| all.get(*mention).at < at);
    let mut overlays: Vec<Overlay> = Vec::new();
    for mention in uses.mentions[first..].iter().map(|mention| all.get(*mention)).take_while(|mention| mention.at == at)
    {
        if overlays.last().is_none_or(|last| last.range().end <= mention.range.start) {
            overlays.push(Overlay::Highlight { range: mention.range.clone() });
        }
    }
    overlays
}

/// From the beginning of the sentence, or of a word within reach, to its end.
fn around(text: &str, word: &Range<usize>) -> Range<usize> {
    let floor = text.floor_char_boundary(word.start.saturating_sub(REACH));
    let ceiling = text.ceil_char_boundary((word.end + REACH).min(text.len()));
    let line_start = text[floor..word.start].rfind('\n').map(|at| floor + at + 1);
    let sentence = text[floor..word.start].rfind(". ").map(|at| floor + at + 2);
    let start = match line_start.max(sentence) {
        Some(start) => start,
        None if floor == 0 => 0,
        None => text[floor..word.start].find(' ').map_or(word.start, |at| floor + at + 1),
    };
    let after = &text[word.end..ceiling];
    let ends = [after.find('\n'), after.find(". ").map(|at| at + 1)];
    let end = match ends.into_iter().flatten().min() {
        Some(at) => word.end + at,
        None if ceiling == text.len() => ceiling,
        None => after.rfind(' ').map_or(word.end, |at| word.end + at),
    };
    start..end.max(start)
}

/// `paras. 23 and 24` as plain words; of very many places the first.
pub(crate) fn plain_places(edition: &Edition<'_>, places: &[At]) -> String {
    let text = edition.locators().text(&places[..places.len().min(MOST_PLACES)], Dash::En);
    match places.len().checked_sub(MOST_PLACES).filter(|more| *more > 0) {
        Some(more) => format!("{text}; {}", edition.words.with("places-more", [("count", more.into())])),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_context_is_the_sentence_or_what_fits_of_it() {
        let text = "First one. The second names Chad here. Third.";
        let at = text.find("Chad").unwrap();
        assert_eq!(&text[around(text, &(at..at + 4))], "The second names Chad here.");
        let long = format!("{} Chad {}", "word ".repeat(80), "é word ".repeat(80));
        let at = long.find("Chad").unwrap();
        let range = around(&long, &(at..at + 4));
        assert!(long[range.clone()].contains("Chad") && range.len() < 400);
        assert!(!long[range].starts_with(' '));
    }
}
