//! The glossary: every concept under its letter, each a panel that opens in its place: what it means, where it stands in
//! the treaty and where the report uses it. What a panel has no room for is on the concept's own page.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::language::Language;
use super::frame::Frame;
use super::letters;
use super::linked;
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

pub(crate) fn context(edition: &Edition<'_>, page: &Page) -> Context {
    let title = edition.words.get("nav-glossary");
    Context {
        page: Frame {
            data: linked::page(edition, page, &title, Some(linked::glossary(edition))),
            ..Frame::new(edition, page, "glossary", title)
        },
        explanation: edition.config.words.explanation.clone(),
        count: edition.lexicon.terms.len(),
        letters: grouped(edition, page),
    }
}

/// A new letter begins a new group.
fn grouped(edition: &Edition<'_>, page: &Page) -> Vec<Letter> {
    let mut groups: Vec<Letter> = Vec::new();
    for listed in &edition.indexes.glossary_list {
        let entry = listed_headword(edition, page, listed);
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
fn listed_headword(edition: &Edition<'_>, page: &Page, listed: &Listed) -> Headword {
    let link = |at: &usize| {
        let term = &edition.lexicon.terms[*at];
        Link::new(term.term.value.clone(), format!("#{}", anchor(&term.slug))).said_in(Language::of_report(edition))
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
        definition: Some(definition(edition, page, at, USES)),
        see: Vec::new(),
    }
}

fn anchor(slug: &str) -> String {
    format!("term-{slug}")
}
