//! What each chapter has of events, countries and concepts. A heading with sub-headings has only what stands right under
//! it, since each of those says its own.

use std::collections::BTreeSet;

use super::Matter;
use crate::model::indexes::{ChapterSummary, Indexes};
use crate::model::report::At;

pub(super) fn summaries(matter: Matter<'_>, indexes: &Indexes) -> Vec<ChapterSummary> {
    let mut chapters = vec![ChapterSummary::default(); matter.report.chapters.len()];
    for (position, event) in indexes.timeline.iter().enumerate() {
        chapters[event.quotation.at.chapter].events.push(position);
    }
    for position in &indexes.country_order {
        let entry = &indexes.countries[*position];
        for chapter in of(entry.named.places.iter().chain(&entry.by_place.places)) {
            chapters[chapter].countries.push(*position);
        }
    }
    for position in &indexes.glossary_order {
        for chapter in of(indexes.terms[*position].places.iter()) {
            chapters[chapter].terms.push(*position);
        }
    }
    chapters
}

fn of<'a>(places: impl Iterator<Item = &'a At>) -> BTreeSet<usize> {
    places.map(|at| at.chapter).collect()
}
