//! Entries under their letters.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::fragment;
use super::shown::Entry;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Grouped {
    letter: String,
    anchor: String,
    entries: Vec<Entry>,
}

/// Entries come in order; a new letter begins a new group.
pub(crate) fn group(entries: Vec<Entry>) -> Vec<Grouped> {
    let mut groups: Vec<Grouped> = Vec::new();
    for entry in entries {
        let letter = letter(&entry.text);
        match groups.last_mut() {
            Some(group) if group.letter == letter => group.entries.push(entry),
            _ => groups.push(Grouped { anchor: anchor(&letter), letter, entries: vec![entry] }),
        }
    }
    groups
}

pub(crate) fn anchor(letter: &str) -> String {
    format!("letter-{}", fragment(letter))
}

/// The first letter or digit without its marks, in capitals.
fn letter(text: &str) -> String {
    fragment(text).chars().next().map(|first| first.to_uppercase().collect()).unwrap_or_default()
}
