//! The table of contents, whole and as the branch that a chapter stands on.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::Page;
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::locator::Dash;

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

/// Every heading.
pub(crate) fn whole(edition: &Edition<'_>, page: &Page) -> Vec<Line> {
    (0..edition.report.chapters.len()).map(|at| line(edition, page, at, None)).collect()
}

/// The headings of the first level and, on the way to the chapter, their sub-headings: other branches stay folded.
pub(crate) fn branch(edition: &Edition<'_>, page: &Page, here: usize) -> Vec<Line> {
    let chapters = &edition.report.chapters;
    let mut open = vec![here];
    while let Some(parent) = chapters[open[open.len() - 1]].parent {
        open.push(parent);
    }
    let shown = |at: &usize| chapters[*at].parent.is_none_or(|parent| open.contains(&parent));
    (0..chapters.len()).filter(shown).map(|at| line(edition, page, at, Some(here))).collect()
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
