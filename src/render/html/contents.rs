//! The table of contents, whole and as the branch that a chapter stands on.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::Page;
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::locator::Dash;

/// How many headings side by side the contents beside a chapter show.
const MOST: usize = 40;

/// A heading as a line of the contents.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Line {
    label: String,
    title: String,
    /// Of label and title, where it is not the interface's.
    language: Option<Language>,
    pub(crate) href: String,
    numbers: String,
    level: u8,
    current: bool,
}

pub(crate) fn line(edition: &Edition<'_>, page: &Page, at: usize, current: Option<usize>) -> Line {
    let chapter = &edition.report.chapters[at];
    Line {
        label: label(&chapter.label),
        title: chapter.title().to_owned(),
        language: Language::of_report(edition),
        href: page.to(&chapter.href),
        numbers: edition.locators().numbers(at, Dash::En).unwrap_or_default(),
        level: chapter.level,
        current: current == Some(at),
    }
}

/// Every heading of a stretch of the report.
pub(crate) fn stretch(edition: &Edition<'_>, page: &Page, range: Range<usize>) -> Vec<Line> {
    range.map(|at| line(edition, page, at, None)).collect()
}

/// The headings of the first level and, on the way to the chapter, their sub-headings: other branches stay folded. Of many
/// headings side by side only the neighbours are shown, so that a page does not grow with the report.
pub(crate) fn branch(edition: &Edition<'_>, page: &Page, here: usize) -> Vec<Line> {
    let chapters = &edition.report.chapters;
    let mut open = vec![here];
    while let Some(parent) = chapters[open[open.len() - 1]].parent {
        open.push(parent);
    }
    let mut shown = Vec::new();
    unfold(edition, &open, edition.roots(), &mut shown);
    shown.into_iter().map(|at| line(edition, page, at, Some(here))).collect()
}

/// Adds headings of one level, and beneath the one that is on the way (the last of `open` is the highest) those of the next.
fn unfold(edition: &Edition<'_>, open: &[usize], level: &[usize], shown: &mut Vec<usize>) {
    let way = open.last().and_then(|way| level.binary_search(way).ok());
    for at in &level[neighbours(level.len(), way)] {
        shown.push(*at);
        if let Some((way, rest)) = open.split_last()
            && way == at
        {
            unfold(edition, rest, &edition.report.chapters[*at].children, shown);
        }
    }
}

/// The stretch of so many headings that is shown around one of them.
fn neighbours(count: usize, around: Option<usize>) -> Range<usize> {
    let start = around.unwrap_or(0).saturating_sub(MOST / 2).min(count.saturating_sub(MOST));
    start..(start + MOST).min(count)
}

/// `II.` with the full stop that a label without a sign of its own is printed with.
pub(crate) fn label(label: &str) -> String {
    match label.chars().last() {
        Some(last) if last.is_alphanumeric() => format!("{label}."),
        _ => label.to_owned(),
    }
}

/// `1. Legislative assistance`.
pub(crate) fn full_title(edition: &Edition<'_>, at: usize) -> String {
    let chapter = &edition.report.chapters[at];
    match label(&chapter.label) {
        label if label.is_empty() => chapter.title().to_owned(),
        label => format!("{label} {}", chapter.title()),
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, neighbours};

    #[test]
    fn of_many_headings_the_neighbours_are_shown() {
        assert_eq!(neighbours(MOST, Some(3)), 0..MOST);
        assert_eq!(neighbours(0, None), 0..0);
        assert_eq!(neighbours(1000, None), 0..MOST);
        assert_eq!(neighbours(1000, Some(500)), 500 - MOST / 2..500 + MOST / 2);
        assert_eq!(neighbours(1000, Some(999)), 1000 - MOST..1000);
    }
}
