//! Lists of dates and of spans whose parts share a month or year: "3 and 4 October 2013", "6-10 and 12 May". A single
//! date is a list of one.

use super::context;
use super::lexer::Kind;
use super::phrase::Phrase;
use super::point::{Read, Tokens};
use super::value::{Point, Value};

/// One part of a list: a point, or a span with a dash or "to".
#[derive(Clone, Copy)]
pub(super) struct Item {
    pub(super) first: Point,
    pub(super) last: Option<Point>,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) bare_year: bool,
}

impl Item {
    fn final_point(&self) -> &Point {
        self.last.as_ref().unwrap_or(&self.first)
    }
}

/// `3 and 4 October 2013`, `May, June and July`, `6-10 October 2014`, or a single date.
pub(super) fn parse(tokens: Tokens<'_>, at: usize) -> Option<(Vec<Phrase>, usize)> {
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
        let next = tokens.skip_the(joint + usize::from(word));
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
    if !context::makes_date(tokens, at, &items[0]) {
        return None;
    }
    let joined = items.len() > 1
        && !or
        && items.iter().all(|item| item.last.is_none())
        && items.windows(2).all(|pair| pair[0].first.touches(&pair[1].first));
    if joined {
        let value = Value::Span(items[0].first, items[items.len() - 1].first);
        return Some((vec![Phrase { range: tokens.range(at, end), value }], end));
    }
    let phrases = items.iter().filter_map(|item| {
        let value = match &item.last {
            Some(last) => Value::span(&item.first, last)?,
            None => Value::One(item.first),
        };
        Some(Phrase { range: tokens.range(item.start, item.end), value })
    });
    Some((phrases.collect(), end))
}

fn item(tokens: Tokens<'_>, at: usize) -> Option<Item> {
    let first = tokens.end_of_span(at)?;
    let alone = Item { first: first.point, last: None, start: at, end: first.end, bare_year: first.bare_year };
    let slash = first.bare_year && tokens.kind(first.end) == Some(Kind::Slash);
    let separator = if slash { Some(first.end + 1) } else { tokens.any(first.end, &["to", "through", "-"]) };
    let Some(separator) = separator else { return Some(alone) };
    if let Some(short) = short_year(tokens, &first) {
        return Some(Item { last: Some(short), end: first.end + 2, ..alone });
    }
    match tokens.end_of_span(tokens.skip_the(separator)) {
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

/// Whether two ends can make a span: alike in kind, or the first a day of the last's month.
fn joins(first: &Read, last: &Read) -> bool {
    first.point.can_span(&last.point) || (first.point.is_day_alone() && last.point.is_day_alone())
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
