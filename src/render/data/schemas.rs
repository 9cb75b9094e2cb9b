//! JSON Schemas: of the data files, made from the types that write them, and of the files that editors write, which come
//! from the step that reads them. They stand beside the data, so that a program or an editor's tool finds them by address.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::{countries, documents, events, glossary, mentions, notes, organisations, paragraphs, report};
use crate::site::Output;

const FOLDER: &str = "data/schemas";

/// All schemas as files. `content` makes those of the content, by the path or pattern of what they are for.
pub(crate) fn files(content: fn() -> BTreeMap<&'static str, Schema>) -> impl Iterator<Item = (String, Output)> {
    let data = data().into_iter().map(|(name, schema)| (format!("{FOLDER}/{name}.json"), bytes(&schema)));
    let content = content().into_iter().map(|(path, schema)| (address(path), bytes(&schema)));
    data.chain(content).map(|(address, bytes)| (address, bytes.into()))
}

/// By the name of the data file.
fn data() -> [(&'static str, Schema); 9] {
    [
        ("report", of::<report::Whole<'_>>()),
        ("paragraphs", of::<Vec<paragraphs::Row<'_>>>()),
        ("mentions", of::<Vec<mentions::Row<'_>>>()),
        ("events", of::<Vec<events::Row<'_>>>()),
        ("countries", of::<Vec<countries::Row>>()),
        ("glossary", of::<Vec<glossary::Row<'_>>>()),
        ("documents", of::<Vec<documents::Row<'_>>>()),
        ("organisations", of::<Vec<organisations::Row<'_>>>()),
        ("notes", of::<Vec<notes::Row<'_>>>()),
    ]
}

/// What is written, so that a field that may be null is still always there.
fn of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}

/// `content/chapters/**/*.md` is for all chapters: its schema is `content/chapters.json`.
fn address(path: &str) -> String {
    let named = path.split('/').filter(|part| !part.contains('*')).collect::<Vec<_>>().join("/");
    let stem = named.strip_suffix(".toml").unwrap_or(&named);
    format!("{FOLDER}/{}.json", if stem == "themes/theme" { "theme" } else { stem })
}

fn bytes(schema: &Schema) -> Vec<u8> {
    // A schema is a value already, which nothing can keep from being written.
    let mut bytes = serde_json::to_vec_pretty(schema).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn every_schema_has_an_address_that_says_what_it_is_for() {
        assert_eq!(address("content/report.toml"), "data/schemas/content/report.json");
        assert_eq!(address("content/source/repairs.toml"), "data/schemas/content/source/repairs.json");
        assert_eq!(address("content/chapters/**/*.md"), "data/schemas/content/chapters.json");
        assert_eq!(address("themes/*/theme.toml"), "data/schemas/theme.json");
    }
}
