//! Joins points into what a sentence says of time: spans and open ends, told by the words around them, or else a list.

use std::ops::Range;

use super::lexer::{Kind, Token};
use super::list;
use super::point::Tokens;
use super::value::{Point, Value};
use crate::annotate::folded::Folded;

/// A date in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) range: Range<usize>,
    pub(super) value: Value,
}

const SINCE: &[&str] = &[
    "since",
    "starting from",
    "starting in",
    "starting on",
    "starting",
    "beginning in",
    "beginning on",
    "beginning from",
    "beginning with",
    "beginning",
    "commencing in",
    "commencing on",
    "commencing",
    "as from",
    "with effect from",
    "effective from",
    "effective as from",
];
const UNTIL: &[&str] = &["until", "till", "up until", "up to", "no later than", "not later than", "by"];
const ONWARDS: &[&str] = &["onwards", "onward", "on", "forward", "to date", "to the present", "to the present day"];
const TO: &[&str] = &["to", "until", "till", "through", "up to", "-"];

/// The dates that begin at a token, and the token after them.
pub(super) fn parse(folded: &Folded, tokens: &[Token], at: usize) -> Option<(Vec<Phrase>, usize)> {
    let tokens = Tokens { folded, all: tokens };
    let one = |(phrase, end)| (vec![phrase], end);
    from_to(tokens, at)
        .or_else(|| open(tokens, at))
        .map(one)
        .or_else(|| parts_of_year(tokens, at))
        .or_else(|| list::parse(tokens, at))
}

/// `from A to B`, `between A and B`, `from A onwards`.
fn from_to(tokens: Tokens<'_>, at: usize) -> Option<(Phrase, usize)> {
    let (separators, start): (&[&str], usize) = match tokens.word(at) {
        "from" => (TO, at + 1),
        "between" => (&["and"], at + 1),
        _ => return None,
    };
    let first = tokens.end_of_span(tokens.skip_the(start))?;
    if let Some(separator) = tokens.any(first.end, separators)
        && let Some(last) = tokens.end_of_span(tokens.skip_the(separator))
        && let Some(value) = Value::span(&first.point, &last.point)
    {
        return Some((Phrase { range: tokens.range(at, last.end), value }, last.end));
    }
    let onwards = tokens.any(first.end, ONWARDS)?;
    // `from 2014 on` is open; `from 2014 on training` is about something.
    let closed = tokens.kind(onwards).is_none_or(|kind| matches!(kind, Kind::Comma | Kind::Other));
    let open = closed || tokens.word(first.end) != "on";
    (open && separators == TO && !first.point.is_day_alone())
        .then(|| (Phrase { range: tokens.range(at, onwards), value: Value::Since(first.point) }, onwards))
}

/// `since A`, `until A`, `by A`.
fn open(tokens: Tokens<'_>, at: usize) -> Option<(Phrase, usize)> {
    let since = tokens.any(at, SINCE);
    let start = since.or_else(|| tokens.any(at, UNTIL))?;
    let read = tokens.point(tokens.skip_the(start))?;
    let value = if since.is_some() { Value::Since(read.point) } else { Value::Until(read.point) };
    let end = if since.is_some() { tokens.any(read.end, &["onwards", "onward"]).unwrap_or(read.end) } else { read.end };
    Some((Phrase { range: tokens.range(at, end), value }, end))
}

/// `third and fourth quarters of 2014`.
fn parts_of_year(tokens: Tokens<'_>, at: usize) -> Option<(Vec<Phrase>, usize)> {
    let first = tokens.ordinal(at)?;
    let joint = tokens.any(at + 1, &["and", "and the"])?;
    let last = tokens.part_of_year(joint).filter(|read| read.point.month.is_some_and(|month| month > 32))?;
    let offset = if last.point.month >= Some(40) { 39 } else { 32 };
    let first = Point { month: Some(offset + first), ..last.point };
    if first.touches(&last.point) {
        let phrase = Phrase { range: tokens.range(at, last.end), value: Value::Span(first, last.point) };
        return Some((vec![phrase], last.end));
    }
    let each = [(first, at, at + 1), (last.point, joint, last.end)];
    Some((
        each.map(|(point, from, to)| Phrase { range: tokens.range(from, to), value: Value::One(point) }).into(),
        last.end,
    ))
}
