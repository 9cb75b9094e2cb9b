//! The dated events as a list, or the part of them that stands in one document.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::Page;
use super::super::dates;
use super::super::edition::Edition;
use super::super::html::timeline::{PartList, part};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Timeline {
    /// All events, not only those of this document.
    count: usize,
    planned: usize,
    drafts: usize,
    report_date: String,
    parts: Vec<PartList>,
}

pub(crate) fn timeline(edition: &Edition<'_>, page: &Page, shown: Range<usize>) -> Timeline {
    let all = &edition.indexes.timeline;
    Timeline {
        count: all.len(),
        planned: all.iter().filter(|event| event.planned).count(),
        drafts: all.iter().filter(|event| event.draft).count(),
        report_date: dates::written(edition.words, edition.config.report.date.get_ref(), false),
        parts: [false, true].into_iter().filter_map(|planned| part(edition, page, shown.clone(), planned)).collect(),
    }
}
