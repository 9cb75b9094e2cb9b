//! Paragraph numbers run without a gap, a repeat or a step back, each series from 1.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, MISREAD_MARKDOWN, PARAGRAPH_SEQUENCE};
use crate::model::passage::{Passage, Role};
use crate::model::report::Report;
use crate::source::Span;

/// A gap is told only if all chapters could be read: the missing numbers may stand in one that could not.
pub(super) fn check(report: &Report, whole: bool, diagnostics: &mut Diagnostics) {
    let mut last: BTreeMap<&str, (u32, Span)> = BTreeMap::new();
    for chapter in &report.chapters {
        let mut texts: Vec<&Passage> = Vec::new();
        for passage in &chapter.passages {
            let Some(number) = passage.number() else {
                texts.extend(Some(passage).filter(|passage| passage.role == Role::Text));
                continue;
            };
            let between = std::mem::take(&mut texts);
            let span = number_span(passage, number);
            let before = last.insert(&chapter.series, (number, span.clone()));
            let expected = before.as_ref().map_or(1, |(number, _)| number.saturating_add(1));
            if number == expected.saturating_add(1)
                && let Some(text) = between.iter().find(|text| begins_with(&text.text, expected))
            {
                diagnostics.push(misread(text, expected));
            } else if number < expected || number > expected && whole {
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

/// Whether a text begins with a number, whatever signs stand around it: `(7) `, `7: `, `Para. 7. `.
fn begins_with(text: &str, number: u32) -> bool {
    let start = text.find(|letter: char| letter.is_ascii_digit()).filter(|start| *start <= 12).unwrap_or(text.len());
    let rest = text[start..].strip_prefix(&number.to_string());
    rest.is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

fn misread(text: &Passage, number: u32) -> Diagnostic {
    let first = text.text.split_inclusive(char::is_whitespace).next().map_or(0, |word| word.trim_end().len());
    Diagnostic::new(
        MISREAD_MARKDOWN,
        text.span(0..first),
        format!("this is not read as the number of paragraph {number}"),
    )
    .label(format!("expected `{number}.`"))
    .hint(format!("write `{number}. ` at the beginning of the line, with nothing before or around it"))
}

/// The place of the printed number, which stands before the passage's text.
pub(super) fn number_span(passage: &Passage, number: u32) -> Span {
    let start = passage.runs.first().map_or(0, |run| run.source);
    let before = &passage.source.text[..start.min(passage.source.text.len())];
    let digits = number.to_string();
    let at = before.rfind(&digits).unwrap_or(start);
    passage.source.span(at..at + digits.len())
}
