//! The citation as CSL-JSON, which programs that set bibliographies read. Bodies are `literal` names: they have no family
//! name to be sorted by. The paragraph is a note, since the format keeps no place in a document.

use serde::Serialize;
use serde_json::Value;

use super::Cited;
use super::cited::Date;

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    r#type: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    genre: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    publisher: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    number: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

#[derive(Serialize)]
struct Name<'a> {
    literal: &'a str,
}

#[derive(Serialize)]
struct Issued {
    #[serde(rename = "date-parts")]
    date_parts: [Vec<u16>; 1],
}

pub(super) fn csl(cited: &Cited) -> String {
    let item = Item {
        id: &cited.key,
        r#type: "report",
        title: &cited.title,
        author: cited.authors.iter().map(|literal| Name { literal }).collect(),
        genre: &cited.kind,
        publisher: &cited.body,
        number: cited.number(),
        issued: cited.date.as_ref().map(issued),
        language: &cited.language,
        note: &cited.place.replace('\u{a0}', " "),
    };
    lines(&serde_json::to_value(item).unwrap_or_default())
}

/// A list of one item, a field a line.
fn lines(item: &Value) -> String {
    let fields = item.as_object().into_iter().flatten();
    let fields: Vec<String> =
        fields.map(|(name, value)| format!("    {}: {value}", Value::from(name.as_str()))).collect();
    format!("[\n  {{\n{}\n  }}\n]", fields.join(",\n"))
}

fn issued(date: &Date) -> Issued {
    let parts = [Some(date.year), date.month.map(u16::from), date.day.map(u16::from)];
    Issued { date_parts: [parts.into_iter().flatten().collect()] }
}
