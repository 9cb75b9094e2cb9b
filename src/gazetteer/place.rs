//! Cities of the world: capitals, large ones, and those that reports name besides; for reports whose editor has listed none.
//!
//! A name that several cities share, or that is as often a word or a person's, says so: a matcher then asks for more.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::table::rows;

/// A city and its country.
#[derive(Debug)]
pub(crate) struct Place {
    /// The part of an address that stands for it; unique here.
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    /// Alpha-3.
    pub(crate) country: &'static str,
    /// Whether the name is as often a word or a person's.
    pub(crate) is_word: bool,
    /// Other spellings, joined by semicolons.
    others: &'static str,
}

/// A name with the cities that bear it, in the order of their ids.
#[derive(Debug)]
pub(crate) struct PlaceName {
    pub(crate) name: &'static str,
    pub(crate) places: Vec<&'static Place>,
}

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    rows(include_str!("data/places.tsv"))
        .map(|[id, name, country, doubt, others]| Place { id, name, country, is_word: doubt == "word", others })
        .collect()
});

static NAMES: LazyLock<Vec<PlaceName>> = LazyLock::new(|| {
    let mut names: BTreeMap<&'static str, Vec<&'static Place>> = BTreeMap::new();
    for place in PLACES.iter() {
        for name in std::iter::once(place.name).chain(place.others()) {
            names.entry(name).or_default().push(place);
        }
    }
    names.into_iter().map(|(name, places)| PlaceName { name, places }).collect()
});

/// All names, sorted by their letters.
pub(crate) fn place_names() -> &'static [PlaceName] {
    &NAMES
}

/// The city with this id.
pub(crate) fn place_by_id(id: &str) -> Option<&'static Place> {
    let found = PLACES.binary_search_by(|place| place.id.cmp(id)).ok()?;
    PLACES.get(found)
}

impl Place {
    /// Other spellings of the name.
    pub(crate) fn others(&self) -> impl Iterator<Item = &'static str> {
        self.others.split(';').filter(|name| !name.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::{by_alpha3, names};

    #[test]
    fn every_city_has_an_id_of_its_own_and_a_country() {
        assert!(PLACES.is_sorted_by(|a, b| a.id < b.id));
        for place in PLACES.iter() {
            assert!(by_alpha3(place.country).is_some(), "{}", place.id);
            assert_eq!(place_by_id(place.id).map(|found| found.name), Some(place.name));
        }
    }

    #[test]
    fn no_city_is_called_like_a_country() {
        for entry in place_names() {
            assert!(names().binary_search_by(|name| name.name.cmp(entry.name)).is_err(), "{}", entry.name);
        }
    }

    #[test]
    fn common_names_lead_to_their_country_and_shared_ones_to_several() {
        let countries = |name: &str| {
            let found = place_names().iter().find(|entry| entry.name == name);
            found.map(|entry| entry.places.iter().map(|place| place.country).collect::<Vec<_>>())
        };
        assert_eq!(countries("Kabul"), Some(vec!["AFG"]));
        assert_eq!(countries("Bogota"), Some(vec!["COL"]));
        assert_eq!(countries("Geneva"), Some(vec!["CHE"]));
        assert_eq!(countries("Tripoli"), Some(vec!["LBY", "LBN"]));
        assert_eq!(countries("Jerusalem"), None);
    }
}
