//! What pages look up in the report's indexes, made once for all of them.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::model::annotation::Annotations;
use crate::model::indexes::{Indexes, Uses};
use crate::model::lexicon::Lexicon;
use crate::model::report::{At, Report};

#[derive(Default)]
pub(crate) struct Lookups {
    /// Numbered paragraphs of the report.
    pub(in crate::render) paragraphs: usize,
    mentions: HashMap<At, Range<usize>>,
    notes: HashMap<At, Vec<usize>>,
    letters: Vec<String>,
    events: HashMap<At, Vec<usize>>,
    subjects: HashMap<String, usize>,
    throughout: HashSet<String>,
}

impl Lookups {
    pub(crate) fn new(report: &Report, lexicon: &Lexicon, annotations: &Annotations, indexes: &Indexes) -> Self {
        let mut lookups = Self { paragraphs: report.paragraph_count(), ..Self::default() };
        for (at, mention) in annotations.mentions.iter().enumerate() {
            lookups.mentions.entry(mention.at).and_modify(|range| range.end = at + 1).or_insert(at..at + 1);
        }
        for (at, place) in indexes.note_places.iter().enumerate() {
            lookups.notes.entry(report.paragraph(place.at)).or_default().push(at);
        }
        lookups.letters = letters(indexes);
        for (at, event) in indexes.timeline.iter().enumerate() {
            lookups.events.entry(event.quotation.at).or_default().push(at);
        }
        let countries = indexes.countries.iter().map(|entry| (entry.country.id(), &entry.named));
        lookups.enter("country", countries);
        lookups.enter("region", indexes.regions.iter().map(|entry| (entry.slug.as_str(), &entry.uses)));
        lookups.enter("term", lexicon.terms.iter().map(|term| term.slug.as_str()).zip(&indexes.terms));
        lookups.enter("document", indexes.documents.iter().map(|entry| (entry.id.as_str(), &entry.uses)));
        lookups.enter("organisation", indexes.organisations.iter().map(|entry| (entry.id.as_str(), &entry.uses)));
        lookups
    }

    fn enter<'u>(&mut self, kind: &str, entries: impl Iterator<Item = (&'u str, &'u Uses)>) {
        for (position, (id, uses)) in entries.enumerate() {
            let key = format!("{kind}-{id}");
            if uses.places.len() * 3 >= self.paragraphs && self.paragraphs > 9 {
                self.throughout.insert(key.clone());
            }
            self.subjects.insert(key, position);
        }
    }

    /// Positions of the mentions of a passage.
    pub(super) fn mentions(&self, at: At) -> Range<usize> {
        self.mentions.get(&at).cloned().unwrap_or_default()
    }

    pub(super) fn notes(&self, at: At) -> &[usize] {
        self.notes.get(&at).map_or(&[], Vec::as_slice)
    }

    pub(super) fn note_letter(&self, note: usize) -> &str {
        &self.letters[note]
    }

    pub(super) fn events(&self, at: At) -> &[usize] {
        self.events.get(&at).map_or(&[], Vec::as_slice)
    }

    pub(super) fn position(&self, key: &str) -> Option<usize> {
        self.subjects.get(key).copied()
    }

    pub(super) fn is_throughout(&self, key: &str) -> bool {
        self.throughout.contains(key)
    }
}

/// Notes are lettered anew in each chapter, in the order in which they stand there.
fn letters(indexes: &Indexes) -> Vec<String> {
    let places = &indexes.note_places;
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|at| (places[*at].at, places[*at].range.end, *at));
    let mut letters = vec![String::new(); places.len()];
    let mut last = None;
    let mut count = 0;
    for at in order {
        count = if last == Some(places[at].at.chapter) { count + 1 } else { 0 };
        last = Some(places[at].at.chapter);
        letters[at] = letter(count);
    }
    letters
}

/// a to z, then aa, ab.
fn letter(count: usize) -> String {
    let last = char::from(b'a' + u8::try_from(count % 26).unwrap_or_default());
    match count / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 27, 52].map(letter), ["a", "z", "aa", "ab", "ba"]);
    }
}
