//! The parts of the report that readers take along, for the two editions that gather them: one file, and a book.
//!
//! Both hold the text with its notes and footnotes, the timeline, the countries, the glossary and the index, made by what
//! makes the site's pages; where everything then stands is said here once.

pub(crate) mod chapter;
pub(crate) mod countries;
pub(crate) mod front;
pub(crate) mod glossary;
pub(crate) mod index;
pub(crate) mod pictures;
pub(crate) mod timeline;

use super::address;
use super::edition::{Edition, PAGE_ENTRIES};
use super::places::{Gathered, Places};
use crate::model::indexes::Subject;

// Where the parts begin. Anchors of the report hold no underscore, so that none of its headings can have one of these.
pub(crate) const TITLE: &str = "_title";
pub(crate) const TIMELINE: &str = "_timeline";
pub(crate) const COUNTRIES: &str = "_countries";
pub(crate) const GLOSSARY: &str = "_glossary";
pub(crate) const INDEX: &str = "_index";

/// The documents of a book, beside its chapters.
pub(crate) const TITLE_FILE: &str = "title.xhtml";
pub(crate) const COUNTRIES_FILE: &str = "countries.xhtml";
pub(crate) const GLOSSARY_FILE: &str = "glossary.xhtml";

/// A chapter's document, by its place in the reading order. Its number alone, since readers of books are known to stumble
/// over letters that not every alphabet has.
pub(crate) fn chapter_file(at: usize) -> String {
    format!("chapter-{}.xhtml", at + 1)
}

/// The nth document of the timeline, from 1.
pub(crate) fn timeline_file(number: usize) -> String {
    numbered("timeline", number)
}

/// The nth document of the index, from 1.
pub(crate) fn index_file(number: usize) -> String {
    numbered("index", number)
}

fn numbered(name: &str, number: usize) -> String {
    if number == 1 { format!("{name}.xhtml") } else { format!("{name}-{number}.xhtml") }
}

/// Where every page of the site that is gathered stands.
pub(crate) fn places(edition: &Edition<'_>, kind: Gathered) -> Places {
    let mut places = Places::new(kind, &edition.config.site.base_url);
    let file = |book: String| if kind == Gathered::OneFile { address::ONE_FILE.to_owned() } else { book };
    places.put(address::HOME, &file(TITLE_FILE.into()), TITLE);
    for (at, chapter) in edition.report.chapters.iter().enumerate() {
        places.put(&chapter.href, &file(chapter_file(at)), &chapter.heading().anchor);
    }
    for number in 1..=edition.indexes.timeline.len().div_ceil(PAGE_ENTRIES) {
        let page = address::continued(address::TIMELINE, number);
        places.put_all(page, &file(timeline_file(number)), TIMELINE, timeline::PREFIX);
    }
    let countries = file(COUNTRIES_FILE.into());
    if countries::has_any(edition) {
        places.put(address::COUNTRIES, &countries, COUNTRIES);
    }
    for entry in &edition.indexes.countries {
        let slug = entry.country.slug;
        places.put(address::country(slug), &countries, format!("country_{slug}"));
    }
    for region in &edition.indexes.regions {
        places.put(address::region(&region.slug), &countries, format!("region_{}", region.slug));
    }
    let glossary = file(GLOSSARY_FILE.into());
    if !edition.lexicon.terms.is_empty() {
        places.put(address::GLOSSARY, &glossary, GLOSSARY);
    }
    for term in &edition.lexicon.terms {
        places.put(address::term(&term.slug), &glossary, format!("term_{}", term.slug));
    }
    // Documents and organisations have no pages here: the index says where they are named.
    for (position, entry) in index::entries(edition).enumerate() {
        let here = file(index_file(position / PAGE_ENTRIES + 1));
        if position == 0 {
            places.put(address::AZ, &here, INDEX);
        }
        if let Some(subject @ (Subject::Document(_) | Subject::Organisation(_))) = &entry.subject {
            places.put(address::subject(subject), &here, index::anchor(position));
        }
    }
    places
}
