//! The numbered pages of an index that is longer than one page.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::leaves::page_count;

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct Pager {
    number: usize,
    /// Empty where there is one page only.
    pages: Vec<PageLink>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct PageLink {
    text: String,
    label: String,
    href: String,
    current: bool,
}

impl Pager {
    pub(crate) fn new(edition: &Edition<'_>, page: &Page, address: &str, number: usize, entries: usize) -> Self {
        Self::of(edition, page, address, number, page_count(entries))
    }

    pub(crate) fn of(edition: &Edition<'_>, page: &Page, address: &str, number: usize, count: usize) -> Self {
        let link = |at: usize| PageLink {
            text: at.to_string(),
            label: edition.words.with("page-numbered", [("number", at.into())]),
            href: page.to(&address::continued(address, at)),
            current: at == number,
        };
        Self { number, pages: if count > 1 { (1..=count).map(link).collect() } else { Vec::new() } }
    }

    /// The index's title; later pages say which they are, since titles are unique.
    pub(crate) fn title(&self, edition: &Edition<'_>, key: &str) -> String {
        self.continued(edition, edition.words.get(key))
    }

    /// The same for a title that is no message.
    pub(crate) fn continued(&self, edition: &Edition<'_>, title: String) -> String {
        match self.number {
            1 => title,
            number => edition.words.with("title-continued", [("title", title.into()), ("number", number.into())]),
        }
    }

    /// Whether this is the first page.
    pub(crate) fn is_first(&self) -> bool {
        self.number == 1
    }
}
