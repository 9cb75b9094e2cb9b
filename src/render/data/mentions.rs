//! `mentions.json` and `mentions.csv`: every detection that has a place of its own, with its status. The ledger prints the
//! same rows.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::{Facts, csv as table};
use crate::model::annotation::{Mention, Reading, Status};
use crate::model::passage::Role;
use crate::model::report::At;

/// A detection.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Row<'a> {
    /// The number printed before it; null in a heading.
    pub(crate) paragraph: Option<u32>,
    /// The passage whose text `start` and `end` count in: a paragraph, a footnote or a heading.
    pub(crate) anchor: &'a str,
    #[schemars(extend("enum" = ["country", "place", "date", "document", "organisation", "term", "reference"]))]
    pub(crate) kind: &'static str,
    /// Alpha-3 code, place's id, EDTF date, document's symbol or id, organisation's id, term's slug, or anchor referred to.
    pub(crate) target: Cow<'a, str>,
    /// Alpha-3, for countries and places.
    pub(crate) country: Option<&'a str>,
    pub(crate) quote: &'a str,
    /// In Unicode scalar values of the text of what `anchor` names, half-open.
    pub(crate) start: usize,
    pub(crate) end: usize,
    #[schemars(extend("enum" = ["accepted", "rejected", "doubtful"]))]
    pub(crate) status: &'static str,
    /// The rule that found it, in words.
    pub(crate) reason: &'a str,
}

/// The keys of a row, which are also the columns of the table.
const KEYS: [&str; 10] =
    ["paragraph", "anchor", "kind", "target", "country", "quote", "start", "end", "status", "reason"];

/// In reading order.
pub(crate) fn rows<'a>(facts: Facts<'a>) -> impl Iterator<Item = Row<'a>> {
    let documents = facts.lexicon.documents.iter();
    let symbols: BTreeMap<&str, &str> = documents
        .filter_map(|document| Some((document.id.value.as_str(), document.symbol.as_ref()?.value.as_str())))
        .collect();
    let mut offset = Offset::default();
    facts.annotations.iter().filter(move |mention| has_row(facts, mention)).map(move |mention| {
        let passage = facts.report.passage(mention.at);
        let quote = &passage.text[mention.range.clone()];
        let start = offset.characters(mention, &passage.text);
        Row {
            paragraph: facts.report.number(mention.at),
            anchor: &passage.anchor,
            kind: mention.reading.kind(),
            target: target(&mention.reading, &symbols),
            country: mention.reading.country(),
            quote,
            start,
            end: start + quote.chars().count(),
            status: status(mention.status),
            reason: &mention.reason,
        }
    })
}

pub(crate) fn csv<'a>(rows: impl Iterator<Item = Row<'a>>, out: &mut dyn Write) -> io::Result<()> {
    let rows = rows.map(|row| {
        [
            table::cell(row.paragraph),
            row.anchor.into(),
            row.kind.into(),
            row.target.into_owned(),
            table::cell(row.country),
            row.quote.into(),
            row.start.to_string(),
            row.end.to_string(),
            row.status.into(),
            row.reason.into(),
        ]
    });
    table::table(out, KEYS, rows)
}

/// Regions, areas without a code, articles and text without a number have pages but no rows.
pub(super) fn has_row(facts: Facts<'_>, mention: &Mention) -> bool {
    let carrier = facts.report.passage(facts.report.paragraph(mention.at));
    mention.reading.has_row() && carrier.role != Role::Text
}

/// The document's symbol, or else its id; the target as it is for all other kinds.
fn target<'a>(reading: &'a Reading, symbols: &BTreeMap<&'a str, &'a str>) -> Cow<'a, str> {
    match reading {
        Reading::Document { id } => Cow::Borrowed(symbols.get(id.as_str()).copied().unwrap_or(id)),
        _ => Cow::Owned(reading.target()),
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Accepted => "accepted",
        Status::Rejected => "rejected",
        Status::Doubtful => "doubtful",
    }
}

/// Counts characters on from the mention before, since mentions come in the order of their places.
#[derive(Default)]
pub(super) struct Offset {
    at: Option<At>,
    bytes: usize,
    characters: usize,
}

impl Offset {
    pub(super) fn characters(&mut self, mention: &Mention, text: &str) -> usize {
        if self.at != Some(mention.at) || mention.range.start < self.bytes {
            *self = Self { at: Some(mention.at), bytes: 0, characters: 0 };
        }
        self.characters += text[self.bytes..mention.range.start].chars().count();
        self.bytes = mention.range.start;
        self.characters
    }
}
