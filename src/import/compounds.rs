//! Words that lost their hyphen at a line's end: `GuineaBissau`, `migrationrelated`, `civillaw`. A hyphen goes in where the
//! report's other words show it, and the editor is told.

use std::collections::{BTreeMap, BTreeSet};

use super::hyphen::{Words, in_word};

/// Last parts of compounds that no English word ends with after another word.
const LAST: &[&str] = &[
    "related",
    "based",
    "level",
    "specific",
    "oriented",
    "sensitive",
    "centred",
    "centered",
    "driven",
    "owned",
    "funded",
    "sponsored",
    "language",
    "term",
    "sharing",
    "affected",
    "friendly",
];
/// Beginnings that make words with those without a hyphen.
const FIRST: &[&str] = &[
    "inter", "under", "over", "super", "hyper", "counter", "photo", "fore", "ultra", "meta", "trans", "multi", "water",
    "micro", "macro", "with", "self", "unre",
];
/// Names and offices that are written so everywhere.
const NAMES: &[&str] = &[
    "guinea-bissau",
    "timor-leste",
    "secretary-general",
    "director-general",
    "attorney-general",
    "auditor-general",
    "governor-general",
    "inspector-general",
    "solicitor-general",
    "under-secretary",
    "under-secretary-general",
    "vice-president",
    "vice-chair",
    "vice-chairperson",
    "vice-minister",
    "asia-pacific",
    "baden-württemberg",
];
/// Beginnings in small letters before a name.
const BEFORE_NAMES: &[&str] = &["non", "pre", "post", "anti", "pro", "pan", "trans", "intra", "inter", "mid", "sub"];

/// Each such word in small letters, with its hyphens.
pub(super) fn lost(text: &str, words: &Words) -> BTreeMap<String, String> {
    let mut lost = BTreeMap::new();
    elsewhere(words, &mut lost);
    let raw = || text.split(|ch: char| !in_word(ch)).filter(|word| !word.is_empty());
    let capitals: BTreeSet<&str> =
        raw().filter(|word| word.len() > 2 && word.starts_with(char::is_uppercase)).collect();
    for word in raw().filter(|word| (6..=40).contains(&word.len())) {
        if let Some(whole) = capital_inside(word, &capitals).or_else(|| with_last(word, words)) {
            lost.entry(word.to_lowercase()).or_insert(whole);
        }
    }
    twins(&raw().collect::<Vec<_>>(), words, &mut lost);
    glued_parts(text, words, &mut lost);
    lost
}

/// Words that stand without a hyphen no oftener than with it.
fn elsewhere(words: &Words, lost: &mut BTreeMap<String, String>) {
    for (word, count) in words.hyphened() {
        if !word.starts_with(char::is_alphabetic) || !word.ends_with(char::is_alphabetic) || word.len() > 80 {
            continue;
        }
        let several = word.matches('-').count() > 1;
        for cut in word.match_indices('-').map(|(at, _)| format!("{}{}", &word[..at], &word[at + 1..])) {
            let other = words.count(&cut);
            if other > 0 && (several || other <= count) && cut.len() > 5 {
                lost.insert(cut, word.to_owned());
            }
        }
    }
}

/// A capital right after a small letter, both sides being names of the report; other hyphens of the word stay.
fn capital_inside(word: &str, capitals: &BTreeSet<&str>) -> Option<String> {
    if !word.chars().all(|ch| ch.is_alphabetic() || ch == '-') {
        return None;
    }
    let mut parts = Vec::new();
    for whole in word.split('-') {
        let (mut from, mut small) = (0, false);
        for (at, letter) in whole.char_indices() {
            if letter.is_uppercase() && small {
                parts.push(&whole[from..at]);
                from = at;
            } else if letter.is_uppercase() && at > 0 {
                return None;
            }
            small = letter.is_lowercase();
        }
        parts.push(&whole[from..]);
    }
    let whole = parts.join("-");
    let lower = whole.to_lowercase();
    let known = NAMES.contains(&lower.as_str())
        || parts.iter().all(|part| part.len() > 3 && capitals.contains(part))
        || parts.len() == 2 && BEFORE_NAMES.contains(&parts[0]) && parts[1].len() > 3;
    (whole.len() > word.len() && known).then_some(lower)
}

