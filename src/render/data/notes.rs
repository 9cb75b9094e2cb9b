//! `notes.json`: the editor's notes, with the words on which each hangs as a W3C text-quote selector.

use serde::Serialize;

use super::Facts;

#[derive(Serialize)]
pub(super) struct Row<'a> {
    id: &'a str,
    paragraph: Option<u32>,
    anchor: &'a str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
    date: &'a str,
    source: &'a str,
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
