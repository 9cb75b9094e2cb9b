//! The annotated edition that is being rendered: all inputs together with the look-ups that pages share, made once.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::Inputs;
use super::address;
use super::locator::Locators;
use super::words::Words;
use crate::config::Config;
use crate::model::annotation::{Annotations, Mention, Reading};
use crate::model::indexes::{Indexes, Subject, Uses};
use crate::model::lexicon::{Article, Lexicon};
use crate::model::report::{At, Report};
use crate::model::verification::Verification;

/// How many entries stand on one page of an index.
pub(crate) const PAGE_ENTRIES: usize = 500;

pub(crate) struct Edition<'a> {
    pub(crate) report: &'a Report,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) config: &'a Config,
    pub(crate) annotations: &'a Annotations,
    pub(crate) indexes: &'a Indexes,
    pub(crate) verification: &'a Verification,
    pub(crate) words: &'a Words,
    /// Numbered paragraphs of the report.
    pub(crate) paragraphs: usize,
    mentions: HashMap<At, Range<usize>>,
    notes: HashMap<At, Vec<usize>>,
    letters: Vec<String>,
    events: HashMap<At, Vec<usize>>,
    subjects: HashMap<String, usize>,
    throughout: HashSet<String>,
}

impl<'a> Edition<'a> {
    pub(crate) fn new(inputs: &Inputs<'a>, words: &'a Words) -> Self {
        let mut edition = Self {
            report: inputs.report,
            lexicon: inputs.lexicon,
            config: inputs.config,
            annotations: inputs.annotations,
            indexes: inputs.indexes,
            verification: inputs.verification,
            words,
            paragraphs: inputs.report.paragraph_count(),
            mentions: HashMap::new(),
            notes: HashMap::new(),
            letters: Vec::new(),
            events: HashMap::new(),
            subjects: HashMap::new(),
            throughout: HashSet::new(),
        };
        edition.look_up();
        edition
    }

    fn look_up(&mut self) {
        for (at, mention) in self.annotations.mentions.iter().enumerate() {
            self.mentions.entry(mention.at).and_modify(|range| range.end = at + 1).or_insert(at..at + 1);
        }
        for (at, place) in self.indexes.note_places.iter().enumerate() {
            self.notes.entry(self.report.paragraph(place.at)).or_default().push(at);
        }
        self.letters = self.note_letters();
        for (at, event) in self.indexes.timeline.iter().enumerate() {
            self.events.entry(event.quotation.at).or_default().push(at);
        }
        let indexes = self.indexes;
        let countries = indexes.countries.iter().map(|entry| &entry.named);
        self.enter("country", indexes.countries.iter().map(|entry| entry.country.id().to_owned()), countries);
        self.enter(
            "region",
            indexes.regions.iter().map(|entry| entry.slug.clone()),
            indexes.regions.iter().map(|entry| &entry.uses),
        );
        self.enter("term", self.lexicon.terms.iter().map(|term| term.slug.clone()), indexes.terms.iter());
        self.enter(
            "document",
            indexes.documents.iter().map(|entry| entry.id.clone()),
            indexes.documents.iter().map(|entry| &entry.uses),
        );
        let organisations = indexes.organisations.iter().map(|entry| &entry.uses);
        self.enter("organisation", indexes.organisations.iter().map(|entry| entry.id.clone()), organisations);
    }

    fn enter<'u>(&mut self, kind: &str, ids: impl Iterator<Item = String>, uses: impl Iterator<Item = &'u Uses>) {
        for (position, (id, uses)) in ids.zip(uses).enumerate() {
            let key = format!("{kind}-{id}");
            if uses.places.len() * 3 >= self.paragraphs && self.paragraphs > 9 {
                self.throughout.insert(key.clone());
            }
            self.subjects.insert(key, position);
        }
    }

    /// Notes are lettered anew in each chapter, in the order in which they stand there.
    fn note_letters(&self) -> Vec<String> {
        let places = &self.indexes.note_places;
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

    pub(crate) fn locators(&self) -> Locators<'_> {
        Locators { report: self.report, words: self.words }
    }

    /// All mentions of a passage, whatever their status.
    pub(crate) fn mentions(&self, at: At) -> &'a [Mention] {
        self.mentions.get(&at).map_or(&[], |range| &self.annotations.mentions[range.clone()])
    }

    /// Positions of the notes that hang on a paragraph or on a footnote of it, in the order of their letters.
    pub(crate) fn notes(&self, at: At) -> Vec<usize> {
        let mut notes = self.notes.get(&at).cloned().unwrap_or_default();
        notes
            .sort_by_key(|note| (self.indexes.note_places[*note].at, self.indexes.note_places[*note].range.end, *note));
        notes
    }

    pub(crate) fn note_letter(&self, note: usize) -> &str {
        &self.letters[note]
    }

    /// Positions of the events whose quotation stands in a passage.
    pub(crate) fn events(&self, at: At) -> &[usize] {
        self.events.get(&at).map_or(&[], Vec::as_slice)
    }

    /// Where an event's line stands.
    pub(crate) fn event_address(&self, event: usize) -> String {
        let page = address::continued(address::TIMELINE, event / PAGE_ENTRIES + 1);
        format!("{page}#{}", self.indexes.timeline[event].id)
    }

    /// The position in its index of what a key such as `term-consent` names.
    pub(crate) fn position(&self, key: &str) -> Option<usize> {
        self.subjects.get(key).copied()
    }

    /// Whether it stands in a third of all paragraphs, so that marking each would be noise.
    pub(crate) fn is_throughout(&self, key: &str) -> bool {
        self.throughout.contains(key)
    }

    /// What a reading is about, in a form that is the same for all mentions of one thing.
    pub(crate) fn key(reading: &Reading) -> String {
        match reading {
            Reading::Area { slug } => format!("country-{slug}"),
            Reading::Place { country, .. } => format!("country-{country}"),
            Reading::Date { edtf, .. } => format!("date-{edtf}"),
            Reading::Reference { .. } => format!("reference-{}", reading.target()),
            Reading::Article { instrument, text } => format!("article-{instrument}-{text}"),
            _ => format!("{}-{}", reading.kind(), reading.target()),
        }
    }

    /// The address of an anchor of the report.
    pub(crate) fn anchor(&self, anchor: &str) -> Option<String> {
        self.report.find(anchor).map(|at| self.report.href(at))
    }

    /// `art. 3 (a)`, with its instrument where it is not the first one.
    pub(crate) fn article(&self, article: &Article) -> String {
        match (article.instrument, self.config.instruments.get(article.instrument)) {
            (1.., Some(instrument)) => self.article_of(&instrument.name, &article.text),
            _ => article.text.clone(),
        }
    }

    /// `Convention, art. 3 (a)`.
    pub(crate) fn article_of(&self, instrument: &str, text: &str) -> String {
        self.words.with("place-in", [("outer", instrument.into()), ("inner", text.into())])
    }

    pub(crate) fn term_subject(&self, position: usize) -> Subject {
        Subject::Term(self.lexicon.terms[position].slug.clone())
    }

    /// The language of the report's text, if the interface speaks another.
    pub(crate) fn report_language(&self) -> Option<String> {
        let language = &self.config.report.language;
        (language != self.words.language()).then(|| language.clone())
    }
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
