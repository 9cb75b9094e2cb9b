//! `documents.json`: the documents that are cited.

use schemars::JsonSchema;
use serde::Serialize;

use super::Facts;
use super::anchors::Named;

/// A document that is cited.
#[derive(Serialize, JsonSchema)]
pub(super) struct Row<'a> {
    id: &'a str,
    /// As the United Nations writes it, without spaces.
    symbol: Option<&'a str>,
    title: Option<&'a str>,
    /// Where it can be read.
    link: Option<&'a str>,
    #[serde(flatten)]
    named: Named,
}

pub(super) fn rows(facts: Facts<'_>) -> impl Iterator<Item = Row<'_>> {
    let rows = facts.indexes.documents.iter().map(move |entry| Row {
        id: &entry.id,
        symbol: entry.symbol.as_deref(),
        title: entry.title.as_deref(),
        link: entry.link.as_deref(),
        named: Named::new(facts, [&entry.uses]),
    });
    rows.filter(|row| row.named.mentions > 0)
}
