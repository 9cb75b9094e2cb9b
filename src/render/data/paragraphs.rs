//! `paragraphs.json`: the text itself, with its footnotes. Text without a number stands in its place with `number` null.

use schemars::JsonSchema;
use serde::Serialize;

use super::Facts;
use crate::model::chapter::Chapter;
use crate::model::passage::Role;
use crate::model::report::At;

/// A paragraph, or text without a number.
#[derive(Serialize, JsonSchema)]
pub(super) struct Row<'a> {
    /// As printed; null where there is none.
    number: Option<u32>,
    /// Empty for the main text, else such as `annex-i`.
    series: &'a str,
    /// The address within its page, such as `para-21`.
    anchor: &'a str,
    /// From the site's root.
    href: String,
    /// The page that it stands on, from the site's root.
    chapter: &'a str,
    /// The nearest heading, without its label.
    heading: &'a str,
    /// Without number, marks and footnote signs; blocks joined by a line feed.
    text: &'a str,
    footnotes: Vec<Footnote<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Footnote<'a> {
    /// The sign printed.
    label: &'a str,
    anchor: &'a str,
    text: &'a str,
}

pub(super) fn rows(facts: Facts<'_>) -> impl Iterator<Item = Row<'_>> {
    let report = facts.report;
    report.passages().filter(|(_, passage)| matches!(passage.role, Role::Paragraph { .. } | Role::Text)).map(
        move |(at, passage)| {
            let chapter = &report.chapters[at.chapter];
            Row {
                number: passage.number(),
                series: &chapter.series,
                anchor: &passage.anchor,
                href: report.href(at),
                chapter: &chapter.href,
                heading: chapter.title(),
                text: &passage.text,
                footnotes: footnotes(chapter, at),
            }
        },
    )
}

/// A paragraph's footnotes stand right after it.
fn footnotes(chapter: &Chapter, at: At) -> Vec<Footnote<'_>> {
    let after = chapter.passages[at.passage + 1..].iter();
    let own = after.map_while(|passage| match &passage.role {
        Role::Footnote { label, carrier } if *carrier == at.passage => {
            Some(Footnote { label, anchor: &passage.anchor, text: &passage.text })
        }
        _ => None,
    });
    own.collect()
}
