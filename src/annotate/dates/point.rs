//! Reads one day, month, season, quarter, half or year from a token on.

use std::ops::Range;

use super::lexer::{Kind, Token};
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

    /// The first of several phrases that stands from a token on; returns the token after it. Every word of a report is
    /// asked so, and most begin none: the first word alone settles that.
    pub(super) fn any(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        let first = self.word(at);
        phrases.iter().find_map(|phrase| {
            let mut rest = phrase.strip_prefix(first)?;
            let mut next = at + 1;
            while let Some(words) = rest.strip_prefix(' ') {
                rest = words.strip_prefix(self.word(next))?;
                next += 1;
            }
            rest.is_empty().then_some(next)
        })
    }

    fn skip(&self, at: usize, phrases: &[&str]) -> usize {
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

    /// One date with its words early, mid, late, end of.
    pub(super) fn point(&self, at: usize) -> Option<Read> {
        let Some(from) = self.approximation(at) else { return self.exact(at) };
        let mut read = self.exact(from)?;
        if read.point.day.is_some() || read.point.decade {
            return None;
        }
        read.point.approximate = true;
        read.bare_year = false;
        Some(read)
    }

    fn approximation(&self, at: usize) -> Option<usize> {
        if let Some(next) = self.any(at, &["early", "mid", "late", "end"]) {
            let next = if self.kind(next) == Some(Kind::Dash) { next + 1 } else { next };
            let next = self.skip(next, &["of the year", "of the month of", "of", "in"]);
            return Some(next);
        }
        if let Some(next) = self.any(
            at,
            &["beginning of", "start of", "close of", "middle of", "turn of", "latter part of", "early part of"],
        ) {
            return Some(self.skip(next, &["the year"]));
        }
        let next = self.any(at, &["around", "circa", "about", "approximately"])?;
        // `about 2000 people` is a count.
        let plain = self.kind(next).is_some_and(|kind| matches!(kind, Kind::Month(_)))
            || self.kind(next + 1).is_none_or(|kind| matches!(kind, Kind::Comma | Kind::Other));
        plain.then_some(next)
    }

    fn exact(&self, at: usize) -> Option<Read> {
        self.iso(at)
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

    /// `13 May 2013`, `3rd of June, 2013`, `13 May`
    fn day_first(&self, at: usize) -> Option<Read> {
        let day = self.day_alone(at)?;
        let month = self.skip(day.end, &["of"]);
        let Kind::Month(number) = self.kind(month)? else { return None };
        let (year, end) = self.year_after(month + 1);
        let point = Point { year, month: Some(number), ..day.point };
        Some(Read { point, end, bare_year: false })
    }

    /// `May 2013`, `May 13, 2013`, `May 13th 2013`, `May`
    fn month_first(&self, at: usize) -> Option<Read> {
        let Kind::Month(number) = self.kind(at)? else { return None };
        let point = Point { month: Some(number), ..Point::default() };
        if let Some(day) = self.day_alone(at + 1)
            && let (Some(year), end) = self.year_after(day.end)
        {
            let point = Point { year: Some(year), day: day.point.day, ..point };
            return Some(Read { point, end, bare_year: false });
        }
        let (year, end) = self.year_after(self.skip(at + 1, &["of the year", "of"]));
        let (year, end) = if year.is_some() { (year, end) } else { (None, at + 1) };
        Some(Read { point: Point { year, ..point }, end, bare_year: false })
    }

    fn year(&self, at: usize) -> Option<Read> {
        let point = match self.kind(at)? {
            Kind::Year(year) => Point::year(year),
            Kind::Decade(year) => Point { decade: true, ..Point::year(year) },
            _ => return None,
        };
        Some(Read { point, end: at + 1, bare_year: !point.decade })
    }

    fn year_after(&self, at: usize) -> (Option<i32>, usize) {
        let comma = usize::from(self.kind(at) == Some(Kind::Comma));
        match self.kind(at + comma) {
            Some(Kind::Year(year)) => (Some(year), at + comma + 1),
            _ => (None, at),
        }
    }

    /// Seasons, quarters and halves of a year.
    pub(super) fn part_of_year(&self, at: usize) -> Option<Read> {
        let (part, next) = self.part(at)?;
        let next = self.skip(next, &["of the year", "of", "in"]);
        let Kind::Year(year) = self.kind(next)? else {
            // `the first half of December 2012`: no code is as precise, so the month is approximate.
            let read = self.month_first(next).filter(|read| part >= 40 && read.point.day.is_none())?;
            return Some(Read { point: Point { approximate: true, ..read.point }, ..read });
        };
        let point = Point { year: Some(year), month: Some(part), ..Point::default() };
        Some(Read { point, end: next + 1, bare_year: false })
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
        let ordinal = self.ordinal(at)?;
        match self.word(at + 1) {
            "quarter" | "quarters" => Some((if ordinal == 0 { 36 } else { 32 + ordinal }, at + 2)),
            "half" | "halves" if ordinal <= 2 => Some((if ordinal == 1 { 40 } else { 41 }, at + 2)),
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
