//! Articles of the treaties: those that the report cites, and, apart from them, those related through a concept.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::locator::Part;
use super::frame::Frame;
use super::shown::Link;
use crate::model::indexes::ArticleEntry;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    explanation: String,
    cited: Vec<Instrument>,
    related: Vec<Instrument>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Instrument {
    name: String,
    articles: Vec<Article>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Article {
    /// None in the second list, if the first has the article too: an id is given once.
    anchor: Option<String>,
    text: String,
    places: Vec<Part>,
    terms: Vec<Link>,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page) -> Context {
    let articles = &edition.indexes.articles;
    let taken = |entry: &ArticleEntry| {
        articles.cited.iter().any(|cited| cited.instrument == entry.instrument && cited.text == entry.text)
    };
    Context {
        page: Frame::new(edition, page, "articles", edition.words.get("nav-articles")),
        explanation: edition.config.words.explanation.clone(),
        cited: list(edition, page, &articles.cited, |_| false),
        related: list(edition, page, &articles.related, taken),
    }
}

fn list(
    edition: &Edition<'_>,
    page: &Page,
    entries: &[ArticleEntry],
    taken: impl Fn(&ArticleEntry) -> bool,
) -> Vec<Instrument> {
    let mut list: Vec<Instrument> = Vec::new();
    for entry in entries {
        let Some(instrument) = edition.config.instruments.get(entry.instrument) else { continue };
        let address = address::article(&instrument.name, &entry.text);
        let anchor = address.split_once('#').map(|(_, anchor)| anchor.to_owned()).filter(|_| !taken(entry));
        let subject = edition.article_of(&instrument.name, &entry.text);
        let article = Article {
            anchor,
            text: edition.article_named(&entry.text),
            places: edition.locators().parts(page, &entry.uses.places, &subject),
            terms: entry
                .terms
                .iter()
                .map(|term| {
                    let term = &edition.lexicon.terms[*term];
                    let link = Link::new(term.term.value.clone(), page.to(&address::term(&term.slug)));
                    link.said_in(Language::of_report(edition))
                })
                .collect(),
        };
        match list.iter_mut().find(|other| other.name == instrument.name) {
            Some(other) => other.articles.push(article),
            None => list.push(Instrument { name: instrument.name.clone(), articles: vec![article] }),
        }
    }
    list
}
