//! Gathers mentions by what they are about, in one walk over all of them. They are sorted by place, so that the places of
//! each thing come out in reading order.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use rayon::prelude::*;

use crate::model::annotation::{Annotations, Mention, Reading};
use crate::model::indexes::Uses;
use crate::model::report::At;

/// So many chapters are walked at once.
const CHAPTERS: usize = 200;

/// Where each thing is used, by its id: accepted mentions alone count.
#[derive(Default)]
pub(super) struct Named<'a> {
    /// Countries and areas.
    pub(super) countries: BTreeMap<&'a str, Uses>,
    /// Places, by the country that they lie in.
    pub(super) of_country: BTreeMap<&'a str, Uses>,
    pub(super) places: BTreeMap<&'a str, Uses>,
    pub(super) regions: BTreeMap<&'a str, Uses>,
    pub(super) organisations: BTreeMap<&'a str, Uses>,
    pub(super) documents: BTreeMap<&'a str, Uses>,
    pub(super) terms: BTreeMap<&'a str, Uses>,
    /// By the instrument's position and the article.
    pub(super) articles: BTreeMap<(usize, &'a str), Uses>,
}

/// What was found in some chapters.
type Found<K> = HashMap<K, Uses>;

#[derive(Default)]
struct Part<'a> {
    countries: Found<&'a str>,
    of_country: Found<&'a str>,
    places: Found<&'a str>,
    regions: Found<&'a str>,
    organisations: Found<&'a str>,
    documents: Found<&'a str>,
    terms: Found<&'a str>,
    articles: Found<(usize, &'a str)>,
}

impl<'a> Named<'a> {
    pub(super) fn of(annotations: &'a Annotations) -> Self {
        let part = |(number, chapters): (usize, &'a [std::sync::Arc<[Mention]>])| {
            let mut part = Part::default();
            let mentions = chapters.iter().flat_map(|chapter| chapter.iter());
            for (mention, position) in mentions.zip(annotations.start(number * CHAPTERS)..) {
                if mention.accepted() {
                    part.note(mention, position);
                }
            }
            part
        };
        let parts: Vec<Part<'_>> = annotations.chapters().par_chunks(CHAPTERS).enumerate().map(part).collect();
        let mut named = Self::default();
        for part in parts {
            join(&mut named.countries, part.countries);
            join(&mut named.of_country, part.of_country);
            join(&mut named.places, part.places);
            join(&mut named.regions, part.regions);
            join(&mut named.organisations, part.organisations);
            join(&mut named.documents, part.documents);
            join(&mut named.terms, part.terms);
            join(&mut named.articles, part.articles);
        }
        named
    }
}

impl<'a> Part<'a> {
    fn note(&mut self, mention: &'a Mention, position: usize) {
        let at = mention.at;
        match &mention.reading {
            Reading::Country { alpha3: id } | Reading::Area { slug: id } => add(&mut self.countries, id, at, position),
            Reading::Place { id, country } => {
                add(&mut self.of_country, country, at, position);
                add(&mut self.places, id, at, position);
            }
            Reading::Region { slug } => add(&mut self.regions, slug, at, position),
            Reading::Organisation { id } => add(&mut self.organisations, id, at, position),
            Reading::Document { id } => add(&mut self.documents, id, at, position),
            Reading::Term { slug } => add(&mut self.terms, slug, at, position),
            Reading::Article { instrument, text } => add(&mut self.articles, (*instrument, text), at, position),
            Reading::Date { .. } | Reading::Reference { .. } => {}
        }
    }
}

fn add<K: Hash + Eq>(found: &mut Found<K>, key: K, at: At, position: usize) {
    let uses = found.entry(key).or_default();
    if uses.places.last() != Some(&at) {
        uses.places.push(at);
    }
    uses.mentions.push(position);
}

/// Adds what stands in later chapters.
fn join<K: Ord>(all: &mut BTreeMap<K, Uses>, part: Found<K>) {
    for (key, uses) in part {
        let known = all.entry(key).or_default();
        known.places.extend(uses.places);
        known.mentions.extend(uses.mentions);
    }
}
