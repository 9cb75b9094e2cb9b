//! A concept of the glossary: what it means, how it stands to the treaty, and where the report uses it.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::leaves::shown;
use super::super::markup::Setting;
use super::super::markup::blocks::blocks;
use super::excerpt::excerpt;
use super::frame::{Frame, Step};
use super::linked;
use super::pager::Pager;
use super::quoted::{Group, contexts};
use super::shown::Link;
use crate::model::lexicon::Relation;
use crate::model::report::At;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    term: String,
    explanation: String,
    definition: Definition,
    pager: Pager,
}

/// What is said of a concept, on its page and in the glossary's panel.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Definition {
    status: String,
    articles: Vec<Link>,
    html: String,
    aliases: Vec<String>,
    see_also: Vec<Link>,
    /// `48 of 65 paragraphs`; empty where the report does not use it.
    paragraphs: String,
    /// Uses by chapter.
    groups: Vec<Group>,
    /// How many uses are not shown.
    left: usize,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, at: usize, number: usize) -> Context {
    let term = &edition.lexicon.terms[at];
    let order = &edition.indexes.glossary_order;
    let place = order.iter().position(|other| *other == at).unwrap_or_default();
    let other = |place: Option<usize>| place.and_then(|place| order.get(place)).map(|at| step(edition, page, *at));
    let count = edition.indexes.terms[at].places.len();
    let pager = Pager::new(edition, page, &address::term(&term.slug), number, count);
    Context {
        page: Frame {
            crumbs: vec![Link::new(edition.words.get("nav-glossary"), page.to(address::GLOSSARY))],
            previous: other(place.checked_sub(1)),
            next: other(Some(place + 1)),
            description: excerpt(&edition.report.explanations[at].text),
            data: linked::page(edition, page, &term.term.value, Some(linked::concept(edition, at))),
            ..Frame::new(edition, page, "term", pager.continued(edition, term.term.value.clone()))
        },
        term: term.term.value.clone(),
        explanation: edition.config.words.explanation.clone(),
        definition: definition(edition, page, at, shown(number, count)),
        pager,
    }
}

/// With a stretch of the uses.
pub(crate) fn definition(edition: &Edition<'_>, page: &Page, at: usize, shown: Range<usize>) -> Definition {
    let term = &edition.lexicon.terms[at];
    let uses = &edition.indexes.terms[at];
    let main: Vec<At> = term.main.iter().filter_map(|anchor| edition.report.find(&anchor.value)).collect();
    let count = uses.places.len();
    let shown = shown.start.min(count)..shown.end.min(count);
    let numbers = [("count", count.into()), ("all", edition.paragraphs.into())];
    Definition {
        status: status(edition, at),
        articles: term
            .articles
            .iter()
            .map(|article| {
                let name = edition.config.instruments.get(article.instrument).map_or("", |instrument| &instrument.name);
                Link::new(edition.article(article), page.to(&edition.article_address(name, &article.text)))
            })
            .collect(),
        html: blocks(&edition.report.explanations[at], &Setting::plain(page, edition.words)),
        aliases: term.aliases.iter().map(|alias| alias.value.clone()).collect(),
        see_also: term
            .see_also
            .iter()
            .filter_map(|slug| {
                let other = edition.position(&format!("term-{}", slug.value))?;
                let name = edition.lexicon.terms[other].term.value.clone();
                let link = Link::new(name, page.to(&address::term(&slug.value)));
                Some(link.said_in(Language::of_report(edition)))
            })
            .collect(),
        paragraphs: if count > 0 { edition.words.with("paragraphs-of", numbers) } else { String::new() },
        left: count.saturating_sub(shown.end),
        groups: contexts(edition, page, uses, shown, &main, &term.term.value),
    }
}

/// `defined in the Protocol`.
pub(crate) fn status(edition: &Edition<'_>, at: usize) -> String {
    let term = &edition.lexicon.terms[at];
    let Some(instrument) = edition.config.instruments.get(term.instrument) else { return String::new() };
    let key = match term.relation {
        Relation::DefinedIn => "status-defined",
        Relation::UsedIn => "status-used",
        Relation::NotIn => "status-not",
    };
    edition.words.with(key, [("instrument", instrument.name.as_str().into())])
}

fn step(edition: &Edition<'_>, page: &Page, at: usize) -> Step {
    let term = &edition.lexicon.terms[at];
    Step {
        text: term.term.value.clone(),
        href: page.to(&address::term(&term.slug)),
        note: String::new(),
        language: Language::of_report(edition),
    }
}
