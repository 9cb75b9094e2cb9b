//! The words that events, notes and key figures quote stand in the report.

use super::Content;
use crate::diagnostic::Diagnostics;
use crate::model::quotation;

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    if !content.project.is_whole("content/chapters") {
        return;
    }
    let lexicon = &content.project.lexicon;
    let events = lexicon.events.iter().map(|event| &event.quotation);
    let notes = lexicon.notes.iter().map(|note| &note.quotation);
    let figures = lexicon.figures.iter().map(|figure| &figure.quotation);
    for quoted in events.chain(notes).chain(figures) {
        match quotation::find(content.report, quoted) {
            Ok((_, Some(warning))) | Err(warning) => diagnostics.push(warning),
            Ok((_, None)) => {}
        }
    }
}
