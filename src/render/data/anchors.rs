//! The `paragraphs` and `mentions` of a row: where in numbered paragraphs something is named, and how often in all.

use schemars::JsonSchema;
use serde::Serialize;

use super::Facts;
use super::mentions::has_row;
use crate::model::indexes::Uses;

/// In the order of the keys in each file that has them.
#[derive(Serialize, JsonSchema)]
pub(super) struct Named {
    /// Anchors in reading order, each once; a footnote counts as the paragraph that carries it.
    pub(super) paragraphs: Vec<String>,
    /// Accepted rows of `mentions.json`.
    pub(super) mentions: usize,
}

impl Named {
    pub(super) fn new<'u>(facts: Facts<'_>, uses: impl IntoIterator<Item = &'u Uses>) -> Self {
        let positions = uses.into_iter().flat_map(|uses| &uses.mentions);
        let rows: Vec<_> = positions
            .map(|position| facts.annotations.get(*position))
            .filter(|mention| has_row(facts, mention))
            .collect();
        let mut paragraphs: Vec<_> = rows
            .iter()
            .map(|mention| facts.report.paragraph(mention.at))
            .filter(|at| facts.report.passage(*at).number().is_some())
            .collect();
        paragraphs.sort_unstable();
        paragraphs.dedup();
        let anchor = |at| facts.report.passage(at).anchor.clone();
        Self { paragraphs: paragraphs.into_iter().map(anchor).collect(), mentions: rows.len() }
    }
}
