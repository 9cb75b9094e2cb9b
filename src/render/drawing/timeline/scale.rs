//! Where a day stands on the wide drawing: every year that something is dated in is as wide as any other, and stretches of
//! years without a date are cut.

use crate::model::calendar::Day;
use crate::model::indexes::TimelineEntry;

/// A year is at most so wide.
const WIDEST: f64 = 180.0;
const CUT: f64 = 26.0;

pub(super) struct Scale {
    /// Each year shown, and where it begins.
    pub(super) years: Vec<(i64, f64)>,
    /// The middles of the cuts.
    pub(super) cuts: Vec<f64>,
    pub(super) year: f64,
    pub(super) start: f64,
    pub(super) end: f64,
}

impl Scale {
    pub(super) fn new(events: &[TimelineEntry], issued: Day, start: f64, room: f64) -> Self {
        let mut shown = vec![issued.year];
        for event in events {
            let ends = [event.when.first, event.when.last];
            match ends {
                [Some(first), Some(last)] if last.year - first.year < 30 => shown.extend(first.year..=last.year),
                _ => shown.extend(ends.into_iter().flatten().map(|day| day.year)),
            }
        }
        shown.sort_unstable();
        shown.dedup();
        let gaps = shown.windows(2).filter(|pair| pair[1] > pair[0] + 1).count();
        let year = ((room - CUT * gaps as f64) / shown.len() as f64).clamp(1.0, WIDEST);
        let mut scale = Self { years: Vec::new(), cuts: Vec::new(), year, start, end: start };
        for (position, number) in shown.iter().enumerate() {
            if position > 0 && *number > shown[position - 1] + 1 {
                scale.cuts.push(scale.end + CUT / 2.0);
                scale.end += CUT;
            }
            scale.years.push((*number, scale.end));
            scale.end += year;
        }
        scale
    }

    /// Where a day begins.
    pub(super) fn x(&self, day: Day) -> f64 {
        match self.years.binary_search_by_key(&day.year, |(year, _)| *year) {
            Ok(found) => self.years[found].1 + self.year * part_of_year(day),
            // A year within a long interval that is cut away.
            Err(0) => self.start,
            Err(after) => self.years.get(after).map_or(self.end, |(_, x)| x - CUT / 2.0),
        }
    }

    /// Where a day ends.
    pub(super) fn x_after(&self, day: Day) -> f64 {
        self.x(day) + self.year / 366.0
    }
}

/// From 0 on the first of January to nearly 1; every month as wide as it is long.
pub(super) fn part_of_year(day: Day) -> f64 {
    const BEFORE: [u16; 12] = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];
    let month = usize::from(day.month.clamp(1, 12)) - 1;
    (f64::from(BEFORE[month]) + f64::from(day.day) - 1.0) / 366.0
}
