//! One order of all that the gazetteer knows by name: countries, regions, cities, and phrases that mean none. The
//! longest name at a place wins, so that the Democratic Republic of the Congo is not the Congo, and the Gulf of Mexico no
//! country. It is made once for all reports.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::folded::Folded;
use super::names::{Case, Names};
use crate::gazetteer::{Name, PlaceName, RegionName, languages, misleading, names, place_names, region_names};

/// What a name of the world means; several where it has several meanings.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub(super) range: Range<usize>,
    pub(super) name: Option<&'static Name>,
    pub(super) region: Option<&'static RegionName>,
    pub(super) city: Option<&'static PlaceName>,
}

static WORLD: LazyLock<Names> = LazyLock::new(|| {
    let mut all = Names::default();
    let mut add = |value: usize, name: &str| {
        // An abbreviation is sought as it is written; a name with two capitals, as Timor-Leste, may stand in a heading.
        let is_short = !name.chars().any(char::is_lowercase) || name.len() <= 3;
        all.add(value, if is_short { Case::Exact } else { Case::Capitals }, name);
    };
    names().iter().enumerate().for_each(|(index, name)| add(index, name.name));
    region_names().iter().enumerate().for_each(|(index, region)| add(names().len() + index, region.name));
    let before = names().len() + region_names().len();
    place_names().iter().enumerate().for_each(|(index, place)| add(before + index, place.name));
    let beyond = before + place_names().len();
    misleading().iter().for_each(|phrase| add(beyond, phrase));
    all.ordered()
});

static LANGUAGES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| languages().collect());

/// Puts the names in order, if they are not yet.
pub(super) fn prepare() {
    LazyLock::force(&WORLD);
}

/// Countries, regions and cities in a passage, from left to right; phrases that mean none are left out.
pub(super) fn find(folded: &Folded) -> Vec<Hit> {
    let hits = WORLD.find(folded).into_iter().map(|hit| Hit {
        range: hit.range,
        name: hit.values.iter().find_map(|value| names().get(*value)),
        region: hit.values.iter().find_map(|value| region_names().get(value.checked_sub(names().len())?)),
        city: hit
            .values
            .iter()
            .find_map(|value| place_names().get(value.checked_sub(names().len() + region_names().len())?)),
    });
    hits.filter(|hit| hit.name.is_some() || hit.region.is_some() || hit.city.is_some()).collect()
}

/// Countries named without doubt, from left to right.
pub(super) fn named(hits: &[Hit]) -> impl Iterator<Item = &'static str> {
    let sure = hits.iter().filter(|hit| hit.region.is_none()).filter_map(|hit| hit.name);
    sure.filter(|name| name.doubt.is_none()).map(|name| name.candidates[0])
}

pub(super) fn is_language(word: &str) -> bool {
    LANGUAGES.contains(word)
}
