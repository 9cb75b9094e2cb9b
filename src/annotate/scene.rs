//! What an annotator sees: one passage, folded, with the definitions of the whole report, what the annotators before it
//! found here, and what the chapter has named so far.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::definitions::Definitions;
use super::folded::Folded;
use super::latest::Latest;
use super::stretches::Stretches;
use super::titles::titles;
use crate::diagnostic::Diagnostics;
use crate::model::annotation::{Reading, Status};
use crate::model::chapter::Chapter;
use crate::model::passage::Passage;
use crate::model::sentence::Sentences;

pub(super) struct Scene<'a> {
    pub(super) definitions: &'a Definitions<'a>,
    pub(super) chapter: &'a Chapter,
    /// Index of the chapter in the report, and of the passage in the chapter.
    pub(super) place: (usize, usize),
    pub(super) passage: &'a Passage,
    pub(super) folded: Folded,
    /// The words of other texts, in folded offsets.
    titles: Stretches,
    pub(super) found: Vec<Found>,
    pub(super) memory: Memory,
    pub(super) diagnostics: Diagnostics,
    /// Where each of `found` begins and which it is, and where each document begins and ends.
    starts: BTreeSet<(usize, usize)>,
    documents: BTreeSet<(usize, usize)>,
    sentences: OnceCell<Sentences>,
    /// Whether a sentence, by its beginning, holds one of certain words.
    said: RefCell<HashMap<(usize, &'static str), bool>>,
    in_capitals: OnceCell<bool>,
}

/// The longest that anything found is, in bytes: names and titles are held to a thousand letters when they are read.
const REACH: usize = 4_096;

/// A reading of a folded range.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) reading: Reading,
    pub(super) status: Status,
    pub(super) reason: Cow<'static, str>,
}

/// What the chapter has named so far: short forms are resolved by it.
#[derive(Debug, Default, Clone)]
pub(super) struct Memory {
    /// Positions in `Lexicon::documents`.
    pub(super) documents: Latest<usize>,
    /// Positions in `Definitions::bodies`.
    pub(super) organisations: Latest<usize>,
    /// Organs of the United Nations that adopt resolutions.
    pub(super) organs: Latest<&'static str>,
    /// Ids of countries that were named without doubt.
    pub(super) countries: Latest<&'static str>,
    /// The stems of words met so far: no finding, only work that need not be done twice.
    pub(super) stems: HashMap<String, String>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        definitions: &'a Definitions<'a>,
        chapter: &'a Chapter,
        place: (usize, usize),
        memory: Memory,
    ) -> Self {
        let passage = &chapter.passages[place.1];
        let folded = Folded::new(&passage.text);
        let titles = Stretches::of(titles(passage, &folded));
        Self {
            definitions,
            chapter,
            place,
            passage,
            folded,
            titles,
            found: Vec::new(),
            memory,
            diagnostics: Diagnostics::default(),
            starts: BTreeSet::new(),
            documents: BTreeSet::new(),
            sentences: OnceCell::new(),
            said: RefCell::default(),
            in_capitals: OnceCell::new(),
        }
    }

    pub(super) fn accept(&mut self, range: Range<usize>, reading: Reading, reason: impl Into<Cow<'static, str>>) {
        self.find(Found { range, reading, status: Status::Accepted, reason: reason.into() });
    }

    pub(super) fn doubt(&mut self, range: Range<usize>, reading: Reading, reason: impl Into<Cow<'static, str>>) {
        self.find(Found { range, reading, status: Status::Doubtful, reason: reason.into() });
    }

    fn find(&mut self, found: Found) {
        self.starts.insert((found.range.start, self.found.len()));
        if matches!(found.reading, Reading::Document { .. }) {
            self.documents.insert((found.range.start, found.range.end));
        }
        self.found.push(found);
    }

    /// What was found over or right beside a stretch, in the order in which it was found. A paragraph may hold a hundred
    /// thousand names, so that none may be compared with all others.
    pub(super) fn near(&self, range: &Range<usize>) -> impl Iterator<Item = &Found> {
        let places = (range.start.saturating_sub(REACH), 0)..(range.end + REACH, 0);
        let mut near: Vec<usize> = self.starts.range(places).map(|(_, index)| *index).collect();
        near.sort_unstable();
        near.into_iter().map(|index| &self.found[index])
    }

    pub(super) fn in_title(&self, range: &Range<usize>) -> bool {
        self.titles.touch(range)
    }

    pub(super) fn in_document(&self, range: &Range<usize>) -> bool {
        self.documents_before(range.end).any(|found| range.start < found.end)
    }

    /// Documents found that begin before a place and may reach it, the nearest first.
    pub(super) fn documents_before(&self, at: usize) -> impl Iterator<Item = Range<usize>> {
        let places = (at.saturating_sub(REACH), 0)..(at, 0);
        self.documents.range(places).rev().map(|(start, end)| *start..*end)
    }

    /// Whether a document was found that lies between two places.
    pub(super) fn holds_document(&self, stretch: Range<usize>) -> bool {
        let begun = self.documents.range((stretch.start, 0)..(stretch.end.max(stretch.start), 0));
        begun.rev().any(|(_, end)| *end <= stretch.end)
    }

    /// The sentence around a place: from after the last full stop before it to the next one.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        self.sentences.get_or_init(|| Sentences::of(&self.folded.text)).around(at)
    }

    /// Whether one of some words, of which the first names them all, stands in the sentence around a place.
    pub(super) fn sentence_says(&self, at: usize, words: &[&'static str], text: &str) -> bool {
        let Some(first) = words.first() else { return false };
        let sentence = self.sentence(at);
        let looked = || words.iter().any(|word| text[sentence.clone()].contains(word));
        *self.said.borrow_mut().entry((sentence.start, first)).or_insert_with(looked)
    }

    /// Whether the passage has no small letter.
    pub(super) fn in_capitals(&self) -> bool {
        *self.in_capitals.get_or_init(|| !self.folded.text.chars().any(char::is_lowercase))
    }
}
