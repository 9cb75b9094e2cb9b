//! `report.json`: the facts of the report and its headings.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::{Facts, countries};
use crate::model::passage::Role;

/// The report's facts and headings.
#[derive(Serialize, JsonSchema)]
pub(super) struct Whole<'a> {
    title: &'a str,
    /// Null if the source did not say it.
    symbol: Option<&'a str>,
    job_number: Option<&'a str>,
    /// EDTF, mostly a day.
    date: &'a str,
    /// BCP 47.
    language: &'a str,
    counts: Counts,
    headings: Vec<Heading<'a>>,
}

#[derive(Default, Serialize, JsonSchema)]
struct Counts {
    /// Numbered ones.
    paragraphs: usize,
    headings: usize,
    /// Of the text; those of the cover are facts of the cover.
    footnotes: usize,
    /// Runs without white space that hold a letter or digit, in headings, paragraphs, footnotes and unnumbered text,
    /// without the printed numbers and labels.
    words: usize,
    countries: usize,
    events: usize,
}

/// A heading, in reading order.
#[derive(Serialize, JsonSchema)]
struct Heading<'a> {
    /// 1 for I.
    level: u8,
    /// As printed, `II` or `A`; empty where there is none.
    label: &'a str,
    text: &'a str,
    anchor: &'a str,
    /// From the site's root.
    href: String,
    /// The first and last paragraph, sub-headings included.
    first: Option<u32>,
    last: Option<u32>,
}

pub(super) fn json(facts: Facts<'_>, mut out: &mut dyn Write) -> io::Result<()> {
    let about = &facts.config.report;
    let whole = Whole {
        title: &about.title,
        symbol: known(&about.symbol),
        job_number: known(&about.job_number),
        date: about.date.get_ref(),
        language: &about.language,
        counts: counts(facts),
        headings: headings(facts),
    };
    serde_json::to_writer_pretty(&mut out, &whole)?;
    out.write_all(b"\n")
}

fn known(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn counts(facts: Facts<'_>) -> Counts {
    let mut counts =
        Counts { countries: countries::rows(facts).count(), events: facts.indexes.timeline.len(), ..Counts::default() };
    for (_, passage) in facts.report.passages() {
        match passage.role {
            Role::Heading => counts.headings += 1,
            Role::Paragraph { .. } => counts.paragraphs += 1,
            Role::Footnote { .. } => counts.footnotes += 1,
            Role::Text => {}
        }
        counts.words += passage.text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    }
    counts
}

fn headings(facts: Facts<'_>) -> Vec<Heading<'_>> {
    let chapters = facts.report.chapters.iter();
    chapters
        .map(|chapter| Heading {
            level: chapter.level,
            label: &chapter.label,
            text: chapter.title(),
            anchor: &chapter.heading().anchor,
            href: format!("{}#{}", chapter.href, chapter.heading().anchor),
            first: chapter.first,
            last: chapter.last,
        })
        .collect()
}
