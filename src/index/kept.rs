//! What a preview keeps from one indexing to the next: the events that each chapter would add to the timeline, for which its
//! sentences are read. All else is a walk over the mentions, and made anew.

use std::sync::Arc;

use rayon::prelude::*;

use super::Matter;
use super::drafts::Drafts;
use crate::model::annotation::Mention;
use crate::model::calendar::Day;
use crate::model::chapter::Chapter;

#[derive(Default)]
pub(crate) struct Kept {
    issued: Option<Day>,
    /// The chapters and mentions that `drafts` were made from; parallel to them.
    made_from: Vec<(Arc<Chapter>, Arc<[Mention]>)>,
    drafts: Vec<Drafts>,
}

impl Kept {
    /// Of each chapter in reading order. A mention knows its chapter's place, so that a chapter is another one elsewhere.
    pub(super) fn drafts(&mut self, matter: Matter<'_>, issued: Option<Day>) -> &[Drafts] {
        if self.issued != issued {
            *self = Self { issued, ..Self::default() };
        }
        let (chapters, mentions) = (&matter.report.chapters, matter.annotations.chapters());
        self.drafts.resize_with(chapters.len(), Drafts::default);
        let before = &self.made_from;
        let is_same = |at: usize| {
            before.get(at).is_some_and(|(chapter, found)| {
                Arc::ptr_eq(chapter, &chapters[at]) && Arc::ptr_eq(found, &mentions[at])
            })
        };
        self.drafts.par_iter_mut().enumerate().filter(|(at, _)| !is_same(*at)).for_each(|(at, drafts)| {
            *drafts = Drafts::of(matter.report, &mentions[at], issued);
        });
        self.made_from = chapters.iter().cloned().zip(mentions.iter().cloned()).collect();
        &self.drafts
    }
}
