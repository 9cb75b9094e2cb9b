//! The A-Z index of everything.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page, fragment};
use super::super::edition::{Edition, PAGE_ENTRIES};
use super::super::language::Language;
use super::super::locator::Part;
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
struct Group {
    letter: String,
    anchor: String,
    entries: Vec<Entry>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Entry {
    anchor: String,
    heading: String,
    /// Of the heading, where it is not the interface's.
    language: Option<Language>,
    href: Option<String>,
    throughout: bool,
    places: Vec<Part>,
    subheadings: Vec<Subheading>,
    see: Option<Link>,
    see_also: Vec<Link>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Subheading {
    title: String,
    language: Option<Language>,
    places: Vec<Part>,
}

/// How many entries the index has.
pub(crate) fn count(edition: &Edition<'_>) -> usize {
    edition.indexes.az.iter().map(|letter| letter.entries.len()).sum()
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let pager = Pager::new(edition, page, address::AZ, number, count(edition));
    let mut passed = 0;
    let mut letters = Vec::new();
    let mut groups = Vec::new();
    for letter in &edition.indexes.az {
        let first = passed / PAGE_ENTRIES + 1;
        let target = format!("{}#{}", address::continued(address::AZ, first), anchor(&letter.letter));
        letters.push(Link::new(letter.letter.clone(), page.to(&target)));
        let here = |(at, _): &(usize, &AzEntry)| (passed + at) / PAGE_ENTRIES + 1 == number;
        let entries: Vec<Entry> =
            letter.entries.iter().enumerate().filter(here).map(|(_, found)| entry(edition, page, found)).collect();
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

fn entry(edition: &Edition<'_>, page: &Page, entry: &AzEntry) -> Entry {
    let locators = edition.locators();
    let split = !entry.subheadings.is_empty();
    let parts = |places: &[At]| locators.parts_with_main(page, places, &entry.main, &entry.heading);
    Entry {
        anchor: heading_anchor(&entry.heading),
        heading: entry.heading.clone(),
        language: language(edition, entry),
        href: entry.subject.as_ref().map(|subject| page.to(&address::subject(subject))),
        throughout: entry.throughout,
        // With all its places below the line, or in a third of the report, the main ones stand first alone.
        places: if entry.throughout || split { parts(&entry.main) } else { parts(&entry.places) },
        subheadings: if entry.throughout {
            Vec::new()
        } else {
            entry
                .subheadings
                .iter()
                .map(|(chapter, places)| Subheading {
                    title: edition.report.chapters[*chapter].title().to_owned(),
                    language: Language::of_report(edition),
                    places: parts(places),
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
fn language(edition: &Edition<'_>, entry: &AzEntry) -> Option<Language> {
    let is_ours = matches!(entry.subject, Some(Subject::Country(_) | Subject::Region(_))) && entry.kind != "place";
    if is_ours { None } else { Language::of_report(edition) }
}

/// The heading referred to, on whichever page of the index it stands.
fn see(edition: &Edition<'_>, page: &Page, heading: &str) -> Link {
    let mut all = edition.indexes.az.iter().flat_map(|letter| &letter.entries).enumerate();
    let found = all.find(|(_, entry)| entry.heading == heading);
    let number = found.map_or(0, |(at, _)| at) / PAGE_ENTRIES + 1;
    let target = format!("{}#{}", address::continued(address::AZ, number), heading_anchor(heading));
    let link = Link::new(heading.to_owned(), page.to(&target));
    link.said_in(found.and_then(|(_, entry)| language(edition, entry)))
}
