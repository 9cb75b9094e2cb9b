//! A chapter: its paragraphs with their notes and footnotes, and what it has of events, countries and terms.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::cards::{Card, cards};
use super::super::citation::{self, Citation};
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::locator::Dash;
use super::super::markup::marking::Marker;
use super::super::names;
use super::contents::{self, Line};
use super::events::{self, EventLine};
use super::excerpt::excerpt;
use super::frame::{Frame, Step};
use super::paragraphs::{Paragraph, paragraphs};
use super::shown::{Entry, Link};
use crate::model::indexes::Uses;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    label: String,
    title: String,
    anchor: String,
    /// `sect. II.B.1, paras. 21–26`.
    running: String,
    /// `21–26`, or nothing for a chapter without numbers.
    numbers: Option<String>,
    contents: Vec<Line>,
    /// The footnotes of the heading, then every paragraph.
    paragraphs: Vec<Paragraph>,
    children: Vec<Line>,
    events: Vec<EventLine>,
    countries: Vec<Entry>,
    terms: Vec<Entry>,
    cards: Vec<Card>,
    has_notes: bool,
    /// How its paragraphs are cited.
    citation: Option<Citation>,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, at: usize) -> Context {
    let chapter = &edition.report.chapters[at];
    let mut marker = Marker::new(edition, page);
    let paragraphs = paragraphs(edition, page, at, &mut marker);
    let locators = edition.locators();
    let title = contents::full_title(edition, at);
    let empty = Default::default();
    let summary = edition.indexes.chapters.get(at).unwrap_or(&empty);
    let entry = |href: String, text: String, uses: &Uses| Entry {
        places: locators.parts(page, uses.within(at), &text),
        href: page.to(&href),
        text,
        ..Entry::default()
    };
    Context {
        page: Frame {
            crumbs: crumbs(edition, page, at),
            previous: at.checked_sub(1).map(|at| step(edition, page, at)),
            next: (at + 1 < edition.report.chapters.len()).then(|| step(edition, page, at + 1)),
            description: description(edition, at),
            ..Frame::new(edition, page, "chapter", title)
        },
        label: contents::label(&chapter.label),
        title: chapter.title().to_owned(),
        anchor: chapter.heading().anchor.clone(),
        running: locators.running(at),
        numbers: locators.numbers(at, Dash::En),
        contents: contents::branch(edition, page, at),
        has_notes: paragraphs.iter().any(|paragraph| paragraph.has_notes()),
        paragraphs,
        children: chapter.children.iter().map(|child| contents::line(edition, page, *child, None)).collect(),
        events: summary.events.iter().map(|event| events::line(edition, page, *event)).collect(),
        countries: summary
            .countries
            .iter()
            .map(|country| {
                let named = edition.indexes.countries[*country].country;
                let name = names::name(edition.words, named);
                entry(address::country(named.slug), name, edition.country_uses(*country))
            })
            .collect(),
        terms: summary
            .terms
            .iter()
            .map(|term| {
                let known = &edition.lexicon.terms[*term];
                let line = entry(address::term(&known.slug), known.term.value.clone(), &edition.indexes.terms[*term]);
                Entry { language: Language::of_report(edition), ..line }
            })
            .collect(),
        cards: cards(edition, page, &marker),
        citation: citation::of_paragraphs(edition, at),
    }
}

/// Where the chapter stands and how it begins.
fn description(edition: &Edition<'_>, at: usize) -> String {
    let place = edition.locators().running(at);
    let first = edition.report.chapters[at].passages.iter().find(|passage| passage.number().is_some());
    match first {
        Some(first) => excerpt(
            &edition.words.with("description-place", [("place", place.into()), ("text", first.text.as_str().into())]),
        ),
        None => edition.words.with(
            "description",
            [("title", place.into()), ("report", edition.config.report.short_title.as_str().into())],
        ),
    }
}

/// The headings above, from the top.
fn crumbs(edition: &Edition<'_>, page: &Page, at: usize) -> Vec<Link> {
    let mut crumbs = Vec::new();
    let mut next = edition.report.chapters[at].parent;
    while let Some(parent) = next {
        let chapter = &edition.report.chapters[parent];
        let link = Link::new(contents::full_title(edition, parent), page.to(&chapter.href));
        crumbs.push(link.said_in(Language::of_report(edition)));
        next = chapter.parent;
    }
    crumbs.reverse();
    crumbs
}

fn step(edition: &Edition<'_>, page: &Page, at: usize) -> Step {
    Step {
        text: contents::full_title(edition, at),
        href: page.to(&edition.report.chapters[at].href),
        note: edition.locators().span(at, Dash::En).unwrap_or_default(),
        language: Language::of_report(edition),
    }
}
