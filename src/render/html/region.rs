//! A region that the report names, with its paragraphs.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::frame::Frame;
use super::quoted::{Group, digest};
use super::shown::Link;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    name: String,
    mention: String,
    count: usize,
    named: Vec<Group>,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, at: usize) -> Context {
    let entry = &edition.indexes.regions[at];
    Context {
        page: Frame {
            crumbs: vec![Link::new(edition.words.get("countries-title"), page.to(address::COUNTRIES))],
            ..Frame::new(edition, page, "region", entry.name.clone())
        },
        name: entry.name.clone(),
        mention: edition.config.words.mention.clone(),
        count: entry.uses.mentions.len(),
        named: digest(edition, page, &entry.uses, &entry.name),
    }
}
