//! A country's page: all that the report says of it, fit to print.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::leaves::shown_of;
use super::super::names;
use super::countries;
use super::drawings;
use super::events::{self, EventLine};
use super::frame::{Frame, Step};
use super::pager::Pager;
use super::quoted::{Group, digest, plain_places};
use super::shown::{Entry, Link};
use crate::model::indexes::CountryEntry;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    name: String,
    mention: String,
    map_note: String,
    /// What must be said wherever the name is shown.
    note: String,
    formal: String,
    region: String,
    codes: String,
    count: usize,
    places: String,
    printed: Vec<Printed>,
    named: Vec<Group>,
    by_place: Vec<Group>,
    events: Vec<EventLine>,
    organisations: Vec<Entry>,
    map: String,
    pager: Pager,
}

/// How many paragraphs and events its pages list.
pub(crate) fn count(entry: &CountryEntry) -> usize {
    entry.named.places.len() + entry.by_place.places.len() + entry.events.len()
}

/// A form in which the report prints the name.
#[derive(Debug, Serialize, JsonSchema)]
struct Printed {
    text: String,
    count: usize,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, at: usize, number: usize) -> Context {
    let entry = &edition.indexes.countries[at];
    let country = entry.country;
    let name = names::name(edition.words, country);
    let all = edition.country_uses(at);
    let codes: Vec<&str> = country.alpha3.into_iter().chain((!country.m49.is_empty()).then_some(country.m49)).collect();
    let order = &edition.indexes.country_order;
    let place = order.iter().position(|other| *other == at).unwrap_or_default();
    let other = |place: Option<usize>| {
        place.and_then(|place| order.get(place)).map(|at| step(edition, page, &edition.indexes.countries[*at]))
    };
    let pager = Pager::new(edition, page, &address::country(country.slug), number, count(entry));
    let lists = [entry.named.places.len(), entry.by_place.places.len(), entry.events.len()];
    let [named, by_place, events] = shown_of(number, lists);
    Context {
        page: Frame {
            crumbs: vec![
                Link::new(edition.words.get("countries-title"), page.to(address::COUNTRIES)),
                Link::new(
                    country.region_in(edition.words.language()).to_owned(),
                    page.to(&format!("{}#{}", address::COUNTRIES, countries::region_anchor(country))),
                ),
            ],
            previous: other(place.checked_sub(1)),
            next: other(Some(place + 1)),
            description: edition.words.with(
                "description-country",
                [
                    ("name", name.as_str().into()),
                    ("places", plain_places(edition, &all.places).into()),
                    ("report", edition.config.report.short_title.as_str().into()),
                ],
            ),
            ..Frame::new(edition, page, "country", pager.continued(edition, name.clone()))
        },
        mention: edition.config.words.mention.clone(),
        map_note: edition.config.words.map.clone(),
        note: country.note_in(edition.words.language()).to_owned(),
        formal: country.formal_in(edition.words.language()).to_owned(),
        region: country.region_in(edition.words.language()).to_owned(),
        codes: codes.join(&edition.words.get("comma")),
        count: all.mentions.len(),
        places: plain_places(edition, &all.places),
        printed: entry.printed.iter().map(|(text, count)| Printed { text: text.clone(), count: *count }).collect(),
        named: digest(edition, page, &entry.named, named, &name),
        by_place: digest(edition, page, &entry.by_place, by_place, &name),
        events: entry.events[events].iter().map(|event| events::line(edition, page, *event)).collect(),
        organisations: organisations(edition, page, entry),
        map: drawings::locator(entry, &name),
        name,
        pager,
    }
}

fn step(edition: &Edition<'_>, page: &Page, entry: &CountryEntry) -> Step {
    Step {
        text: names::name(edition.words, entry.country),
        href: page.to(&address::country(entry.country.slug)),
        note: String::new(),
        language: None,
    }
}

/// Its organs that the report names.
fn organisations(edition: &Edition<'_>, page: &Page, entry: &CountryEntry) -> Vec<Entry> {
    let registered = entry.organisations.iter().map(|at| &edition.lexicon.organisations[*at]);
    let line = |organisation: &crate::model::lexicon::Organisation| {
        let id = &organisation.id.value;
        let position = edition.position(&format!("organisation-{id}"))?;
        let uses = &edition.indexes.organisations[position].uses;
        let own = edition.organisation_address(id);
        Some(Entry {
            text: organisation.name.value.clone(),
            language: Language::of_report(edition),
            href: page.to(&own),
            places: edition.locators().first_parts(page, &uses.places, &[], &organisation.name.value, &own),
            ..Entry::default()
        })
    };
    registered.filter_map(line).collect()
}
