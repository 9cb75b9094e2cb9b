//! A hyphen at a line's end: the printer's, which goes, or the word's own, which stays. Only the report's other words can
//! tell; where they do not, the hyphen stays and the editor is told.

use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hyphen {
    None,
    /// The word is whole without it.
    Cut,
    /// It belongs to the word.
    Keep,
    Doubtful,
}

pub(super) fn hyphen(before: &str, after: &str, words: &BTreeSet<String>) -> Hyphen {
    if before.ends_with('\u{ad}') {
        return Hyphen::Cut;
    }
    let Some(stem) = before.strip_suffix(['-', '‐']) else { return Hyphen::None };
    let letter = |ch: char| ch.is_alphanumeric() || ch == '-';
    let stem = stem.rsplit(|ch: char| !letter(ch)).next().unwrap_or_default().to_lowercase();
    let next: String = after.chars().take_while(|ch| letter(*ch)).collect::<String>();
    if stem.is_empty() || next.is_empty() {
        return Hyphen::None;
    }
    let small = next.starts_with(char::is_lowercase) && !stem.ends_with(|ch: char| ch.is_ascii_digit());
    let next = next.to_lowercase();
    match () {
        () if matches!(next.as_str(), "and" | "or") => Hyphen::None,
        () if words.contains(&format!("{stem}-{next}")) || !small => Hyphen::Keep,
        () if words.contains(&format!("{stem}{next}")) => Hyphen::Cut,
        () => Hyphen::Doubtful,
    }
}

/// All words of the text, in small letters.
pub(super) fn words(text: &str) -> BTreeSet<String> {
    text.split(|ch: char| !(ch.is_alphanumeric() || ch == '-'))
        .filter(|word| !word.is_empty() && !word.ends_with('-'))
        .map(str::to_lowercase)
        .collect()
}

/// Words that stand without a hyphen more rarely than with it: a converter took it for one of a line's end.
pub(super) fn lost(text: &str) -> BTreeMap<String, String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in text.split(|ch: char| !(ch.is_alphanumeric() || ch == '-')) {
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
    let mut lost = BTreeMap::new();
    for (word, count) in &counts {
        if word.contains('-') && word.starts_with(char::is_alphabetic) && word.ends_with(char::is_alphabetic) {
            let cuts = word.match_indices('-').map(|(at, _)| format!("{}{}", &word[..at], &word[at + 1..]));
            for cut in cuts.filter(|cut| counts.get(cut).is_some_and(|other| other <= count) && cut.len() > 5) {
                lost.insert(cut, word.clone());
            }
        }
    }
    lost
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_words_of_the_report_decide() {
        let known = words("international well-being end");
        assert_eq!(hyphen("the inter-", "national law", &known), Hyphen::Cut);
        assert_eq!(hyphen("the well-", "being of", &known), Hyphen::Keep);
        assert_eq!(hyphen("the two-", "tier of", &known), Hyphen::Doubtful);
        assert_eq!(hyphen("short-", "and long-term", &known), Hyphen::None);
        assert_eq!(hyphen("non-", "European", &known), Hyphen::Keep);
    }
}
