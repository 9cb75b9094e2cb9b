//! Countries and areas: codes, names in six languages, regions and a point on the map.

use std::sync::LazyLock;

use super::region::region_by_name;
use super::table::rows;

/// A country or area, as the United Nations calls it.
#[derive(Debug)]
pub(crate) struct Country {
    /// The code of ISO 3166-1; none for Sark and Kosovo.
    pub(crate) alpha3: Option<&'static str>,
    /// Three digits; empty where the standard has no entry (Kosovo).
    pub(crate) m49: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "held by the tests of the tables"))]
    pub(crate) kind: Kind,
    /// The part of an address that stands for it; unique.
    pub(crate) slug: &'static str,
    /// The short name in English.
    pub(crate) name: &'static str,
    /// The formal name in English without its article; empty for areas.
    pub(crate) formal: &'static str,
    /// The M49 region and, if there is one, sub-region.
    pub(crate) region: &'static str,
    pub(crate) sub_region: &'static str,
    /// What must be said wherever the name is shown; mostly empty.
    note: &'static str,
    /// A point on its land, in the coordinates of the outline; none for what the map leaves out.
    pub(crate) point: Option<(u16, u16)>,
    short: [&'static str; LANGUAGES.len()],
}

/// How an entry stands to the United Nations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Member,
    Observer,
    Area,
}

/// The columns of short names, in order.
const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ru", "zh", "ar"];

/// The place of a language among them, given as a BCP 47 tag; none for any other.
pub(super) fn column(language: &str) -> Option<usize> {
    let primary = language.split('-').next().unwrap_or_default();
    LANGUAGES.iter().position(|tag| primary.eq_ignore_ascii_case(tag))
}

/// Notes in the languages after the first, by the country's id.
static NOTES: LazyLock<Vec<[&'static str; LANGUAGES.len()]>> =
    LazyLock::new(|| rows(include_str!("data/notes.tsv")).collect());

static COUNTRIES: LazyLock<Vec<Country>> =
    LazyLock::new(|| rows(include_str!("data/countries.tsv")).map(Country::from_row).collect());

/// Positions in the list, by alpha-3 code or slug, so that looking up does not walk it.
static BY_ID: LazyLock<Vec<(&'static str, usize)>> = LazyLock::new(|| {
    let mut ids: Vec<_> = countries().iter().enumerate().map(|(position, country)| (country.id(), position)).collect();
    ids.sort_unstable();
    ids
});

/// All of them in the alphabetical order of the United Nations in English: the Republic of Moldova stands under R.
pub(crate) fn countries() -> &'static [Country] {
    &COUNTRIES
}

/// The country with this code of ISO 3166-1, in capitals.
pub(crate) fn by_alpha3(code: &str) -> Option<&'static Country> {
    by_id(code).filter(|country| country.alpha3.is_some())
}

/// The country with this id, as names give their candidates.
pub(crate) fn by_id(id: &str) -> Option<&'static Country> {
    let found = BY_ID.binary_search_by_key(&id, |(id, _)| id).ok()?;
    countries().get(BY_ID[found].1)
}

impl Country {
    fn from_row(row: [&'static str; 16]) -> Self {
        let [id, m49, kind, region, sub_region, slug, x, y, en, fr, es, ru, zh, ar, formal, note] = row;
        Self {
            alpha3: id.starts_with(|letter: char| letter.is_ascii_uppercase()).then_some(id),
            m49,
            kind: match kind {
                "member" => Kind::Member,
                "observer" => Kind::Observer,
                _ => Kind::Area,
            },
            slug,
            name: en,
            formal,
            region,
            sub_region,
            note,
            point: x.parse().ok().zip(y.parse().ok()),
            short: [en, fr, es, ru, zh, ar],
        }
    }

    /// The alpha-3 code or, where there is none, the slug.
    pub(crate) fn id(&self) -> &'static str {
        self.alpha3.unwrap_or(self.slug)
    }

