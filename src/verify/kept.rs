//! What a preview keeps from one comparison to the next: the source as it was read, which seldom changes, and the units of
//! each chapter as long as the chapter is the very same one. The comparison itself is made anew each time.

use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::place::{Places, place};
use super::published::{Unit, units};
use super::received::Received;
use super::rendered::rendered;
use super::stretches::read_all;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::model::chapter::Chapter;
use crate::model::lexicon::Repair;
use crate::model::passage::Passage;
use crate::model::report::Report;
use crate::project::{Project, ThemeFiles};
use crate::source::Source;

#[derive(Default)]
pub(crate) struct Kept {
    pub(super) words: Option<Words>,
    pub(super) chapters: Chapters,
}

/// The source's words, its repairs done.
pub(super) struct Words {
    received: Arc<Source>,
    repairs: Vec<Repair>,
    pub(super) places: Places,
    pub(super) read: Received,
    pub(super) diagnostics: Diagnostics,
    /// Of the file's bytes, in hexadecimal.
    pub(super) sha256: String,
}

/// The units of all chapters.
#[derive(Default)]
pub(super) struct Chapters {
    /// What it depends on how a passage is shown.
    setting: Option<(Arc<ThemeFiles>, Arc<Config>)>,
    /// In reading order.
    all: Vec<Checked>,
}

struct Checked {
    chapter: Arc<Chapter>,
    units: Vec<Unit>,
    rendered: Diagnostics,
}

/// All units: the title page's, then the chapters' in reading order.
#[derive(Clone, Copy)]
pub(super) struct Published<'a> {
    pub(super) facts: &'a [Unit],
    pub(super) chapters: &'a Chapters,
}

impl Words {
    pub(super) fn of(received: &Arc<Source>, repairs: &[Repair], kept: Option<Self>) -> Self {
        if let Some(kept) = kept.filter(|kept| Arc::ptr_eq(&kept.received, received) && kept.repairs == repairs) {
            return kept;
        }
        let mut diagnostics = Diagnostics::default();
        let (sha256, (places, read)) = rayon::join(
            || Sha256::digest(received.text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect(),
            || {
                let places = place(received, repairs, &mut diagnostics);
                let read = read_all(&places);
                (places, read)
            },
        );
        Self { received: Arc::clone(received), repairs: repairs.to_vec(), places, read, diagnostics, sha256 }
    }
}

impl Chapters {
    /// Holds what the report has now. A unit knows its chapter's place, so that a chapter is another one elsewhere.
    pub(super) fn renew(&mut self, project: &Project, report: &Report, shown: &(impl Fn(&Passage) -> String + Sync)) {
        let is_set = |(theme, config): &(Arc<ThemeFiles>, Arc<Config>)| {
            Arc::ptr_eq(theme, &project.theme) && Arc::ptr_eq(config, &project.config)
        };
        if !self.setting.as_ref().is_some_and(is_set) {
            self.all.clear();
        }
        self.setting = Some((Arc::clone(&project.theme), Arc::clone(&project.config)));
        let mut before: Vec<Option<Checked>> = std::mem::take(&mut self.all).into_iter().map(Some).collect();
        before.resize_with(report.chapters.len(), || None);
        let checked = |(index, (chapter, before)): (usize, (&Arc<Chapter>, Option<Checked>))| {
            let same = before.filter(|before| Arc::ptr_eq(&before.chapter, chapter));
            same.unwrap_or_else(|| Checked {
                chapter: Arc::clone(chapter),
                units: units(chapter, index),
                rendered: rendered(chapter, shown),
            })
        };
        self.all = report.chapters.par_iter().zip(before).enumerate().map(checked).collect();
    }

    /// What pages show otherwise than it is written.
    pub(super) fn rendered(&self) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        self.all.iter().for_each(|chapter| diagnostics.extend(chapter.rendered.clone()));
        diagnostics
    }
}

impl<'a> Published<'a> {
    pub(super) fn units(self) -> impl DoubleEndedIterator<Item = &'a Unit> {
        self.facts.iter().chain(self.chapters.all.iter().flat_map(|chapter| &chapter.units))
    }
}
