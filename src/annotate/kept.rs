//! What a preview keeps from one annotating to the next. A chapter's mentions are a function of the chapter, its place and
//! the definitions; while all three are the same, so are they.
//!
//! Chapters are known again because parsing hands out the very same one while nothing about it has changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use super::bodies::Body;
use super::definitions::{Anchors, Definitions, anchors};
use super::facts::Facts;
use super::{dates, sort};
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::model::annotation::Mention;
use crate::model::calendar::Day;
use crate::model::chapter::Chapter;
use crate::model::lexicon::{Document, Lexicon, Organisation, Place, Term};
use crate::model::report::{At, Report};
use crate::source::Located;

#[derive(Default)]
pub(crate) struct Kept {
    registries: Vec<String>,
    /// In reading order.
    facts: Vec<Arc<Facts>>,
    /// Where the facts of each chapter stand, once one of them is not where it was.
    moved: OnceLock<HashMap<usize, usize>>,
    frame: Option<Frame>,
    /// In reading order.
    chapters: Vec<Arc<Annotated>>,
    anchors: Option<(Arc<HashMap<String, At>>, Anchors)>,
}

/// What the report itself adds to the registries, and on which a mention can rest.
#[derive(PartialEq)]
struct Frame {
    bodies: Vec<Body>,
    first_named: BTreeMap<usize, At>,
    anchors: Anchors,
    series: BTreeMap<String, (String, At)>,
    /// Only where a name asked for it.
    countries: Option<BTreeSet<&'static str>>,
}

/// A chapter with what was found in it.
pub(super) struct Annotated {
    chapter: Arc<Chapter>,
    index: usize,
    mentions: Arc<[Mention]>,
    pub(super) diagnostics: Diagnostics,
    /// How many of its dates lie in the year before the report, and how many before that.
    pub(super) ages: (usize, usize),
    /// The mentions in a report that speaks of that year.
    settled: OnceLock<Arc<[Mention]>>,
}

impl Kept {
    /// What the chapter at a place adds to the definitions. Most often it is where it was.
    pub(super) fn facts(&self, chapter: &Arc<Chapter>, index: usize) -> Option<Arc<Facts>> {
        let is_it = |facts: &&Arc<Facts>| Arc::ptr_eq(&facts.chapter, chapter);
        let address = |chapter: &Arc<Chapter>| Arc::as_ptr(chapter) as usize;
        let moved = || {
            let all = self.facts.iter().enumerate().map(|(at, facts)| (address(&facts.chapter), at));
            self.moved.get_or_init(|| all.collect()).get(&address(chapter)).copied()
        };
        self.facts.get(index).filter(is_it).or_else(|| self.facts.get(moved()?).filter(is_it)).cloned()
    }

    /// Forgets everything if the registries are not what they were.
    pub(super) fn hold_to_registries(&mut self, lexicon: &Lexicon, config: &Config) {
        let registries = registries(lexicon, config);
        if self.registries != registries {
            *self = Self { registries, ..Self::default() };
        }
    }

    /// Forgets all mentions unless they would be found again with these definitions.
    pub(super) fn hold_to(&mut self, definitions: &Definitions<'_>) {
        let asked = self.frame.as_ref().is_some_and(|frame| frame.countries.is_some());
        let frame = Frame::new(definitions, asked);
        if self.frame.as_ref() != Some(&frame) {
            self.chapters.clear();
        }
        self.frame = Some(frame);
    }

    pub(super) fn chapter(&self, chapter: &Arc<Chapter>, index: usize) -> Option<Arc<Annotated>> {
        let kept = self.chapters.get(index)?;
        (kept.index == index && Arc::ptr_eq(&kept.chapter, chapter)).then(|| Arc::clone(kept))
    }

    /// The anchors of paragraphs and blocks, gathered again only if the report's anchors are not the very same.
    pub(super) fn anchors(&mut self, report: &Report) -> Anchors {
        match &self.anchors {
            Some((of, anchors)) if Arc::ptr_eq(of, &report.anchors) => Arc::clone(anchors),
            _ => {
                let anchors = Arc::new(anchors(report));
                self.anchors = Some((Arc::clone(&report.anchors), Arc::clone(&anchors)));
                anchors
            }
        }
    }

    /// Keeps what was found, and nothing that is no longer in the report.
    pub(super) fn keep(&mut self, facts: &[Arc<Facts>], chapters: Vec<Arc<Annotated>>, definitions: &Definitions<'_>) {
        (self.facts, self.chapters, self.moved) = (facts.to_vec(), chapters, OnceLock::new());
        if let Some(frame) = &mut self.frame {
            frame.countries = definitions.countries_if_asked().cloned();
        }
    }
}

impl Annotated {
    pub(super) fn new(
        chapter: &Arc<Chapter>,
        index: usize,
        found: (Vec<Mention>, Diagnostics),
        day: Option<Day>,
    ) -> Self {
        let (mut mentions, diagnostics) = found;
        sort(&mut mentions);
        let (chapter, ages, settled) = (Arc::clone(chapter), dates::ages(&mentions, day), OnceLock::new());
        Self { chapter, index, mentions: mentions.into(), diagnostics, ages, settled }
    }

    /// The mentions, given whether the report speaks of the year before it.
    pub(super) fn settled(&self, is_recent: bool) -> Arc<[Mention]> {
        Arc::clone(if is_recent { self.settled.get_or_init(|| dates::settled(&self.mentions)) } else { &self.mentions })
    }
}

impl Frame {
    fn new(definitions: &Definitions<'_>, countries: bool) -> Self {
        Self {
            bodies: definitions.bodies.clone(),
            first_named: definitions.first_named.iter().map(|(document, at)| (*document, *at)).collect(),
            anchors: Arc::clone(&definitions.anchors),
            series: definitions.series.clone(),
            countries: countries.then(|| definitions.countries().clone()),
        }
    }
}

/// The registries that annotators read, without the places of their words: each value a string, each list closed. What is
/// new in a registry does not compile until it has been decided whether annotators read it.
fn registries(lexicon: &Lexicon, config: &Config) -> Vec<String> {
    let mut all = vec![config.report.date.get_ref().clone()];
    for instrument in &config.instruments {
        all.extend([instrument.name.clone(), instrument.document.get_ref().clone()]);
    }
    fn close<'a>(all: &mut Vec<String>, values: impl IntoIterator<Item = &'a Located<String>>) {
        all.extend(values.into_iter().map(|value| format!("={}", value.value)));
        all.push(String::new());
    }
    close(&mut all, []);
    for Document { id, symbol, title, aliases, local, link: _, kind } in &lexicon.documents {
        close(&mut all, [id, title].into_iter().chain(symbol));
        close(&mut all, aliases);
        close(&mut all, local);
        all.push(kind.clone());
    }
    close(&mut all, []);
    for Organisation { id, name, acronym, aliases, local, kind, countries } in &lexicon.organisations {
        close(&mut all, [id, name].into_iter().chain(acronym));
        close(&mut all, aliases);
        close(&mut all, local);
        close(&mut all, countries);
        all.push(kind.clone());
    }
    close(&mut all, []);
    for Place { id, name, aliases, country } in &lexicon.places {
        close(&mut all, [id, name, country]);
        close(&mut all, aliases);
    }
    close(&mut all, []);
    for Term { slug, term, aliases, instrument: _, relation: _, articles: _, see_also: _, main: _, body: _ } in
        &lexicon.terms
    {
        all.push(slug.clone());
        close(&mut all, std::iter::once(term).chain(aliases));
    }
    all
}
