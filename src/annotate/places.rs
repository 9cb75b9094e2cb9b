//! Places of the registry, each with its country. A treaty, process or school that is called after a place ("Bali
//! Process") names no place; any other longer name that begins with one is doubtful.

use super::cities;
use super::scene::Scene;
use crate::model::annotation::Reading;

pub(super) fn annotate(scene: &mut Scene<'_>) {
    for hit in scene.definitions.places.find(&scene.folded) {
        let place = &scene.definitions.lexicon.places[hit.values[0]];
        let reading = Reading::Place { id: place.id.value.clone(), country: place.country.value.clone() };
        let next = scene.folded.word_after(hit.range.end);
        let opens_name = next.starts_with(char::is_uppercase) && !CIVIC.contains(&next);
        let in_body = scene.near(&hit.range).any(|found| {
            matches!(found.reading, Reading::Organisation { .. })
                && found.range.start <= hit.range.start
                && hit.range.end <= found.range.end
        });
        if cities::opens_other(scene, &hit.range) {
            continue;
        } else if hit.values.len() > 1 {
            scene.doubt(hit.range, reading, "more than one place of the registry has this name");
        } else if in_body || opens_name {
            scene.doubt(hit.range, reading, "part of a longer name");
        } else {
            scene.accept(hit.range, reading, "a name of the registry of places");
        }
    }
}

/// Words after a place's name that still mean the place.
#[rustfmt::skip]
pub(super) const CIVIC: &[&str] = &[
    "City", "Province", "Provinces", "District", "Districts", "Region", "Governorate", "Governorates", "County", "Counties",
    "State", "Island", "Islands", "Prefecture", "Oblast", "Department", "Municipality", "Territory", "Airport", "Metropolitan",
];
