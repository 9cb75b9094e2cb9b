//! Where each concept of the glossary is used, and the concepts' order.

use std::collections::BTreeMap;

use super::Matter;
use crate::model::indexes::Uses;

/// Parallel to the glossary; a concept that the report does not use has no places.
pub(super) fn uses(matter: Matter<'_>, found: &mut BTreeMap<&str, Uses>) -> Vec<Uses> {
    matter.lexicon.terms.iter().map(|term| found.remove(term.slug.as_str()).unwrap_or_default()).collect()
}

/// Positions in the glossary, by the concepts' names.
pub(super) fn order(matter: Matter<'_>) -> Vec<usize> {
    let terms = &matter.lexicon.terms;
    let mut order: Vec<usize> = (0..terms.len()).collect();
    order.sort_by(|a, b| matter.collation.compare(&terms[*a].term.value, &terms[*b].term.value).then(a.cmp(b)));
    order
}
