//! One heading of the report with the text that stands right under it: one file of `chapters/`.

use std::sync::Arc;

use super::passage::{Passage, Role};
use crate::source::{Located, Source};

#[derive(Debug, Clone)]
pub(crate) struct Chapter {
    pub(crate) source: Arc<Source>,
    /// Printed before the title: `II`, `A`, `1`; may be empty.
    pub(crate) label: String,
    /// 1 for the highest headings.
    pub(crate) level: u8,
    /// Page address from the site's root: `report/activities/technical-assistance.html`.
    pub(crate) href: String,
    /// Index in `Report::chapters`.
    pub(crate) parent: Option<usize>,
    pub(crate) children: Vec<usize>,
    /// "" for the main text, else the `numbering` of the folder: `annex-i`.
    pub(crate) series: String,
    /// Former addresses, from the site's root.
    pub(crate) aliases: Vec<Located<String>>,
    /// In reading order: the heading, then each paragraph or unnumbered text followed by its footnotes.
    pub(crate) passages: Vec<Passage>,
    /// First and last paragraph number of the chapter and all its sub-headings that continue its series.
    pub(crate) first: Option<u32>,
    pub(crate) last: Option<u32>,
}

impl Chapter {
    /// The heading's passage, which every chapter has.
    pub(crate) fn heading(&self) -> &Passage {
        &self.passages[0]
    }

    pub(crate) fn title(&self) -> &str {
        &self.heading().text
    }

    /// The number of the paragraph that a passage is, or hangs on.
    pub(crate) fn number_of(&self, passage: usize) -> Option<u32> {
        match &self.passages[passage].role {
            Role::Paragraph { number } => Some(*number),
            Role::Footnote { carrier, .. } => self.passages[*carrier].number(),
            Role::Heading | Role::Text => None,
        }
    }
}
