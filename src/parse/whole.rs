//! A report in which nothing is wrong between chapters, kept by a preview. Where then only words change, all that rests on
//! several chapters is as it was: numbers, anchors, where links lead. Such an edit, the most frequent one, costs as much as
//! the chapters that it changes.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::anchors::letter_anchors;
use super::chapter::{self, Parsed};
use super::links::{Addresses, block_anchors, resolve_in};
use crate::diagnostic::Diagnostics;
use crate::model::chapter::Chapter;
use crate::model::lexicon::Lexicon;
use crate::model::passage::{MarkKind, Passage};
use crate::model::report::Report;
use crate::project::{ChapterFile, Project};

pub(super) struct Whole {
    lexicon: Arc<Lexicon>,
    files: Arc<BTreeMap<String, Arc<[u8]>>>,
    report: Report,
    /// Parallel to the report's chapters.
    parsed: Vec<Arc<Parsed>>,
    /// What was said of the editor's texts around the report.
    said: Diagnostics,
    addresses: OnceLock<Addresses>,
}

impl Whole {
    /// None if a file could not be read: what it holds is missing.
    pub(super) fn new(project: &Project, report: &Report, parsed: &[Arc<Parsed>], said: Diagnostics) -> Option<Self> {
        project.lost.is_empty().then(|| Self {
            lexicon: Arc::clone(&project.lexicon),
            files: Arc::clone(&project.files),
            report: report.clone(),
            parsed: parsed.to_vec(),
            said,
            addresses: OnceLock::new(),
        })
    }

    /// The report with the chapters whose words have changed, which are named; none if more has. The second is what is
    /// said of the texts around it.
    pub(super) fn again(
        &mut self,
        project: &Project,
        parsed: &[Arc<Parsed>],
    ) -> Option<(Report, Diagnostics, Vec<usize>)> {
        let is_around = Arc::ptr_eq(&self.lexicon, &project.lexicon) && Arc::ptr_eq(&self.files, &project.files);
        if !is_around || !project.lost.is_empty() || project.chapters.len() != self.report.chapters.len() {
            return None;
        }
        let mut changed = Vec::new();
        for (index, (file, parsed)) in project.chapters.iter().zip(parsed).enumerate() {
            let before = &self.report.chapters[index];
            if !is_in_place(file, before) {
                return None;
            }
            if !Arc::ptr_eq(parsed, &self.parsed[index]) {
                changed.push((index, self.changed(file, parsed, before, project)?));
            }
        }
        let indexes = changed.iter().map(|(index, _)| *index).collect();
        for (index, chapter) in changed {
            self.report.chapters[index] = Arc::new(chapter);
            self.parsed[index] = Arc::clone(&parsed[index]);
        }
        Some((self.report.clone(), self.said.clone(), indexes))
    }

    /// A chapter that has other words and nothing else that others could see.
    fn changed(&self, file: &ChapterFile, parsed: &Parsed, before: &Chapter, project: &Project) -> Option<Chapter> {
        let mut chapter = chapter::chapter(file, parsed);
        if chapter.passages.len() != before.passages.len() {
            return None;
        }
        (chapter.first, chapter.last) = (before.first, before.last);
        chapter.children.clone_from(&before.children);
        let mut found = Diagnostics::default();
        for (passage, before) in chapter.passages.iter_mut().zip(&before.passages) {
            if passage.role != before.role || !passage.footnote_labels().eq(before.footnote_labels()) {
                return None;
            }
            passage.anchor.clone_from(&before.anchor);
            letter_anchors(passage);
            if lettered(passage) != lettered(before) {
                return None;
            }
            let is_sought = |kind: &MarkKind| matches!(kind, MarkKind::Link { .. } | MarkKind::Image { .. });
            if passage.marks.iter().any(|mark| is_sought(&mark.kind)) {
                let chapters = self.report.chapters.iter().map(Arc::as_ref);
                let addresses = self.addresses.get_or_init(|| Addresses::new(chapters, project));
                resolve_in(passage, addresses, project, &mut found);
            }
        }
        found.is_empty().then_some(chapter)
    }
}

/// Whether a file makes the same heading at the same place.
fn is_in_place(file: &ChapterFile, before: &Chapter) -> bool {
    let address = before.href.strip_prefix("report/").and_then(|address| address.strip_suffix(".html"));
    file.source.path == before.source.path
        && address == Some(file.address.as_str())
        && (&file.label, file.level, file.parent, &file.series)
            == (&before.label, before.level, before.parent, &before.series)
}

fn lettered(passage: &Passage) -> Vec<String> {
    let mut found = Vec::new();
    block_anchors(&passage.blocks, &mut |anchor| found.push(anchor.to_owned()));
    found
}
