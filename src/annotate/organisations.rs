//! Organisations by name and acronym, and short forms such as "the Group" within a chapter that named the full one
//! before, its heading included.

use super::documents::names_another;
use super::scene::Scene;
use crate::model::annotation::Reading;

pub(super) fn annotate(scene: &mut Scene<'_>) {
    let mut full = Vec::new();
    for hit in scene.definitions.organisations.find(&scene.folded) {
        let body = hit.values[0];
        full.push((hit.range.start, body));
        let reason = if scene.definitions.bodies[body].registered {
            "a name or acronym of the registry of organisations"
        } else {
            "a name or acronym that the report itself defines"
        };
        scene.accept(hit.range, reading(scene, body), reason);
    }
    for hit in scene.definitions.organisation_locals.find(&scene.folded) {
        let taken = scene.found.iter().any(|found| {
            matches!(found.reading, Reading::Organisation { .. })
                && found.range.start < hit.range.end
                && hit.range.start < found.range.end
        });
        if taken || names_another(scene, hit.range.end) {
            continue;
        }
        let claims = |body: &usize| hit.values.contains(body);
        let here = full.iter().rev().filter(|(start, _)| *start < hit.range.start).map(|(_, body)| *body).find(claims);
        if let Some(body) = here.or_else(|| scene.memory.organisations.iter().rev().copied().find(claims)) {
            scene.accept(
                hit.range,
                reading(scene, body),
                "a short form of the organisation named before in the chapter",
            );
        }
    }
    scene.memory.organisations.extend(full.into_iter().map(|(_, body)| body));
}

fn reading(scene: &Scene<'_>, body: usize) -> Reading {
    Reading::Organisation { id: scene.definitions.bodies[body].id.clone() }
}
