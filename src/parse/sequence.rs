//! Paragraph numbers run without a gap, a repeat or a step back, each series from 1.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, PARAGRAPH_SEQUENCE};
use crate::model::passage::Passage;
use crate::model::report::Report;
use crate::source::Span;

/// A gap is told only if all chapters could be read: the missing numbers may stand in one that could not.
pub(super) fn check(report: &Report, whole: bool, diagnostics: &mut Diagnostics) {
    let mut last: BTreeMap<&str, (u32, Span)> = BTreeMap::new();
    for chapter in &report.chapters {
        for passage in &chapter.passages {
            let Some(number) = passage.number() else { continue };
            let span = number_span(passage, number);
            let before = last.insert(&chapter.series, (number, span.clone()));
            let expected = before.as_ref().map_or(1, |(number, _)| number.saturating_add(1));
            if number < expected || number > expected && whole {
                diagnostics.push(complaint(number, expected, span, before));
            }
        }
    }
}

fn complaint(number: u32, expected: u32, span: Span, before: Option<(u32, Span)>) -> Diagnostic {
    let said = if number == 0 {
        "a paragraph's number is at least 1".to_owned()
    } else if before.as_ref().is_some_and(|(last, _)| *last == number) {
        format!("paragraph {number} stands twice")
    } else if number < expected {
        format!("paragraph {number} steps back after {}", expected - 1)
    } else if number == expected + 1 {
        format!("paragraph {expected} is missing before {number}")
    } else {
        format!("paragraphs {expected} to {} are missing before {number}", number - 1)
    };
    let said = Diagnostic::new(PARAGRAPH_SEQUENCE, span, said).label(format!("expected {expected}")).hint(format!(
        "write `{expected}.`, or restore what is missing; if `{number}.` is no paragraph number, write `{number}\\.`"
    ));
    match before {
        Some((last, place)) => said.other(place, format!("paragraph {last} stands here")),
        None => said,
    }
}

/// The place of the printed number, which stands before the passage's text.
fn number_span(passage: &Passage, number: u32) -> Span {
    let start = passage.runs.first().map_or(0, |run| run.source);
    let before = &passage.source.text[..start.min(passage.source.text.len())];
    let digits = number.to_string();
    let at = before.rfind(&digits).unwrap_or(start);
    passage.source.span(at..at + digits.len())
}
