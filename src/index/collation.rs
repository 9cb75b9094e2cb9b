//! The one order of names: by the letters that a reader sees, not by their code points, so that `Côte d'Ivoire` stands
//! under C. The root collation of Unicode serves every language that a report is written in; a language's own order
//! would be chosen here.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use unicode_normalization::UnicodeNormalization;

/// Where entries stand that begin with a digit.
const DIGITS: &str = "0\u{2013}9";

/// The order is compiled in; were it not, names would still be sorted, by their code points.
pub(super) struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    pub(super) fn new() -> Self {
        Self(CollatorBorrowed::try_new(CollatorPreferences::default(), CollatorOptions::default()).ok())
    }

    /// Marks before the first letter or digit do not count; where two names are alike but for them, the bytes decide.
    pub(super) fn compare(&self, one: &str, other: &str) -> Ordering {
        let names = self.0.as_ref().map(|order| order.compare(bare(one), bare(other)));
        names.unwrap_or(Ordering::Equal).then_with(|| one.cmp(other))
    }

    /// The letter under which a name is listed.
    pub(super) fn letter(&self, name: &str) -> String {
        match bare(name).nfd().next() {
            Some(digit) if digit.is_numeric() => DIGITS.into(),
            Some(letter) => letter.to_uppercase().collect(),
            None => String::new(),
        }
    }
}

fn bare(name: &str) -> &str {
    name.trim_start_matches(|letter: char| !letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_count_before_their_marks() {
        let collation = Collation::new();
        let mut names =
            ["Cuba", "Zambia", "Côte d'Ivoire", "\"Consent\"", "Österreich", "Åland Islands", "côte", "2030"];
        names.sort_by(|a, b| collation.compare(a, b));
        let expected =
            ["2030", "Åland Islands", "\"Consent\"", "côte", "Côte d'Ivoire", "Cuba", "Österreich", "Zambia"];
        assert_eq!(names, expected);
        assert_eq!(names.map(|name| collation.letter(name)), ["0–9", "A", "C", "C", "C", "C", "O", "Z"]);
    }
}
