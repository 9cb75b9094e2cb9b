//! Cards: what a page tells about a thing that it marks, one for each distinct thing. The card of a page differs from
//! another page's only in its links and in the paragraphs of this chapter that it lists.

use schemars::JsonSchema;
use serde::Serialize;

use super::address::Page;
use super::dates;
use super::edition::Edition;
use super::html::title_language;
use super::language::Language;
use super::locator::{Dash, Part};
use super::markup::marking::{Marker, events_of};
use super::names;
use crate::model::annotation::{Mention, Reading};
use crate::model::indexes::Uses;
use crate::model::report::At;

/// At most so many places of this chapter, so that a card keeps its size.
const MOST_PLACES: usize = 8;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Card {
    id: String,
    /// `Term`, `Country`: the word in the corner.
    kind: String,
    /// The other corner: an article, an acronym, a symbol.
    aside: String,
    title: String,
    text: String,
    /// Of the title and of the text, where they are not the interface's.
    title_language: Option<Language>,
    text_language: Option<Language>,
    /// Whether the text is the report's own.
    quoted: bool,
    count: String,
    here: Vec<Part>,
    href: String,
}

/// The cards that a chapter's marks asked for.
pub(crate) fn cards(edition: &Edition<'_>, page: &Page, marker: &Marker<'_>) -> Vec<Card> {
    marker.cards.iter().filter_map(|(id, mention)| card(edition, page, id, mention)).collect()
}

fn card(edition: &Edition<'_>, page: &Page, id: &str, mention: &Mention) -> Option<Card> {
    let words = edition.words;
    let known = edition.position(&Edition::key(&mention.reading));
    let empty = Card {
        id: id.to_owned(),
        kind: words.get(&format!("kind-{}", mention.reading.kind())),
        aside: String::new(),
        title: String::new(),
        text: String::new(),
        title_language: None,
        text_language: None,
        quoted: false,
        count: String::new(),
        here: Vec::new(),
        href: page.to(&super::markup::marking::target(edition, mention)?.1),
    };
    let (report, editor) = (|| Language::of_report(edition), || Language::of_editor(edition));
    let with_uses = |card: Card, uses: &Uses| Card {
        count: words.with("card-count", [("count", uses.places.len().into()), ("all", edition.paragraphs.into())]),
        here: here(edition, page, uses.within(mention.at.chapter)),
        ..card
    };
    Some(match &mention.reading {
        Reading::Term { .. } => {
            let term = &edition.lexicon.terms[known?];
            let text = first_sentences(&edition.report.explanations[known?].text);
            let aside = term.articles.first().map(|article| edition.article(article)).unwrap_or_default();
            let card = Card { title: term.term.value.clone(), aside, text, ..empty };
            let card = Card { title_language: report(), text_language: editor(), ..card };
            with_uses(card, &edition.indexes.terms[known?])
        }
        Reading::Country { .. } | Reading::Area { .. } | Reading::Place { .. } => {
            let entry = &edition.indexes.countries[known?];
            let text = match entry.events.len() {
                0 => String::new(),
                events => words.with("events-count", [("count", events.into())]),
            };
            let aside = entry.country.region_in(words.language()).to_owned();
            let card = Card {
                kind: words.get("kind-country"),
                title: names::name(words, entry.country),
                aside,
                text,
                ..empty
            };
            with_uses(card, edition.country_uses(known?))
        }
        Reading::Region { .. } => {
            let entry = &edition.indexes.regions[known?];
            with_uses(Card { title: entry.name.clone(), ..empty }, &entry.uses)
        }
        Reading::Organisation { .. } => {
            let entry = &edition.indexes.organisations[known?];
            let card = Card { title: entry.name.clone(), aside: entry.acronym.clone().unwrap_or_default(), ..empty };
            with_uses(Card { title_language: report(), ..card }, &entry.uses)
        }
        Reading::Document { id } => {
            let entry = &edition.indexes.documents[known?];
            let title = entry.title.clone().or_else(|| entry.symbol.clone()).unwrap_or_else(|| id.clone());
            let aside = entry.symbol.clone().filter(|symbol| *symbol != title).unwrap_or_default();
            with_uses(Card { title, aside, title_language: report(), ..empty }, &entry.uses)
        }
        Reading::Article { instrument, text } => {
            let title = edition.article_of(&edition.config.instruments.get(*instrument)?.name, text);
            Card { title, ..empty }
        }
        Reading::Date { .. } => {
            let events: Vec<usize> = events_of(edition, mention).collect();
            let event = &edition.indexes.timeline[*events.first()?];
            let titles: Vec<&str> =
                events.iter().map(|event| edition.indexes.timeline[*event].title.as_str()).collect();
            let aside = if event.planned { words.get("planned") } else { String::new() };
            Card {
                title: dates::written(words, &event.date, event.yearly),
                text: titles.join(&words.get("semicolon")),
                text_language: title_language(edition, event),
                aside,
                ..empty
            }
        }
        Reading::Reference { first, .. } => {
            let at = edition.report.find(first)?;
            let title = edition.locators().text(&[at], Dash::En);
            Card {
                title,
                text: opening(&edition.report.passage(at).text, 180),
                quoted: true,
                text_language: report(),
                ..empty
            }
        }
    })
}

/// The first places that stand in the chapter itself.
fn here(edition: &Edition<'_>, page: &Page, places: &[At]) -> Vec<Part> {
    edition.locators().parts(page, &places[..places.len().min(MOST_PLACES)], "")
}

/// As many whole sentences as fit a card, at least one.
fn first_sentences(text: &str) -> String {
    const ROOM: usize = 280;
    let text = text.split('\n').next().unwrap_or_default();
    let ends = text.match_indices(". ").map(|(at, _)| at + 1).take_while(|end| *end <= ROOM);
    match (text.len() <= ROOM, ends.last()) {
        (true, _) => text.to_owned(),
        (false, Some(end)) => text[..end].to_owned(),
        (false, None) => opening(text, ROOM),
    }
}

/// The first words of a text, cut between words.
pub(crate) fn opening(text: &str, room: usize) -> String {
    let line = text.split('\n').next().unwrap_or_default();
    if line.len() <= room {
        return line.to_owned();
    }
    let end = line.floor_char_boundary(room);
    let end = line[..end].rfind(' ').unwrap_or(end);
    format!("{} …", line[..end].trim_end_matches([',', ';', ' ']))
}
