//! Joins points into what a sentence says of time: spans, open ends, and lists whose parts share a month or year.

use std::ops::Range;

use super::lexer::{Kind, Token};
use super::point::{Read, Tokens};
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

/// Words after which a lone year is a date.
const YEAR_AFTER: &[&str] = &[
    "in",
    "since",
    "during",
    "until",
    "till",
    "by",
    "before",
    "after",
    "throughout",
    "through",
    "of",
    "for",
    "from",
    "to",
    "year",
    "years",
    "with",
    "period",
    "biennium",
    "between",
    "within",
    "into",
    "over",
    "mid",
    "early",
    "late",
];
/// Words after which a lone month is a date.
const MONTH_AFTER: &[&str] = &[
    "in",
    "since",
    "during",
    "until",
    "till",
    "by",
    "before",
    "after",
    "throughout",
    "through",
    "of",
    "from",
    "to",
    "for",
    "between",
    "within",
    "last",
    "this",
    "next",
    "and",
    "into",
];

/// The dates that begin at a token, and the token after them.
pub(super) fn parse(folded: &Folded, tokens: &[Token], at: usize) -> Option<(Vec<Phrase>, usize)> {
    let tokens = Tokens { folded, all: tokens };
    let one = |(phrase, end)| (vec![phrase], end);
    from_to(tokens, at)
        .or_else(|| open(tokens, at))
        .map(one)
        .or_else(|| parts_of_year(tokens, at))
        .or_else(|| list(tokens, at))
}

/// `from A to B`, `between A and B`, `from A onwards`.
fn from_to(tokens: Tokens<'_>, at: usize) -> Option<(Phrase, usize)> {
    let (separators, start): (&[&str], usize) = match tokens.word(at) {
        "from" => (TO, at + 1),
        "between" => (&["and"], at + 1),
        _ => return None,
    };
    let first = end_of_span(tokens, skip_the(tokens, start))?;
    if let Some(separator) = tokens.any(first.end, separators)
        && let Some(last) = end_of_span(tokens, skip_the(tokens, separator))
        && let Some(value) = span(&first.point, &last.point)
    {
        return Some((Phrase { range: range(tokens, at, last.end), value }, last.end));
    }
    let onwards = tokens.any(first.end, ONWARDS)?;
    // `from 2014 on` is open; `from 2014 on trafficking` is about something.
    let closed = tokens.kind(onwards).is_none_or(|kind| matches!(kind, Kind::Comma | Kind::Other));
    let open = closed || tokens.word(first.end) != "on";
    (open && separators == TO && !first.point.is_day_alone())
        .then(|| (Phrase { range: range(tokens, at, onwards), value: Value::Since(first.point) }, onwards))
}

/// `since A`, `until A`, `by A`.
fn open(tokens: Tokens<'_>, at: usize) -> Option<(Phrase, usize)> {
    let since = tokens.any(at, SINCE);
    let start = since.or_else(|| tokens.any(at, UNTIL))?;
    let read = tokens.point(skip_the(tokens, start))?;
    let value = if since.is_some() { Value::Since(read.point) } else { Value::Until(read.point) };
    let end = if since.is_some() { tokens.any(read.end, &["onwards", "onward"]).unwrap_or(read.end) } else { read.end };
    Some((Phrase { range: range(tokens, at, end), value }, end))
}

/// `third and fourth quarters of 2014`.
fn parts_of_year(tokens: Tokens<'_>, at: usize) -> Option<(Vec<Phrase>, usize)> {
    let first = tokens.ordinal(at)?;
    let joint = tokens.any(at + 1, &["and", "and the"])?;
    let last = tokens.part_of_year(joint).filter(|read| read.point.month.is_some_and(|month| month > 32))?;
    let offset = if last.point.month >= Some(40) { 39 } else { 32 };
    let first = Point { month: Some(offset + first), ..last.point };
    if first.touches(&last.point) {
        let phrase = Phrase { range: range(tokens, at, last.end), value: Value::Span(first, last.point) };
        return Some((vec![phrase], last.end));
    }
    let each = [(first, at, at + 1), (last.point, joint, last.end)];
    Some((
        each.map(|(point, from, to)| Phrase { range: range(tokens, from, to), value: Value::One(point) }).into(),
        last.end,
    ))
}

