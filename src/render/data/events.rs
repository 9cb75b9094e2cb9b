//! `events.json` and `events.csv`: the timeline.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::{Facts, csv as table};

/// An event of the timeline.
#[derive(Serialize, JsonSchema)]
pub(super) struct Row<'a> {
    /// Does not change when other events do.
    id: &'a str,
    /// The number printed before the paragraph; null where there is none.
    paragraph: Option<u32>,
    /// The address within its page, such as `para-21`.
    anchor: &'a str,
    /// EDTF (ISO 8601-2).
    date: &'a str,
    title: &'a str,
    /// The report's own words.
    quote: &'a str,
    /// ISO 3166-1 alpha-3.
    #[schemars(inner(pattern("^[A-Z]{3}$")))]
    countries: &'a [String],
    /// The id of a place.
    place: Option<&'a str>,
    /// `past` or `planned` when the report was written.
    #[schemars(extend("enum" = ["past", "planned"]))]
    status: &'static str,
    /// The id of a theme of the editor's.
    theme: Option<&'a str>,
    /// Whether it was drafted from a dated sentence, and not written by the editor.
    draft: bool,
}

const KEYS: [&str; 11] =
    ["id", "paragraph", "anchor", "date", "title", "quote", "countries", "place", "status", "theme", "draft"];

pub(super) fn rows(facts: Facts<'_>) -> impl Iterator<Item = Row<'_>> {
    facts.indexes.timeline.iter().map(move |event| {
        let passage = facts.report.passage(event.quotation.at);
        Row {
            id: &event.id,
            paragraph: facts.report.number(event.quotation.at),
            anchor: &passage.anchor,
            date: &event.date,
            title: &event.title,
            quote: &passage.text[event.quotation.range.clone()],
            countries: &event.countries,
            place: event.place.as_deref(),
            status: if event.planned { "planned" } else { "past" },
            theme: event.theme.as_deref(),
            draft: event.draft,
        }
    })
}

pub(super) fn csv(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let rows = rows(facts).map(|row| {
        [
            row.id.into(),
            table::cell(row.paragraph),
            row.anchor.into(),
            row.date.into(),
            row.title.into(),
            row.quote.into(),
            table::cell(row.countries),
            table::cell(row.place),
            row.status.into(),
            table::cell(row.theme),
            row.draft.to_string(),
        ]
    });
    table::table(out, KEYS, rows)
}
