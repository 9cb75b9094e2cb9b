//! What a search can find, each with the words to find it by.

use std::borrow::Cow;

use serde::Serialize;

use crate::gazetteer::{Country, NameKind, names};
use crate::model::passage::Role;
use crate::model::report::At;
use crate::render::edition::Edition;
use crate::render::locator::Dash;
use crate::render::{address, names as shown};

/// Something that can be found, by its position in the list that it stands in.
#[derive(Clone, Copy)]
pub(super) enum Thing {
    Passage(At),
    Term(usize),
    Country(usize),
    Event(usize),
    Cited(usize),
    Organisation(usize),
    Note(usize),
}

#[derive(Default, Serialize)]
pub(super) struct Document<'a> {
    id: usize,
    kind: &'static str,
    href: String,
    number: Option<u32>,
    locator: String,
    title: Cow<'a, str>,
    aliases: Vec<Cow<'a, str>>,
    text: Cow<'a, str>,
}

/// Everything, in the order of the documents.
pub(super) fn things(edition: &Edition<'_>) -> Vec<Thing> {
    let indexes = edition.indexes;
    let mut all: Vec<Thing> = edition.report.passages().map(|(at, _)| Thing::Passage(at)).collect();
    all.extend(indexes.glossary_order.iter().copied().map(Thing::Term));
    all.extend((0..indexes.countries.len()).map(Thing::Country));
    all.extend((0..indexes.timeline.len()).map(Thing::Event));
    all.extend((0..indexes.documents.len()).map(Thing::Cited));
    all.extend((0..indexes.organisations.len()).map(Thing::Organisation));
    let notes = edition.lexicon.notes.len().min(indexes.note_places.len()).min(edition.report.note_bodies.len());
    all.extend((0..notes).map(Thing::Note));
    all
}

impl Thing {
    /// About how many bytes its document takes: its text, and what every document has besides.
    pub(super) fn size(self, edition: &Edition<'_>) -> usize {
        const REST: usize = 220;
        let text = match self {
            Self::Passage(at) => edition.report.passage(at).text.len(),
            Self::Event(at) => {
                edition.indexes.timeline[at].quotation.range.len() + edition.indexes.timeline[at].title.len()
            }
            Self::Term(at) => edition.report.explanations.get(at).map_or(0, |body| body.text.len()),
            Self::Note(at) => edition.report.note_bodies[at].text.len(),
            Self::Country(_) | Self::Cited(_) | Self::Organisation(_) => 0,
        };
        REST + text
    }

    pub(super) fn document<'a>(self, edition: &Edition<'a>, id: usize) -> Document<'a> {
        let document = match self {
            Self::Passage(at) => passage(edition, at),
            Self::Term(at) => term(edition, at),
            Self::Country(at) => country(edition, at),
            Self::Event(at) => event(edition, at),
            Self::Cited(at) => cited(edition, at),
            Self::Organisation(at) => organisation(edition, at),
            Self::Note(at) => note(edition, at),
        };
        Document { id, ..document }
    }
}

fn locator(edition: &Edition<'_>, at: At) -> String {
    edition.locators().text(&[at], Dash::En)
}

fn passage<'a>(edition: &Edition<'a>, at: At) -> Document<'a> {
    let passage = edition.report.passage(at);
    let heading = passage.role == Role::Heading;
    Document {
        kind: if heading { "heading" } else { "paragraph" },
        href: edition.report.href(at),
        number: passage.number(),
        aliases: passage.number().map(|number| paragraph_named(edition, number).into()).into_iter().collect(),
        locator: locator(edition, at),
        title: edition.report.chapters[at.chapter].title().into(),
        text: if heading { "" } else { passage.text.as_str() }.into(),
        ..Document::default()
    }
}

/// `Paragraph 24`, by which it is found however a reader shortens the word.
fn paragraph_named(edition: &Edition<'_>, number: u32) -> String {
    edition.words.with("paragraph-named", [("number", number.to_string().into())])
}

fn term<'a>(edition: &Edition<'a>, at: usize) -> Document<'a> {
    let term = &edition.lexicon.terms[at];
    Document {
        kind: "term",
        href: address::term(&term.slug),
        title: term.term.value.as_str().into(),
        aliases: term.aliases.iter().map(|alias| alias.value.as_str().into()).collect(),
        text: edition.report.explanations.get(at).map_or("", |body| body.text.as_str()).into(),
        ..Document::default()
    }
}

fn country<'a>(edition: &Edition<'a>, at: usize) -> Document<'a> {
    let entry = &edition.indexes.countries[at];
    Document {
        kind: "country",
        href: address::country(entry.country.slug),
        title: shown::name(edition.words, entry.country).into(),
        aliases: other_names(entry.country).into_iter().map(Cow::from).collect(),
        text: entry.printed.iter().map(|(form, _)| form.as_str()).collect::<Vec<_>>().join(", ").into(),
        ..Document::default()
    }
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

fn event<'a>(edition: &Edition<'a>, at: usize) -> Document<'a> {
    let event = &edition.indexes.timeline[at];
    let place = event.quotation.at;
    Document {
        kind: "event",
        href: edition.event_address(at),
        number: edition.report.number(place),
        locator: locator(edition, place),
        title: event.title.as_str().into(),
        text: edition.report.passage(place).text[event.quotation.range.clone()].into(),
        ..Document::default()
    }
}

fn cited<'a>(edition: &Edition<'a>, at: usize) -> Document<'a> {
    let entry = &edition.indexes.documents[at];
    let symbol = entry.symbol.as_deref();
    Document {
        kind: "document",
        href: edition.document_address(&entry.id),
        title: entry.title.as_deref().or(symbol).unwrap_or(&entry.id).into(),
        text: symbol.unwrap_or_default().into(),
        ..Document::default()
    }
}

fn organisation<'a>(edition: &Edition<'a>, at: usize) -> Document<'a> {
    let entry = &edition.indexes.organisations[at];
    let registered = entry.registered.map(|position| &edition.lexicon.organisations[position]);
    let aliases = registered.map_or(&[][..], |organisation| &organisation.aliases);
    let names = aliases.iter().map(|alias| alias.value.as_str()).chain(entry.acronym.as_deref());
    Document {
        kind: "organisation",
        href: edition.organisation_address(&entry.id),
        title: entry.name.as_str().into(),
        aliases: names.map(Cow::from).collect(),
        ..Document::default()
    }
}

fn note<'a>(edition: &Edition<'a>, at: usize) -> Document<'a> {
    let paragraph = edition.report.paragraph(edition.indexes.note_places[at].at);
    Document {
        kind: "note",
        href: edition.report.href(paragraph),
        number: edition.report.number(paragraph),
        locator: locator(edition, paragraph),
        title: edition.lexicon.notes[at].quotation.exact.value.as_str().into(),
        text: edition.report.note_bodies[at].text.as_str().into(),
        ..Document::default()
    }
}