    /// The M49 sub-region, or the region where there is none.
    pub(crate) fn region_name(&self) -> &'static str {
        if self.sub_region.is_empty() { self.region } else { self.sub_region }
    }

    /// The short name in a language of the United Nations, given as a BCP 47 tag; in English for any other.
    pub(crate) fn name_in(&self, language: &str) -> &'static str {
        self.short[column(language).unwrap_or(0)]
    }

    /// The name of its region in such a language. What M49 leaves out of all regions stands for itself.
    pub(crate) fn region_in(&self, language: &str) -> &'static str {
        region_by_name(self.region_name()).map_or(self.name_in(language), |region| region.name_in(language))
    }

    /// What must be said wherever the name is shown; mostly empty.
    pub(crate) fn note_in(&self, language: &str) -> &'static str {
        let translated =
            NOTES.iter().find(|row| row[0] == self.id()).zip(column(language).filter(|column| *column > 0));
        translated.map_or(self.note, |(row, column)| row[column])
    }

    /// The formal name, which is known in English alone; empty for areas and in other languages.
    pub(crate) fn formal_in(&self, language: &str) -> &'static str {
        if matches!(column(language), Some(1..)) { "" } else { self.formal }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::gazetteer::{outline, regions};

    fn of(kind: Kind) -> impl Iterator<Item = &'static Country> {
        countries().iter().filter(move |country| country.kind == kind)
    }

    #[test]
    fn the_members_and_observers_are_all_here() {
        assert_eq!(of(Kind::Member).count(), 193);
        assert_eq!(of(Kind::Observer).map(Country::id).collect::<Vec<_>>(), ["VAT", "PSE"]);
    }

    #[test]
    fn members_and_observers_have_every_fact() {
        let outline = outline();
        for country in of(Kind::Member).chain(of(Kind::Observer)) {
            let id = country.id();
            assert!(country.alpha3.is_some_and(|code| code.len() == 3), "{id}");
            assert!(!country.formal.is_empty() && !country.formal.starts_with("the "), "{id}");
            assert!(country.short.iter().all(|name| !name.is_empty()), "{id}");
            assert!(country.point.is_some_and(|(x, y)| x <= outline.width && y <= outline.height), "{id}");
        }
    }

    #[test]
    fn every_entry_has_a_number_a_region_and_an_address_of_its_own() {
        for country in countries() {
            let id = country.id();
            assert!(
                country.m49.len() == 3 && country.m49.bytes().all(|b| b.is_ascii_digit()) || id == "kosovo",
                "{id}"
            );
            assert!(regions().iter().any(|region| region.name == country.region_name()) || id == "ATA", "{id}");
        }
        for key in [Country::id, |country: &Country| country.slug, |country: &Country| country.m49] {
            assert_eq!(countries().iter().map(key).collect::<BTreeSet<_>>().len(), countries().len());
        }
    }

    #[test]
    fn the_order_is_that_of_the_united_nations() {
        let order = ["CRI", "CIV", "HRV", "PRK", "COD", "DNK", "LAO", "LVA", "OMN", "KOR", "MDA", "ROU", "ARE", "TZA"];
        let positions: Vec<_> =
            order.iter().map(|id| countries().iter().position(|country| country.id() == *id)).collect();
        assert!(positions.is_sorted() && positions[0].is_some());
    }

    #[test]
    fn names_follow_the_usage_of_the_united_nations() {
        for (id, name) in [
            ("TUR", "Türkiye"),
            ("SWZ", "Eswatini"),
            ("MKD", "North Macedonia"),
            ("CZE", "Czechia"),
            ("COG", "Congo"),
            ("CIV", "Côte d'Ivoire"),
            ("VNM", "Viet Nam"),
            ("TWN", "Taiwan Province of China"),
            ("PSE", "State of Palestine"),
            ("IRN", "Iran (Islamic Republic of)"),
        ] {
            assert_eq!(by_alpha3(id).map(|country| country.name), Some(name));
        }
        assert_eq!(by_alpha3("KGZ").map(|country| country.name_in("ru-RU")), Some("Кыргызстан"));
        assert_eq!(by_alpha3("KGZ").map(|country| country.name_in("de")), Some("Kyrgyzstan"));
        assert_eq!(by_alpha3("KEN").map(Country::region_name), Some("Sub-Saharan Africa"));
    }

    #[test]
    fn kosovo_has_no_code_and_its_note() {
        assert!(by_alpha3("kosovo").is_none());
        let kosovo = by_id("kosovo").expect("an entry of its own");
        assert_eq!((kosovo.alpha3, kosovo.m49), (None, ""));
        for language in LANGUAGES {
            assert!(kosovo.note_in(language).contains("1244"), "{language}");
        }
        assert_eq!(kosovo.note_in("de"), kosovo.note);
    }

    #[test]
    fn regions_and_formal_names_are_those_of_the_language() {
        let of = |id: &str| by_id(id).unwrap();
        assert_eq!(
            (of("KEN").region_in("fr"), of("KEN").region_in("de")),
            ("Afrique subsaharienne", "Sub-Saharan Africa")
        );
        assert_eq!(of("ATA").region_in("es"), of("ATA").name_in("es"));
        assert_eq!((of("KEN").formal_in("en"), of("KEN").formal_in("ar")), ("Republic of Kenya", ""));
    }
}
