//! Documents that the report cites: registered titles and aliases, short forms such as "the Protocol" where the report
//! has named the full one, symbols of the United Nations, and resolutions by their number.

use super::resolutions;
use super::scene::Scene;
use super::symbols;
use crate::model::annotation::Reading;

pub(super) fn annotate(scene: &mut Scene<'_>) {
    registered(scene);
    by_symbol(scene);
    by_number(scene);
    by_short_form(scene);
}

fn registered(scene: &mut Scene<'_>) {
    for hit in scene.definitions.documents.find(&scene.folded) {
        let document = hit.values[0];
        scene.accept(hit.range, reading(scene, document), "a title or alias of the registry of documents");
    }
}

fn by_symbol(scene: &mut Scene<'_>) {
    for found in symbols::find(&scene.folded) {
        let reading = by_id(scene, &found.symbol);
        if found.known {
            scene.accept(found.range, reading, "a symbol of the United Nations");
        } else {
            scene.doubt(found.range, reading, "has the form of a symbol, but its series is not known");
        }
    }
}

fn by_number(scene: &mut Scene<'_>) {
    for resolution in resolutions::find(scene) {
        if scene.in_document(&resolution.range) {
            continue;
        }
        let reading = by_id(scene, &resolution.id);
        match resolution.doubt {
            None => scene.accept(resolution.range, reading, "a resolution or decision with the organ named nearest"),
            Some(doubt) => scene.doubt(resolution.range, reading, doubt),
        }
    }
    let organs = resolutions::named(scene);
    organs.into_iter().for_each(|organ| scene.memory.organs.add(organ));
}

/// A short form means the document that claims it and was named last in the chapter; a short form that one document
/// alone claims holds from its full name to the report's end.
fn by_short_form(scene: &mut Scene<'_>) {
    let mut latest = std::mem::take(&mut scene.memory.documents);
    let mut full: Vec<(usize, usize)> = scene
        .found
        .iter()
        .filter_map(|found| match &found.reading {
            Reading::Document { id } => Some((found.range.start, position(scene, id)?)),
            _ => None,
        })
        .collect();
    full.sort_unstable();
    let mut full = full.into_iter().peekable();
    for hit in scene.definitions.document_locals.find(&scene.folded) {
        if scene.in_document(&hit.range) || names_another(scene, hit.range.end) {
            continue;
        }
        while let Some((_, document)) = full.next_if(|(start, _)| *start < hit.range.start) {
            latest.add(document);
        }
        let named = latest.among(&hit.values);
        let place = crate::model::report::At { chapter: scene.place.0, passage: scene.place.1 };
        let only = || match hit.values[..] {
            [document] => {
                scene.definitions.first_named.get(&document).filter(|first| **first < place).map(|_| document)
            }
            _ => None,
        };
        if let Some(document) = named.or_else(only) {
            scene.accept(hit.range, reading(scene, document), "a short form of the document named before");
        }
    }
    full.for_each(|(_, document)| latest.add(document));
    scene.memory.documents = latest;
}

/// Whether the words go on to another title: `the Protocol against the …`, `the Convention on the Rights …`.
pub(super) fn names_another(scene: &Scene<'_>, end: usize) -> bool {
    let Some(after) = scene.folded.text[end..].strip_prefix(' ') else { return false };
    let mut words = after.split(' ');
    let joins =
        matches!(words.next(), Some("of" | "on" | "for" | "against" | "concerning" | "relating" | "to" | "between"));
    let next = words.find(|word| !matches!(*word, "the" | "to" | "a" | "an"));
    let after_to = after.starts_with("to ");
    let capital = next.is_some_and(|word| word.starts_with(char::is_uppercase));
    joins
        && capital
        && (!after_to
            || next.is_some_and(|word| {
                ["Prevent", "Combat", "Eliminate", "Eradicate", "Suppress"].contains(&word.trim_end_matches(','))
            }))
}

fn by_id(scene: &Scene<'_>, symbol: &str) -> Reading {
    match scene.definitions.symbols.get(symbol) {
        Some(document) => reading(scene, *document),
        None => Reading::Document { id: symbol.to_string() },
    }
}

fn reading(scene: &Scene<'_>, document: usize) -> Reading {
    Reading::Document { id: scene.definitions.lexicon.documents[document].id.value.clone() }
}

/// The position in the registry of an id.
pub(super) fn position(scene: &Scene<'_>, id: &str) -> Option<usize> {
    scene.definitions.lexicon.documents.iter().position(|document| document.id.value == id)
}
