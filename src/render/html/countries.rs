//! Countries and areas: the list in the United Nations' order with see-references, by region, and the map.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::names;
use super::drawings;
use super::frame::Frame;
use super::letters;
use super::shown::{Entry, Link};
use crate::gazetteer::Country;
use crate::model::indexes::{CountryEntry, Listed};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    mention: String,
    map_note: String,
    count: usize,
    /// Links to the first row of each letter.
    letters: Vec<Link>,
    rows: Vec<Row>,
    regions: Vec<Region>,
    /// Regions that the report names.
    named_regions: Vec<Entry>,
    map: String,
}

/// A line of the table. The numbers put it into its place in the orders that a reader may choose.
#[derive(Debug, Serialize, JsonSchema)]
struct Row {
    letter: String,
    /// The id of the first row of a letter.
    anchor: String,
    entry: Entry,
    region: String,
    /// What the filter knows the region by.
    region_key: String,
    /// Its region's place among the regions.
    by_region: usize,
    /// Where the report names it first.
    by_paragraph: usize,
    /// Its place if the most often named came first.
    by_mentions: usize,
}

/// Countries of a region of M49.
#[derive(Debug, Serialize, JsonSchema)]
struct Region {
    name: String,
    /// What the filter knows it by, and the id of its line.
    key: String,
    countries: Vec<Link>,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page) -> Context {
    let words = &edition.config.words;
    let regions = regions(edition, page);
    let rows = rows(edition, page, &regions);
    Context {
        page: Frame::new(edition, page, "countries", edition.words.get("countries-title")),
        mention: words.mention.clone(),
        map_note: words.map.clone(),
        count: edition.indexes.countries.len(),
        letters: rows
            .iter()
            .filter(|row| !row.anchor.is_empty())
            .map(|row| Link::new(row.letter.clone(), format!("#{}", row.anchor)))
            .collect(),
        rows,
        regions,
        named_regions: edition
            .indexes
            .regions
            .iter()
            .map(|region| Entry {
                text: region.name.clone(),
                href: page.to(&address::region(&region.slug)),
                places: edition.locators().first_parts(
                    page,
                    &region.uses.places,
                    &[],
                    &region.name,
                    &address::region(&region.slug),
                ),
                count: region.uses.mentions.len(),
                ..Entry::default()
            })
            .collect(),
        map: drawings::world(edition, page),
    }
}

/// The address within this page of a country's region.
pub(crate) fn region_anchor(country: &Country) -> String {
    format!("region-{}", address::fragment(country.region_name()))
}

/// The rows in the order of the list; a new letter's first row has its anchor.
fn rows(edition: &Edition<'_>, page: &Page, regions: &[Region]) -> Vec<Row> {
    let mut often = edition.indexes.country_order.clone();
    often.sort_by_key(|at| std::cmp::Reverse(edition.country_uses(*at).mentions.len()));
    let mut last = "";
    let mut rows = Vec::with_capacity(edition.indexes.country_list.len());
    for listed in &edition.indexes.country_list {
        let mut row = row(edition, page, listed, regions, &often);
        if listed.letter != last {
            row.anchor = letters::anchor(&listed.letter);
            last = &listed.letter;
        }
        rows.push(row);
    }
    rows
}

/// A country, or another name that leads to some.
fn row(edition: &Edition<'_>, page: &Page, listed: &Listed, regions: &[Region], often: &[usize]) -> Row {
    let all = &edition.indexes.countries;
    let letter = listed.letter.clone();
    match (&listed.other_name, listed.entries.as_slice()) {
        (None, [at]) => {
            let entry = &all[*at];
            let key = region_anchor(entry.country);
            Row {
                letter,
                anchor: String::new(),
                entry: line(edition, page, *at),
                region: entry.country.region_in(edition.words.language()).to_owned(),
                by_region: regions.iter().position(|region| region.key == key).unwrap_or_default(),
                by_paragraph: edition.country_uses(*at).mentions.first().copied().unwrap_or_default(),
                by_mentions: often.iter().position(|other| other == at).unwrap_or_default(),
                region_key: key,
            }
        }
        (name, entries) => {
            let see = entries.iter().map(|at| link(edition, page, &all[*at])).collect();
            let entry = Entry { text: name.clone().unwrap_or_default(), see, ..Entry::default() };
            let [anchor, region, region_key] = Default::default();
            Row { letter, anchor, entry, region, region_key, by_region: 0, by_paragraph: 0, by_mentions: 0 }
        }
    }
}

pub(crate) fn link(edition: &Edition<'_>, page: &Page, entry: &CountryEntry) -> Link {
    Link::new(names::name(edition.words, entry.country), page.to(&address::country(entry.country.slug)))
}

pub(crate) fn line(edition: &Edition<'_>, page: &Page, at: usize) -> Entry {
    let entry = &edition.indexes.countries[at];
    let name = names::name(edition.words, entry.country);
    let all = edition.country_uses(at);
    let note = match printed_otherwise(edition, entry) {
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
        let order = format!("{} {}", entry.country.region, entry.country.region_name());
        let link = link(edition, page, entry);
        match regions.iter_mut().find(|(other, _)| *other == order) {
            Some((_, region)) => region.countries.push(link),
            None => regions.push((order, Region { name, key: region_anchor(entry.country), countries: vec![link] })),
        }
    }
    regions.sort_by(|(one, _), (other, _)| one.cmp(other));
    regions.into_iter().map(|(_, region)| region).collect()
}
