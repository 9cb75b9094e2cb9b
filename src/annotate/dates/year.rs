//! The year that a date leaves to its context: that of the date before it in the paragraph, which it lies nearest to; or
//! of the next one in its sentence; or, not surely, the latest one before the report's own day.

use std::ops::Range;

use super::phrase::Phrase;
use super::value::{Point, Value};
use crate::model::calendar::Day;

/// Where a date's year was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    Printed,
    Passage,
    Report,
}

/// How many letters further the next date may stand that gives its year to one before it, as in "4 May and 5 June 2013".
const NEXT: usize = 40;

/// Completes every date that lacks its year; what cannot be completed stays as it is.
pub(super) fn complete(phrases: &mut [Phrase], sentences: &[Range<usize>], day: Option<Day>) -> Vec<Context> {
    let printed: Vec<Option<Point>> =
        phrases.iter().map(|phrase| Some(*phrase.value.last()).filter(|point| point.year.is_some())).collect();
    let mut contexts = Vec::with_capacity(phrases.len());
    let mut anchor: Option<(Point, Context, usize)> = None;
    for index in 0..phrases.len() {
        let mut context = Context::Printed;
        if phrases[index].value.last().year.is_none() {
            let sentence = &sentences[index];
            let start = phrases[index].range.start;
            // A lone year says little of the dates around it, but for those of its own sentence.
            let before = anchor.filter(|(point, _, at)| point.month.is_some() || sentence.contains(at));
            let next = (index + 1..phrases.len())
                .filter(|next| phrases[*next].range.start < sentence.end.min(start + NEXT))
                .find_map(|next| printed[next].filter(|point| point.month.is_some()));
            let near = before.map(|(point, from, _)| (point, from)).or(next.map(|point| (point, Context::Passage)));
            if let Some((near, from)) = near {
                assign(&mut phrases[index].value, |point| nearest(point, &near, day));
                context = from;
            } else if let Some(day) = day {
                assign(&mut phrases[index].value, |point| latest(point, day));
                context = Context::Report;
            }
        }
        if !phrases[index].value.last().decade {
            let from = if context == Context::Report { Context::Report } else { Context::Passage };
            let last = *phrases[index].value.last();
            anchor = Some((last, from, phrases[index].range.start)).filter(|_| last.year.is_some()).or(anchor);
        }
        contexts.push(context);
    }
    contexts
}

/// Gives the year to the last point, and to the first what follows from it.
fn assign(value: &mut Value, year: impl Fn(&Point) -> Option<i32>) {
    let mut points = value.points();
    let Some(last) = points.pop() else { return };
    last.year = year(last);
    let last = *last;
    for point in points {
        *point = point.filled_from(&last);
    }
}

/// Of the three years around, the one in which the point lies nearest to another; what follows a date before the report's
/// own is not after the report.
fn nearest(point: &Point, near: &Point, day: Option<Day>) -> Option<i32> {
    let year = near.year?;
    // A lone year says nothing of when in it: the same year is meant.
    let Some(month) = near.month else { return Some(year) };
    let place = |year: i32, month: u8, day: Option<u8>| {
        (year * 12 + i32::from(month.min(12))) * 31 + i32::from(day.unwrap_or(15))
    };
    let there = place(year, month, near.day);
    let limit = day
        .and_then(|day| Some(place(i32::try_from(day.year).ok()?, day.month, Some(day.day))))
        .filter(|limit| there <= *limit)
        .unwrap_or(i32::MAX);
    let told = |candidate: &i32| place(*candidate, point.month.unwrap_or(6), Some(point.day.unwrap_or(1))) <= limit;
    (year - 1..=year + 1).filter(told).min_by_key(|candidate| {
        let here = place(*candidate, point.month.unwrap_or(6), point.day);
        ((here - there).abs(), *candidate != year)
    })
}

/// The latest year in which the point is not after the report's day.
fn latest(point: &Point, day: Day) -> Option<i32> {
    let year = i32::try_from(day.year).ok()?;
    let after = (point.month?, point.day.unwrap_or(1)) > (day.month, day.day);
    Some(if after { year - 1 } else { year })
}
