//! Walks a file beside the JSON Schema of the type it is read into, and tells each key and value that does not fit: the
//! type itself stops at the first.

use std::ops::Range;

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Part;
use super::kind::{Kind, cure};
use crate::diagnostic::{Diagnostic, Diagnostics, MISSING_KEY, UNKNOWN_KEY, WRONG_VALUE};
use crate::suggest::closest;

pub(super) fn complaints(part: &Part<'_>, schema: &schemars::Schema, table: &Spanned<DeTable<'_>>) -> Diagnostics {
    let mut walk = Walk { part, root: schema.as_value(), diagnostics: Diagnostics::default() };
    walk.table(walk.root, table.get_ref(), table.span());
    walk.diagnostics
}

struct Walk<'a> {
    part: &'a Part<'a>,
    root: &'a Value,
    diagnostics: Diagnostics,
}

impl<'a> Walk<'a> {
    fn table(&mut self, node: &'a Value, table: &DeTable<'_>, place: Range<usize>) {
        let none = Map::new();
        let mut meant = Vec::new();
        let known = node.get("properties").and_then(Value::as_object);
        for (key, value) in table {
            let name: &str = key.get_ref();
            if let Some(inner) = known.and_then(|known| known.get(name)) {
                self.value(name, inner, value);
            } else if let Some(inner) = node.get("additionalProperties").filter(|inner| inner.is_object()) {
                self.value(name, inner, value);
            } else {
                meant.extend(self.unknown(name, key.span(), known.unwrap_or(&none)));
            }
        }
        for name in node.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            if !table.contains_key(name) && !meant.iter().any(|key| key == name) {
                self.missing(name, known.and_then(|known| known.get(name)), place.clone());
            }
        }
    }

    fn value(&mut self, key: &str, node: &'a Value, value: &Spanned<DeValue<'_>>) {
        let found = Kind::of(value.get_ref());
        let Some(node) = self.fitting(node, found) else { return self.wrong_kind(key, node, value) };
        match value.get_ref() {
            DeValue::String(text) => self.text(key, node, text, value.span()),
            DeValue::Integer(_) => self.number(key, node, value),
            DeValue::Array(items) => {
                for item in items.iter() {
                    if let Some(inner) = node.get("items") {
                        self.value(key, inner, item);
                    }
                }
            }
            DeValue::Table(inner) => self.table(node, inner, value.span()),
            _ => {}
        }
    }

    /// The alternative of a schema that takes this kind of value, references followed.
    fn fitting(&self, node: &'a Value, kind: Kind) -> Option<&'a Value> {
        self.alternatives(node).into_iter().find(|node| kinds(node).contains(&kind) || kinds(node).is_empty())
    }

    fn alternatives(&self, node: &'a Value) -> Vec<&'a Value> {
        if let Some(address) = node.get("$ref").and_then(Value::as_str) {
            return self
                .root
                .pointer(address.trim_start_matches('#'))
                .map_or_else(Vec::new, |to| self.alternatives(to));
        }
        match node.get("anyOf").and_then(Value::as_array) {
            Some(all) => all.iter().flat_map(|one| self.alternatives(one)).collect(),
            None => vec![node],
        }
    }

    fn wrong_kind(&mut self, key: &str, node: &'a Value, value: &Spanned<DeValue<'_>>) {
        let alternatives = self.alternatives(node);
        let wanted: Vec<Kind> = alternatives.iter().flat_map(|node| kinds(node)).collect();
        let found = Kind::of(value.get_ref());
        let list = wanted.iter().map(|kind| kind.words()).collect::<Vec<_>>().join(" or ");
        let span = self.part.span(value.span());
        let written = span.text().to_owned();
        let items = alternatives.first().and_then(|node| node.get("items"));
        let tables = items.is_some_and(|items| self.fitting(items, Kind::Table).is_some());
        let hint = cure(key, &written, &wanted, found, tables);
        self.diagnostics.push(
            Diagnostic::new(WRONG_VALUE, span, format!("`{key}` is to be {list}, and this is {}", found.words()))
                .label(format!("not {}", wanted.first().map_or("known", |kind| kind.words())))
                .hint(hint),
        );
    }

    /// Text is free, or one of a list.
    fn text(&mut self, key: &str, node: &Value, text: &str, place: Range<usize>) {
        let allowed = allowed(node);
        if allowed.is_empty() || allowed.contains(&text) {
            return;
        }
        let list = allowed.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let said =
            Diagnostic::new(WRONG_VALUE, self.part.span(place), format!("`{text}` is no `{key}` that is known here"));
        self.diagnostics.push(match closest(text, allowed.iter().copied()) {
            Some(name) => said.hint(format!("did you mean `{name}`?")),
            None => said.hint(format!("write one of {list}")),
        });
    }

    /// Numbers are counts, lines and paragraphs: none is below nothing or beyond what can be counted.
    fn number(&mut self, key: &str, node: &Value, value: &Spanned<DeValue<'_>>) {
        let span = self.part.span(value.span());
        let most =
            if node.get("format").and_then(Value::as_str) == Some("uint32") { u64::from(u32::MAX) } else { u64::MAX };
        let written = value.get_ref().as_integer();
        let number = written.and_then(|number| u64::from_str_radix(number.as_str(), number.radix()).ok());
        if node.get("minimum").is_some() && number.is_none_or(|number| number > most) {
            let message = format!("`{}` cannot be `{key}`", span.text());
            self.diagnostics
                .push(Diagnostic::new(WRONG_VALUE, span, message).hint("write a whole number from 0 upwards"));
        }
    }

    /// Answers with the key that was meant, if there is one: it is then not missing.
    fn unknown(&mut self, key: &str, place: Range<usize>, known: &Map<String, Value>) -> Option<String> {
        let said = Diagnostic::new(UNKNOWN_KEY, self.part.span(place), format!("the key `{key}` is not known here"))
            .label("not a known key");
        let meant = closest(key, known.keys().map(String::as_str));
        let hint = if let Some(name) = meant {
            format!("did you mean `{name}`?")
        } else if let Some(table) = self.home(key) {
            format!("it belongs under `[{table}]`")
        } else {
            format!("known keys are {}", known.keys().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
        };
        self.diagnostics.push(said.hint(hint));
        meant.map(str::to_owned)
    }

    /// The table of the file in which a key would be known: keys slip under a header that was added above them.
    fn home(&self, key: &str) -> Option<&'a str> {
        let tables = self.root.get("properties")?.as_object()?;
        let has = |node: &'a Value| {
            self.alternatives(node)
                .iter()
                .any(|node| node.pointer("/properties").is_some_and(|keys| keys.get(key).is_some()))
        };
        tables.iter().find(|(_, node)| has(node)).map(|(name, _)| name.as_str())
    }

    fn missing(&mut self, key: &str, node: Option<&'a Value>, place: Range<usize>) {
        // The line on which the table begins is marked, not all of the table.
        let text = &self.part.text()[place.start.min(self.part.text().len())..];
        let line = place.start..place.start + text.find('\n').unwrap_or(text.len());
        let said = Diagnostic::new(MISSING_KEY, self.part.span(line), format!("the key `{key}` is missing"))
            .label("in this table");
        let kind = node.and_then(|node| self.alternatives(node).iter().flat_map(|node| kinds(node)).next());
        let what = node.and_then(|node| node.get("description")).and_then(Value::as_str).unwrap_or_default();
        let choice = node.into_iter().flat_map(|node| self.alternatives(node)).flat_map(allowed);
        let choice = choice.map(|name| format!("`{key} = \"{name}\"`")).collect::<Vec<_>>().join(" or ");
        let line = if choice.is_empty() { kind.unwrap_or(Kind::Text).line(key) } else { choice };
        let mut hint = format!("add a line {line}");
        if let Some(what) = what.split("\n\n").next().filter(|what| !what.is_empty()) {
            hint.push_str(" (");
            hint.push_str(what.replace('\n', " ").trim_end_matches('.'));
            hint.push(')');
        }
        self.diagnostics.push(said.hint(hint));
    }
}

/// The kinds that a schema without alternatives takes; none if it takes all.
fn kinds(node: &Value) -> Vec<Kind> {
    match node.get("type") {
        Some(Value::String(name)) => Kind::named(name).into_iter().collect(),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).filter_map(Kind::named).collect(),
        _ if !allowed(node).is_empty() => vec![Kind::Text],
        _ => Vec::new(),
    }
}

/// The texts of which a value has to be one; none if it is free. Variants with a comment stand in a list of their own.
fn allowed(node: &Value) -> Vec<&str> {
    let own = node.get("enum").and_then(Value::as_array).into_iter().flatten().chain(node.get("const"));
    let own = own.filter_map(Value::as_str);
    own.chain(node.get("oneOf").and_then(Value::as_array).into_iter().flatten().flat_map(allowed)).collect()
}
