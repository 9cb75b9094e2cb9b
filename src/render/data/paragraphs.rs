//! `paragraphs.json`: the text itself, with its footnotes. Text without a number stands in its place with `number` null.

use serde::Serialize;

use super::Facts;
use crate::model::chapter::Chapter;
use crate::model::passage::Role;
use crate::model::report::At;

#[derive(Serialize)]
pub(super) struct Row<'a> {
    number: Option<u32>,
    series: &'a str,
    anchor: &'a str,
    href: String,
    chapter: &'a str,
    heading: &'a str,
    text: &'a str,
    footnotes: Vec<Footnote<'a>>,
}

#[derive(Serialize)]
struct Footnote<'a> {
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
