//! What a preview keeps from one parsing to the next: of each chapter what its own file says, and the chapter that came of
//! it. As long as nothing about it changes a chapter stays the very same one, by which later steps know it again.

use std::collections::HashMap;
use std::sync::Arc;

use super::chapter::Parsed;
use super::whole::Whole;
use crate::diagnostic::Diagnostics;
use crate::model::chapter::Chapter;
use crate::model::passage::{Block, Passage};
use crate::model::report::Report;
use crate::project::Project;
use crate::source::Source;

#[derive(Default)]
pub(crate) struct Kept {
    chapters: HashMap<String, (Arc<Parsed>, Arc<Chapter>)>,
    /// None if something was wrong between chapters.
    whole: Option<Whole>,
}

impl Kept {
    /// What the file says, if it is the file that was parsed.
    pub(super) fn parsed(&self, source: &Arc<Source>) -> Option<Arc<Parsed>> {
        let (parsed, _) = self.chapters.get(&source.path)?;
        Arc::ptr_eq(&parsed.source, source).then(|| Arc::clone(parsed))
    }

    /// The report, if nothing but words of chapters has changed, and what is said of the texts around it.
    pub(super) fn again(&mut self, project: &Project, parsed: &[Arc<Parsed>]) -> Option<(Report, Diagnostics)> {
        let (report, said, changed) = self.whole.as_mut()?.again(project, parsed)?;
        for index in changed {
            let chapter = &report.chapters[index];
            self.chapters.insert(chapter.source.path.clone(), (Arc::clone(&parsed[index]), Arc::clone(chapter)));
        }
        Some((report, said))
    }

    /// The earlier chapter in the place of one that is no different.
    pub(super) fn same(&self, parsed: &Arc<Parsed>, chapter: Chapter) -> Arc<Chapter> {
        match self.chapters.get(&chapter.source.path) {
            Some((before, kept)) if Arc::ptr_eq(before, parsed) && is_same(kept, &chapter) => Arc::clone(kept),
            _ => Arc::new(chapter),
        }
    }

    /// Keeps what is in the report now, and nothing else. `said` is what was said of the texts around it, if nothing was
    /// wrong between chapters.
    pub(super) fn keep(
        &mut self,
        project: &Project,
        report: &Report,
        parsed: Vec<Arc<Parsed>>,
        said: Option<Diagnostics>,
    ) {
        self.whole = said.and_then(|said| Whole::new(project, report, &parsed, said));
        let chapters = &report.chapters;
        let both = parsed.into_iter().zip(chapters.iter().cloned());
        self.chapters = both.map(|(parsed, chapter)| (chapter.source.path.clone(), (parsed, chapter))).collect();
    }
}

/// Whether two chapters of the same parsed file are the same, given what may be done to them afterwards: their place in the
/// report, anchors, and where links lead.
fn is_same(one: &Chapter, other: &Chapter) -> bool {
    let Chapter { source: _, label, level, href, parent, children, series, aliases, passages, first, last } = one;
    *label == other.label
        && *level == other.level
        && *href == other.href
        && *parent == other.parent
        && *children == other.children
        && *series == other.series
        && *aliases == other.aliases
        && *first == other.first
        && *last == other.last
        && passages.iter().zip(&other.passages).all(|(one, other)| is_same_passage(one, other))
}

fn is_same_passage(one: &Passage, other: &Passage) -> bool {
    let anchors = |block: &Block| matches!(block, Block::Text { anchor: None, .. });
    one.anchor == other.anchor
        && one.marks == other.marks
        && (one.blocks.iter().chain(&other.blocks).all(anchors) || one.blocks == other.blocks)
}
