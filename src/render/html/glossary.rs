//! The glossary's list: every concept with its status, articles and how often it is used.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::language::Language;
use super::frame::Frame;
use super::letters::{Grouped, group};
use super::linked;
use super::shown::{Entry, Link};
use crate::model::indexes::Listed;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    explanation: String,
    count: usize,
    letters: Vec<Grouped>,
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
        letters: group(&edition.indexes.glossary_list, |listed| listed_line(edition, page, listed)),
    }
}

/// A term, or another word that leads to one.
fn listed_line(edition: &Edition<'_>, page: &Page, listed: &Listed) -> Entry {
    let link = |at: &usize| {
        let term = &edition.lexicon.terms[*at];
        let link = Link::new(term.term.value.clone(), page.to(&address::term(&term.slug)));
        link.said_in(Language::of_report(edition))
    };
    match (&listed.other_name, listed.entries.as_slice()) {
        (None, [at]) => line(edition, page, *at),
        (name, entries) => Entry {
            text: name.clone().unwrap_or_default(),
            see: entries.iter().map(link).collect(),
            language: Language::of_report(edition),
            ..Entry::default()
        },
    }
}

fn line(edition: &Edition<'_>, page: &Page, at: usize) -> Entry {
    let term = &edition.lexicon.terms[at];
    let articles: Vec<String> = term.articles.iter().map(|article| edition.article(article)).collect();
    let count = edition.indexes.terms[at].places.len();
    let unused = if count == 0 { edition.words.get("not-used") } else { String::new() };
    let note: Vec<String> =
        [articles.join(&edition.words.get("semicolon")), unused].into_iter().filter(|part| !part.is_empty()).collect();
    Entry {
        text: term.term.value.clone(),
        language: Language::of_report(edition),
        href: page.to(&address::term(&term.slug)),
        note: note.join(&edition.words.get("semicolon")),
        count,
        ..Entry::default()
    }
}
