//! What a page gives its template, walked field by field.

use std::collections::BTreeSet;

use serde_json::Value;

/// A type within the schema of a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape<'a> {
    root: &'a Value,
    node: &'a Value,
}

impl<'a> Shape<'a> {
    pub(super) fn of(root: &'a Value) -> Self {
        Self { root, node: root }.resolved()
    }

    /// Past references, and past the choice of there being nothing.
    fn resolved(self) -> Self {
        let mut node = self.node;
        // References lead to definitions, which no types of ours nest without end.
        for _ in 0..8 {
            if let Some(address) = node["$ref"].as_str() {
                node = self.root.pointer(address.trim_start_matches('#')).unwrap_or(&Value::Null);
            } else if let Some(choices) = node["anyOf"].as_array() {
                node = choices.iter().find(|choice| choice["type"] != "null").unwrap_or(&Value::Null);
            } else {
                break;
            }
        }
        Self { root: self.root, node }
    }

    pub(super) fn field(self, name: &str) -> Option<Self> {
        Some(Self { root: self.root, node: self.node["properties"].get(name)? }.resolved())
    }

    /// What stands in a list.
    pub(super) fn items(self) -> Option<Self> {
        Some(Self { root: self.root, node: self.node.get("items")? }.resolved())
    }

    /// The names of its fields; none for what is no table.
    pub(super) fn fields(self) -> impl Iterator<Item = &'a str> {
        self.node["properties"].as_object().into_iter().flatten().map(|(name, _)| name.as_str())
    }
}

/// The names of all fields that stand anywhere in a schema.
pub(super) fn names<'a>(node: &'a Value, names: &mut BTreeSet<&'a str>) {
    match node {
        Value::Object(map) => {
            for (key, value) in map {
                if let Some(fields) = value.as_object().filter(|_| key == "properties") {
                    names.extend(fields.keys().map(String::as_str));
                }
                self::names(value, names);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| self::names(value, names)),
        _ => {}
    }
}
