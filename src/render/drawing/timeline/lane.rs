//! The lanes: one for each degree of precision.

use crate::model::calendar::{Precision, When};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    Day,
    Month,
    Season,
    Year,
    Open,
}

impl Lane {
    pub(super) const ALL: [Self; super::LANES] = [Self::Day, Self::Month, Self::Season, Self::Year, Self::Open];

    pub(super) fn of(when: &When) -> Self {
        match when.precision {
            _ if when.is_open() => Self::Open,
            Precision::Day => Self::Day,
            Precision::Month => Self::Month,
            Precision::Season => Self::Season,
            Precision::Year => Self::Year,
        }
    }

    pub(super) fn class(self) -> &'static str {
        ["mark-day", "mark-month", "mark-season", "mark-year", "mark-open"][self as usize]
    }

    /// How high a mark is, and the distance from one to the next above it.
    pub(super) fn height(self) -> (f64, f64) {
        [(14.0, 16.0), (11.0, 12.0), (10.0, 12.0), (6.0, 9.0), (0.0, 21.0)][self as usize]
    }
}

/// A level for each span, the lowest at which it touches no other, and how many levels there are.
pub(super) fn stacked(spans: &[(f64, f64)]) -> (Vec<usize>, usize) {
    let mut ends: Vec<f64> = Vec::new();
    let mut order: Vec<usize> = (0..spans.len()).collect();
    order.sort_by(|a, b| spans[*a].0.total_cmp(&spans[*b].0).then(a.cmp(b)));
    let mut levels = vec![0; spans.len()];
    for position in order {
        let (start, end) = spans[position];
        let free = ends.iter().position(|taken| *taken <= start + 0.05);
        let level = free.unwrap_or(ends.len());
        if free.is_none() {
            ends.push(end);
        }
        ends[level] = end;
        levels[position] = level;
    }
    (levels, ends.len())
}

#[cfg(test)]
mod tests {
    use super::stacked;

    #[test]
    fn what_touches_is_stacked() {
        assert_eq!(stacked(&[(0.0, 2.0), (1.0, 3.0), (2.0, 4.0)]), (vec![0, 1, 0], 2));
    }
}
