//! What an EDTF date (ISO 8601-2:2019, Annex A) says about the calendar: its first and last day, how precise it is, and
//! which ends are open. Dates are ordered by what they say, never by a day that nobody wrote.

use edtf_core::{Bound, BoundDate, Date, Edtf, Interval, IntervalEndpoint, Precision as Field};

/// A day of the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    pub(crate) year: i64,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Precision {
    Day,
    Month,
    /// Seasons, quarters, halves of a year.
    Season,
    Year,
}

/// A date as the timeline needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct When {
    /// None if it has no beginning (`../2014`).
    pub(crate) first: Option<Day>,
    /// None if it has no end (`2014/..`).
    pub(crate) last: Option<Day>,
    /// Of the less precise end.
    pub(crate) precision: Precision,
    pub(crate) approximate: bool,
    /// An interval `A/B`, open or not.
    pub(crate) interval: bool,
}

impl When {
    /// Reads a date, interval or open interval of levels 0 to 2; sets, times and unknown ends are refused.
    pub(crate) fn parse(edtf: &str) -> Result<Self, String> {
        let parsed = Edtf::parse(edtf).map_err(|error| error.to_string())?;
        let bounds = parsed.bounds();
        let (precision, interval) = match &parsed {
            Edtf::Date(date) => (precision(date), false),
            Edtf::Interval(interval) => (interval_precision(interval)?, true),
            Edtf::DateTime(_) => return Err("a time of day is not used here".into()),
            Edtf::Set(_) => return Err("a set of dates is not used here".into()),
        };
        let when = Self {
            first: day(bounds.earliest)?,
            last: day(bounds.latest)?,
            precision,
            approximate: parsed.is_approximate() || parsed.is_uncertain(),
            interval,
        };
        match (when.first, when.last) {
            (None, None) => Err("a date needs a beginning or an end".into()),
            (Some(first), Some(last)) if last < first => Err("the end lies before the beginning".into()),
            _ => Ok(when),
        }
    }

    /// Whether an end is open.
    pub(crate) fn is_open(&self) -> bool {
        self.first.is_none() || self.last.is_none()
    }

    /// The day that decides the order and the year under which it is listed.
    pub(crate) fn sort_day(&self) -> Day {
        self.first.or(self.last).unwrap_or(Day { year: 0, month: 1, day: 1 })
    }
}

impl Day {
    /// Reads `2014-06-19`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let when = When::parse(text).ok()?;
        (when.precision == Precision::Day && !when.interval && when.first == when.last).then_some(when.first)?
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn day(bound: Bound) -> Result<Option<Day>, String> {
    match bound {
        Bound::Date(BoundDate { year, month, day }) => Ok(Some(Day { year, month, day })),
        Bound::NegativeInfinity | Bound::PositiveInfinity => Ok(None),
        Bound::Unknown => Err("an unknown end is written `..`".into()),
    }
}

fn precision(date: &Date) -> Precision {
    match date.precision() {
        Field::Day => Precision::Day,
        Field::Month => Precision::Month,
        Field::Season => Precision::Season,
        Field::Year => Precision::Year,
    }
}

fn interval_precision(interval: &Interval) -> Result<Precision, String> {
    let ends = [&interval.start, &interval.end].into_iter().filter_map(|end| match end {
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => {
            Some(precision(date))
        }
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    });
    ends.max().ok_or_else(|| "an interval needs at least one date".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(edtf: &str) -> String {
        match When::parse(edtf) {
            Err(error) => error,
            Ok(when) => {
                let end = |day: Option<Day>| day.map_or("..".into(), |day| day.to_string());
                format!("{} {} {:?}", end(when.first), end(when.last), when.precision)
            }
        }
    }

    #[test]
    fn each_form_that_reports_need() {
        assert_eq!(shown("2013-05-13/2013-05-15"), "2013-05-13 2013-05-15 Day");
        assert_eq!(shown("2012-11"), "2012-11-01 2012-11-30 Month");
        assert_eq!(shown("2014-35"), "2014-07-01 2014-09-30 Season");
        assert_eq!(shown("2012-41"), "2012-07-01 2012-12-31 Season");
        assert_eq!(shown("2010~"), "2010-01-01 2010-12-31 Year");
        assert_eq!(shown("2006/.."), "2006-01-01 .. Year");
        assert_eq!(shown("../2016-12"), ".. 2016-12-31 Month");
    }

    #[test]
    fn days_that_are_on_no_calendar_are_refused() {
        assert!(When::parse("2013-02-30").is_err());
        assert!(When::parse("2014/2012").is_err());
        assert!(When::parse("June 2013").is_err());
        assert!(When::parse("../..").is_err());
    }
}
