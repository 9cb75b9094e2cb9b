//! What each chapter has of events, countries and concepts. A heading with sub-headings has only what stands right under
//! it, since each of those says its own.

use super::Matter;
use crate::model::indexes::{ChapterSummary, Indexes};

pub(super) fn summaries(matter: Matter<'_>, indexes: &Indexes) -> Vec<ChapterSummary> {
    let mut chapters = vec![ChapterSummary::default(); matter.report.chapters.len()];
    for (position, event) in indexes.timeline.iter().enumerate() {
        chapters[event.quotation.at.chapter].events.push(position);
    }
    for position in &indexes.country_order {
        let entry = &indexes.countries[*position];
        for at in entry.named.places.iter().chain(&entry.by_place.places) {
            note(&mut chapters[at.chapter].countries, *position);
        }
    }
    for position in &indexes.glossary_order {
        for at in &indexes.terms[*position].places {
            note(&mut chapters[at.chapter].terms, *position);
        }
    }
    chapters
}

/// Adds what is the last already if it is there at all.
fn note(positions: &mut Vec<usize>, position: usize) {
    if positions.last() != Some(&position) {
        positions.push(position);
    }
}
