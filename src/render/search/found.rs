//! What a search can find, each with the words to find it by.

use serde::Serialize;

use crate::gazetteer::{Country, NameKind, names};
use crate::model::passage::Role;
use crate::model::report::At;
use crate::render::edition::Edition;
use crate::render::locator::Dash;
use crate::render::{address, names as shown};

#[derive(Default, Serialize)]
pub(super) struct Document {
    id: usize,
    kind: &'static str,
    href: String,
    number: Option<u32>,
    locator: String,
    title: String,
    aliases: Vec<String>,
    text: String,
}

pub(super) fn documents(edition: &Edition<'_>) -> Vec<Document> {
    let mut all: Vec<Document> = passages(edition).collect();
    all.extend(terms(edition));
    all.extend(countries(edition));
    all.extend(events(edition));
    all.extend(cited(edition));
    all.extend(organisations(edition));
    all.extend(notes(edition));
    for (id, document) in all.iter_mut().enumerate() {
        document.id = id;
    }
    all
}

fn locator(edition: &Edition<'_>, at: At) -> String {
    edition.locators().text(&[at], Dash::En)
}

fn passages<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = Document> + 'a {
    edition.report.passages().map(move |(at, passage)| {
        let heading = passage.role == Role::Heading;
        Document {
            kind: if heading { "heading" } else { "paragraph" },
            href: edition.report.href(at),
            number: passage.number(),
            aliases: passage.number().map(|number| paragraph_named(edition, number)).into_iter().collect(),
            locator: locator(edition, at),
            title: edition.report.chapters[at.chapter].title().to_owned(),
            text: if heading { String::new() } else { passage.text.clone() },
            ..Document::default()
        }
    })
}

/// `Paragraph 24`, by which it is found however a reader shortens the word.
fn paragraph_named(edition: &Edition<'_>, number: u32) -> String {
    edition.words.with("paragraph-named", [("number", number.to_string().into())])
}

fn terms<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = Document> + 'a {
    edition.indexes.glossary_order.iter().map(move |position| {
        let term = &edition.lexicon.terms[*position];
        Document {
            kind: "term",
            href: address::term(&term.slug),
            title: term.term.value.clone(),
            aliases: term.aliases.iter().map(|alias| alias.value.clone()).collect(),
            text: edition.report.explanations.get(*position).map(|body| body.text.clone()).unwrap_or_default(),
            ..Document::default()
        }
    })
}

fn countries<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = Document> + 'a {
    edition.indexes.countries.iter().map(move |entry| Document {
        kind: "country",
        href: address::country(entry.country.slug),
        title: shown::name(edition.words, entry.country),
        aliases: other_names(entry.country),
        text: entry.printed.iter().map(|(form, _)| form.as_str()).collect::<Vec<_>>().join(", "),
        ..Document::default()
    })
}

/// The names by which a reader may seek a country, without those that differ only by signs that nobody types.
pub(super) fn other_names(country: &Country) -> Vec<String> {
    let mut seen = vec![address::fragment(country.name)];
    let own = names().iter().filter(|name| name.candidates == [country.id()] && name.kind != NameKind::Formal);
    let mut found = Vec::new();
    for name in own {
        let key = address::fragment(name.name);
        if !seen.contains(&key) {
            seen.push(key);
            found.push(name.name.to_owned());
        }
    }
    found
}

fn events<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = Document> + 'a {
    edition.indexes.timeline.iter().enumerate().map(move |(position, event)| Document {
        kind: "event",
        href: edition.event_address(position),
        number: edition.report.number(event.quotation.at),
        locator: locator(edition, event.quotation.at),
        title: event.title.clone(),
        text: edition.report.passage(event.quotation.at).text[event.quotation.range.clone()].to_owned(),
        ..Document::default()
    })
}

fn cited<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = Document> + 'a {
    edition.indexes.documents.iter().map(move |entry| Document {
        kind: "document",
        href: address::document(&entry.id),
        title: entry.title.clone().or_else(|| entry.symbol.clone()).unwrap_or_else(|| entry.id.clone()),
        text: entry.symbol.clone().unwrap_or_default(),
        ..Document::default()
    })
}

fn organisations<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = Document> + 'a {
    edition.indexes.organisations.iter().map(move |entry| {
        let registered = entry.registered.map(|position| &edition.lexicon.organisations[position]);
        let aliases = registered.map_or(&[][..], |organisation| &organisation.aliases);
        Document {
            kind: "organisation",
            href: address::organisation(&entry.id),
            title: entry.name.clone(),
            aliases: aliases.iter().map(|alias| alias.value.clone()).chain(entry.acronym.clone()).collect(),
            ..Document::default()
        }
    })
}

fn notes<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = Document> + 'a {
    let notes = edition.lexicon.notes.iter().zip(&edition.indexes.note_places).zip(&edition.report.note_bodies);
    notes.map(move |((note, place), body)| {
        let paragraph = edition.report.paragraph(place.at);
        Document {
            kind: "note",
            href: edition.report.href(paragraph),
            number: edition.report.number(paragraph),
            locator: locator(edition, paragraph),
            title: note.quotation.exact.value.clone(),
            text: body.text.clone(),
            ..Document::default()
        }
    })
}
