//! The report as parsed: its chapters in reading order, and the bodies of what the editor wrote around it.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::chapter::Chapter;
use super::passage::Passage;

#[derive(Debug, Clone, Default)]
pub(crate) struct Report {
    /// In reading order: a heading stands before its sub-headings.
    /// Shared, so that a preview keeps those that have not changed.
    pub(crate) chapters: Vec<Arc<Chapter>>,
    /// The explanations, parallel to `Lexicon::terms`.
    pub(crate) explanations: Vec<Passage>,
    /// The notes' bodies, parallel to `Lexicon::notes`.
    pub(crate) note_bodies: Vec<Passage>,
    /// The further pages' bodies, parallel to `Lexicon::pages`.
    pub(crate) page_bodies: Vec<Passage>,
    /// Passages of chapters by their anchor. Only looked up, never walked. In a preview this is the very same map as long
    /// as no anchor, role or number of any passage or lettered block has changed.
    pub(crate) anchors: Arc<HashMap<String, At>>,
    /// Counted when somebody first asks.
    pub(crate) paragraphs: OnceLock<usize>,
}

/// The place of a passage: its chapter and its index there. The order is reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct At {
    pub(crate) chapter: usize,
    pub(crate) passage: usize,
}

impl Report {
    pub(crate) fn passage(&self, at: At) -> &Passage {
        &self.chapters[at.chapter].passages[at.passage]
    }

    pub(crate) fn find(&self, anchor: &str) -> Option<At> {
        self.anchors.get(anchor).copied()
    }

    /// All passages of the report in reading order.
    pub(crate) fn passages(&self) -> impl Iterator<Item = (At, &Passage)> {
        self.chapters.iter().enumerate().flat_map(|(chapter, body)| {
            body.passages.iter().enumerate().map(move |(passage, text)| (At { chapter, passage }, text))
        })
    }

    /// The number of the paragraph that a passage is, or hangs on.
    pub(crate) fn number(&self, at: At) -> Option<u32> {
        self.chapters[at.chapter].number_of(at.passage)
    }

    /// The passage of the paragraph that a footnote hangs on, or the passage itself.
    pub(crate) fn paragraph(&self, at: At) -> At {
        match self.passage(at).role {
            super::passage::Role::Footnote { carrier, .. } => At { passage: carrier, ..at },
            _ => at,
        }
    }

    /// Address of a passage from the site's root.
    pub(crate) fn href(&self, at: At) -> String {
        format!("{}#{}", self.chapters[at.chapter].href, self.passage(at).anchor)
    }

    /// How many numbered paragraphs there are.
    pub(crate) fn paragraph_count(&self) -> usize {
        let count = || self.passages().filter(|(_, passage)| passage.number().is_some()).count();
        *self.paragraphs.get_or_init(count)
    }
}
