//! The English names by which a text may call a country, and what each may mean.
//!
//! A name stands here once, in one spelling more than readers would think of (with and without its signs, with either
//! apostrophe), never with an article before it. Matching is case-sensitive: `China` is a country, `china` is not.

use std::sync::LazyLock;

use super::table::{ids, rows};

/// A name, and the countries that it may mean.
#[derive(Debug)]
pub(crate) struct Name {
    pub(crate) name: &'static str,
    pub(crate) kind: NameKind,
    /// Ids of countries (`by_id`), the likeliest first.
    pub(crate) candidates: &'static [&'static str],
    /// What else the word may mean, as the end of a sentence "it may also be …"; names of several countries always have it.
    pub(crate) doubt: Option<&'static str>,
}

/// What kind of name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameKind {
    /// The short name of the United Nations.
    Short,
    /// The formal name.
    Formal,
    /// A name that the United Nations gave up; `until` is the last year of its use.
    Former { until: u16 },
    /// Any other name for it.
    Variant,
    /// The adjective, or the word for its people.
    Demonym,
}

static NAMES: LazyLock<Vec<Name>> =
    LazyLock::new(|| rows(include_str!("data/names.tsv")).map(Name::from_row).collect());

/// All names, sorted by their letters.
pub(crate) fn names() -> &'static [Name] {
    &NAMES
}

impl Name {
    fn from_row([name, kind, until, candidates, doubt]: [&'static str; 5]) -> Self {
        let kind = match kind {
            "short" => NameKind::Short,
            "formal" => NameKind::Formal,
            "former" => NameKind::Former { until: until.parse().unwrap_or_default() },
            "demonym" => NameKind::Demonym,
            _ => NameKind::Variant,
        };
        Self { name, kind, candidates: ids(candidates), doubt: (!doubt.is_empty()).then_some(doubt) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::{by_id, countries, misleading, region_names};

    fn find(name: &str) -> &'static Name {
        names().iter().find(|entry| entry.name == name).unwrap_or_else(|| panic!("{name} is no name"))
    }

    #[test]
    fn a_name_stands_once_and_several_meanings_are_doubtful() {
        assert!(names().is_sorted_by(|a, b| a.name < b.name));
        for entry in names() {
            assert!(entry.candidates.iter().all(|id| by_id(id).is_some()), "{}", entry.name);
            assert!(
                !entry.candidates.is_empty() && (entry.candidates.len() == 1 || entry.doubt.is_some()),
                "{}",
                entry.name
            );
            assert!(!entry.name.starts_with("the ") && !entry.name.contains("  "), "{}", entry.name);
            assert!(!matches!(entry.kind, NameKind::Former { until: 0 }), "{}", entry.name);
        }
    }

    #[test]
    fn every_country_is_found_by_its_names() {
        for country in countries() {
            let short = find(country.name);
            assert_eq!((short.kind, short.candidates[0]), (NameKind::Short, country.id()));
            assert!(
                country.formal.is_empty() || find(country.formal).candidates == [country.id()],
                "{}",
                country.formal
            );
        }
    }

    #[test]
    fn hard_names_mean_what_they_should() {
        for (name, candidates) in [
            ("Congo", &["COG"][..]),
            ("Congolese", &["COD", "COG"]),
            ("Democratic Republic of the Congo", &["COD"]),
            ("Dominican", &["DOM", "DMA"]),
            ("Guinean", &["GIN", "GNB", "GNQ", "PNG"]),
            ("Nigerian", &["NGA"]),
            ("Nigerien", &["NER"]),
            ("Korea", &["KOR", "PRK"]),
            ("Moldovan", &["MDA"]),
            ("Kyrgyz", &["KGZ"]),
            ("Kyrgyz Republic", &["KGZ"]),
            ("Côte d’Ivoire", &["CIV"]),
            ("Cote d'Ivoire", &["CIV"]),
            ("Lao People’s Democratic Republic", &["LAO"]),
            ("St. Lucia", &["LCA"]),
        ] {
            assert_eq!(find(name).candidates, candidates, "{name}");
        }
        assert_eq!(find("Swaziland").kind, NameKind::Former { until: 2018 });
        assert_eq!(find("Czech Republic").kind, NameKind::Formal);
        for name in ["Georgia", "Jordan", "Chad", "Turkey", "Guinea", "Niger", "Mali", "Dominica", "Jersey", "American"]
        {
            assert!(find(name).doubt.is_some(), "{name}");
        }
    }

    #[test]
    fn no_name_is_a_region_or_a_misleading_phrase_as_well() {
        for entry in names() {
            assert!(!misleading().contains(&entry.name), "{}", entry.name);
            let region = region_names().iter().any(|region| region.name == entry.name);
            assert!(!region || entry.doubt.is_some(), "{}", entry.name);
        }
    }
}
