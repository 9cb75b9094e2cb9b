//! The countries and areas that the report names, or of which it names a place, in the order of the United Nations.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Matter;
use super::uses::Named;
use crate::gazetteer::{self, Country};
use crate::model::indexes::{CountryEntry, TimelineEntry, Uses};

pub(super) fn countries(matter: Matter<'_>, timeline: &[TimelineEntry], named: &mut Named<'_>) -> Vec<CountryEntry> {
    let events = events(matter, timeline);
    let organs = organs(matter, named);
    let found = gazetteer::countries().iter().filter_map(|country| {
        let (own, by_place) = (named.countries.remove(country.id()), named.of_country.remove(country.id()));
        (own.is_some() || by_place.is_some()).then(|| (country, own.unwrap_or_default(), by_place.unwrap_or_default()))
    });
    let found: Vec<(&'static Country, Uses, Uses)> = found.collect();
    found
        .into_par_iter()
        .map(|(country, named, mut by_place)| {
            let id = country.id();
            by_place.places.retain(|at| named.places.binary_search(at).is_err());
            CountryEntry {
                country,
                printed: printed(matter, &named),
                events: events.get(id).cloned().unwrap_or_default(),
                organisations: organs.get(id).cloned().unwrap_or_default(),
                named,
                by_place,
            }
        })
        .collect()
}

/// The forms in which a country is printed, the most frequent first.
fn printed(matter: Matter<'_>, named: &Uses) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for position in &named.mentions {
        let mention = matter.annotations.get(*position);
        *counts.entry(&matter.report.passage(mention.at).text[mention.range.clone()]).or_default() += 1;
    }
    let mut forms: Vec<(String, usize)> = counts.into_iter().map(|(form, count)| (form.to_owned(), count)).collect();
    forms.sort_by_key(|(_, count)| Reverse(*count));
    forms
}

/// Positions in the timeline by country: its own, and those of its places.
fn events<'a>(matter: Matter<'a>, timeline: &'a [TimelineEntry]) -> BTreeMap<&'a str, Vec<usize>> {
    let places: BTreeMap<&str, &str> =
        matter.lexicon.places.iter().map(|place| (place.id.value.as_str(), place.country.value.as_str())).collect();
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (position, event) in timeline.iter().enumerate() {
        let place = event.place.as_deref().and_then(|place| places.get(place).copied());
        let countries: BTreeSet<&str> = event.countries.iter().map(String::as_str).chain(place).collect();
        for country in countries {
            found.entry(country).or_default().push(position);
        }
    }
    found
}

/// Positions in the registry of the organisations of each country that the report names.
fn organs<'a>(matter: Matter<'a>, named: &Named<'_>) -> BTreeMap<&'a str, Vec<usize>> {
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (position, organisation) in matter.lexicon.organisations.iter().enumerate() {
        if named.organisations.contains_key(organisation.id.value.as_str()) {
            for country in &organisation.countries {
                found.entry(country.value.as_str()).or_default().push(position);
            }
        }
    }
    found
}
