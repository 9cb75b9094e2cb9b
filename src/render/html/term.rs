//! A concept of the glossary: what it means, how it stands to the treaty, and where the report uses it.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
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
    status: String,
    articles: Vec<Link>,
    html: String,
    explanation: String,
    aliases: Vec<String>,
    see_also: Vec<Link>,
    count: usize,
    paragraphs: String,
    groups: Vec<Group>,
    pager: Pager,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, at: usize, number: usize) -> Context {
    let term = &edition.lexicon.terms[at];
    let uses = &edition.indexes.terms[at];
    let order = &edition.indexes.glossary_order;
    let place = order.iter().position(|other| *other == at).unwrap_or_default();
    let main: Vec<At> = term.main.iter().filter_map(|anchor| edition.report.find(&anchor.value)).collect();
    let other = |place: Option<usize>| place.and_then(|place| order.get(place)).map(|at| step(edition, page, *at));
    let count = uses.places.len();
    let pager = Pager::new(edition, page, &address::term(&term.slug), number, count);
    Context {
        page: Frame {
            crumbs: vec![Link { text: edition.words.get("nav-glossary"), href: page.to(address::GLOSSARY) }],
            previous: other(place.checked_sub(1)),
            next: other(Some(place + 1)),
            description: excerpt(&edition.report.explanations[at].text),
            data: linked::page(edition, page, &term.term.value, Some(linked::concept(edition, at))),
            ..Frame::new(edition, page, "term", pager.continued(edition, term.term.value.clone()))
        },
        term: term.term.value.clone(),
        status: status(edition, at),
        articles: term
            .articles
            .iter()
            .map(|article| {
                let name = edition.config.instruments.get(article.instrument).map_or("", |instrument| &instrument.name);
                Link { text: edition.article(article), href: page.to(&edition.article_address(name, &article.text)) }
            })
            .collect(),
        html: blocks(&edition.report.explanations[at], &Setting::plain(page, edition.words)),
        explanation: edition.config.words.explanation.clone(),
        aliases: term.aliases.iter().map(|alias| alias.value.clone()).collect(),
        see_also: term
            .see_also
            .iter()
            .filter_map(|slug| {
                let other = edition.position(&format!("term-{}", slug.value))?;
                Some(Link {
                    text: edition.lexicon.terms[other].term.value.clone(),
                    href: page.to(&address::term(&slug.value)),
                })
            })
            .collect(),
        count,
        paragraphs: edition.words.with("paragraphs-of", [("count", count.into()), ("all", edition.paragraphs.into())]),
        groups: contexts(edition, page, uses, shown(number, count), &main, &term.term.value),
        pager,
    }
}

/// `defined in the Protocol`.
fn status(edition: &Edition<'_>, at: usize) -> String {
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
    Step { text: term.term.value.clone(), href: page.to(&address::term(&term.slug)), note: String::new() }
}
