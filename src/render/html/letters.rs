//! Where an index's letters are found.

use super::super::address::fragment;

/// Letters keep their marks, which tell them apart.
pub(crate) fn anchor(letter: &str) -> String {
    match letter.chars().count() {
        1 => format!("letter-{}", letter.to_lowercase()),
        _ => format!("letter-{}", fragment(letter)),
    }
}
