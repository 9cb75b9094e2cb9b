//! What an annotator sees: one passage, folded, with the definitions of the whole report, what the annotators before it
//! found here, and what the chapter has named so far.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::definitions::Definitions;
use super::folded::Folded;
use super::titles::titles;
use crate::diagnostic::Diagnostics;
use crate::model::annotation::{Reading, Status};
use crate::model::chapter::Chapter;
use crate::model::passage::Passage;
use crate::model::sentence;

pub(super) struct Scene<'a> {
    pub(super) definitions: &'a Definitions<'a>,
    pub(super) chapter: &'a Chapter,
    /// Index of the chapter in the report, and of the passage in the chapter.
    pub(super) place: (usize, usize),
    pub(super) passage: &'a Passage,
    pub(super) folded: Folded,
    /// The words of other texts, in folded offsets.
    pub(super) titles: Vec<Range<usize>>,
    pub(super) found: Vec<Found>,
    pub(super) memory: Memory,
    pub(super) diagnostics: Diagnostics,
}

/// A reading of a folded range.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) reading: Reading,
    pub(super) status: Status,
    pub(super) reason: Cow<'static, str>,
}

/// What the chapter has named so far, the latest last: short forms are resolved by it.
#[derive(Debug, Default, Clone)]
pub(super) struct Memory {
    /// Positions in `Lexicon::documents`.
    pub(super) documents: Vec<usize>,
    /// Positions in `Definitions::bodies`.
    pub(super) organisations: Vec<usize>,
    /// Organs of the United Nations that adopt resolutions.
    pub(super) organs: Vec<&'static str>,
    /// Ids of countries that were named without doubt.
    pub(super) countries: Vec<&'static str>,
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
        let titles = titles(passage, &folded);
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
        }
    }

    pub(super) fn accept(&mut self, range: Range<usize>, reading: Reading, reason: impl Into<Cow<'static, str>>) {
        self.found.push(Found { range, reading, status: Status::Accepted, reason: reason.into() });
    }

    pub(super) fn doubt(&mut self, range: Range<usize>, reading: Reading, reason: impl Into<Cow<'static, str>>) {
        self.found.push(Found { range, reading, status: Status::Doubtful, reason: reason.into() });
    }

    pub(super) fn in_title(&self, range: &Range<usize>) -> bool {
        self.titles.iter().any(|title| title.start < range.end && range.start < title.end)
    }

    pub(super) fn in_document(&self, range: &Range<usize>) -> bool {
        self.documents().any(|found| found.start < range.end && range.start < found.end)
    }

    /// Where documents were found in the passage.
    pub(super) fn documents(&self) -> impl Iterator<Item = &Range<usize>> {
        let found = self.found.iter().filter(|found| matches!(found.reading, Reading::Document { .. }));
        found.map(|found| &found.range)
    }

    /// The sentence around a place: from after the last full stop before it to the next one.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        sentence::around(&self.folded.text, at)
    }
}
