//! `events.json` and `events.csv`: the timeline.

use std::io::{self, Write};

use serde::Serialize;

use super::{Facts, csv as table};

#[derive(Serialize)]
pub(super) struct Row<'a> {
    id: &'a str,
    paragraph: Option<u32>,
    anchor: &'a str,
    date: &'a str,
    title: &'a str,
    quote: &'a str,
    countries: &'a [String],
    place: Option<&'a str>,
    status: &'static str,
    theme: Option<&'a str>,
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
