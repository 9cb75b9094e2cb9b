//! Organisations and processes that the report names, by kind; and the abbreviations it uses.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page, fragment};
use super::super::edition::Edition;
use super::super::locator::Part;
use super::frame::Frame;
use crate::model::indexes::OrganisationEntry;

/// The kinds in the order in which they are shown; others follow under the last.
const KINDS: [&str; 6] = ["united-nations", "intergovernmental", "state-organ", "non-governmental", "process", "other"];

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    count: usize,
    kinds: Vec<Kind>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Kind {
    name: String,
    organisations: Vec<Organisation>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Organisation {
    anchor: String,
    name: String,
    acronym: String,
    places: Vec<Part>,
    throughout: bool,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page) -> Context {
    let kinds = KINDS.iter().map(|kind| Kind {
        name: edition.words.get(&format!("organisations-{kind}")),
        organisations: of_kind(edition, page, kind),
    });
    Context {
        page: Frame::new(edition, page, "organisations", edition.words.get("nav-organisations")),
        count: edition.indexes.organisations.len(),
        kinds: kinds.filter(|kind| !kind.organisations.is_empty()).collect(),
    }
}

fn of_kind(edition: &Edition<'_>, page: &Page, kind: &str) -> Vec<Organisation> {
    let is_it = |other: &str| other == kind || (kind == "other" && !KINDS.contains(&other));
    let entries = edition.indexes.organisations.iter().filter(|entry| is_it(&entry.kind));
    entries
        .map(|entry| {
            let throughout = edition.is_throughout(&format!("organisation-{}", entry.id));
            let places: &[_] = if throughout { &[] } else { &entry.uses.places };
            Organisation {
                anchor: fragment(&entry.id),
                name: entry.name.clone(),
                acronym: entry.acronym.clone().unwrap_or_default(),
                places: edition.locators().parts(page, places, &entry.name),
                throughout,
            }
        })
        .collect()
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Abbreviations {
    page: Frame,
    abbreviations: Vec<Abbreviation>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Abbreviation {
    acronym: String,
    name: String,
    href: String,
}

/// Acronyms with what they stand for, in alphabetical order.
pub(crate) fn abbreviations(edition: &Edition<'_>, page: &Page) -> Abbreviations {
    let with_acronym = |entry: &OrganisationEntry| {
        let acronym = entry.acronym.clone().filter(|acronym| *acronym != entry.name)?;
        Some(Abbreviation { acronym, name: entry.name.clone(), href: page.to(&address::organisation(&entry.id)) })
    };
    let mut abbreviations: Vec<Abbreviation> = edition.indexes.organisations.iter().filter_map(with_acronym).collect();
    abbreviations.sort_by_key(|one| fragment(&one.acronym));
    Abbreviations {
        page: Frame::new(edition, page, "abbreviations", edition.words.get("nav-abbreviations")),
        abbreviations,
    }
}
