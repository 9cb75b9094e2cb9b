//! The documents of the book in their order, each printed by the template of its kind.

use std::collections::BTreeMap;

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde_json::Value;

use super::super::address::Page;
use super::super::edition::Edition;
use super::super::gathered::chapter::{Chapter, chapter};
use super::super::gathered::countries::{self, Countries};
use super::super::gathered::front::{Front, front};
use super::super::gathered::glossary::{Glossary, glossary};
use super::super::gathered::index::{self, Headings, Index};
use super::super::gathered::timeline::{Timeline, timeline};
use super::super::gathered::{COUNTRIES_FILE, GLOSSARY_FILE, TITLE_FILE, chapter_file, index_file, timeline_file};
use super::super::html::Engine;
use super::super::html::contents::full_title;
use super::super::html::frame::Frame;
use super::super::leaves::{PAGE_ENTRIES, shown};
use super::Book;
use super::navigation::{Navigation, navigation};
use super::package::Package;

/// A document. A number is the position of a chapter, or the number of a part of a list, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Cover,
    Title,
    Navigation,
    Chapter(usize),
    Timeline(usize),
    Countries,
    Glossary,
    Index(usize),
}

pub(super) struct Document {
    pub(super) kind: Kind,
    /// Its name beside the package.
    pub(super) file: String,
    pub(super) title: String,
}

/// What each template of the book is given: the frame of every page, and its matter.
#[derive(Debug, Serialize, JsonSchema)]
struct Context<M> {
    page: Frame,
    matter: M,
}

/// By the name of the template.
pub(crate) fn contexts() -> BTreeMap<&'static str, Value> {
    let schemas = [
        ("epub/cover.xhtml", schema_for!(Context<Front>)),
        ("epub/title.xhtml", schema_for!(Context<Front>)),
        ("epub/nav.xhtml", schema_for!(Navigation)),
        ("epub/chapter.xhtml", schema_for!(Context<Chapter>)),
        ("epub/timeline.xhtml", schema_for!(Context<Timeline>)),
        ("epub/countries.xhtml", schema_for!(Context<Countries>)),
        ("epub/glossary.xhtml", schema_for!(Context<Glossary>)),
        ("epub/index.xhtml", schema_for!(Context<Index>)),
        ("epub/package.opf", schema_for!(Package)),
    ];
    schemas.into_iter().map(|(name, schema)| (name, schema.to_value())).collect()
}

/// All documents in reading order.
pub(super) fn documents(edition: &Edition<'_>) -> Vec<Document> {
    let words = edition.words;
    let parts = |entries: usize| 1..=entries.div_ceil(PAGE_ENTRIES);
    let titled = |key: &str, number: usize| match number {
        1 => words.get(key),
        number => words.with("title-continued", [("title", words.get(key).into()), ("number", number.into())]),
    };
    let mut documents: Vec<Document> = Vec::new();
    let mut add = |kind, file: String, title| documents.push(Document { kind, file, title });
    add(Kind::Cover, "cover.xhtml".into(), words.get("book-cover"));
    add(Kind::Title, TITLE_FILE.into(), words.get("book-title-page"));
    add(Kind::Navigation, "nav.xhtml".into(), words.get("contents"));
    for at in 0..edition.report.chapters.len() {
        add(Kind::Chapter(at), chapter_file(at), full_title(edition, at));
    }
    for number in parts(edition.indexes.timeline.len()) {
        add(Kind::Timeline(number), timeline_file(number), titled("nav-timeline", number));
    }
    if countries::has_any(edition) {
        add(Kind::Countries, COUNTRIES_FILE.into(), words.get("countries-title"));
    }
    if !edition.lexicon.terms.is_empty() {
        add(Kind::Glossary, GLOSSARY_FILE.into(), words.get("nav-glossary"));
    }
    for number in parts(index::entries(edition).count()) {
        add(Kind::Index(number), index_file(number), titled("az-title", number));
    }
    documents
}

/// Where the headings of the index stand in the book.
pub(super) fn headings<'a>(edition: &Edition<'a>) -> Headings<'a> {
    index::headings(edition, |position| index_file(position / PAGE_ENTRIES + 1))
}

pub(super) fn print(
    book: &Book<'_>,
    engine: &Engine,
    headings: &Headings<'_>,
    document: &Document,
) -> tera::TeraResult<String> {
    let edition = book.edition;
    let page = &Page::gathered(&document.file, &book.places);
    let frame = |kind: &'static str| Frame::new(edition, page, kind, document.title.clone());
    match document.kind {
        Kind::Cover => engine.print("epub/cover.xhtml", &Context { page: frame("book-cover"), matter: front(edition) }),
        Kind::Title => engine.print("epub/title.xhtml", &Context { page: frame("book-title"), matter: front(edition) }),
        Kind::Navigation => engine.print("epub/nav.xhtml", &navigation(edition, page, &book.documents)),
        Kind::Chapter(at) => {
            let matter = chapter(edition, page, at);
            engine.print("epub/chapter.xhtml", &Context { page: frame("book-chapter"), matter })
        }
        Kind::Timeline(number) => {
            let matter = timeline(edition, page, shown(number, edition.indexes.timeline.len()));
            engine.print("epub/timeline.xhtml", &Context { page: frame("book-timeline"), matter })
        }
        Kind::Countries => {
            let matter = countries::countries(edition, page);
            engine.print("epub/countries.xhtml", &Context { page: frame("book-countries"), matter })
        }
        Kind::Glossary => {
            let matter = glossary(edition, page);
            engine.print("epub/glossary.xhtml", &Context { page: frame("book-glossary"), matter })
        }
        Kind::Index(number) => {
            let all = index::entries(edition).count();
            let matter = index::index(edition, page, headings, shown(number, all));
            engine.print("epub/index.xhtml", &Context { page: frame("book-index"), matter })
        }
    }
}