/// `migrationrelated`: a word of the report before the last part of a compound.
fn with_last(word: &str, words: &Words) -> Option<String> {
    let word = word.to_lowercase();
    let last = LAST.iter().find(|last| word.ends_with(**last))?;
    let (before, stem) = word[..word.len() - last.len()]
        .rsplit_once('-')
        .map_or((None, &word[..word.len() - last.len()]), |(before, stem)| (Some(before), stem));
    let known = stem.len() > 3 && words.has(stem) && !FIRST.contains(&stem) && words.count(&word) < 3;
    let term = *last != "term" || matches!(stem, "long" | "short" | "medium" | "near");
    let before = before.map_or(String::new(), |before| format!("{before}-"));
    (known && term).then(|| format!("{before}{stem}-{last}"))
}

/// `common-law and civillaw`: a compound beside one that ends alike.
fn twins(raw: &[&str], words: &Words, lost: &mut BTreeMap<String, String>) {
    for at in 0..raw.len() {
        let Some((first, last)) = raw[at].rsplit_once('-') else { continue };
        if last.len() < 3 || first.is_empty() {
            continue;
        }
        let last = last.to_lowercase();
        for near in [at.checked_sub(2), Some(at + 2)].into_iter().flatten() {
            let between = raw.get(usize::midpoint(at, near)).copied().unwrap_or_default();
            let Some(word) = raw.get(near).map(|word| word.to_lowercase()).filter(|word| !word.contains('-')) else {
                continue;
            };
            let Some(stem) = word.strip_suffix(&last) else { continue };
            if matches!(between, "and" | "or") && stem.len() > 3 && words.has(stem) && words.has(&last) {
                lost.entry(word.clone()).or_insert(format!("{stem}-{last}"));
            }
        }
    }
}

/// `step-bysteps`: a part of a compound that is two words which the report writes side by side.
fn glued_parts(text: &str, words: &Words, lost: &mut BTreeMap<String, String>) {
    let mut sought: BTreeMap<(String, String), Vec<(String, String)>> = BTreeMap::new();
    for (word, _) in words.hyphened().filter(|(word, _)| word.len() <= 60) {
        for part in word.split('-').filter(|part| part.len() > 5 && part.is_ascii() && !words.has(part)) {
            for at in 2..part.len() - 3 {
                let (one, other) = part.split_at(at);
                if words.has(one) && words.has(other) {
                    let whole = word.replace(part, &format!("{one}-{other}"));
                    sought.entry((one.to_owned(), other.to_owned())).or_default().push((word.to_owned(), whole));
                }
            }
        }
    }
    if sought.is_empty() {
        return;
    }
    let mut last = String::new();
    for word in text.split_whitespace() {
        let word = word.to_lowercase();
        let clean = word.trim_end_matches(|ch: char| !ch.is_alphanumeric()).to_owned();
        let pair = (std::mem::take(&mut last), clean);
        for (glued, whole) in sought.get(&pair).into_iter().flatten() {
            lost.entry(glued.clone()).or_insert_with(|| whole.clone());
        }
        last = word;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        lost(text, &Words::read(text)).into_values().collect()
    }

    #[test]
    fn hyphens_come_back_where_other_words_show_them() {
        assert_eq!(found("Georgia, GuineaBissau and the SecretaryGeneral"), ["guinea-bissau", "secretary-general"]);
        assert_eq!(found("migration and migrationrelated issues"), ["migration-related"]);
        assert_eq!(found("civil law, for common-law and civillaw States"), ["civil-law"]);
        assert_eq!(found("go by steps, a step-bysteps plan"), ["step-by-steps"]);
        assert_eq!(found("water supply, the non-watersupply sector"), ["non-water-supply"]);
        assert_eq!(found("Afghanistan, Turkmenistan: TurkmenistanAfghanistan"), ["turkmenistan-afghanistan"]);
        let line = found("Chad, Niger, Mali and the MaliNiger-Chad road");
        assert_eq!(line, ["mali-niger-chad"]);
    }

    #[test]
    fn words_that_are_whole_stay() {
        let text = "never the less nevertheless where as whereas formed in well-informed inter interrelated under underfunded YouTube McDonald";
        assert_eq!(found(text), [""; 0]);
    }
}
