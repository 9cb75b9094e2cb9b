//! Days that are kept every year: "30 July … every year beginning in 2014". Such a day is written as its first
//! occurrence, and the words that name the first year are part of it, no date of their own.

use std::ops::Range;

use super::phrase::Phrase;
use super::value::Value;
use crate::annotate::folded::Folded;

const EVERY_YEAR: &[&str] =
    &["every year", "each year", "annually", "yearly", "every subsequent year", "of every year"];

/// Which phrases are yearly, after the first year was put into them; the phrases that told it are taken out.
pub(super) fn find(folded: &Folded, sentences: &[Range<usize>], phrases: &mut Vec<Phrase>) -> Vec<bool> {
    let mut yearly = vec![false; phrases.len()];
    let mut spent = vec![false; phrases.len()];
    for index in 0..phrases.len() {
        let Value::One(point) = phrases[index].value else {
            // "by 31 December of each year": no year is meant.
            let after = folded.lower[phrases[index].range.end..].trim_start_matches([' ', ',']);
            let after = after.strip_prefix("of ").unwrap_or(after);
            yearly[index] =
                phrases[index].value.last().year.is_none() && EVERY_YEAR.iter().any(|words| after.starts_with(words));
            continue;
        };
        if point.day.is_none() || point.month.is_none() || point.year.is_some() {
            continue;
        }
        let sentence = &sentences[index];
        let text = &folded.lower[sentence.clone()];
        let Some(mark) = EVERY_YEAR.iter().find_map(|words| text.find(words)) else { continue };
        let mark = sentence.start + mark;
        // Another day between this one and the words takes them.
        let nearer = phrases.iter().any(|other| {
            other.range.start > phrases[index].range.start
                && other.range.start < mark
                && other.value.first().day.is_some()
        });
        if nearer {
            continue;
        }
        let beginning = phrases.iter().position(|other| {
            sentence.contains(&other.range.start) && matches!(other.value, Value::Since(since) if since.month.is_none())
        });
        yearly[index] = true;
        if let Some(beginning) = beginning {
            let year = phrases[beginning].value.first().year;
            spent[beginning] = true;
            phrases[index].value = Value::One(super::value::Point { year, ..point });
        }
    }
    let mut keep = spent.iter().map(|spent| !spent);
    phrases.retain(|_| keep.next().unwrap_or(true));
    let mut keep = spent.iter().map(|spent| !spent);
    yearly.retain(|_| keep.next().unwrap_or(true));
    yearly
}
