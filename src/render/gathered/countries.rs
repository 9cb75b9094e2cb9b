//! Countries, areas and regions with the paragraphs that name them.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::html::countries::lines;
use super::super::html::shown::Link;
use super::super::locator::Part;

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
    let region = |region: &crate::model::indexes::RegionEntry| Named {
        anchor: anchor(&page.to(&address::region(&region.slug))),
        name: region.name.clone(),
        note: String::new(),
        places: locators.parts(page, &region.uses.places, &region.name),
        see: Vec::new(),
    };
    Countries {
        count: edition.indexes.countries.len(),
        mention: edition.config.words.mention.clone(),
        countries: lines(edition, page)
            .into_iter()
            .map(|entry| Named {
                anchor: anchor(&entry.href),
                name: entry.text,
                note: entry.note,
                places: entry.places,
                see: entry.see,
            })
            .collect(),
        regions: edition.indexes.regions.iter().map(region).collect(),
    }
}

/// The line stands on this very page, so that its address is its anchor.
fn anchor(href: &str) -> String {
    href.trim_start_matches('#').to_owned()
}
