//! `countries.json` and `countries.csv`: the countries that have a code and are named, or a place of which is named.

use std::io::{self, Write};

use serde::Serialize;

use super::anchors::Named;
use super::{Facts, csv as table};

#[derive(Serialize)]
pub(super) struct Row {
    alpha3: &'static str,
    m49: &'static str,
    name: &'static str,
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
