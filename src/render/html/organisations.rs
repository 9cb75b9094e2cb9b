//! Organisations and processes that the report names, by kind; and the abbreviations it uses.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page, fragment};
use super::super::edition::Edition;
use super::super::leaves::{Piece, shown};
use super::super::locator::Part;
use super::frame::Frame;
use super::pager::Pager;
use crate::model::indexes::{Indexes, OrganisationEntry};

/// The kinds in the order in which they are shown; others follow under the last.
const KINDS: [&str; 6] = ["united-nations", "intergovernmental", "state-organ", "non-governmental", "process", "other"];

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    count: usize,
    kinds: Vec<Kind>,
    pager: Pager,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Kind {
    name: String,
    organisations: Vec<Organisation>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Organisation {
    /// None where the entry is continued from the page before.
    anchor: Option<String>,
    name: String,
    acronym: String,
    places: Vec<Part>,
    throughout: bool,
}

/// Positions of the organisations in the order in which they are shown: by kind.
pub(crate) fn in_order(indexes: &Indexes) -> Vec<usize> {
    let mut order: Vec<usize> = (0..indexes.organisations.len()).collect();
    order.sort_by_key(|at| rank(&indexes.organisations[*at].kind));
    order
}

fn rank(kind: &str) -> usize {
    KINDS.iter().position(|other| *other == kind).unwrap_or(KINDS.len() - 1)
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let leaves = &edition.leaves().organisations;
    let pager = Pager::of(edition, page, address::ORGANISATIONS, number, leaves.len());
    let mut kinds: Vec<Kind> = Vec::new();
    for piece in leaves.get(number - 1).into_iter().flatten() {
        let kind = KINDS[rank(&edition.indexes.organisations[piece.entry].kind)];
        let name = edition.words.get(&format!("organisations-{kind}"));
        let organisation = organisation(edition, page, piece);
        match kinds.last_mut() {
            Some(last) if last.name == name => last.organisations.push(organisation),
            _ => kinds.push(Kind { name, organisations: vec![organisation] }),
        }
    }
    Context {
        page: Frame::new(edition, page, "organisations", pager.title(edition, "nav-organisations")),
        count: edition.indexes.organisations.len(),
        kinds,
        pager,
    }
}

fn organisation(edition: &Edition<'_>, page: &Page, piece: &Piece) -> Organisation {
    let entry = &edition.indexes.organisations[piece.entry];
    let throughout = edition.is_throughout(&format!("organisation-{}", entry.id));
    let places: &[_] = if throughout { &[] } else { &entry.uses.places[piece.places.clone()] };
    Organisation {
        anchor: piece.is_first().then(|| fragment(&entry.id)),
        name: entry.name.clone(),
        acronym: entry.acronym.clone().unwrap_or_default(),
        places: edition.locators().parts(page, places, &entry.name),
        throughout,
    }
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Abbreviations {
    page: Frame,
    abbreviations: Vec<Abbreviation>,
    pager: Pager,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Abbreviation {
    acronym: String,
    name: String,
    href: String,
}

/// How many acronyms there are that stand for something.
pub(crate) fn abbreviation_count(indexes: &Indexes) -> usize {
    indexes.organisations.iter().filter_map(acronym).count()
}

fn acronym(entry: &OrganisationEntry) -> Option<&str> {
    entry.acronym.as_deref().filter(|acronym| *acronym != entry.name)
}

/// Acronyms with what they stand for, in alphabetical order.
pub(crate) fn abbreviations(edition: &Edition<'_>, page: &Page, number: usize) -> Abbreviations {
    let mut all: Vec<(&str, &OrganisationEntry)> =
        edition.indexes.organisations.iter().filter_map(|entry| Some((acronym(entry)?, entry))).collect();
    all.sort_by_cached_key(|(acronym, _)| fragment(acronym));
    let pager = Pager::new(edition, page, address::ABBREVIATIONS, number, all.len());
    let abbreviation = |(acronym, entry): &(&str, &OrganisationEntry)| Abbreviation {
        acronym: (*acronym).to_owned(),
        name: entry.name.clone(),
        href: page.to(&edition.organisation_address(&entry.id)),
    };
    Abbreviations {
        page: Frame::new(edition, page, "abbreviations", pager.title(edition, "nav-abbreviations")),
        abbreviations: all[shown(number, all.len())].iter().map(abbreviation).collect(),
        pager,
    }
}
