//! Lists of dates and of spans whose parts share a month or year: "3 and 4 October 2013", "6-10 and 12 May", "in May and
//! on 3 June 2013". A single date is a list of one.

use super::context;
use super::lexer::Kind;
use super::phrase::Phrase;
use super::point::{Read, Tokens};
use super::value::{Point, Value};

/// More parts than a list has: each of them is asked about as the first one of a list, too.
const LONGEST: usize = 100;

/// One part of a list: a point, or a span with a dash, a slash or "to".
#[derive(Clone, Copy)]
pub(super) struct Item {
    pub(super) first: Point,
    pub(super) last: Option<Point>,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) bare_year: bool,
    /// Whether a slash joins its ends.
    pub(super) slash: bool,
    /// Whether it has a preposition of its own, and so is not one with the date before it.
    pub(super) apart: bool,
    /// Whether it is a day whose month stands further on.
    pub(super) lone_day: bool,
}

impl Item {
    fn final_point(&self) -> &Point {
        self.last.as_ref().unwrap_or(&self.first)
    }

    /// Whether its year is printed beside a month.
    fn is_dated(&self) -> bool {
        self.final_point().year.is_some() && !self.bare_year
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
        if !(comma || word) || items.len() == LONGEST {
            break;
        }
        let start = joint + usize::from(word);
        let own = tokens.skip(start, &["again on", "again in", "on", "in"]);
        let next = item(tokens, tokens.skip_the(own));
        let Some(next) = next.filter(|next| goes_on(&items, next, comma && !word)) else { break };
        let next = Item { apart: own > start, ..next };
        or |= tokens.word(joint) == "or";
        commas |= comma && !word;
        by_word = word;
        items.push(next);
    }
    if commas && !by_word && !items[0].first.is_day_alone() {
        items.truncate(1);
    }
    while items.last().is_some_and(|item| {
        item.final_point().is_day_alone() || (items.len() > 1 && item.bare_year && context::is_count(tokens, item.end))
    }) {
        items.pop();
    }
    let end = items.last()?.end;
    fill(&mut items);
    if !context::makes_date(tokens, at, &items[0], end) {
        return None;
    }
    // "4 and 5 May, 11 and 12 June": the months end the parts, unless all is one run.
    let lone_days = items.iter().any(|item| item.lone_day) && !one_interval(&items);
    let together = |one: &Item, next: &Item| {
        one.first.shape() == next.first.shape() && (!lone_days || one.lone_day && one.last.is_none())
    };
    let phrases = items.chunk_by(together).flat_map(|alike| {
        if alike.len() > 1 && !or && one_interval(alike) {
            let (first, last) = (&alike[0], &alike[alike.len() - 1]);
            let value = Value::Span(first.first, last.first);
            return vec![Phrase { range: tokens.range(first.start, last.end), value }];
        }
        let each = alike.iter().filter_map(|item| {
            let value = match &item.last {
                Some(last) => Value::span(&item.first, last)?,
                None => Value::One(item.first),
            };
            Some(Phrase { range: tokens.range(item.start, item.end), value })
        });
        each.collect()
    });
    Some((phrases.collect(), end))
}

/// Whether dates touch each the next, and no preposition sets one apart: they are one interval.
fn one_interval(items: &[Item]) -> bool {
    items.iter().all(|item| item.last.is_none())
        && items[1..].iter().all(|item| !item.apart)
        && items.windows(2).all(|pair| pair[0].first.touches(&pair[1].first))
}

