//! What an import does to the text received: a stretch of it gets other words. The chapters are the text with all changes
//! done, and `repairs.toml` is the list of them, so that the two cannot disagree.

use std::ops::Range;

use crate::model::lexicon::RepairKind;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) range: Range<usize>,
    pub(super) text: String,
    pub(super) kind: RepairKind,
    pub(super) why: String,
    pub(super) place: Place,
}

/// Where the words stand on our side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Nowhere,
    Facts,
    /// The section with this index, in reading order.
    Section(usize),
}

impl Change {
    /// Leaves the report altogether.
    pub(super) fn furniture(range: Range<usize>, why: &str) -> Self {
        Self { range, text: String::new(), kind: RepairKind::Furniture, why: why.to_owned(), place: Place::Nowhere }
    }

    pub(super) fn leaves(&self) -> bool {
        matches!(self.kind, RepairKind::Furniture | RepairKind::Masthead)
    }
}
