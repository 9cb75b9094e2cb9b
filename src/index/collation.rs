//! The one order of names: by the letters that a reader sees, not by their code points, so that `Côte d'Ivoire` stands
//! under C; and the letter that a name stands under. Both are those of the interface's language: `Ñ` is a letter of its own
//! in Spanish and an N with a mark in French.
//!
//! Arabic names are listed without their article, as in the lists of the United Nations, and Chinese ones by pinyin, under
//! the letters from A to Z, where names in Latin letters join them.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use unicode_normalization::UnicodeNormalization;

/// Where entries stand that begin with a digit.
const DIGITS: &str = "0\u{2013}9";

/// The article of Arabic, which is written as one word with what it belongs to.
const ARTICLE: &str = "ال";

/// Stands before a Latin letter where the table of pinyin keeps the place at which that letter's signs begin.
const PLACE: char = '\u{FDD0}';

/// The orders are compiled in; were they not, names would still be sorted, by their code points.
pub(super) struct Collation {
    names: Option<CollatorBorrowed<'static>>,
    /// Takes letters with and without marks for the same, where the language does.
    letters: Option<CollatorBorrowed<'static>>,
    is_arabic: bool,
    is_chinese: bool,
}

impl Collation {
    /// `language` is a BCP 47 tag; the root order of Unicode serves those that have none of their own.
    pub(super) fn new(language: &str) -> Self {
        let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
        let preferences = CollatorPreferences::from(&locale);
        let mut options = CollatorOptions::default();
        let names = CollatorBorrowed::try_new(preferences, options).ok();
        options.strength = Some(Strength::Primary);
        let letters = CollatorBorrowed::try_new(preferences, options).ok();
        let is = |primary: &str| locale.id.language.as_str() == primary;
        Self { names, letters, is_arabic: is("ar"), is_chinese: is("zh") }
    }

    /// Marks before the first letter or digit do not count; where two names are alike but for them, the bytes decide.
    pub(super) fn compare(&self, one: &str, other: &str) -> Ordering {
        let letters = if self.is_chinese { self.letter(one).cmp(&self.letter(other)) } else { Ordering::Equal };
        let order = self.names.as_ref();
        let names = || order.map_or(Ordering::Equal, |order| order.compare(self.bare(one), self.bare(other)));
        letters.then_with(names).then_with(|| one.cmp(other))
    }

    /// The letter under which a name is listed.
    pub(super) fn letter(&self, name: &str) -> String {
        let bare = self.bare(name);
        let Some(first) = bare.nfc().next() else { return String::new() };
        if first.is_numeric() {
            return DIGITS.into();
        }
        if self.is_chinese && is_han(first) {
            return self.latin(|letter| format!("{PLACE}{letter}"), bare).unwrap_or(first).into();
        }
        let base = std::iter::once(first).nfd().next().unwrap_or(first);
        if base == first && is_latin(first) {
            // A letter such as Æ stands in the middle of those under another.
            return self.latin(String::from, bare).unwrap_or(first).into();
        }
        // One with a mark stands by itself only where the language has a place for it; all forms of alif are one letter.
        let heading = if base == 'ا' || self.is_same(base, first) { base } else { first };
        heading.to_uppercase().collect()
    }

    fn is_same(&self, one: char, other: char) -> bool {
        let same =
            |order: &CollatorBorrowed<'_>| order.compare(one.encode_utf8(&mut [0; 4]), other.encode_utf8(&mut [0; 4]));
        self.letters.as_ref().is_none_or(|order| same(order) == Ordering::Equal)
    }

    /// The last letter from A to Z whose place is not behind the name.
    fn latin(&self, place: impl Fn(char) -> String, name: &str) -> Option<char> {
        let order = self.letters.as_ref()?;
        ('A'..='Z').rev().find(|letter| order.compare(&place(*letter), name) != Ordering::Greater)
    }

    fn bare<'a>(&self, name: &'a str) -> &'a str {
        let bare = name.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        match bare.strip_prefix(ARTICLE) {
            Some(rest) if self.is_arabic && rest.chars().nth(1).is_some_and(char::is_alphabetic) => rest,
            _ => bare,
        }
    }
}

fn is_latin(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::countries;

    /// The names in order, each behind its letter.
    fn listed<'a>(language: &str, names: &[&'a str]) -> Vec<(String, &'a str)> {
        let collation = Collation::new(language);
        let mut names = names.to_vec();
        names.sort_by(|a, b| collation.compare(a, b));
        names.into_iter().map(|name| (collation.letter(name), name)).collect()
    }

    fn told(language: &str, names: &[&str]) -> String {
        listed(language, names).iter().map(|(letter, name)| format!("{letter} {name}")).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn letters_count_before_their_marks() {
        let names = ["Cuba", "Zambia", "Côte d'Ivoire", "\"Consent\"", "Österreich", "Åland Islands", "côte", "2030"];
        assert_eq!(
            told("en", &names),
            "0–9 2030; A Åland Islands; C \"Consent\"; C côte; C Côte d'Ivoire; C Cuba; O Österreich; Z Zambia"
        );
        assert_eq!(told("en", &["Œuvre", "Oz", "Od", "Łódź", "Lz", "La"]), "L La; L Łódź; L Lz; O Od; O Œuvre; O Oz");
    }

    #[test]
    fn each_language_has_its_own_letters() {
        assert_eq!(told("es", &["ñu", "nube", "oso", "Níger"]), "N Níger; N nube; Ñ ñu; O oso");
        assert_eq!(told("fr", &["ñu", "nube", "Égypte", "Espagne"]), "E Égypte; E Espagne; N ñu; N nube");
        assert_eq!(
            told("ru", &["Йемен", "Иран", "Канада", "Ёлка", "Ель", "Cuba"]),
            "Е Ёлка; Е Ель; И Иран; Й Йемен; К Канада; C Cuba"
        );
        assert_eq!(
            told("zh", &["中国", "阿富汗", "Cuba", "法国", "巴西", "2030"]),
            "0–9 2030; A 阿富汗; B 巴西; C Cuba; F 法国; Z 中国"
        );
        assert_eq!(
            told("ar", &["الأردن", "باكستان", "إثيوبيا", "الاتحاد الروسي", "آيسلندا", "تشاد", "Cuba"]),
            "ا آيسلندا; ا الاتحاد الروسي; ا إثيوبيا; ا الأردن; ب باكستان; ت تشاد; C Cuba"
        );
    }

    #[test]
    fn no_letter_comes_twice_among_the_countries_of_the_world() {
        for language in ["en", "fr", "es", "ru", "zh", "ar", "sv", "qqq", "not a tag"] {
            let names: Vec<&str> = countries().iter().map(|country| country.name_in(language)).collect();
            let mut letters: Vec<String> = listed(language, &names).into_iter().map(|(letter, _)| letter).collect();
            letters.dedup();
            let count = letters.len();
            letters.sort_unstable();
            letters.dedup();
            assert_eq!(letters.len(), count, "{language}");
        }
    }

    #[test]
    fn english_names_of_countries_stand_in_the_order_of_the_united_nations() {
        let names: Vec<&str> = countries().iter().map(|country| country.name).collect();
        let sorted: Vec<&str> = listed("en", &names).into_iter().map(|(_, name)| name).collect();
        assert_eq!(sorted, names);
    }
}