fn item(tokens: Tokens<'_>, at: usize) -> Option<Item> {
    // `from 6 to 8 and from 10 to 12 June`: the word belongs to the part.
    let (from, separators): (usize, &[&str]) = match tokens.word(at) {
        "from" => (1, &["to", "until", "till", "through", "-"]),
        "between" => (1, &["and"]),
        _ => (0, &["to", "through", "until", "till", "through to", "-"]),
    };
    let first = tokens.end_of_span(if from > 0 { tokens.skip_the(at + from) } else { at })?;
    let slash = tokens.kind(first.end) == Some(Kind::Slash);
    let alone = Item {
        first: first.point,
        last: None,
        start: at,
        end: first.end,
        bare_year: first.bare_year,
        slash,
        apart: false,
        lone_day: first.point.is_day_alone(),
    };
    let separator = if slash { Some(first.end + 1) } else { tokens.any(first.end, separators) };
    let whole = || (from == 0).then_some(Item { slash: false, ..alone });
    let Some(separator) = separator else { return whole() };
    if let Some(short) = short_year(tokens, &first, slash) {
        return Some(Item { last: Some(short), end: first.end + 2, ..alone });
    }
    match tokens.end_of_span(tokens.skip_the(separator)) {
        Some(last) if joins(&first, &last) && (!slash || follow(&first, &last)) => {
            Some(Item { last: Some(last.point), end: last.end, ..alone })
        }
        // `October 3-5, 2013`
        Some(last) => match american(tokens, &first, &last) {
            Some((first, last, end)) => Some(Item { first, last: Some(last), end, ..alone }),
            None => whole(),
        },
        None => whole(),
    }
}

/// The end of `2013-14` and `2013/14`.
fn short_year(tokens: Tokens<'_>, first: &Read, slash: bool) -> Option<Point> {
    let year = first.point.year.filter(|_| first.bare_year)?;
    let Kind::Day { value, ordinal: false } = tokens.kind(first.end + 1)? else { return None };
    let token = &tokens.all[first.end + 1];
    let two_digits = token.range.len() == 2 && !token.spaced && !tokens.all[first.end].spaced;
    let last = year - year.rem_euclid(100) + i32::from(value) + if value == 0 { 100 } else { 0 };
    let far = if slash { 1 } else { 10 };
    (two_digits && last > year && last <= year + far).then(|| Point::year(last))
}

/// Whether two ends can make a span: alike in kind, or the first a day of the last's month.
fn joins(first: &Read, last: &Read) -> bool {
    first.point.can_span(&last.point) || (first.point.is_day_alone() && last.point.is_day_alone())
}

/// Whether what a slash joins follows one another: "May/June 2013", "3/4 May".
fn follow(first: &Read, last: &Read) -> bool {
    first.point.filled_from(&last.point).touches(&last.point)
}

/// The second day of `October 3-5, 2013`, where the first was read without its year.
fn american(tokens: Tokens<'_>, first: &Read, last: &Read) -> Option<(Point, Point, usize)> {
    (first.point.shape() == (true, true) && first.point.year.is_none() && last.point.is_day_alone()).then_some(())?;
    let (year, end) = tokens.year_after(last.end);
    let last = Point { month: first.point.month, year, ..last.point };
    year.map(|_| (Point { year, ..first.point }, last, end))
}

/// Whether a list goes on with `next`: it lacks nothing that the one before has. After a printed year only a second
/// such date may follow, which may touch the first: "31 December 2013 and 1 January 2014".
fn goes_on(items: &[Item], next: &Item, by_comma: bool) -> bool {
    let Some(last) = items.last() else { return false };
    let (before, after) = (last.final_point(), &next.first);
    if before.approximate || after.approximate {
        return false;
    }
    if before.is_day_alone() {
        return after.day.is_some();
    }
    if last.is_dated() {
        return items.len() == 1 && !by_comma && last.last.is_none() && next.last.is_none() && before.touches(after);
    }
    let alike = before.shape() == after.shape() && last.bare_year == next.bare_year;
    let shares = before.month.is_some() && after.month.is_some() && next.is_dated();
    alike || shares
}

fn fill(items: &mut [Item]) {
    if let Some(item) = items.last_mut()
        && let Some(last) = item.last
    {
        item.first = item.first.filled_from(&last);
    }
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
