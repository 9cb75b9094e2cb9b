//! `countries.json` and `countries.csv`: the countries that have a code and are named, or a place of which is named.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::anchors::Named;
use super::{Facts, csv as table};

/// A country that is named, or a place of which is.
#[derive(Serialize, JsonSchema)]
pub(super) struct Row {
    /// ISO 3166-1.
    #[schemars(pattern("^[A-Z]{3}$"))]
    alpha3: &'static str,
    /// The code of the United Nations, three digits.
    #[schemars(pattern("^[0-9]{3}$"))]
    m49: &'static str,
    /// The short name of the United Nations in English.
    name: &'static str,
    /// The M49 sub-region, or the region where there is none.
    region: &'static str,
    #[serde(flatten)]
    named: Named,
}

const KEYS: [&str; 6] = ["alpha3", "m49", "name", "region", "paragraphs", "mentions"];

pub(super) fn rows(facts: Facts<'_>) -> impl Iterator<Item = Row> {
    facts.indexes.countries.iter().filter_map(move |entry| {
        let named = Named::new(facts, [&entry.named, &entry.by_place]);
        let country = entry.country;
        let row =
            Row { alpha3: country.alpha3?, m49: country.m49, name: country.name, region: country.region_name(), named };
        (row.named.mentions > 0).then_some(row)
    })
}

pub(super) fn csv(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let rows = rows(facts).map(|row| {
        [
            row.alpha3.into(),
            row.m49.into(),
            row.name.into(),
            row.region.into(),
            table::cell(row.named.paragraphs),
            row.named.mentions.to_string(),
        ]
    });
    table::table(out, KEYS, rows)
}
