//! Cities of the gazetteer, for what the editor has not listed in `places.toml`, whose own entries win.
//!
//! A name that one city bears is read as that city. A name of several means the one whose country is printed after it, or
//! is the only one named around it; what is as often a word or a person's name wants a preposition and its country
//! besides. Where the city only opens another name (`Vienna Convention`, `Kabul University`), no place is named.

use std::collections::HashSet;
use std::ops::Range;

use super::longer;
use super::scene::Scene;
use super::world::Hit;
use crate::gazetteer::{Place, PlaceName};
use crate::model::annotation::Reading;

pub(super) fn read(
    scene: &mut Scene<'_>,
    hits: &[Hit],
    index: usize,
    city: &'static PlaceName,
    named: &HashSet<&'static str>,
) {
    let range = hits[index].range.clone();
    if is_taken(scene, &range)
        || longer::is_person(scene, &range)
        || opens_other(scene, &range)
        || closes_other(scene, &range)
    {
        return;
    }
    let (place, sure) = choose(scene, hits, index, city, named);
    let reading = Reading::Place { id: id(scene, place), country: place.country.into() };
    if place.is_word {
        let before = scene.folded.word_before(range.start).to_lowercase();
        let located = matches!(before.as_str(), "in" | "at" | "near" | "from" | "to" | "of" | "outside" | "around");
        // Without either, it is more likely the word or a person.
        match (located, sure) {
            (true, true) => scene.accept(range, reading, "a city, whose country is named besides"),
            (true, false) => scene.doubt(range, reading, format!("`{}` is also a word or a person's name", city.name)),
            (false, _) => {}
        }
    } else if longer::ends_name(scene, hits, &range) && !named_besides(scene, place, named) {
        // Somebody's name, or that of a place that the gazetteer does not have.
    } else if opens_name(scene, hits, &range) || longer::ends_name(scene, hits, &range) {
        scene.doubt(range, reading, "part of a longer name");
    } else if sure {
        scene.accept(range, reading, "a city of the gazetteer");
    } else {
        scene.doubt(range, reading, "more than one city has this name");
    }
}

/// Whether the city's country is named here, or was before in the chapter.
fn named_besides(scene: &Scene<'_>, place: &Place, named: &HashSet<&'static str>) -> bool {
    named.contains(place.country) || scene.memory.countries.contains(&place.country)
}

/// The city meant, and whether nothing speaks for another.
fn choose(
    scene: &Scene<'_>,
    hits: &[Hit],
    index: usize,
    city: &PlaceName,
    named: &HashSet<&'static str>,
) -> (&'static Place, bool) {
    let likeliest = city.places[0];
    let countries: Vec<&'static str> = city.places.iter().map(|place| place.country).collect();
    // `Tripoli, Lebanon` and `Tripoli (Libya)`.
    let printed = hits.get(index + 1).and_then(|next| {
        let between = scene.folded.text.get(hits[index].range.end..next.range.start)?;
        let country = next.name.filter(|_| matches!(between, ", " | " (" | ", in " | " in "))?.candidates[0];
        city.places.iter().copied().find(|place| place.country == country)
    });
    if let Some(place) = printed {
        return (place, true);
    }
    if let [place] = city.places.as_slice()
        && !place.is_word
    {
        return (place, true);
    }
    let only = |among: &dyn Fn(&'static str) -> bool| {
        let mut found = city.places.iter().copied().filter(|place| among(place.country));
        found.next().filter(|_| found.next().is_none())
    };
    let before = |country| scene.memory.countries.contains(&country);
    let told = only(&|country| named.contains(country)).or_else(|| only(&before));
    let told = told.or_else(|| {
        let country = scene.definitions.only_named(&countries).filter(|_| !likeliest.is_word)?;
        city.places.iter().copied().find(|place| place.country == country)
    });
    (told.unwrap_or(likeliest), told.is_some())
}

/// The gazetteer's id, unless the editor has given it to another place.
fn id(scene: &Scene<'_>, place: &Place) -> String {
    let registered = scene.definitions.lexicon.places.iter().find(|known| known.id.value == place.id);
    match registered {
        Some(known) if known.country.value != place.country => format!("{}-{}", place.id, place.country.to_lowercase()),
        _ => place.id.into(),
    }
}

/// Whether the editor's registry has read the words, or they are part of an organisation's or a document's name.
fn is_taken(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    scene.near(range).any(|found| match found.reading {
        Reading::Place { .. } => found.range.start < range.end && range.start < found.range.end,
        Reading::Organisation { .. } | Reading::Document { .. } => {
            found.range.start <= range.start && range.end <= found.range.end
        }
        _ => false,
    })
}

/// Nouns of what is only called after the place where it was made, or belongs to it: treaties, processes, schools, papers.
#[rustfmt::skip]
const CALLED_AFTER: &[&str] = &[
    "Accord", "Accords", "Action", "Agenda", "Agreement", "Agreements", "Amendment", "Appeal", "Arrangement", "Basic",
    "Call", "Charter", "Club", "College", "Commitment", "Commitments", "Communiqué", "Compact", "Conclusions", "Conference",
    "Consensus", "Convention", "Conventions", "Declaration", "Declarations", "Dialogue", "Document", "Forum", "Framework",
    "Guidelines", "Initiative", "Institute", "Manual", "Memorandum", "Mandate", "Outcome", "Package", "Pact", "Plan",
    "Platform", "Post", "Principles", "Process", "Programme", "Protocol", "Protocols", "Roadmap", "Rules", "Statement",
    "Statute", "Strategy", "Summit", "Times", "Treaty", "Understanding", "University", "Tribune", "Herald", "Consensus",
    "Code", "Core", "Model", "Round", "School", "Work",
];

/// `Vienna Convention`, `Addis Ababa Action Agenda`, `Kabul University`, `Washington Post`.
pub(super) fn opens_other(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let mut rest = &scene.folded.text[range.end..];
    for _ in 0..4 {
        let Some(next) = rest.strip_prefix([' ', '-']) else { return false };
        let length = next.find(|letter: char| !letter.is_alphabetic()).unwrap_or(next.len());
        let word = &next[..length];
        if CALLED_AFTER.contains(&word) || is_capitals_of(word) {
            return true;
        }
        if !word.starts_with(char::is_uppercase) {
            return matches!(word, "work") && next[length..].starts_with(" programme");
        }
        rest = &next[length..];
    }
    false
}

/// The same nouns in a heading in capitals.
fn is_capitals_of(word: &str) -> bool {
    word.len() > 3 && CALLED_AFTER.iter().any(|known| known.to_uppercase() == word)
}

/// `University of Nairobi`, `Treaty of Rome`, `Bishop of Rome`.
fn closes_other(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let Some(before) = scene.folded.text[..range.start].strip_suffix(" of ") else { return false };
    let word = &before[before.rfind(|letter: char| !letter.is_alphabetic()).map_or(0, |at| at + 1)..];
    CALLED_AFTER.contains(&word) || matches!(word, "Bishop" | "Archbishop" | "Duke" | "Bank" | "Battle" | "School")
}

/// Whether a capital word follows that belongs to the name and is none of a town's or a province's.
fn opens_name(scene: &Scene<'_>, hits: &[Hit], range: &Range<usize>) -> bool {
    let next = scene.folded.word_after(range.end);
    let is_known = hits.binary_search_by_key(&(range.end + 1), |hit| hit.range.start).is_ok();
    next.starts_with(char::is_uppercase) && !super::places::CIVIC.contains(&next) && !is_known && !scene.in_capitals()
}
