//! The year that a date leaves to its context: what "this year" or "that year" says; that of the date before it in the
//! paragraph, which it lies nearest to; that of the next one in its sentence; or, not surely, the latest one before the
//! report's own day.

use std::ops::Range;

use super::phrase::Phrase;
use super::value::{Point, Value};
use crate::annotate::folded::Folded;
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

/// Words right after a date that say its year: by how much it differs from the report's own.
const FROM_REPORT: &[(&str, i32)] = &[
    ("this year", 0),
    ("of this year", 0),
    ("of the current year", 0),
    ("last year", -1),
    ("of last year", -1),
    ("next year", 1),
    ("of next year", 1),
];
/// The same, from the year that was named before.
const FROM_TEXT: &[(&str, i32)] = &[
    ("of that year", 0),
    ("that year", 0),
    ("of the same year", 0),
    ("the same year", 0),
    ("that same year", 0),
    ("of that same year", 0),
    ("of the previous year", -1),
    ("the previous year", -1),
    ("of the preceding year", -1),
    ("of the following year", 1),
    ("the following year", 1),
];

/// What a date was, that others may take their year from.
#[derive(Clone, Copy)]
struct Anchor {
    point: Point,
    context: Context,
    at: usize,
}

/// The dates before a place that others may take their year from: the last of each kind.
#[derive(Default)]
struct Anchors {
    last: Option<Anchor>,
    /// With a month.
    dated: Option<Anchor>,
    /// With a day of a month.
    precise: Option<Anchor>,
}

impl Anchors {
    fn add(&mut self, anchor: Anchor) {
        self.last = Some(anchor);
        if anchor.point.month.is_some() {
            self.dated = Some(anchor);
            self.precise = Some(anchor).filter(|anchor| anchor.point.day.is_some()).or(self.precise);
        }
    }
}

/// Completes every date that lacks its year; what cannot be completed stays as it is.
pub(super) fn complete(
    folded: &Folded,
    phrases: &mut [Phrase],
    sentences: &[Range<usize>],
    day: Option<Day>,
) -> Vec<Context> {
    let printed: Vec<Option<Point>> =
        phrases.iter().map(|phrase| Some(*phrase.value.last()).filter(|point| point.year.is_some())).collect();
    let mut contexts = Vec::with_capacity(phrases.len());
    let mut anchors = Anchors::default();
    for index in 0..phrases.len() {
        let mut context = Context::Printed;
        if phrases[index].value.last().year.is_none() {
            let sentence = &sentences[index];
            let Range { start, end } = phrases[index].range;
            let next = (index + 1..phrases.len())
                .take_while(|next| phrases[*next].range.start < sentence.end.min(start + NEXT))
                .find_map(|next| printed[next].filter(|point| point.month.is_some()));
            let before = before(&anchors, phrases[index].value.last(), sentence, next.is_some());
            let near = before.or(next.map(|point| (point, Context::Passage)));
            if let Some(year) = said(folded, end, &anchors, day) {
                assign(&mut phrases[index].value, |_| Some(year));
                context = Context::Passage;
            } else if let Some((near, from)) = near {
                assign(&mut phrases[index].value, |point| nearest(point, &near, day));
                context = from;
            } else if let Some(day) = day {
                assign(&mut phrases[index].value, |point| latest(point, day));
                context = Context::Report;
            }
        }
        let last = *phrases[index].value.last();
        if !last.decade && last.year.is_some() {
            let from = if context == Context::Report { Context::Report } else { Context::Passage };
            anchors.add(Anchor { point: last, context: from, at: phrases[index].range.start });
        }
        contexts.push(context);
    }
    contexts
}

/// The date before that a point takes its year from: in its own sentence the last one, a lone year too; further back the
/// last one that is as precise, since a month named in passing does not say when the next sentence is.
fn before(anchors: &Anchors, point: &Point, sentence: &Range<usize>, next: bool) -> Option<(Point, Context)> {
    let answer = |anchor: Anchor| (anchor.point, anchor.context);
    if let Some(last) = anchors.last.filter(|anchor| sentence.contains(&anchor.at)) {
        return Some(answer(last));
    }
    let precise = if point.day.is_none() { anchors.dated } else { anchors.precise };
    precise.or(anchors.dated).filter(|_| !next).map(answer)
}

/// The year that the words right after a date say.
fn said(folded: &Folded, end: usize, anchors: &Anchors, day: Option<Day>) -> Option<i32> {
    let rest = folded.lower[end..].trim_start_matches([',', ' ']);
    let found = |list: &[(&str, i32)]| {
        let says = |words: &str| {
            rest.strip_prefix(words).is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric()))
        };
        list.iter().find(|(words, _)| says(words)).map(|(_, years)| *years)
    };
    if let Some(years) = found(FROM_REPORT) {
        return Some(i32::try_from(day?.year).ok()? + years);
    }
    Some(anchors.last?.point.year? + found(FROM_TEXT)?)
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