/// One part of a list: a point, or a span with a dash or "to".
#[derive(Clone, Copy)]
struct Item {
    first: Point,
    last: Option<Point>,
    start: usize,
    end: usize,
    bare_year: bool,
}

impl Item {
    fn final_point(&self) -> &Point {
        self.last.as_ref().unwrap_or(&self.first)
    }
}

/// `3 and 4 October 2013`, `May, June and July`, `6-10 October 2014`, or a single date.
fn list(tokens: Tokens<'_>, at: usize) -> Option<(Vec<Phrase>, usize)> {
    let mut items = vec![item(tokens, at)?];
    // Whether "or" joins them, and whether the last joint was a word.
    let (mut or, mut by_word) = (false, true);
    let mut commas = false;
    while let Some(last) = items.last() {
        let comma = tokens.kind(last.end) == Some(Kind::Comma);
        let joint = last.end + usize::from(comma);
        let word = matches!(tokens.word(joint), "and" | "or");
        if !(comma || word) {
            break;
        }
        let next = skip_the(tokens, joint + usize::from(word));
        let Some(next) = item(tokens, next).filter(|next| goes_on(last, next, comma && !word)) else { break };
        or |= tokens.word(joint) == "or";
        commas |= comma && !word;
        by_word = word;
        items.push(next);
    }
    if commas && !by_word && !items[0].first.is_day_alone() {
        items.truncate(1);
    }
    while items.last().is_some_and(|item| item.final_point().is_day_alone()) {
        items.pop();
    }
    let end = items.last()?.end;
    fill(&mut items);
    if !in_context(tokens, at, &items[0]) {
        return None;
    }
    let joined = items.len() > 1
        && !or
        && items.iter().all(|item| item.last.is_none())
        && items.windows(2).all(|pair| pair[0].first.touches(&pair[1].first));
    if joined {
        let value = Value::Span(items[0].first, items[items.len() - 1].first);
        return Some((vec![Phrase { range: range(tokens, at, end), value }], end));
    }
    let phrases = items.iter().filter_map(|item| {
        let value = match &item.last {
            Some(last) => span(&item.first, last)?,
            None => Value::One(item.first),
        };
        Some(Phrase { range: range(tokens, item.start, item.end), value })
    });
    Some((phrases.collect(), end))
}

fn item(tokens: Tokens<'_>, at: usize) -> Option<Item> {
    let first = end_of_span(tokens, at)?;
    let alone = Item { first: first.point, last: None, start: at, end: first.end, bare_year: first.bare_year };
    let slash = first.bare_year && tokens.kind(first.end) == Some(Kind::Slash);
    let separator = if slash { Some(first.end + 1) } else { tokens.any(first.end, &["to", "through", "-"]) };
    let Some(separator) = separator else { return Some(alone) };
    if let Some(short) = short_year(tokens, &first) {
        return Some(Item { last: Some(short), end: first.end + 2, ..alone });
    }
    match end_of_span(tokens, skip_the(tokens, separator)) {
        Some(last) if joins(&first, &last) => Some(Item { last: Some(last.point), end: last.end, ..alone }),
        _ => Some(alone),
    }
}

/// The end of `2013-14`.
fn short_year(tokens: Tokens<'_>, first: &Read) -> Option<Point> {
    let year = first.point.year.filter(|_| first.bare_year)?;
    let Kind::Day { value, ordinal: false } = tokens.kind(first.end + 1)? else { return None };
    let token = &tokens.all[first.end + 1];
    let two_digits = token.range.len() == 2 && !token.spaced && tokens.kind(first.end) == Some(Kind::Dash);
    let last = year - year.rem_euclid(100) + i32::from(value);
    (two_digits && last > year && last <= year + 10).then(|| Point::year(last))
}

fn end_of_span(tokens: Tokens<'_>, at: usize) -> Option<Read> {
    tokens.point(at).or_else(|| tokens.day_alone(at))
}

