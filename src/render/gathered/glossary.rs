//! The concepts with their explanations and the paragraphs that use them.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::html::shown::Link;
use super::super::html::term::status;
use super::super::language::Language;
use super::super::locator::Part;
use super::super::markup::Setting;
use super::super::markup::blocks::blocks;
use crate::model::report::At;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Glossary {
    count: usize,
    /// What the explanations are.
    explanation: String,
    terms: Vec<Term>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Term {
    anchor: String,
    term: String,
    /// How it stands to the treaty: `defined in the Protocol`.
    status: String,
    /// `art. 3 (a)`, with their instrument where it is not the first one.
    articles: Vec<String>,
    aliases: Vec<String>,
    html: String,
    see_also: Vec<Link>,
    /// Empty where the report does not use it.
    places: Vec<Part>,
}

pub(crate) fn glossary(edition: &Edition<'_>, page: &Page) -> Glossary {
    Glossary {
        count: edition.lexicon.terms.len(),
        explanation: edition.config.words.explanation.clone(),
        terms: edition.indexes.glossary_order.iter().map(|at| term(edition, page, *at)).collect(),
    }
}

/// Where the line of a concept stands, by its place in the lexicon.
pub(crate) fn anchor(at: usize) -> String {
    format!("t_{}", at + 1)
}

fn term(edition: &Edition<'_>, page: &Page, at: usize) -> Term {
    let term = &edition.lexicon.terms[at];
    let main: Vec<At> = term.main.iter().filter_map(|anchor| edition.report.find(&anchor.value)).collect();
    let name = &term.term.value;
    let other = |slug: &str| {
        let other = edition.position(&format!("term-{slug}"))?;
        let name = edition.lexicon.terms[other].term.value.clone();
        Some(Link::new(name, page.to(&address::term(slug))).said_in(Language::of_report(edition)))
    };
    Term {
        anchor: anchor(at),
        term: name.clone(),
        status: status(edition, at),
        articles: term.articles.iter().map(|article| edition.article(article)).collect(),
        aliases: term.aliases.iter().map(|alias| alias.value.clone()).collect(),
        html: blocks(&edition.report.explanations[at], &Setting::plain(page, edition.words)),
        see_also: term.see_also.iter().filter_map(|slug| other(&slug.value)).collect(),
        places: edition.locators().parts_with_main(page, &edition.indexes.terms[at].places, &main, name),
    }
}
