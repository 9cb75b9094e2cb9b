//! Joins points into what a sentence says of time: spans and open ends, told by the words around them, or else a list.

use std::ops::Range;

use super::context;
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
    "ever since",
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
const UNTIL: &[&str] = &["until", "till", "up until", "up to", "no later than", "not later than", "on or before", "by"];
const ONWARDS: &[&str] = &[
    "onwards",
    "onward",
    "on",
    "forward",
    "to date",
    "to the present",
    "to present",
    "to now",
    "to today",
    "until now",
    "until today",
    "until the present",
    "up to the present",
    "up to now",
    "- present",
    "- date",
    "- to date",
];
const TO: &[&str] = &["to", "until", "till", "through to", "through", "up until", "up to and including", "up to", "-"];
/// What may stand between "since" or "by" and the date.
const AT_LEAST: &[&str] = &[
    "at least",
    "at the latest",
    "at the earliest",
    "at latest",
    "as early as",
    "as late as",
    "as far back as",
    "as recently as",
    "no later than",
    "not later than",
    "fiscal year",
    "the fiscal year",
    "the year",
    "year",
    "or before",
];

/// The dates that begin at a token, and the token after them.
pub(super) fn parse(folded: &Folded, tokens: &[Token], at: usize) -> Option<(Vec<Phrase>, usize)> {
    let tokens = Tokens { folded, all: tokens };
    let one = |(phrase, end)| (vec![phrase], end);
    from_to(tokens, at)
        .or_else(|| open(tokens, at))
        .or_else(|| onwards(tokens, at))
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
    let start = tokens.skip(tokens.skip_the(start), &["fiscal year", "year", "years"]);
    let first = tokens.end_of_span(start)?;
    if let Some(separator) = tokens.any(first.end, separators)
        && let Some(last) = tokens.end_of_span(tokens.skip(tokens.skip_the(separator), &["fiscal year", "year"]))
        && let Some(value) = Value::span(&first.point, &last.point)
    {
        let count = last.bare_year && context::is_count(tokens, last.end);
        return (!count).then(|| (Phrase { range: tokens.range(at, last.end), value }, last.end));
    }
    (separators == TO && !first.point.is_day_alone()).then_some(())?;
    let end = open_end(tokens, first.end)?;
    Some((Phrase { range: tokens.range(at, end), value: Value::Since(first.point) }, end))
}

/// `2014 onwards`, `June 2013 to date`, `2012-present`
fn onwards(tokens: Tokens<'_>, at: usize) -> Option<(Phrase, usize)> {
    // Few dates go on so; the token after a year or month tells it at once.
    let read = tokens.point(at)?;
    let end = open_end(tokens, read.end).filter(|_| tokens.word(read.end) != "on" && read.point.year.is_some())?;
    Some((Phrase { range: tokens.range(at, end), value: Value::Since(read.point) }, end))
}

/// The token after words that leave the end open.
fn open_end(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    let end = tokens.any(at, ONWARDS)?;
    // `from 2014 on` is open; `from 2014 on training` is about something.
    let closed = tokens.kind(end).is_none_or(|kind| matches!(kind, Kind::Comma | Kind::Other));
    (closed || tokens.word(at) != "on").then_some(end)
}

/// `since A`, `until A`, `by A`.
fn open(tokens: Tokens<'_>, at: usize) -> Option<(Phrase, usize)> {
    let since = tokens.any(at, SINCE);
    let start = since.or_else(|| tokens.any(at, UNTIL))?;
    let start = tokens.skip(start, AT_LEAST);
    let start = tokens.skip_the(start);
    let read = tokens.point(start)?;
    // `by 2000 people`; "by the 2015 deadline" is of that year.
    let the = tokens.word(start - 1) == "the";
    if read.bare_year && (context::is_count(tokens, read.end) || (the && tokens.kind(read.end) == Some(Kind::Word))) {
        return None;
    }
    let value = if since.is_some() { Value::Since(read.point) } else { Value::Until(read.point) };
    let end = if since.is_some() { tokens.any(read.end, &["onwards", "onward"]).unwrap_or(read.end) } else { read.end };
    Some((Phrase { range: tokens.range(at, end), value }, end))
}

/// `third and fourth quarters of 2014`, `spring and summer of 2013`.
fn parts_of_year(tokens: Tokens<'_>, at: usize) -> Option<(Vec<Phrase>, usize)> {
    let season = tokens.part(at).filter(|(part, _)| *part < 30);
    let ordinal = tokens.ordinal(at);
    let end = match (season, ordinal) {
        (Some((_, end)), _) => end,
        (None, Some(_)) => at + 1,
        (None, None) => return None,
    };
    let joint = tokens.any(end, &["and the", "and", "/", "-"])?;
    let last = tokens.part_of_year(joint).filter(|read| read.point.month.is_some_and(|month| month > 20))?;
    let month = match (season, ordinal, last.point.month?) {
        (Some((season, _)), _, 21..=24) => season,
        (None, Some(ordinal), 33..=36) => 32 + ordinal,
        (None, Some(ordinal), 40..) => 39 + ordinal,
        _ => return None,
    };
    let first = Point { month: Some(month), ..last.point };
    if first.touches(&last.point) {
        let phrase = Phrase { range: tokens.range(at, last.end), value: Value::Span(first, last.point) };
        return Some((vec![phrase], last.end));
    }
    let each = [(first, at, end), (last.point, joint, last.end)];
    Some((
        each.map(|(point, from, to)| Phrase { range: tokens.range(from, to), value: Value::One(point) }).into(),
        last.end,
    ))
}
