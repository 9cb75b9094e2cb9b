//! Phrases that hold a country's name and name something else: an ocean, a currency, a province.

use std::sync::LazyLock;

static PHRASES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("data/misleading.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// All of them, sorted. A matcher gives them no meaning, and lets the longest match win.
pub(crate) fn misleading() -> &'static [&'static str] {
    &PHRASES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::names;

    #[test]
    fn each_phrase_holds_a_name() {
        for phrase in misleading() {
            assert!(names().iter().any(|entry| phrase.contains(entry.name)), "{phrase}");
        }
    }
}
