//! Countries, areas and regions with the paragraphs that name them.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::html::countries::{line, link};
use super::super::html::shown::Link;
use super::super::locator::Part;
use crate::model::indexes::{Listed, RegionEntry};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Countries {
    count: usize,
    mention: String,
    countries: Vec<Named>,
    regions: Vec<Named>,
}

/// A name with its places, or with the names under which it is listed.
#[derive(Debug, Serialize, JsonSchema)]
struct Named {
    anchor: String,
    name: String,
    note: String,
    places: Vec<Part>,
    see: Vec<Link>,
}

pub(crate) fn has_any(edition: &Edition<'_>) -> bool {
    !edition.indexes.countries.is_empty() || !edition.indexes.regions.is_empty()
}

pub(crate) fn countries(edition: &Edition<'_>, page: &Page) -> Countries {
    let locators = edition.locators();
    let region = |region: &RegionEntry| Named {
        anchor: anchor(&page.to(&address::region(&region.slug))),
        name: region.name.clone(),
        note: String::new(),
        places: locators.parts(page, &region.uses.places, &region.name),
        see: Vec::new(),
    };
    Countries {
        count: edition.indexes.countries.len(),
        mention: edition.config.words.mention.clone(),
        countries: edition.indexes.country_list.iter().map(|listed| named(edition, page, listed)).collect(),
        regions: edition.indexes.regions.iter().map(region).collect(),
    }
}

/// A country, or another name that leads to some.
fn named(edition: &Edition<'_>, page: &Page, listed: &Listed) -> Named {
    match (&listed.other_name, listed.entries.as_slice()) {
        (None, [at]) => {
            let line = line(edition, page, *at);
            Named {
                anchor: anchor(&line.href),
                // All of them: there is no page of its own to hold what is left over.
                places: edition.locators().parts(page, &edition.country_uses(*at).places, &line.text),
                name: line.text,
                note: line.note,
                see: Vec::new(),
            }
        }
        (name, entries) => Named {
            anchor: String::new(),
            name: name.clone().unwrap_or_default(),
            note: String::new(),
            places: Vec::new(),
            see: entries.iter().map(|at| link(edition, page, &edition.indexes.countries[*at])).collect(),
        },
    }
}

/// The line stands on this very page, so that its address is its anchor.
fn anchor(href: &str) -> String {
    href.trim_start_matches('#').to_owned()
}
