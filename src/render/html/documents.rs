//! Documents cited, by kind.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page, fragment};
use super::super::edition::Edition;
use super::super::leaves::Piece;
use super::super::locator::Part;
use super::frame::Frame;
use super::pager::Pager;
use crate::model::indexes::Indexes;

/// The kinds in the order in which they are shown; others follow under the last.
const KINDS: [&str; 5] = ["treaty", "resolution", "report", "publication", "other"];

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    count: usize,
    kinds: Vec<Kind>,
    pager: Pager,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Kind {
    name: String,
    documents: Vec<Document>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Document {
    /// None where the entry is continued from the page before.
    anchor: Option<String>,
    title: String,
    symbol: String,
    link: String,
    places: Vec<Part>,
    count: usize,
}

/// Positions of the documents in the order in which they are shown: by kind.
pub(crate) fn in_order(indexes: &Indexes) -> Vec<usize> {
    let mut order: Vec<usize> = (0..indexes.documents.len()).collect();
    order.sort_by_key(|at| rank(&indexes.documents[*at].kind));
    order
}

fn rank(kind: &str) -> usize {
    KINDS.iter().position(|other| *other == kind).unwrap_or(KINDS.len() - 1)
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let leaves = &edition.leaves().documents;
    let pager = Pager::of(edition, page, address::DOCUMENTS, number, leaves.len());
    let mut kinds: Vec<Kind> = Vec::new();
    for piece in leaves.get(number - 1).into_iter().flatten() {
        let kind = KINDS[rank(&edition.indexes.documents[piece.entry].kind)];
        let name = edition.words.get(&format!("documents-{kind}"));
        let document = document(edition, page, piece);
        match kinds.last_mut() {
            Some(last) if last.name == name => last.documents.push(document),
            _ => kinds.push(Kind { name, documents: vec![document] }),
        }
    }
    Context {
        page: Frame::new(edition, page, "documents", pager.title(edition, "documents-title")),
        count: edition.indexes.documents.len(),
        kinds,
        pager,
    }
}

fn document(edition: &Edition<'_>, page: &Page, piece: &Piece) -> Document {
    let entry = &edition.indexes.documents[piece.entry];
    let symbol = entry.symbol.clone().unwrap_or_default();
    let title =
        entry.title.clone().unwrap_or_else(|| if symbol.is_empty() { entry.id.clone() } else { symbol.clone() });
    Document {
        anchor: piece.is_first().then(|| fragment(&entry.id)),
        places: edition.locators().parts(page, &entry.uses.places[piece.places.clone()], &title),
        count: entry.uses.mentions.len(),
        symbol: if symbol == title { String::new() } else { symbol },
        link: entry.link.clone().unwrap_or_default(),
        title,
    }
}
