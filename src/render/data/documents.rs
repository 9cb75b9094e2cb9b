//! `documents.json`: the documents that are cited.

use serde::Serialize;

use super::Facts;
use super::anchors::Named;

#[derive(Serialize)]
pub(super) struct Row<'a> {
    id: &'a str,
    symbol: Option<&'a str>,
    title: Option<&'a str>,
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
