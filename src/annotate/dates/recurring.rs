//! Days that are kept every year: "30 July … every year beginning in 2014". Such a day is written as its first
//! occurrence, and the words that name the first year are part of it, no date of their own.

use std::ops::Range;

use super::phrase::Phrase;
use super::value::Value;
use crate::annotate::folded::Folded;

const EVERY_YEAR: &[&str] =
    &["every year", "each year", "annually", "yearly", "every subsequent year", "of every year"];

/// More dates than a sentence has before it says since when a day is kept.
const LONGEST: usize = 100;

/// Which phrases are yearly, after the first year was put into them; the phrases that told it are taken out.
pub(super) fn find(folded: &Folded, sentences: &[Range<usize>], phrases: &mut Vec<Phrase>) -> Vec<bool> {
    let mut yearly = vec![false; phrases.len()];
    let mut spent = vec![false; phrases.len()];
    // Phrases are sorted, and those of a sentence follow one another.
    let mut of_sentence: Option<(Range<usize>, Option<usize>)> = None;
    let mut next_day = vec![None; phrases.len()];
    for index in (1..phrases.len()).rev() {
        let start = phrases[index].range.start;
        let day = phrases[index].value.first().day.map(|_| start);
        next_day[index - 1] = day.or(next_day[index]);
    }
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
        let (_, mark) = of_sentence.take().filter(|(known, _)| known == sentence).unwrap_or_else(|| {
            let text = &folded.lower[sentence.clone()];
            (sentence.clone(), EVERY_YEAR.iter().find_map(|words| text.find(words)))
        });
        of_sentence = Some((sentence.clone(), mark));
        let Some(mark) = mark.map(|mark| sentence.start + mark) else { continue };
        // Another day between this one and the words takes them.
        if next_day[index].is_some_and(|start| start < mark) {
            continue;
        }
        let first = phrases.partition_point(|other| other.range.start < sentence.start);
        let within = phrases[first..].iter().take_while(|other| other.range.start < sentence.end);
        let beginning =
            within.take(LONGEST).position(|other| matches!(other.value, Value::Since(since) if since.month.is_none()));
        let beginning = beginning.map(|at| first + at);
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
