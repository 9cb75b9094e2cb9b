//! `notes.json`: the editor's notes, with the words on which each hangs as a W3C text-quote selector.

use schemars::JsonSchema;
use serde::Serialize;

use super::Facts;

/// One of the editor's notes. `exact`, `prefix` and `suffix` are a text-quote selector.
#[derive(Serialize, JsonSchema)]
pub(super) struct Row<'a> {
    /// Does not change when other notes do.
    id: &'a str,
    /// The number printed before the paragraph; null where there is none.
    paragraph: Option<u32>,
    /// The address within its page, such as `para-21`.
    anchor: &'a str,
    /// The words on which it hangs.
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
    /// The day on which it was written, `2026-11-23`.
    #[schemars(pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    date: &'a str,
    /// What shows that it is right.
    source: &'a str,
    /// What it says, in plain text.
    text: &'a str,
}

pub(super) fn rows(facts: Facts<'_>) -> impl Iterator<Item = Row<'_>> {
    let notes = facts.lexicon.notes.iter().zip(&facts.indexes.note_places).zip(&facts.report.note_bodies);
    notes.map(move |((note, place), body)| Row {
        id: &note.id,
        paragraph: facts.report.number(place.at),
        anchor: &facts.report.passage(place.at).anchor,
        exact: &note.quotation.exact.value,
        prefix: &note.quotation.prefix,
        suffix: &note.quotation.suffix,
        date: &note.date,
        source: &note.cited,
        text: &body.text,
    })
}
