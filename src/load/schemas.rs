//! JSON Schemas of everything that editors write, made from the types that read it.

use std::collections::BTreeMap;

use schemars::{Schema, schema_for};

use super::{
    chapters, decisions, documents, events, figures, glossary, notes, organisations, pages, places, repairs, theme,
};
use crate::config::Config;

/// By file, or by folder for front matter.
pub(crate) fn schemas() -> BTreeMap<&'static str, Schema> {
    BTreeMap::from([
        ("content/report.toml", schema_for!(Config)),
        ("content/chapters/**/*.md", schema_for!(chapters::ChapterKeys)),
        ("content/glossary/*.md", schema_for!(glossary::TermKeys)),
        ("content/notes/*.md", schema_for!(notes::NoteKeys)),
        ("content/pages/*.md", schema_for!(pages::PageKeys)),
        ("content/events.toml", schema_for!(events::EventsFile)),
        ("content/places.toml", schema_for!(places::PlacesFile)),
        ("content/organisations.toml", schema_for!(organisations::OrganisationsFile)),
        ("content/documents.toml", schema_for!(documents::DocumentsFile)),
        ("content/figures.toml", schema_for!(figures::FiguresFile)),
        ("content/ledger.toml", schema_for!(decisions::LedgerFile)),
        ("content/source/repairs.toml", schema_for!(repairs::RepairsFile)),
        ("themes/*/theme.toml", schema_for!(theme::ManifestKeys)),
    ])
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use serde_json::Value;

    use super::schemas;

    const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/keys.md");

    const HEAD: &str = "# Keys

Every key of every file of the content, written from the types that read them:
`UPDATE_CASES=1 cargo test --release --lib schemas`. `rapporteur check --schema` prints the same as JSON Schemas.
";

    /// The schema that a node refers to, past references and the choice of leaving it out.
    fn resolved<'a>(root: &'a Value, node: &'a Value) -> &'a Value {
        if let Some(address) = node["$ref"].as_str() {
            return root.pointer(address.trim_start_matches('#')).map_or(node, |to| resolved(root, to));
        }
        node["anyOf"].as_array().and_then(|all| all.first()).map_or(node, |first| resolved(root, first))
    }

    fn kind(root: &Value, node: &Value) -> String {
        let refers = node["$ref"].as_str().and_then(|address| root.pointer(address.trim_start_matches('#')));
        let choice = refers.unwrap_or(node)["anyOf"].as_array().into_iter().flatten();
        let choice: Vec<&Value> = choice.filter(|one| one["type"] != "null").collect();
        if choice.len() > 1 {
            return choice.into_iter().map(|one| kind(root, one)).collect::<Vec<_>>().join(" or ");
        }
        let node = resolved(root, node);
        let named: Vec<&str> = node["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if !named.is_empty() {
            return named.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        }
        let own = node["type"].as_str().or_else(|| node["type"][0].as_str());
        match own.unwrap_or_default() {
            "integer" => "whole number".into(),
            "boolean" => "true or false".into(),
            "array" => format!("list: {}", kind(root, &node["items"])),
            "object" => "table".into(),
            _ => "text".into(),
        }
    }

    /// The keys of a table, and after them the tables that it holds.
    fn table(page: &mut String, root: &Value, node: &Value, header: &str) {
        let required: Vec<&str> = node["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut tables = Vec::new();
        let mut rows = String::new();
        for (key, value) in node["properties"].as_object().into_iter().flatten() {
            let inner = resolved(root, value);
            let item = resolved(root, &inner["items"]);
            let path = header.trim_matches(['[', ']']);
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            if inner["properties"].is_object() {
                tables.push((inner, format!("[{path}]")));
            } else if item["properties"].is_object() {
                tables.push((item, format!("[[{path}]]")));
            } else {
                let needed = if required.contains(&key.as_str()) { "needed" } else { "" };
                let what = value["description"].as_str().unwrap_or_default().replace('\n', " ");
                writeln!(rows, "| `{key}` | {} | {needed} | {what} |", kind(root, value)).unwrap();
            }
        }
        if !rows.is_empty() {
            let header = if header.is_empty() { String::new() } else { format!("\n`{header}`\n") };
            write!(page, "{header}\n| key | value | | what it is |\n|---|---|---|---|\n{rows}").unwrap();
        }
        for (inner, header) in tables {
            table(page, root, inner, &header);
        }
    }

    #[test]
    fn the_page_of_keys_is_made_from_the_types() {
        let mut page = HEAD.to_owned();
        for (file, schema) in schemas() {
            write!(page, "\n## {file}\n").unwrap();
            table(&mut page, schema.as_value(), schema.as_value(), "");
        }
        if std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(PAGE, page).unwrap();
        } else {
            assert_eq!(std::fs::read_to_string(PAGE).unwrap_or_default(), page, "run it again with UPDATE_CASES=1");
        }
    }
}
