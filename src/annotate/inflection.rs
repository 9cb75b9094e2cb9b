//! Which printed words are forms of a glossary's word: plural and singular, possessive, and the verb's endings. The
//! stemmer gives the key under which forms are sought; since it also joins words that are no forms of one another
//! ("organ" and "organization"), the endings are compared as well.

use rust_stemmers::{Algorithm, Stemmer};

const IRREGULAR: &[(&str, &str)] = &[
    ("children", "child"),
    ("women", "woman"),
    ("men", "man"),
    ("feet", "foot"),
    ("criteria", "criterion"),
    ("phenomena", "phenomenon"),
    ("lives", "life"),
    ("wives", "wife"),
];

/// The key under which all forms of a word are found, and more.
pub(super) fn key(stemmer: &Stemmer, word: &str) -> String {
    let word = base(word);
    match IRREGULAR.iter().find(|(plural, _)| *plural == word) {
        Some((_, singular)) => (*singular).to_string(),
        None => stemmer.stem(word).into_owned(),
    }
}

/// Whether a word is an irregular plural, whose key begins otherwise.
pub(super) fn is_irregular(word: &str) -> bool {
    IRREGULAR.iter().any(|(plural, _)| *plural == base(word))
}

pub(super) fn stemmer() -> Stemmer {
    Stemmer::create(Algorithm::English)
}

/// Whether a printed word, in small letters, is a form of a glossary's word with the same key.
pub(super) fn is_form(registered: &str, printed: &str) -> bool {
    let (registered, printed) = (base(registered), base(printed));
    if registered == printed
        || IRREGULAR.iter().any(|pair| *pair == (registered, printed) || *pair == (printed, registered))
    {
        return true;
    }
    let pairs = registered.chars().zip(printed.chars());
    let common = pairs.take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum::<usize>();
    let (own, other) = (&registered[common..], &printed[common..]);
    let plural = |a: &str, b: &str| matches!((a, b), ("", "s" | "es") | ("y", "ies") | ("is", "es"));
    // `means` is no plural of `mean`: a short word registered with an s is meant so.
    if plural(own, other) {
        return true;
    }
    if plural(other, own) {
        return printed.len() > 4;
    }
    let verb = |ending: &str| {
        let single =
            ending.strip_prefix(|letter: char| !"aeiou".contains(letter)).filter(|rest| matches!(*rest, "ed" | "ing"));
        matches!(single.unwrap_or(ending), "" | "e" | "s" | "es" | "d" | "ed" | "ing" | "y" | "ies" | "ied" | "ying")
    };
    let plain_plural = own == "s" && common <= 4;
    common >= 4 && !plain_plural && verb(own) && verb(other)
}

/// Without a possessive ending.
pub(super) fn base(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_no_forms() {
        let stemmer = stemmer();
        let is = |a: &str, b: &str| key(&stemmer, a) == key(&stemmer, b) && is_form(a, b);
        for (a, b) in [
            ("victim", "victims"),
            ("party", "parties"),
            ("child", "children"),
            ("harbouring", "harboured"),
            ("victim", "victim's"),
            ("abuse", "abused"),
            ("exploit", "exploiting"),
            ("transfer", "transferred"),
        ] {
            assert!(is(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("organ", "organization"),
            ("person", "personal"),
            ("victim", "victimize"),
            ("means", "mean"),
            ("means", "meaning"),
            ("act", "acting"),
        ] {
            assert!(!is(a, b), "{a} {b}");
        }
    }
}