/// Whether two ends can make a span: alike in kind, or the first a day of the last's month.
fn joins(first: &Read, last: &Read) -> bool {
    span_shapes(&first.point, &last.point) || (first.point.is_day_alone() && last.point.is_day_alone())
}

fn span_shapes(first: &Point, last: &Point) -> bool {
    let both_years = first.year.is_some() && last.year.is_some();
    let shared = first.is_day_alone() && last.shape() == (true, true);
    shared || (!last.is_day_alone() && !first.is_day_alone() && (both_years || first.shape() == last.shape()))
}

/// A span whose ends fill one another; spans of years go forwards and are no longer than a lifetime.
fn span(first: &Point, last: &Point) -> Option<Value> {
    span_shapes(first, last).then_some(())?;
    let first = first.filled_from(last);
    let last = last.following(&first);
    if let (Some(from), Some(to)) = (first.year, last.year)
        && (to < from || to - from > 90)
    {
        return None;
    }
    Some(Value::Span(first, last))
}

/// Whether a list goes on with `next`: it lacks nothing that the one before has.
fn goes_on(last: &Item, next: &Item, by_comma: bool) -> bool {
    let (before, after) = (last.final_point(), &next.first);
    if before.approximate || after.approximate {
        return false;
    }
    if before.is_day_alone() {
        return after.day.is_some();
    }
    let alike = before.shape() == after.shape() && last.bare_year == next.bare_year;
    let full = before.year.is_some() && !last.bare_year;
    alike && !(full && (by_comma || after.year.is_none() || last.last.is_some() || next.last.is_some()))
}

fn fill(items: &mut [Item]) {
    for index in (0..items.len().saturating_sub(1)).rev() {
        let next = items[index + 1].first;
        let item = &mut items[index];
        if let Some(last) = item.last {
            let last = last.filled_from(&next);
            item.last = Some(last);
            item.first = item.first.filled_from(&last);
        } else {
            item.first = item.first.filled_from(&next);
        }
    }
}

/// Whether the words before make a lone year or month a date.
fn in_context(tokens: Tokens<'_>, at: usize, item: &Item) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens.word(before));
    if item.bare_year {
        if let Some(last) = item.last {
            return item.first.year < last.year;
        }
        return YEAR_AFTER.contains(&before) && !names_law(tokens, at) && !is_count(tokens, item.end);
    }
    let lone_month = item.first.shape() == (true, false) && item.last.is_none() && item.first.year.is_none();
    let short = item.start + 1 == item.end
        && tokens.word(item.start).len() < 5
        && !matches!(tokens.word(item.start), "may" | "june" | "july");
    !lone_month || item.first.approximate || (MONTH_AFTER.contains(&before) && !short)
}

/// `Act of 2003`, `No. 5 of 2003`: the year belongs to a name.
fn names_law(tokens: Tokens<'_>, at: usize) -> bool {
    const LAWS: &[&str] = &[
        "act",
        "law",
        "code",
        "declaration",
        "decree",
        "convention",
        "constitution",
        "ordinance",
        "order",
        "regulation",
        "regulations",
        "rules",
        "protocol",
        "treaty",
        "agreement",
        "charter",
        "statute",
    ];
    let Some(before) = at.checked_sub(2).filter(|_| tokens.word(at - 1) == "of") else { return false };
    matches!(tokens.kind(before), Some(Kind::Day { .. }))
        || (LAWS.contains(&tokens.word(before))
            && tokens.folded.text[tokens.all[before].range.clone()].starts_with(char::is_uppercase))
}

/// `of 2000 people`
fn is_count(tokens: Tokens<'_>, end: usize) -> bool {
    const COUNTED: &[&str] = &[
        "people",
        "persons",
        "cases",
        "women",
        "men",
        "children",
        "victims",
        "participants",
        "officials",
        "dollars",
        "staff",
        "agenda",
    ];
    COUNTED.contains(&tokens.word(end))
}

fn skip_the(tokens: Tokens<'_>, at: usize) -> usize {
    tokens.any(at, &["the"]).unwrap_or(at)
}

fn range(tokens: Tokens<'_>, first: usize, end: usize) -> Range<usize> {
    tokens.all[first].range.start..tokens.all[end - 1].range.end
}
