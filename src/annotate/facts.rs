//! What a chapter adds to the definitions of the whole report. It is read of the chapter alone, so that a preview keeps it
//! until the chapter changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::announced::announced;
use super::bodies::known;
use super::folded::Folded;
use super::kept::Kept;
use super::names::Names;
use super::world::{find, named};
use crate::model::chapter::Chapter;
use crate::model::report::Report;

#[derive(Debug)]
pub(super) struct Facts {
    pub(super) chapter: Arc<Chapter>,
    /// Positions in the gazetteer of the organisations that are named.
    pub(super) known: BTreeSet<usize>,
    /// The passages in which a bracket explains a name.
    pub(super) bracketed: Vec<Folded>,
    countries: OnceLock<BTreeSet<&'static str>>,
    documents: OnceLock<Vec<(usize, usize)>>,
}

/// The facts of each chapter, in reading order.
pub(super) fn gather(report: &Report, kept: Option<&Kept>) -> Vec<Arc<Facts>> {
    let gathered = |(index, chapter): (usize, &Arc<Chapter>)| match kept.and_then(|kept| kept.facts(chapter, index)) {
        Some(facts) => facts,
        None => Arc::new(Facts::new(chapter)),
    };
    report.chapters.par_iter().enumerate().map(gathered).collect()
}

impl Facts {
    fn new(chapter: &Arc<Chapter>) -> Self {
        let mut facts = Self {
            chapter: Arc::clone(chapter),
            known: BTreeSet::new(),
            bracketed: Vec::new(),
            countries: OnceLock::new(),
            documents: OnceLock::new(),
        };
        for passage in &chapter.passages {
            let folded = Folded::new(&passage.text);
            facts.known.extend(known(&folded));
            if announced(&folded.text).next().is_some() {
                facts.bracketed.push(folded);
            }
        }
        facts
    }

    /// Positions of documents in their registry with the passage in which each full form is first printed. They are kept,
    /// so the registry must be the same as long as these facts are.
    pub(super) fn documents(&self, names: &Names) -> &[(usize, usize)] {
        self.documents.get_or_init(|| {
            let mut first = BTreeMap::new();
            for (at, passage) in self.chapter.passages.iter().enumerate() {
                for hit in names.find(&Folded::new(&passage.text)) {
                    for document in hit.values {
                        first.entry(document).or_insert(at);
                    }
                }
            }
            first.into_iter().collect()
        })
    }

    /// Ids of the countries named without doubt. Seldom asked for, and then of every chapter.
    pub(super) fn countries(&self) -> &BTreeSet<&'static str> {
        self.countries.get_or_init(|| {
            let passages = self.chapter.passages.iter();
            passages.flat_map(|passage| named(&find(&Folded::new(&passage.text))).collect::<Vec<_>>()).collect()
        })
    }
}
