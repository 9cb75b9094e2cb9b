//! The letters that an index is ordered under.

use super::super::address::fragment;

/// Where a letter's entries begin.
pub(crate) fn anchor(letter: &str) -> String {
    format!("letter-{}", fragment(letter))
}

/// The first letter or digit without its marks, in capitals.
pub(crate) fn letter(text: &str) -> String {
    fragment(text).chars().next().map(|first| first.to_uppercase().collect()).unwrap_or_default()
}
