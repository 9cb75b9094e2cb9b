//! Countries and areas by every name that the gazetteer has: short, formal, former, and the words for their people. What
//! only looks like a country is told apart here: languages, parts of longer names, and names that also mean something
//! else, each by the rule of its kind (`ambiguity`).

use std::ops::Range;

use super::ambiguity::{self, Verdict};
use super::regions;
use super::scene::Scene;
use super::world::{self, Hit};
use crate::gazetteer::{Name, NameKind, by_id};
use crate::model::annotation::Reading;

pub(super) fn annotate(scene: &mut Scene<'_>) {
    let hits = world::find(&scene.folded);
    // What is named without doubt here helps to read what is not.
    let mut named: Vec<&'static str> = hits
        .iter()
        .filter_map(|hit| hit.name.filter(|name| hit.region.is_none() && name.doubt.is_none()))
        .map(|name| name.candidates[0])
        .collect();
    for (index, hit) in hits.iter().enumerate() {
        match (hit.name, hit.region) {
            (None, Some(region)) => regions::accept(scene, hit.range.clone(), region),
            (Some(name), None) => read(scene, &hits, index, name, &named),
            (Some(name), Some(region)) => {
                // A name of both is read as the country only where that country is named besides.
                if name.candidates.len() == 1 && named.contains(&name.candidates[0]) {
                    read(scene, &hits, index, name, &named);
                } else {
                    regions::accept(scene, hit.range.clone(), region);
                }
            }
            (None, None) => {}
        }
    }
    scene.memory.countries.append(&mut named);
}

fn read(scene: &mut Scene<'_>, hits: &[Hit], index: usize, name: &'static Name, named: &[&'static str]) {
    let range = hits[index].range.clone();
    if name.kind == NameKind::Demonym && is_language(scene, hits, index) {
        return;
    }
    let (id, verdict) = ambiguity::decide(scene, hits, index, name, named);
    let Some(country) = by_id(id) else { return };
    let reading = match country.alpha3 {
        Some(alpha3) => Reading::Country { alpha3: alpha3.into() },
        None => Reading::Area { slug: country.slug.into() },
    };
    if name.kind != NameKind::Demonym && ends_name(scene, hits, &range) {
        scene.doubt(range, reading, "part of a longer name");
        return;
    }
    if name.kind == NameKind::Demonym && scene.folded.word_before(range.start) == "ethnic" {
        scene.doubt(range, reading, "a people, in other States too");
        return;
    }
    match verdict {
        Verdict::Doubtful(reason) => scene.doubt(range, reading, reason),
        Verdict::Sure(reason) => scene.accept(range, reading, reason),
    }
}

/// `the Portuguese-language version`, `into Portuguese`, `Arabic, Chinese and Spanish`.
fn is_language(scene: &Scene<'_>, hits: &[Hit], index: usize) -> bool {
    const AFTER: &[&str] = &[
        "language",
        "languages",
        "version",
        "versions",
        "translation",
        "translations",
        "text",
        "speaking",
        "language-version",
        "speaker",
        "speakers",
        "subtitles",
    ];
    let folded = &scene.folded;
    let range = &hits[index].range;
    let word = &folded.text[range.clone()];
    let after = &folded.lower[range.end..];
    if AFTER.contains(&folded.word_after(range.end))
        || after.starts_with("-language")
        || after.starts_with("-speaking")
        || after.starts_with("-medium")
    {
        return true;
    }
    if !world::is_language(word) {
        return false;
    }
    let ends = after.is_empty()
        || after.starts_with(|sign: char| !sign.is_alphanumeric() && sign != ' ' && sign != '-' && sign != '\'');
    let joins = after.starts_with(" and ")
        || after.starts_with(" or ")
        || after.starts_with(" to ")
        || after.starts_with(" with ");
    let into = matches!(
        folded.word_before(range.start),
        "in" | "into" | "from" | "to" | "spoken" | "speak" | "speaks" | "Original:"
    );
    if (into && (ends || joins)) || folded.text[..range.start].ends_with("Original: ") {
        return true;
    }
    // In a list with another language, as in `Arabic, English or French`.
    let neighbour = |at: Option<&str>| at.is_some_and(world::is_language);
    let before = folded.text[..range.start].trim_end_matches([' ', ',']);
    let before =
        before.strip_suffix(" and").or_else(|| before.strip_suffix(" or")).unwrap_or(before).trim_end_matches(',');
    let next = folded.text[range.end..].trim_start_matches([',', ' ']);
    let next = next.strip_prefix("and ").or_else(|| next.strip_prefix("or ")).unwrap_or(next);
    (ends || joins)
        && (neighbour(before.rsplit([' ', '-']).next())
            || neighbour(next.split(|sign: char| !sign.is_alphabetic()).next()))
}

/// Whether the name closes a longer one: a capital word stands right before it that is no title, direction or beginning
/// of a sentence, as in the name of a private body.
fn ends_name(scene: &Scene<'_>, hits: &[Hit], range: &Range<usize>) -> bool {
    const HARMLESS: &[&str] = &[
        "Republic",
        "Kingdom",
        "State",
        "States",
        "Northern",
        "Southern",
        "Eastern",
        "Western",
        "Central",
        "North",
        "South",
        "East",
        "West",
        "North-eastern",
        "North-western",
        "South-eastern",
        "South-western",
        "Government",
        "Greater",
        "Mainland",
        "Islamic",
        "Occupied",
        "Former",
        "Neighbouring",
        "Upper",
        "Lower",
        "Metropolitan",
        "Continental",
        "Post-war",
        "Modern",
        "De",
        "The",
    ];
    let folded = &scene.folded;
    let before = folded.word_before(range.start);
    let whole_in_capitals = !folded.text.chars().any(char::is_lowercase);
    if whole_in_capitals || !before.starts_with(char::is_uppercase) || HARMLESS.contains(&before) {
        return false;
    }
    let start = range.start - 1 - before.len();
    let is_country = hits.iter().any(|hit| hit.range.end == range.start - 1);
    let opens_sentence = folded.text[scene.sentence(start).start..start].trim().is_empty();
    !(is_country || opens_sentence || is_joining(before))
}

/// Small words that a title prints with a capital.
fn is_joining(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "in" | "on"
            | "at"
            | "from"
            | "to"
            | "for"
            | "with"
            | "by"
            | "and"
            | "or"
            | "of"
            | "against"
            | "between"
            | "within"
            | "across"
            | "outside"
            | "inside"
            | "towards"
            | "into"
            | "a"
            | "an"
            | "via"
            | "under"
            | "over"
            | "v"
            | "versus"
    )
}
