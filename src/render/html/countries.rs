//! Countries and areas: the list in the United Nations' order with see-references, by region, and the map.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::names;
use super::drawings;
use super::frame::Frame;
use super::letters::{Grouped, group};
use super::shown::{Entry, Link};
use crate::model::indexes::{CountryEntry, Listed};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    mention: String,
    map_note: String,
    count: usize,
    letters: Vec<Grouped>,
    regions: Vec<Region>,
    /// Regions that the report names.
    named_regions: Vec<Entry>,
    map: String,
}

/// Countries of a region of M49.
#[derive(Debug, Serialize, JsonSchema)]
struct Region {
    name: String,
    countries: Vec<Link>,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page) -> Context {
    let words = &edition.config.words;
    Context {
        page: Frame::new(edition, page, "countries", edition.words.get("countries-title")),
        mention: words.mention.clone(),
        map_note: words.map.clone(),
        count: edition.indexes.countries.len(),
        letters: group(&edition.indexes.country_list, |listed| listed_line(edition, page, listed)),
        regions: regions(edition, page),
        named_regions: edition
            .indexes
            .regions
            .iter()
            .map(|region| Entry {
                text: region.name.clone(),
                href: page.to(&address::region(&region.slug)),
                places: edition.locators().parts(page, &region.uses.places, &region.name),
                count: region.uses.mentions.len(),
                ..Entry::default()
            })
            .collect(),
        map: drawings::world(edition, page),
    }
}

/// A country, or another name that leads to some.
fn listed_line(edition: &Edition<'_>, page: &Page, listed: &Listed) -> Entry {
    let mut entries = listed.entries.iter().map(|at| &edition.indexes.countries[*at]);
    match (&listed.other_name, entries.next()) {
        (None, Some(entry)) => line(edition, page, entry),
        (name, first) => Entry {
            text: name.clone().unwrap_or_default(),
            see: first.into_iter().chain(entries).map(|entry| link(edition, page, entry)).collect(),
            ..Entry::default()
        },
    }
}

fn link(edition: &Edition<'_>, page: &Page, entry: &CountryEntry) -> Link {
    Link::new(names::name(edition.words, entry.country), page.to(&address::country(entry.country.slug)))
}

fn line(edition: &Edition<'_>, page: &Page, entry: &CountryEntry) -> Entry {
    let name = names::name(edition.words, entry.country);
    let all = entry.all();
    let note = match printed_otherwise(edition, entry) {
        Some(printed) => edition.words.with("in-the-report", [("name", printed.into())]),
        None if drawings::only_place(entry) => edition.words.get("only-place"),
        None => String::new(),
    };
    Entry {
        places: edition.locators().parts(page, &all.places, &name),
        href: page.to(&address::country(entry.country.slug)),
        count: all.mentions.len(),
        note,
        text: name,
        ..Entry::default()
    }
}

/// The most frequent printed name, where the report never prints the present one of its language.
fn printed_otherwise<'a>(edition: &Edition<'_>, entry: &'a CountryEntry) -> Option<&'a str> {
    let name = entry.country.name_in(&edition.config.report.language);
    let same = entry.printed.iter().any(|(printed, _)| printed.replace('\u{a0}', " ") == name);
    if same { None } else { entry.printed.first().map(|(printed, _)| printed.as_str()) }
}

fn regions(edition: &Edition<'_>, page: &Page) -> Vec<Region> {
    let mut regions: Vec<(String, Region)> = Vec::new();
    for entry in edition.indexes.country_order.iter().map(|at| &edition.indexes.countries[*at]) {
        let name = entry.country.region_in(edition.words.language()).to_owned();
        let key = format!("{} {}", entry.country.region, entry.country.region_name());
        let link = link(edition, page, entry);
        match regions.iter_mut().find(|(other, _)| *other == key) {
            Some((_, region)) => region.countries.push(link),
            None => regions.push((key, Region { name, countries: vec![link] })),
        }
    }
    regions.sort_by(|(one, _), (other, _)| one.cmp(other));
    regions.into_iter().map(|(_, region)| region).collect()
}
