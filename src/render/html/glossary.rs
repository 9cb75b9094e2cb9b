//! The glossary: every concept under its letter, each a panel that opens in its place: what it means, where it stands in
//! the treaty and where the report uses it. What a panel has no room for is on the concept's own page.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::leaves::shown;
use super::frame::Frame;
use super::letters;
use super::linked;
use super::pager::Pager;
use super::shown::Link;
use super::term::{Definition, definition};
use crate::model::indexes::Listed;

/// Uses that a panel shows: the first of them, so that the page stays one that a phone can hold.
const USES: usize = 4;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    explanation: String,
    count: usize,
    letters: Vec<Letter>,
    pager: Pager,
}

/// A letter and what begins with it.
#[derive(Debug, Serialize, JsonSchema)]
struct Letter {
    letter: String,
    anchor: String,
    entries: Vec<Headword>,
}

/// A concept with its definition, or another word for one that only refers to it.
#[derive(Debug, Default, Serialize, JsonSchema)]
struct Headword {
    text: String,
    /// Of the text, where it is not the interface's.
    language: Option<Language>,
    /// The id of the panel.
    anchor: String,
    /// The concept's own page, or the panel referred to.
    href: String,
    /// Articles of the treaties.
    note: String,
    /// Passages that use it.
    count: usize,
    definition: Option<Definition>,
    see: Vec<Link>,
}

/// How many lines the list has: the concepts and their other words.
pub(crate) fn count(edition: &Edition<'_>) -> usize {
    edition.indexes.glossary_list.len()
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let list = &edition.indexes.glossary_list;
    let pager = Pager::new(edition, page, address::GLOSSARY, number, list.len());
    let title = pager.title(edition, "nav-glossary");
    // The first page speaks for the whole set, as far as a page can.
    let set = pager.is_first().then(|| linked::glossary(edition));
    Context {
        page: Frame { data: linked::page(edition, page, &title, set), ..Frame::new(edition, page, "glossary", title) },
        explanation: edition.config.words.explanation.clone(),
        count: edition.lexicon.terms.len(),
        letters: grouped(edition, page, shown(number, list.len())),
        pager,
    }
}

/// A new letter begins a new group.
fn grouped(edition: &Edition<'_>, page: &Page, here: Range<usize>) -> Vec<Letter> {
    let mut groups: Vec<Letter> = Vec::new();
    for listed in &edition.indexes.glossary_list[here.clone()] {
        let entry = listed_headword(edition, page, listed, &here);
        match groups.last_mut() {
            Some(group) if group.letter == listed.letter => group.entries.push(entry),
            _ => groups.push(Letter {
                anchor: letters::anchor(&listed.letter),
                letter: listed.letter.clone(),
                entries: vec![entry],
            }),
        }
    }
    groups
}

/// A term, or another word that leads to some.
fn listed_headword(edition: &Edition<'_>, page: &Page, listed: &Listed, here: &Range<usize>) -> Headword {
    let link = |at: &usize| {
        let term = &edition.lexicon.terms[*at];
        let is_itself = |listed: &Listed| listed.other_name.is_none() && listed.entries == [*at];
        // Its panel, or its page where the panel is not here.
        let href = match edition.indexes.glossary_list[here.clone()].iter().any(is_itself) {
            true => format!("#{}", anchor(&term.slug)),
            false => page.to(&address::term(&term.slug)),
        };
        Link::new(term.term.value.clone(), href).said_in(Language::of_report(edition))
    };
    match (&listed.other_name, listed.entries.as_slice()) {
        (None, [at]) => headword(edition, page, *at),
        (name, entries) => Headword {
            text: name.clone().unwrap_or_default(),
            see: entries.iter().map(link).collect(),
            language: Language::of_report(edition),
            ..Headword::default()
        },
    }
}

fn headword(edition: &Edition<'_>, page: &Page, at: usize) -> Headword {
    let term = &edition.lexicon.terms[at];
    let articles: Vec<String> = term.articles.iter().map(|article| edition.article(article)).collect();
    Headword {
        text: term.term.value.clone(),
        language: Language::of_report(edition),
        anchor: anchor(&term.slug),
        href: page.to(&address::term(&term.slug)),
        note: articles.join(&edition.words.get("semicolon")),
        count: edition.indexes.terms[at].places.len(),
        definition: Some(definition(edition, page, at, 0..USES)),
        see: Vec::new(),
    }
}

fn anchor(slug: &str) -> String {
    format!("term-{slug}")
}
