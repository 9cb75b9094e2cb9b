//! The glossary's list: every concept with its status, articles and how often it is used.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::leaves::shown;
use super::frame::Frame;
use super::letters::{Grouped, group};
use super::linked;
use super::pager::Pager;
use super::shown::{Entry, Link};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    explanation: String,
    count: usize,
    letters: Vec<Grouped>,
    pager: Pager,
}

/// How many lines the list has: the concepts and their other words.
pub(crate) fn count(edition: &Edition<'_>) -> usize {
    edition.lexicon.terms.iter().map(|term| 1 + term.aliases.len()).sum()
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let mut lines = lines(edition, page);
    let pager = Pager::new(edition, page, address::GLOSSARY, number, lines.len());
    let lines: Vec<Entry> = lines.drain(shown(number, lines.len())).collect();
    let title = pager.title(edition, "nav-glossary");
    // The first page speaks for the whole set, as far as a page can.
    let set = pager.is_first().then(|| linked::glossary(edition));
    Context {
        page: Frame { data: linked::page(edition, page, &title, set), ..Frame::new(edition, page, "glossary", title) },
        explanation: edition.config.words.explanation.clone(),
        count: edition.lexicon.terms.len(),
        letters: group(lines),
        pager,
    }
}

/// Terms, and their other words as see-references, in order.
fn lines(edition: &Edition<'_>, page: &Page) -> Vec<Entry> {
    let mut lines: Vec<Entry> = edition.indexes.glossary_order.iter().map(|at| line(edition, page, *at)).collect();
    for term in &edition.lexicon.terms {
        for alias in &term.aliases {
            let key = address::fragment(&alias.value);
            let at = lines.iter().position(|line| address::fragment(&line.text) > key).unwrap_or(lines.len());
            let see = vec![Link { text: term.term.value.clone(), href: page.to(&address::term(&term.slug)) }];
            lines.insert(at, Entry { text: alias.value.clone(), see, ..Entry::default() });
        }
    }
    lines
}

fn line(edition: &Edition<'_>, page: &Page, at: usize) -> Entry {
    let term = &edition.lexicon.terms[at];
    let articles: Vec<String> = term.articles.iter().map(|article| edition.article(article)).collect();
    let count = edition.indexes.terms[at].places.len();
    let unused = if count == 0 { edition.words.get("not-used") } else { String::new() };
    let note: Vec<String> = [articles.join("; "), unused].into_iter().filter(|part| !part.is_empty()).collect();
    Entry {
        text: term.term.value.clone(),
        href: page.to(&address::term(&term.slug)),
        note: note.join(". "),
        count,
        ..Entry::default()
    }
}
