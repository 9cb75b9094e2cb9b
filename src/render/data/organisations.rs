//! `organisations.json`: the organisations that are named.

use schemars::JsonSchema;
use serde::Serialize;

use super::Facts;
use super::anchors::Named;

/// An organisation that is named.
#[derive(Serialize, JsonSchema)]
pub(super) struct Row<'a> {
    id: &'a str,
    name: &'a str,
    acronym: Option<&'a str>,
    /// The editor's own word.
    kind: &'a str,
    #[serde(flatten)]
    named: Named,
}

pub(super) fn rows(facts: Facts<'_>) -> impl Iterator<Item = Row<'_>> {
    let rows = facts.indexes.organisations.iter().map(move |entry| Row {
        id: &entry.id,
        name: &entry.name,
        acronym: entry.acronym.as_deref(),
        kind: &entry.kind,
        named: Named::new(facts, [&entry.uses]),
    });
    rows.filter(|row| row.named.mentions > 0)
}
