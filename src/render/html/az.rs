//! The A-Z index of everything.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page, fragment};
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::leaves::Piece;
use super::super::locator::{MOST_PLACES, Part};
use super::frame::Frame;
use super::letters::anchor;
use super::pager::Pager;
use super::shown::Link;
use crate::model::indexes::{AzEntry, Subject};
use crate::model::report::At;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    pager: Pager,
    mention: String,
    /// All letters, also those of other pages.
    letters: Vec<Link>,
    groups: Vec<Group>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Group {
    pub(crate) letter: String,
    pub(crate) anchor: String,
    pub(crate) entries: Vec<Entry>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Entry {
    pub(crate) anchor: String,
    pub(crate) heading: String,
    /// Of the heading, where it is not the interface's.
    pub(crate) language: Option<Language>,
    pub(crate) href: Option<String>,
    pub(crate) throughout: bool,
    pub(crate) places: Vec<Part>,
    pub(crate) subheadings: Vec<Subheading>,
    pub(crate) see: Option<Link>,
    pub(crate) see_also: Vec<Link>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Subheading {
    pub(crate) title: String,
    pub(crate) language: Option<Language>,
    pub(crate) places: Vec<Part>,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let leaves = &edition.leaves().az;
    let pager = Pager::of(edition, page, address::AZ, number, leaves.len());
    let range =
        |leaf: &[Piece]| leaf.first().map_or(0, |piece| piece.entry)..leaf.last().map_or(0, |piece| piece.entry + 1);
    let here = leaves.get(number - 1).map_or(0..0, |leaf| range(leaf));
    let mut passed = 0;
    let mut letters = Vec::new();
    let mut groups = Vec::new();
    for letter in &edition.indexes.az {
        let target = format!("{}#{}", address::continued(address::AZ, leaf(edition, passed)), anchor(&letter.letter));
        letters.push(Link::new(letter.letter.clone(), page.to(&target)));
        let within = |at: usize| at.clamp(passed, passed + letter.entries.len()) - passed;
        let entries: Vec<Entry> =
            letter.entries[within(here.start)..within(here.end)].iter().map(|one| entry(edition, page, one)).collect();
        if !entries.is_empty() {
            groups.push(Group { letter: letter.letter.clone(), anchor: anchor(&letter.letter), entries });
        }
        passed += letter.entries.len();
    }
    Context {
        page: Frame::new(edition, page, "a-z", pager.title(edition, "az-title")),
        mention: edition.config.words.mention.clone(),
        pager,
        letters,
        groups,
    }
}

/// The number of the page on which the entry at a position of the index stands.
fn leaf(edition: &Edition<'_>, position: usize) -> usize {
    let begins = |leaf: &Vec<Piece>| leaf.first().is_some_and(|piece| piece.entry <= position);
    edition.leaves().az.partition_point(begins).max(1)
}

fn entry(edition: &Edition<'_>, page: &Page, entry: &AzEntry) -> Entry {
    let locators = edition.locators();
    let split = !entry.subheadings.is_empty();
    let own = entry.subject.as_ref().map(|subject| edition.subject_address(subject));
    let parts = |places: &[At]| match &own {
        Some(own) => locators.first_parts(page, places, &entry.main, &entry.heading, own),
        None => locators.parts_with_main(page, places, &entry.main, &entry.heading),
    };
    Entry {
        anchor: heading_anchor(&entry.heading),
        heading: entry.heading.clone(),
        language: language(edition, entry),
        href: own.as_ref().map(|own| page.to(own)),
        throughout: entry.throughout,
        // With all its places below the line, or in a third of the report, the main ones stand first alone.
        places: match (&own, split && entry.places.len() > MOST_PLACES) {
            (Some(own), true) if !entry.throughout => {
                vec![locators.rest(page, entry.places.len() - MOST_PLACES, &entry.heading, own)]
            }
            _ if entry.throughout || split => parts(&entry.main),
            _ => parts(&entry.places),
        },
        subheadings: if entry.throughout {
            Vec::new()
        } else {
            entry
                .subheadings
                .iter()
                .scan(0, |before, (chapter, places)| {
                    // What does not fit is on the entry's own page.
                    let room = MOST_PLACES.saturating_sub(*before);
                    *before += places.len();
                    (room > 0 || own.is_none()).then_some((chapter, places))
                })
                .map(|(chapter, places)| Subheading {
                    title: edition.report.chapters[*chapter].title().to_owned(),
                    language: Language::of_report(edition),
                    places: parts(&entry.places[places.clone()]),
                })
                .collect()
        },
        see: entry.see.as_ref().map(|heading| see(edition, page, heading)),
        see_also: entry.see_also.iter().map(|heading| see(edition, page, heading)).collect(),
    }
}

fn heading_anchor(heading: &str) -> String {
    format!("i-{}", fragment(heading))
}

/// Names of the world are the interface's, all others the report's.
pub(crate) fn language(edition: &Edition<'_>, entry: &AzEntry) -> Option<Language> {
    let is_ours = matches!(entry.subject, Some(Subject::Country(_) | Subject::Region(_))) && entry.kind != "place";
    if is_ours { None } else { Language::of_report(edition) }
}

/// The heading referred to, on whichever page of the index it stands.
fn see(edition: &Edition<'_>, page: &Page, heading: &str) -> Link {
    let mut all = edition.indexes.az.iter().flat_map(|letter| &letter.entries).enumerate();
    let found = all.find(|(_, entry)| entry.heading == heading);
    let number = leaf(edition, found.map_or(0, |(at, _)| at));
    let target = format!("{}#{}", address::continued(address::AZ, number), heading_anchor(heading));
    let link = Link::new(heading.to_owned(), page.to(&target));
    link.said_in(found.and_then(|(_, entry)| language(edition, entry)))
}
