//! Regions of the world: those of M49, in which countries are listed, and those that reports name besides.
//!
//! A region is never a country, but its words hold demonyms (`Latin American`, `North African`): whoever looks for countries
//! looks for these too, and lets the longer one win.

use std::sync::LazyLock;

use super::country::column;
use super::table::rows;

/// A region of M49, or one that is only named.
#[derive(Debug)]
pub(crate) struct Region {
    pub(crate) slug: &'static str,
    /// Three digits; empty for a region that M49 does not have.
    #[cfg_attr(not(test), expect(dead_code, reason = "held by the tests of the tables"))]
    pub(crate) m49: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "held by the tests of the tables"))]
    pub(crate) level: Level,
    pub(crate) name: &'static str,
    /// The slug of the region that it is part of; empty at the top.
    #[cfg_attr(not(test), expect(dead_code, reason = "held by the tests of the tables"))]
    pub(crate) parent: &'static str,
    translated: [&'static str; 5],
}

impl Region {
    /// Its name in a language of the United Nations, given as a BCP 47 tag; in English for any other.
    pub(crate) fn name_in(&self, language: &str) -> &'static str {
        column(language).and_then(|column| self.translated.get(column.checked_sub(1)?)).unwrap_or(&self.name)
    }
}

/// Where a region stands in M49.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    Region,
    SubRegion,
    /// Below a sub-region, as Eastern Africa is below sub-Saharan Africa.
    Intermediate,
    /// Not in M49.
    Other,
}

/// A word for a region.
#[derive(Debug)]
pub(crate) struct RegionName {
    pub(crate) name: &'static str,
    pub(crate) region: &'static Region,
    /// `North African` rather than `North Africa`.
    #[cfg_attr(not(test), expect(dead_code, reason = "held by the tests of the tables"))]
    pub(crate) adjective: bool,
}

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    rows(include_str!("data/regions.tsv"))
        .map(|[slug, m49, level, name, parent, fr, es, ru, zh, ar]| {
            let level = match level {
                "region" => Level::Region,
                "sub-region" => Level::SubRegion,
                "intermediate" => Level::Intermediate,
                _ => Level::Other,
            };
            Region { slug, m49, level, name, parent, translated: [fr, es, ru, zh, ar] }
        })
        .collect()
});

static NAMES: LazyLock<Vec<RegionName>> = LazyLock::new(|| {
    rows(include_str!("data/region-names.tsv"))
        .filter_map(|[name, slug, form]| {
            Some(RegionName { name, region: region_by_slug(slug)?, adjective: form == "adjective" })
        })
        .collect()
});

/// All regions, sorted by slug.
#[cfg(test)]
pub(crate) fn regions() -> &'static [Region] {
    &REGIONS
}

/// The region with this slug.
pub(crate) fn region_by_slug(slug: &str) -> Option<&'static Region> {
    REGIONS.binary_search_by_key(&slug, |region| region.slug).ok().and_then(|found| REGIONS.get(found))
}

/// The region with this English name.
pub(super) fn region_by_name(name: &str) -> Option<&'static Region> {
    REGIONS.iter().find(|region| region.name == name)
}

/// All words for regions, sorted by their letters.
pub(crate) fn region_names() -> &'static [RegionName] {
    &NAMES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_whole() {
        assert!(regions().is_sorted_by(|a, b| a.slug < b.slug));
        assert!(region_names().is_sorted_by(|a, b| a.name < b.name));
        assert_eq!(regions().iter().filter(|region| region.level == Level::Region).count(), 5);
        for region in regions() {
            assert!(region.parent.is_empty() || region_by_slug(region.parent).is_some(), "{}", region.slug);
            assert_eq!(region.m49.is_empty(), region.level == Level::Other, "{}", region.slug);
            assert!(region.translated.iter().all(|name| !name.is_empty()), "{}", region.slug);
        }
        assert_eq!(rows::<3>(include_str!("data/region-names.tsv")).count(), region_names().len());
    }

    #[test]
    fn common_words_lead_to_their_region() {
        for (name, slug, adjective) in [
            ("Middle East", "middle-east", false),
            ("North Africa", "northern-africa", false),
            ("North African", "northern-africa", true),
            ("South-Eastern Europe", "south-eastern-europe", false),
            ("South-East Asia", "south-eastern-asia", false),
            ("Arab world", "arab-world", false),
            ("Latin American", "latin-america", true),
            ("Pacific island region", "pacific-islands", false),
        ] {
            let found = region_names().iter().find(|region| region.name == name);
            assert_eq!(found.map(|found| (found.region.slug, found.adjective)), Some((slug, adjective)), "{name}");
        }
    }
}
