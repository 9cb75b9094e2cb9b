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
use crate::gazetteer::see_names;
use crate::model::indexes::CountryEntry;

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
        letters: group(lines(edition, page)),
        regions: regions(edition, page),
        named_regions: edition
            .indexes
            .regions
            .iter()
            .map(|region| Entry {
                text: region.name.clone(),
                href: page.to(&address::region(&region.slug)),
                note: String::new(),
                places: edition.locators().first_parts(
                    page,
                    &region.uses.places,
                    &[],
                    &region.name,
                    &address::region(&region.slug),
                ),
                count: region.uses.mentions.len(),
                see: Vec::new(),
            })
            .collect(),
        map: drawings::world(edition, page),
    }
}

/// Names and see-references in one list.
fn lines(edition: &Edition<'_>, page: &Page) -> Vec<Entry> {
    let mut lines: Vec<Entry> = (0..edition.indexes.countries.len()).map(|at| line(edition, page, at)).collect();
    for see in see_names() {
        let targets: Vec<Link> = see
            .targets
            .iter()
            .filter_map(|id| {
                let entry = edition.country(id)?;
                Some(Link {
                    text: names::name(edition.words, entry.country),
                    href: page.to(&address::country(entry.country.slug)),
                })
            })
            .collect();
        if !targets.is_empty() {
            let key = address::fragment(see.name);
            let at = lines.iter().position(|line| address::fragment(&line.text) > key).unwrap_or(lines.len());
            lines.insert(at, Entry { text: see.name.to_owned(), see: targets, ..Entry::default() });
        }
    }
    lines
}

fn line(edition: &Edition<'_>, page: &Page, at: usize) -> Entry {
    let entry = &edition.indexes.countries[at];
    let name = names::name(edition.words, entry.country);
    let all = edition.country_uses(at);
    let note = match printed_otherwise(entry, &name) {
        Some(printed) => edition.words.with("in-the-report", [("name", printed.into())]),
        None if drawings::only_place(entry) => edition.words.get("only-place"),
        None => String::new(),
    };
    let own = address::country(entry.country.slug);
    Entry {
        places: edition.locators().first_parts(page, &all.places, &[], &name, &own),
        href: page.to(&own),
        count: all.mentions.len(),
        note,
        text: name,
        see: Vec::new(),
    }
}

/// The most frequent printed name, where the report never prints the present one.
fn printed_otherwise<'a>(entry: &'a CountryEntry, name: &str) -> Option<&'a str> {
    let same = entry.printed.iter().any(|(printed, _)| printed.replace('\u{a0}', " ") == name);
    if same { None } else { entry.printed.first().map(|(printed, _)| printed.as_str()) }
}

fn regions(edition: &Edition<'_>, page: &Page) -> Vec<Region> {
    let mut regions: Vec<(String, Region)> = Vec::new();
    for entry in &edition.indexes.countries {
        let name = entry.country.region_name().to_owned();
        let key = format!("{} {name}", entry.country.region);
        let link = Link {
            text: names::name(edition.words, entry.country),
            href: page.to(&address::country(entry.country.slug)),
        };
        match regions.iter_mut().find(|(other, _)| *other == key) {
            Some((_, region)) => region.countries.push(link),
            None => regions.push((key, Region { name, countries: vec![link] })),
        }
    }
    regions.sort_by(|(one, _), (other, _)| one.cmp(other));
    regions.into_iter().map(|(_, region)| region).collect()
}
