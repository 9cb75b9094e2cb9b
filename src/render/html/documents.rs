//! Documents cited, by kind.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{Page, fragment};
use super::super::edition::Edition;
use super::super::locator::Part;
use super::frame::Frame;

/// The kinds in the order in which they are shown; others follow under the last.
const KINDS: [&str; 5] = ["treaty", "resolution", "report", "publication", "other"];

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    count: usize,
    kinds: Vec<Kind>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Kind {
    name: String,
    documents: Vec<Document>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Document {
    anchor: String,
    title: String,
    symbol: String,
    link: String,
    places: Vec<Part>,
    count: usize,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page) -> Context {
    let kinds = KINDS.iter().map(|kind| Kind {
        name: edition.words.get(&format!("documents-{kind}")),
        documents: of_kind(edition, page, kind),
    });
    Context {
        page: Frame::new(edition, page, "documents", edition.words.get("documents-title")),
        count: edition.indexes.documents.len(),
        kinds: kinds.filter(|kind| !kind.documents.is_empty()).collect(),
    }
}

fn of_kind(edition: &Edition<'_>, page: &Page, kind: &str) -> Vec<Document> {
    let is_it = |other: &str| other == kind || (kind == "other" && !KINDS.contains(&other));
    let entries = edition.indexes.documents.iter().filter(|entry| is_it(&entry.kind));
    entries
        .map(|entry| {
            let symbol = entry.symbol.clone().unwrap_or_default();
            let title = entry
                .title
                .clone()
                .unwrap_or_else(|| if symbol.is_empty() { entry.id.clone() } else { symbol.clone() });
            Document {
                anchor: fragment(&entry.id),
                places: edition.locators().parts(page, &entry.uses.places, &title),
                count: entry.uses.mentions.len(),
                symbol: if symbol == title { String::new() } else { symbol },
                link: entry.link.clone().unwrap_or_default(),
                title,
            }
        })
        .collect()
}
