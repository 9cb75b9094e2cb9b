//! Where the editor's quotations stand. A quotation that is not found is reported by its own rule; here it falls back to
//! the paragraph that it names, so that an index is never short of a place.

use crate::model::indexes::Anchored;
use crate::model::lexicon::Quotation;
use crate::model::quotation;
use crate::model::report::{At, Report};

/// A place for each quotation, in the same order.
pub(super) fn places<'a>(report: &Report, quotations: impl Iterator<Item = &'a Quotation>) -> Vec<Anchored> {
    quotations.map(|quotation| place(report, quotation).unwrap_or_else(|| fallback(report, quotation))).collect()
}

pub(super) fn place(report: &Report, quotation: &Quotation) -> Option<Anchored> {
    quotation::find(report, quotation).ok().map(|(anchored, _)| anchored)
}

fn fallback(report: &Report, quotation: &Quotation) -> Anchored {
    let first = At { chapter: 0, passage: 0 };
    Anchored { at: report.find(&quotation.paragraph.value).unwrap_or(first), range: 0..0 }
}
