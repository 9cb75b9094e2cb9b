//! A date as it is said, before it is written: what is missing may still be filled from the other end of a span, or from
//! the context.

use std::fmt;

/// A day, month, season or year, as precise as said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) year: Option<i32>,
    /// 1 to 12; 21 to 24 for seasons, 33 to 36 for quarters, 40 and 41 for halves.
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    /// early, mid, late, end of, around
    pub(super) approximate: bool,
    pub(super) decade: bool,
    /// Which of its numbers is the month is not sure.
    pub(super) unsure: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    One(Point),
    Span(Point, Point),
    Since(Point),
    Until(Point),
}

impl Point {
    pub(super) fn year(year: i32) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    /// What it says and what it leaves out: days and months are alike in their kind, whatever their year.
    pub(super) fn shape(&self) -> (bool, bool) {
        (self.month.is_some(), self.day.is_some())
    }

    pub(super) fn is_day_alone(&self) -> bool {
        self.day.is_some() && self.month.is_none()
    }

    /// Whether this and a later point are alike enough to be the ends of a span.
    pub(super) fn can_span(&self, last: &Self) -> bool {
        let both_years = self.year.is_some() && last.year.is_some();
        let shared = self.is_day_alone() && last.shape() == (true, true);
        // `from 1 May to June 2013`
        let year_last = self.month.is_some() && last.month.is_some() && last.year.is_some();
        shared
            || year_last
            || (!last.is_day_alone() && !self.is_day_alone() && (both_years || self.shape() == last.shape()))
    }

    /// Takes the month and year that it lacks from the later end of a span or list.
    pub(super) fn filled_from(mut self, later: &Self) -> Self {
        if self.is_day_alone() {
            self.month = later.month;
            self.year = self.year.or(later.year);
        } else if self.year.is_none() {
            // `from November to February 2014` begins in the year before.
            let turns =
                self.month.is_some_and(|month| later.month.is_some_and(|other| (month, self.day) > (other, later.day)));
            self.year = later.year.map(|year| if turns { year - 1 } else { year });
        }
        self
    }

    /// Takes the year that it lacks from the earlier end: `from November 2013 to February`.
    pub(super) fn following(mut self, earlier: &Self) -> Self {
        if self.year.is_none() && self.month.is_some() {
            let turns =
                earlier.month.is_some_and(|month| self.month.is_some_and(|own| (own, self.day) < (month, earlier.day)));
            self.year = earlier.year.map(|year| if turns { year + 1 } else { year });
        }
        self
    }

    /// Whether `next` begins right where this ends, both being as precise.
    pub(super) fn touches(&self, next: &Self) -> bool {
        if self.approximate || next.approximate || self.decade || next.decade {
            return false;
        }
        match (self.day, self.month, self.year, next.day, next.month, next.year) {
            (Some(_), Some(_), year, Some(_), Some(_), other)
                if year == other || (year.is_some() && other.is_some()) =>
            {
                self.next_day().is_some_and(|(year, month, day)| {
                    (month, day) == (next.month.unwrap_or(0), next.day.unwrap_or(0))
                        && self.year.map(|_| year) == next.year
                })
            }
            (None, Some(month), year, None, Some(other), next_year) => match (month, other) {
                (12, 1) => year.map(|year| year + 1) == next_year,
                (36, 33) | (41, 40) => year.map(|year| year + 1) == next_year,
                (12 | 24, _) => false,
                _ => month + 1 == other && year == next_year,
            },
            (None, None, Some(year), None, None, Some(other)) => year + 1 == other,
            _ => false,
        }
    }

    fn next_day(&self) -> Option<(i32, u8, u8)> {
        let (month, day) = (self.month?, self.day?);
        let year = self.year.unwrap_or(2000);
        let date =
            jiff::civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
                .ok()?;
        let next = date.tomorrow().ok()?;
        Some((i32::from(next.year()), next.month() as u8, next.day() as u8))
    }
}

impl Value {
    /// A span whose ends fill one another; spans of years go forwards and are no longer than a lifetime.
    pub(super) fn span(first: &Point, last: &Point) -> Option<Self> {
        first.can_span(last).then_some(())?;
        let first = first.filled_from(last);
        let last = last.following(&first);
        if let (Some(from), Some(to)) = (first.year, last.year)
            && (to < from || to - from > 90)
        {
            return None;
        }
        Some(Self::Span(first, last))
    }

    /// The points that a context may complete.
    pub(super) fn points(&mut self) -> Vec<&mut Point> {
        match self {
            Self::One(point) | Self::Since(point) | Self::Until(point) => vec![point],
            Self::Span(first, last) => vec![first, last],
        }
    }

    pub(super) fn first(&self) -> &Point {
        match self {
            Self::One(point) | Self::Since(point) | Self::Until(point) | Self::Span(point, _) => point,
        }
    }

    pub(super) fn last(&self) -> &Point {
        match self {
            Self::One(point) | Self::Since(point) | Self::Until(point) | Self::Span(_, point) => point,
        }
    }

    /// Whether its numbers leave open which of them is the month.
    pub(super) fn is_unsure(&self) -> bool {
        self.first().unsure || self.last().unsure
    }

    pub(super) fn is_complete(&self) -> bool {
        let whole = |point: &Point| point.year.is_some() && !point.is_day_alone();
        whole(self.first()) && whole(self.last())
    }
}

impl fmt::Display for Point {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year.unwrap_or(0);
        if self.decade {
            write!(out, "{:03}X", year / 10)?;
            return if self.approximate { out.write_str("~") } else { Ok(()) };
        }
        write!(out, "{year:04}")?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(out, "-{part:02}")?;
        }
        if self.approximate { out.write_str("~") } else { Ok(()) }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(point) => write!(out, "{point}"),
            Self::Span(first, last) => write!(out, "{first}/{last}"),
            Self::Since(point) => write!(out, "{point}/.."),
            Self::Until(point) => write!(out, "../{point}"),
        }
    }
}
