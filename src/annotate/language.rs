//! Tells a language from the people who speak it. `French` names a country in `a French court` and none in `published in
//! French`: what stands around the word decides, and around the list of languages that it is part of.

use std::ops::Range;

use super::scene::Scene;
use super::world;
use crate::gazetteer::names;

/// Nouns that a language's name qualifies, whatever else it may mean.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "version", "versions", "translation", "translations", "text", "texts", "interpretation", "interpreter",
    "interpreters", "subtitles", "edition", "editions", "speaker", "speakers", "original", "word", "words", "alphabet",
    "script", "lessons", "only",
];

/// Small words after which a sentence goes on, so that a language's name before them stands alone.
#[rustfmt::skip]
const GOES_ON: &[&str] = &[
    "by", "at", "for", "on", "with", "was", "were", "is", "are", "as", "through", "during", "under", "within", "in",
    "from", "to", "that", "which", "has", "have", "had", "and", "or", "of", "but", "since", "before", "after", "when",
    "where", "while", "who", "the", "a", "an", "via", "will", "can", "into", "about",
];

/// `the Portuguese-language version`, `into Portuguese`, `Arabic, Chinese and Spanish`.
pub(super) fn is_language(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let folded = &scene.folded;
    let after = &folded.lower[range.end..];
    let of_speech = ["-language", "-speaking", "-medium", "-speaker"].iter().any(|end| after.starts_with(end));
    if of_speech || matches!(folded.word_after(range.end), "language" | "languages" | "speaking") {
        return true;
    }
    if !world::is_language(&folded.text[range.clone()]) {
        return false;
    }
    let (list, plain) = list(&folded.text, range.clone());
    if AFTER.contains(&folded.word_after(list.end)) {
        return true;
    }
    stands_alone(&folded.text[list.end..]) && (plain || is_spoken(scene, &list))
}

/// The list of languages around a place, and whether one of them is nothing but a language, as Arabic is.
fn list(text: &str, place: Range<usize>) -> (Range<usize>, bool) {
    /// As many languages to either side as a list may have: each is asked about by itself.
    const LONGEST: usize = 50;
    const JOINTS: &[&str] = &[", and ", ", or ", " and ", " or ", ", ", "/"];
    let mut list = place;
    let mut plain = false;
    for _ in 0..LONGEST {
        let before = &text[..list.start];
        let Some(rest) = JOINTS.iter().find_map(|joint| before.strip_suffix(joint)) else { break };
        let start =
            rest.rfind(|letter: char| !letter.is_alphabetic()).map_or(0, |at| at + super::folded::letter_len(rest, at));
        if !world::is_language(&rest[start..]) {
            break;
        }
        plain |= !is_name(&rest[start..]);
        list.start = start;
    }
    for _ in 0..LONGEST {
        let after = &text[list.end..];
        let Some(rest) = JOINTS.iter().find_map(|joint| after.strip_prefix(joint)) else { break };
        let length = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
        if !world::is_language(&rest[..length]) {
            break;
        }
        plain |= !is_name(&rest[..length]);
        list.end = text.len() - rest.len() + length;
    }
    (list, plain)
}

/// Whether no noun follows that the word would qualify, and no word of another country to which it is joined.
fn stands_alone(after: &str) -> bool {
    let Some(rest) = after.strip_prefix(' ') else {
        return !after.starts_with(|sign: char| sign.is_alphanumeric() || sign == '-' || sign == '\'');
    };
    let length = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    let word = &rest[..length];
    if matches!(word, "and" | "or") {
        let next = rest[length..].trim_start();
        return !is_name(&next[..next.find(|letter: char| !letter.is_alphabetic()).unwrap_or(next.len())]);
    }
    word.is_empty() || GOES_ON.contains(&word)
}

/// Whether the words before the list, or the sentence, speak of a language.
fn is_spoken(scene: &Scene<'_>, list: &Range<usize>) -> bool {
    let folded = &scene.folded;
    if folded.lower[..list.start].ends_with("original: ") || folded.lower[..list.start].ends_with("languages: ") {
        return true;
    }
    match folded.word_before(list.start) {
        "in" | "into" | "spoken" | "speak" | "speaks" | "speaking" | "spoke" | "read" | "learn" | "learning" => true,
        "from" | "to" | "both" | "only" => {
            const SPEAKS: [&str; 5] = ["translat", "language", "interpret", "subtitle", "dubbed"];
            scene.sentence_says(list.start, &SPEAKS, &folded.lower)
        }
        _ => {
            const SPEAKS: [&str; 4] = ["languages", "translated", "translations", "language version"];
            scene.sentence_says(list.start, &SPEAKS, &folded.lower)
        }
    }
}

/// Whether the word is also the adjective of a country.
fn is_name(word: &str) -> bool {
    names().binary_search_by(|name| name.name.cmp(word)).is_ok()
}
