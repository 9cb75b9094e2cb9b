//! The A-Z index, or the part of it that stands in one document. What has no page here is told in its line.

use std::collections::HashMap;
use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::Page;
use super::super::edition::Edition;
use super::super::html::az::{Entry, Group, Subheading, language};
use super::super::html::shown::Link;
use super::super::language::Language;
use crate::model::indexes::AzEntry;
use crate::model::report::At;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Index {
    mention: String,
    groups: Vec<Group>,
}

/// All lines in their order.
pub(crate) fn entries<'a>(edition: &Edition<'a>) -> impl Iterator<Item = &'a AzEntry> + use<'a> {
    edition.indexes.az.iter().flat_map(|letter| &letter.entries)
}

/// A line is named by its place in the index: two headings may differ in nothing but signs.
pub(crate) fn anchor(position: usize) -> String {
    format!("i_{}", position + 1)
}

/// Where each heading that is referred to stands.
pub(crate) type Headings<'a> = HashMap<&'a str, (String, &'a AzEntry)>;

/// `address` gives the document of a line.
pub(crate) fn headings<'a>(edition: &Edition<'a>, address: impl Fn(usize) -> String) -> Headings<'a> {
    let mut headings = Headings::new();
    for (position, entry) in entries(edition).enumerate().filter(|(_, entry)| entry.see.is_none()) {
        headings
            .entry(entry.heading.as_str())
            .or_insert_with(|| (format!("{}#{}", address(position), anchor(position)), entry));
    }
    headings
}

pub(crate) fn index(edition: &Edition<'_>, page: &Page, headings: &Headings<'_>, shown: Range<usize>) -> Index {
    let mut groups = Vec::new();
    let mut passed = 0;
    for letter in &edition.indexes.az {
        let numbered = letter.entries.iter().enumerate().map(|(at, found)| (passed + at, found));
        let here = numbered.filter(|(position, _)| shown.contains(position));
        let entries: Vec<Entry> = here.map(|(at, found)| entry(edition, page, headings, at, found)).collect();
        if !entries.is_empty() {
            groups.push(Group { letter: letter.letter.clone(), anchor: String::new(), entries });
        }
        passed += letter.entries.len();
    }
    Index { mention: edition.config.words.mention.clone(), groups }
}

fn entry(edition: &Edition<'_>, page: &Page, headings: &Headings<'_>, position: usize, entry: &AzEntry) -> Entry {
    let parts = |places: &[At]| edition.locators().parts_with_main(page, places, &entry.main, &entry.heading);
    let see = |heading: &String| {
        let (address, found) = headings.get(heading.as_str())?;
        Some(Link::new(heading.clone(), page.beside(address)).said_in(language(edition, found)))
    };
    let subject = entry.subject.as_ref().and_then(|subject| page.inside(&edition.subject_address(subject)));
    let own = format!("#{}", anchor(position));
    let split = !entry.subheadings.is_empty();
    let subheading = |(chapter, places): &(usize, Range<usize>)| Subheading {
        title: edition.report.chapters[*chapter].title().to_owned(),
        language: Language::of_report(edition),
        places: parts(&entry.places[places.clone()]),
    };
    Entry {
        anchor: anchor(position),
        heading: entry.heading.clone(),
        language: language(edition, entry),
        href: subject.filter(|href| *href != own),
        throughout: entry.throughout,
        places: if entry.throughout || split { parts(&entry.main) } else { parts(&entry.places) },
        subheadings: if entry.throughout { Vec::new() } else { entry.subheadings.iter().map(subheading).collect() },
        see: entry.see.as_ref().and_then(see),
        see_also: entry.see_also.iter().filter_map(see).collect(),
    }
}
