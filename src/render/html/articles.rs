//! Articles of the treaties: those that the report cites, and, apart from them, those related through a concept.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::leaves::Piece;
use super::super::locator::Part;
use super::frame::Frame;
use super::pager::Pager;
use super::shown::Link;
use crate::model::indexes::ArticleEntry;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    explanation: String,
    cited: Vec<Instrument>,
    related: Vec<Instrument>,
    pager: Pager,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Instrument {
    name: String,
    articles: Vec<Article>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Article {
    /// None in the second list, if the first has the article too, and where the entry is continued from the page before: an
    /// id is given once.
    anchor: Option<String>,
    text: String,
    places: Vec<Part>,
    terms: Vec<Link>,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let articles = &edition.indexes.articles;
    let taken = |entry: &ArticleEntry| {
        articles.cited.iter().any(|cited| cited.instrument == entry.instrument && cited.text == entry.text)
    };
    let leaves = &edition.leaves().articles;
    let pager = Pager::of(edition, page, address::ARTICLES, number, leaves.len());
    let (mut cited, mut related) = (Vec::new(), Vec::new());
    for piece in leaves.get(number - 1).into_iter().flatten() {
        match piece.entry.checked_sub(articles.cited.len()) {
            None => add(edition, page, &mut cited, &articles.cited[piece.entry], piece, piece.is_first()),
            Some(at) => {
                let entry = &articles.related[at];
                add(edition, page, &mut related, entry, piece, piece.is_first() && !taken(entry));
            }
        }
    }
    Context {
        page: Frame::new(edition, page, "articles", pager.title(edition, "nav-articles")),
        explanation: edition.config.words.explanation.clone(),
        cited,
        related,
        pager,
    }
}

fn add(
    edition: &Edition<'_>,
    page: &Page,
    list: &mut Vec<Instrument>,
    entry: &ArticleEntry,
    piece: &Piece,
    anchored: bool,
) {
    let Some(instrument) = edition.config.instruments.get(entry.instrument) else { return };
    let subject = edition.article_of(&instrument.name, &entry.text);
    let term = |term: &usize| {
        let term = &edition.lexicon.terms[*term];
        let link = Link::new(term.term.value.clone(), page.to(&address::term(&term.slug)));
        link.said_in(Language::of_report(edition))
    };
    let article = Article {
        anchor: anchored.then(|| address::article(&instrument.name, &entry.text)),
        text: edition.article_named(&entry.text),
        places: edition.locators().parts(page, &entry.uses.places[piece.places.clone()], &subject),
        terms: entry.terms.iter().map(term).collect(),
    };
    match list.iter_mut().find(|other| other.name == instrument.name) {
        Some(other) => other.articles.push(article),
        None => list.push(Instrument { name: instrument.name.clone(), articles: vec![article] }),
    }
}
