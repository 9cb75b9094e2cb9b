//! A region that the report names, with its paragraphs.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::leaves::shown;
use super::frame::Frame;
use super::pager::Pager;
use super::quoted::{Group, digest};
use super::shown::Link;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    name: String,
    mention: String,
    count: usize,
    named: Vec<Group>,
    pager: Pager,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, at: usize, number: usize) -> Context {
    let entry = &edition.indexes.regions[at];
    let count = entry.uses.places.len();
    let pager = Pager::new(edition, page, &address::region(&entry.slug), number, count);
    Context {
        page: Frame {
            crumbs: vec![Link::new(edition.words.get("countries-title"), page.to(address::COUNTRIES))],
            ..Frame::new(edition, page, "region", pager.continued(edition, entry.name.clone()))
        },
        name: entry.name.clone(),
        mention: edition.config.words.mention.clone(),
        count: entry.uses.mentions.len(),
        named: digest(edition, page, &entry.uses, shown(number, count), &entry.name),
        pager,
    }
}
