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

/// What was found, by what it is about.
#[derive(Default)]
struct Found<'a, T> {
    countries: HashMap<&'a str, T>,
    of_country: HashMap<&'a str, T>,
    places: HashMap<&'a str, T>,
    regions: HashMap<&'a str, T>,
    organisations: HashMap<&'a str, T>,
    documents: HashMap<&'a str, T>,
    terms: HashMap<&'a str, T>,
    articles: HashMap<(usize, &'a str), T>,
}

impl<'a> Named<'a> {
    pub(super) fn of(annotations: &'a Annotations) -> Self {
        let part = |(number, chapters): (usize, &'a [std::sync::Arc<[Mention]>])| {
            let mut part = Found::default();
            let mentions = chapters.iter().flat_map(|chapter| chapter.iter());
            for (mention, position) in mentions.zip(annotations.start(number * CHAPTERS)..) {
                if mention.accepted() {
                    part.note(mention, position);
                }
            }
            part
        };
        let parts: Vec<Found<'_, Uses>> = annotations.chapters().par_chunks(CHAPTERS).enumerate().map(part).collect();
        let mut all = Found::<Vec<Uses>>::default();
        for part in parts {
            gather(&mut all.countries, part.countries);
            gather(&mut all.of_country, part.of_country);
            gather(&mut all.places, part.places);
            gather(&mut all.regions, part.regions);
            gather(&mut all.organisations, part.organisations);
            gather(&mut all.documents, part.documents);
            gather(&mut all.terms, part.terms);
            gather(&mut all.articles, part.articles);
        }
        Self {
            countries: joined(all.countries),
            of_country: joined(all.of_country),
            places: joined(all.places),
            regions: joined(all.regions),
            organisations: joined(all.organisations),
            documents: joined(all.documents),
            terms: joined(all.terms),
            articles: joined(all.articles),
        }
    }
}

impl<'a> Found<'a, Uses> {
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

fn add<K: Hash + Eq>(found: &mut HashMap<K, Uses>, key: K, at: At, position: usize) {
    let uses = found.entry(key).or_default();
    if uses.places.last() != Some(&at) {
        uses.places.push(at);
    }
    uses.mentions.push(position);
}

/// Puts what was found in some chapters behind what was found in those before them.
fn gather<K: Hash + Eq>(all: &mut HashMap<K, Vec<Uses>>, part: HashMap<K, Uses>) {
    for (key, uses) in part {
        all.entry(key).or_default().push(uses);
    }
}

fn joined<K: Hash + Ord>(all: HashMap<K, Vec<Uses>>) -> BTreeMap<K, Uses> {
    let join = |(key, mut parts): (K, Vec<Uses>)| {
        let uses = match parts.len() {
            1 => parts.remove(0),
            _ => Uses {
                places: parts.iter().map(|part| part.places.as_slice()).collect::<Vec<_>>().concat(),
                mentions: parts.iter().map(|part| part.mentions.as_slice()).collect::<Vec<_>>().concat(),
            },
        };
        (key, uses)
    };
    all.into_iter().map(join).collect()
}
