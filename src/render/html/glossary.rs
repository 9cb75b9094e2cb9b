//! The glossary: every concept under its letter, each a panel that opens in its place: what it means, where it stands in
//! the treaty and where the report uses it. What a panel has no room for is on the concept's own page.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::frame::Frame;
use super::letters;
use super::linked;
use super::shown::Link;
use super::term::{Definition, definition};

/// Uses that a panel shows: the first of them, so that the page stays one that a phone can hold.
const USES: usize = 6;

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
#[derive(Debug, Serialize, JsonSchema)]
struct Headword {
    text: String,
    /// The id of the panel.
    anchor: String,
    /// The concept's own page, or the panel referred to.
    href: String,
    /// Articles of the treaties.
    note: String,
    /// Passages that use it.
    count: usize,
    definition: Option<Definition>,
    see: Option<Link>,
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
        letters: grouped(headwords(edition, page)),
    }
}

/// Headwords come in order; a new letter begins a new group.
fn grouped(headwords: Vec<Headword>) -> Vec<Letter> {
    let mut groups: Vec<Letter> = Vec::new();
    for headword in headwords {
        let letter = letters::letter(&headword.text);
        match groups.last_mut() {
            Some(group) if group.letter == letter => group.entries.push(headword),
            _ => groups.push(Letter { anchor: letters::anchor(&letter), letter, entries: vec![headword] }),
        }
    }
    groups
}

/// Concepts, and their other words as see-references, in order.
fn headwords(edition: &Edition<'_>, page: &Page) -> Vec<Headword> {
    let mut all: Vec<Headword> = edition.indexes.glossary_order.iter().map(|at| headword(edition, page, *at)).collect();
    for term in &edition.lexicon.terms {
        for alias in &term.aliases {
            let key = address::fragment(&alias.value);
            let at = all.iter().position(|other| address::fragment(&other.text) > key).unwrap_or(all.len());
            let see = Link { text: term.term.value.clone(), href: format!("#{}", anchor(&term.slug)) };
            let headword = Headword {
                text: alias.value.clone(),
                anchor: String::new(),
                href: String::new(),
                note: String::new(),
                count: 0,
                definition: None,
                see: Some(see),
            };
            all.insert(at, headword);
        }
    }
    all
}

fn headword(edition: &Edition<'_>, page: &Page, at: usize) -> Headword {
    let term = &edition.lexicon.terms[at];
    let articles: Vec<String> = term.articles.iter().map(|article| edition.article(article)).collect();
    Headword {
        text: term.term.value.clone(),
        anchor: anchor(&term.slug),
        href: page.to(&address::term(&term.slug)),
        note: articles.join("; "),
        count: edition.indexes.terms[at].places.len(),
        definition: Some(definition(edition, page, at, USES)),
        see: None,
    }
}

fn anchor(slug: &str) -> String {
    format!("term-{slug}")
}
