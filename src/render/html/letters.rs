//! Entries under their letters, as the index lists them.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::fragment;
use super::shown::Entry;
use crate::model::indexes::Listed;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Grouped {
    letter: String,
    anchor: String,
    entries: Vec<Entry>,
}

/// A new letter begins a new group.
pub(crate) fn group(list: &[Listed], entry: impl Fn(&Listed) -> Entry) -> Vec<Grouped> {
    let mut groups: Vec<Grouped> = Vec::new();
    for line in list {
        match groups.last_mut() {
            Some(group) if group.letter == line.letter => group.entries.push(entry(line)),
            _ => groups.push(Grouped {
                anchor: anchor(&line.letter),
                letter: line.letter.clone(),
                entries: vec![entry(line)],
            }),
        }
    }
    groups
}

/// Letters keep their marks, which tell them apart.
pub(crate) fn anchor(letter: &str) -> String {
    match letter.chars().count() {
        1 => format!("letter-{}", letter.to_lowercase()),
        _ => format!("letter-{}", fragment(letter)),
    }
}
