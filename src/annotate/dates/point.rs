//! Reads one day, month, season, quarter, half or year from a token on.

use std::ops::Range;

use super::lexer::{Kind, Token};
use super::vague::{self, Vague};
use super::value::Point;
use crate::annotate::folded::Folded;

/// A point and the tokens that it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Read {
    pub(super) point: Point,
    pub(super) end: usize,
    /// A year and nothing else: it needs a context.
    pub(super) bare_year: bool,
}

/// A reader over the tokens of a passage.
#[derive(Clone, Copy)]
pub(super) struct Tokens<'a> {
    pub(super) folded: &'a Folded,
    pub(super) all: &'a [Token],
}

impl<'a> Tokens<'a> {
    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.all.get(at).map(|token| token.kind)
    }

    /// The token in small letters.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.all.get(at).map_or("", |token| &self.folded.lower[token.range.clone()])
    }

    /// The first of several phrases that stands from a token on; returns the token after it. Many words are asked so, and
    /// most begin none: their first letter settles that.
    pub(super) fn any(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        let first = self.word(at);
        let letter = first.as_bytes().first();
        phrases.iter().filter(|phrase| phrase.as_bytes().first() == letter).find_map(|phrase| {
            let mut rest = phrase.strip_prefix(first)?;
            let mut next = at + 1;
            while let Some(words) = rest.strip_prefix(' ') {
                rest = words.strip_prefix(self.word(next))?;
                next += 1;
            }
            rest.is_empty().then_some(next)
        })
    }

    pub(super) fn skip(&self, at: usize, phrases: &[&str]) -> usize {
        self.any(at, phrases).unwrap_or(at)
    }

    pub(super) fn skip_the(&self, at: usize) -> usize {
        self.skip(at, &["the"])
    }

    /// The stretch of text from a token to before another.
    pub(super) fn range(&self, first: usize, end: usize) -> Range<usize> {
        self.all[first].range.start..self.all[end - 1].range.end
    }

    /// A point, or a day whose month the other end of its span may give.
    pub(super) fn end_of_span(&self, at: usize) -> Option<Read> {
        self.point(at).or_else(|| self.day_alone(at))
    }

    /// A day of a month without its month.
    pub(super) fn day_alone(&self, at: usize) -> Option<Read> {
        match self.kind(at)? {
            Kind::Day { value, .. } if (1..=31).contains(&value) => {
                let point = Point { day: Some(value), ..Point::default() };
                Some(Read { point, end: at + 1, bare_year: false })
            }
            _ => None,
        }
    }

    /// The token as printed.
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.all.get(at).map_or("", |token| &self.folded.text[token.range.clone()])
    }

    /// One date with its words early, mid, late, end of.
    pub(super) fn point(&self, at: usize) -> Option<Read> {
        let Some((vague, from)) = vague::read(*self, at) else { return self.exact(at) };
        let mut read = if vague == Vague::Near { self.point(from)? } else { self.exact(from)? };
        if vague == Vague::Part && read.point.day.is_some() {
            return None;
        }
        read.point.approximate = true;
        read.bare_year = false;
        Some(read)
    }

    fn exact(&self, at: usize) -> Option<Read> {
        self.figures(at)
            .or_else(|| self.iso(at))
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.with_weekday(at))
            .or_else(|| self.day_first(at))
            .or_else(|| self.month_first(at))
            .or_else(|| self.year(at))
    }

    fn with_weekday(&self, at: usize) -> Option<Read> {
        (self.kind(at)? == Kind::Weekday).then_some(())?;
        let next = if self.kind(at + 1) == Some(Kind::Comma) { at + 2 } else { at + 1 };
        let next = self.skip(next, &["the"]);
        self.day_first(next).or_else(|| self.month_first(next).filter(|read| read.point.day.is_some()))
    }

    /// `13.05.2013`
    fn figures(&self, at: usize) -> Option<Read> {
        let Kind::Figures(point) = self.kind(at)? else { return None };
        Some(Read { point, end: at + 1, bare_year: false })
    }

    /// `2013-05-13`
    fn iso(&self, at: usize) -> Option<Read> {
        let (
            Kind::Year(year),
            Some(Kind::Dash),
            Kind::Day { value: month, .. },
            Some(Kind::Dash),
            Kind::Day { value: day, .. },
        ) = (self.kind(at)?, self.kind(at + 1), self.kind(at + 2)?, self.kind(at + 3), self.kind(at + 4)?)
        else {
            return None;
        };
        let tight = (at + 1..=at + 4).all(|index| !self.all[index].spaced);
        let point = Point { year: Some(year), month: Some(month), day: Some(day), ..Point::default() };
        tight.then_some(Read { point, end: at + 5, bare_year: false })
    }

    /// `13 May 2013`, `3rd of June, 2013`, `13 May`, `13-May-2013`
    fn day_first(&self, at: usize) -> Option<Read> {
        let day = self.day_alone(at)?;
        let glued = self.kind(day.end) == Some(Kind::Dash) && self.kind(day.end + 2) == Some(Kind::Dash);
        let month = if glued { day.end + 1 } else { self.skip(day.end, &["of", "day of"]) };
        let Kind::Month(number) = self.kind(month)? else { return None };
        let (year, end) = self.year_after(month + 1 + usize::from(glued));
        let point = Point { year, month: Some(number), ..day.point };
        (!glued || year.is_some()).then_some(Read { point, end, bare_year: false })
    }

    /// `May 2013`, `May 13, 2013`, `May 13th 2013`, `May`
    fn month_first(&self, at: usize) -> Option<Read> {
        let Kind::Month(number) = self.kind(at)? else { return None };
        let point = Point { month: Some(number), ..Point::default() };
        if let Some(day) = self.day_alone(at + 1) {
            let (year, end) = self.year_after(day.end);
            if year.is_some() || self.is_american(at, day.end) {
                let point = Point { year, day: day.point.day, ..point };
                return Some(Read { point, end: if year.is_some() { end } else { day.end }, bare_year: false });
            }
        }
        let (year, end) = self.year_after(self.skip(at + 1, &["of the year", "of"]));
        let (year, end) = if year.is_some() { (year, end) } else { (None, at + 1) };
        Some(Read { point: Point { year, ..point }, end, bare_year: false })
    }

    /// Whether a month and a number without a year are a day in American order: after "on" or a weekday, or at one end of
    /// a span, they can be nothing else.
    fn is_american(&self, at: usize, end: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let weekday = |at: usize| self.kind(at) == Some(Kind::Weekday);
        let after_weekday = at > 0 && weekday(at - 1) || at > 1 && before == "," && weekday(at - 2);
        let ends = |at: usize| matches!(self.kind(at), Some(Kind::Month(_))) && self.day_alone(at + 1).is_some();
        let first = self.any(end, &["to", "-", "through", "and", "until"]).is_some_and(|next| {
            let day = self.day_alone(next).filter(|day| self.year_after(day.end).0.is_some());
            ends(next) || day.is_some()
        });
        before == "on" || after_weekday || first
    }

    fn year(&self, at: usize) -> Option<Read> {
        let point = match self.kind(at)? {
            Kind::Year(year) => Point::year(year),
            Kind::Decade(year) => Point { decade: true, ..Point::year(year) },
            _ => return None,
        };
        Some(Read { point, end: at + 1, bare_year: !point.decade })
    }

    pub(super) fn year_after(&self, at: usize) -> (Option<i32>, usize) {
        let comma = usize::from(self.kind(at) == Some(Kind::Comma));
        match self.kind(at + comma) {
            Some(Kind::Year(year)) => (Some(year), at + comma + 1),
            _ => (None, at),
        }
    }

    /// Seasons, quarters and halves of a year.
    pub(super) fn part_of_year(&self, at: usize) -> Option<Read> {
        let (part, next) = self.part(at)?;
        let season = part < 30;
        // "the Arab Spring in 2011" is no season.
        let next = self.skip(next, if season { &["of the year", "of"] } else { &["of the year", "of", "in"] });
        let next = self.skip(next, &["the year", "fiscal year"]);
        let Kind::Year(year) = self.kind(next)? else {
            // `the first half of December 2012`: no code is as precise, so the month is approximate.
            let read = self.month_first(next).filter(|read| part >= 40 && read.point.day.is_none())?;
            return Some(Read { point: Point { approximate: true, ..read.point }, ..read });
        };
        let point = Point { year: Some(year), month: Some(part), ..Point::default() };
        let end = if part == 24 { self.end_of_winter(year, next + 1) } else { next + 1 };
        let name = season && at > 0 && matches!(self.word(at - 1), "arab" | "prague");
        (!name).then_some(Read { point, end, bare_year: false })
    }

    /// A winter lies in two years, `2012/13` or `2012-2013`; it is written by its first.
    fn end_of_winter(&self, year: i32, at: usize) -> usize {
        let joint = matches!(self.kind(at), Some(Kind::Slash | Kind::Dash));
        match self.kind(at + 1) {
            Some(Kind::Year(next)) if joint && next == year + 1 => at + 2,
            Some(Kind::Day { value, .. }) if joint && i32::from(value) == (year + 1) % 100 => at + 2,
            _ => at,
        }
    }

    /// The number of a part of a year, without its year.
    pub(super) fn part(&self, at: usize) -> Option<(u8, usize)> {
        const SHORT: &[(&str, u8)] = &[("q1", 33), ("q2", 34), ("q3", 35), ("q4", 36), ("h1", 40), ("h2", 41)];
        let season = match self.word(at) {
            "spring" => Some(21),
            "summer" => Some(22),
            "autumn" | "fall" => Some(23),
            "winter" => Some(24),
            _ => None,
        };
        if let Some(season) = season {
            return Some((season, at + 1));
        }
        if let Some((_, part)) = SHORT.iter().find(|(word, _)| *word == self.word(at)) {
            return Some((*part, at + 1));
        }
        if let Some(next) = self.any(at, &["latter half"]) {
            return Some((41, next));
        }
        let ordinal = self.ordinal(at)?;
        match self.word(at + 1) {
            "quarter" | "quarters" => Some((if ordinal == 0 { 36 } else { 32 + ordinal }, at + 2)),
            "half" | "halves" | "semester" if ordinal <= 2 => Some((if ordinal == 1 { 40 } else { 41 }, at + 2)),
            _ => None,
        }
    }

    /// 1 to 4; 0 for the last.
    pub(super) fn ordinal(&self, at: usize) -> Option<u8> {
        match self.word(at) {
            "first" | "1st" => Some(1),
            "second" | "2nd" => Some(2),
            "third" | "3rd" => Some(3),
            "fourth" | "4th" => Some(4),
            "last" | "final" => Some(0),
            _ => None,
        }
    }
}
