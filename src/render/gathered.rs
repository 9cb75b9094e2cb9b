//! The editions that gather the report for readers to take along: one file, and a book.
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

use std::sync::{Arc, OnceLock};

use super::edition::Edition;
use super::html::fault;
use super::leaves::PAGE_ENTRIES;
use super::places::{Gathered, Places};
use super::press::Press;
use super::{address, epub, one_file};
use crate::diagnostic::Diagnostics;
use crate::model::indexes::Subject;
use crate::site::Output;

// Where the parts begin. Anchors made of the report's words and numbers hold no underscore, so that none of them can be one
// of these, nor one of a line: `t_12` for a concept, `c_3` for a country. Lines are numbered to keep the one file small.
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

/// The editions that the editor wants and that keep their bounds, by their addresses, and what is to be said of the others.
pub(super) fn files(press: &Arc<Press>) -> (Vec<(String, Output)>, Diagnostics) {
    let wanted = &press.inputs.project.config.take_along;
    let (mut files, mut diagnostics) = (Vec::new(), Diagnostics::default());
    if wanted.one_file {
        match one_file::is_made(press) {
            Ok(made) => files.push((address::ONE_FILE.to_owned(), once(press, made, one_file::one_file))),
            Err(told) => diagnostics.extend(told),
        }
    }
    if wanted.epub {
        match epub::is_small(press) {
            Ok(()) => {
                diagnostics.extend(epub::left_out(press));
                files.push((address::EPUB.to_owned(), once(press, None, epub::epub)));
            }
            Err(told) => diagnostics.push(*told),
        }
    }
    (files, diagnostics)
}

/// Made when it is first asked for and kept from then on: the pages that offer it ask for its size as well.
fn once(press: &Arc<Press>, made: Option<Vec<u8>>, make: fn(&Press) -> tera::TeraResult<Vec<u8>>) -> Output {
    let press = Arc::clone(press);
    let kept = OnceLock::new();
    if let Some(made) = made {
        let _ = kept.set(Ok(made));
    }
    Output::recipe(move || kept.get_or_init(|| finished(&press, make(&press))).clone())
}

fn finished(press: &Press, made: tera::TeraResult<Vec<u8>>) -> Result<Vec<u8>, Diagnostics> {
    match made {
        Ok(made) => press.finished(made),
        Err(error) => {
            let mut diagnostics = press.words.missing();
            diagnostics.push(fault(&press.inputs.project.theme, &error));
            Err(diagnostics)
        }
    }
}

/// Where every page of the site that is gathered stands.
pub(crate) fn places(edition: &Edition<'_>, kind: Gathered) -> Places {
    let mut places = Places::new(kind, &edition.config.site.base_url);
    let file = |book: String| if kind == Gathered::OneFile { address::ONE_FILE.to_owned() } else { book };
    places.put(address::HOME, &file(TITLE_FILE.into()), TITLE);
    for (at, chapter) in edition.report.chapters.iter().enumerate() {
        places.put_text(&chapter.href, &file(chapter_file(at)), &chapter.heading().anchor);
    }
    for number in 1..=edition.indexes.timeline.len().div_ceil(PAGE_ENTRIES) {
        let page = address::continued(address::TIMELINE, number);
        places.put(page, &file(timeline_file(number)), TIMELINE);
    }
    for event in 0..edition.indexes.timeline.len() {
        let here = file(timeline_file(event / PAGE_ENTRIES + 1));
        places.put(edition.event_address(event), &here, format!("e_{}", event + 1));
    }
    let countries = file(COUNTRIES_FILE.into());
    if countries::has_any(edition) {
        places.put(address::COUNTRIES, &countries, COUNTRIES);
    }
    for (at, entry) in edition.indexes.countries.iter().enumerate() {
        places.put(address::country(entry.country.slug), &countries, format!("c_{}", at + 1));
    }
    for (at, region) in edition.indexes.regions.iter().enumerate() {
        places.put(address::region(&region.slug), &countries, format!("r_{}", at + 1));
    }
    let glossary = file(GLOSSARY_FILE.into());
    if !edition.lexicon.terms.is_empty() {
        places.put(address::GLOSSARY, &glossary, GLOSSARY);
    }
    for (at, term) in edition.lexicon.terms.iter().enumerate() {
        places.put(address::term(&term.slug), &glossary, glossary::anchor(at));
    }
    // Documents and organisations have no pages here: the index says where they are named.
    for (position, entry) in index::entries(edition).enumerate() {
        let here = file(index_file(position / PAGE_ENTRIES + 1));
        if position == 0 {
            places.put(address::AZ, &here, INDEX);
        }
        // A line that refers to another is not where a mark leads.
        let told = entry.subject.as_ref().filter(|_| entry.see.is_none());
        if let Some(subject @ (Subject::Document(_) | Subject::Organisation(_))) = told {
            places.put(edition.subject_address(subject), &here, index::anchor(position));
        }
    }
    places
}
