//! Dates in prose, read as EDTF. The text is cut into tokens, `point` reads one day, month, season or year, `phrase`
//! and `list` join points into spans and lists, and `year` adds the year that a date leaves to its context.
//!
//! A number is a date only where the words around it make it one: years alone need "in", "since" and the like; symbols,
//! resolution numbers, titles and names such as "post-2015" give none.

mod context;
mod figures;
mod lexer;
mod list;
mod phrase;
mod point;
mod recent;
mod recurring;
mod vague;
mod value;
mod words;
mod year;

use std::ops::Range;

use super::scene::Scene;
use crate::model::annotation::Reading;
use crate::model::calendar::When;
use lexer::Token;
use phrase::Phrase;
pub(super) use recent::{ages, is_recent, settled};

/// Reasons that later steps ask for.
const PRINTED: &str = "a date in words";
const OF_REPORT: &str = "a date whose year is taken from the report's own date";

/// More tokens than a date can have before its first number or name of a month: "not later than at the latest by the
/// beginning of the second half of the year 2014". Further from any, no date need be tried, and most words stand so.
const LEAD: usize = 24;

pub(super) fn annotate(scene: &mut Scene<'_>) {
    let tokens = lexer::tokens(&scene.folded);
    let mut phrases = phrases(scene, &tokens);
    let sentences: Vec<Range<usize>> = phrases.iter().map(|phrase| scene.sentence(phrase.range.start)).collect();
    let recurring = recurring::find(&scene.folded, &sentences, &mut phrases);
    let years = year::complete(&scene.folded, &mut phrases, &sentences, scene.definitions.day);
    for ((phrase, context), yearly) in phrases.into_iter().zip(years).zip(recurring) {
        let edtf = phrase.value.to_string();
        // A day that is on no calendar, such as 31 June, is a misprint or no date.
        if !phrase.value.is_complete() || When::parse(&edtf).is_err() {
            continue;
        }
        let reading = Reading::Date { edtf, yearly };
        if phrase.value.is_unsure() {
            scene.doubt(phrase.range, reading, "a date in figures that may have the month first");
            continue;
        }
        match context {
            year::Context::Printed if yearly => {
                scene.accept(phrase.range, reading, "a day kept every year, at its first occurrence")
            }
            _ if yearly => scene.doubt(phrase.range, reading, "a day kept every year, its first year not being said"),
            year::Context::Printed => scene.accept(phrase.range, reading, PRINTED),
            year::Context::Passage => scene.accept(phrase.range, reading, "a date whose year stands near it"),
            year::Context::Report => scene.doubt(phrase.range, reading, OF_REPORT),
        }
    }
}

/// Phrases from left to right that lie in no title and no document's name.
fn phrases(scene: &Scene<'_>, tokens: &[Token]) -> Vec<Phrase> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(ahead) = tokens.iter().skip(at).position(Token::is_dated) {
        at += ahead.saturating_sub(LEAD);
        let Some((found, next)) = phrase::parse(&scene.folded, tokens, at) else {
            at += 1;
            continue;
        };
        let free = |range: &Range<usize>| !scene.in_title(range) && !scene.in_document(range);
        all.extend(found.into_iter().filter(|phrase| free(&phrase.range)));
        at = next;
    }
    all
}
