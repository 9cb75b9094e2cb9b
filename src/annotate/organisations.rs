//! Organisations by name and acronym, and short forms such as "the Group" within a chapter that named the full one
//! before, its heading included.

use std::ops::Range;

use super::bodies::Origin;
use super::documents::names_another;
use super::scene::Scene;
use crate::model::annotation::Reading;

pub(super) fn annotate(scene: &mut Scene<'_>) {
    let mut full = Vec::new();
    for hit in scene.definitions.organisations.find(&scene.folded) {
        if is_address(scene, &hit.range) {
            continue;
        }
        let body = hit.values[0];
        full.push((hit.range.start, body));
        let reading = reading(scene, body);
        match scene.definitions.bodies[body].origin {
            Origin::Registry => scene.accept(hit.range, reading, "a name or acronym of the registry of organisations"),
            Origin::Gazetteer => scene.accept(hit.range, reading, "an organisation that is generally known"),
            Origin::Report => scene.accept(hit.range, reading, "a name or acronym that the report itself defines"),
            Origin::Unsure => {
                scene.doubt(hit.range, reading, "the report defines the acronym, perhaps of no organisation")
            }
        }
    }
    let mut full = full.into_iter().peekable();
    for hit in scene.definitions.organisation_locals.find(&scene.folded) {
        let taken = scene.near(&hit.range).any(|found| {
            matches!(found.reading, Reading::Organisation { .. })
                && found.range.start < hit.range.end
                && hit.range.start < found.range.end
        });
        if taken || names_another(scene, hit.range.end) {
            continue;
        }
        while let Some((_, body)) = full.next_if(|(start, _)| *start < hit.range.start) {
            scene.memory.organisations.add(body);
        }
        if let Some(body) = scene.memory.organisations.among(&hit.values) {
            scene.accept(
                hit.range,
                reading(scene, body),
                "a short form of the organisation named before in the chapter",
            );
        }
    }
    full.for_each(|(_, body)| scene.memory.organisations.add(body));
}

/// Whether an acronym is part of an address, a file's name, a symbol or a longer word: `UN.GIFT`, `WHO/2013`.
fn is_address(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let mut after = scene.folded.text[range.end..].chars();
    let goes_on =
        matches!(after.next(), Some('.' | '/' | '@' | '_')) && after.next().is_some_and(char::is_alphanumeric);
    // `PORT-AU-PRINCE` has nothing of the African Union.
    if scene.folded.before(range.start) == Some('-') && scene.folded.text[range.end..].starts_with('-') {
        return true;
    }
    goes_on && !scene.folded.text[range.clone()].contains(' ')
        || scene.folded.before(range.start).is_some_and(|before| ".@_\\".contains(before))
}

fn reading(scene: &Scene<'_>, body: usize) -> Reading {
    Reading::Organisation { id: scene.definitions.bodies[body].id.clone() }
}
