//! Stretches of a text that are asked about again and again: kept sorted and apart, so that a question looks at few.

use std::ops::Range;

#[derive(Debug)]
pub(super) struct Stretches {
    /// Sorted, none reaching into the next.
    apart: Vec<Range<usize>>,
}

impl Stretches {
    /// Those that overlap become one; empty ones are left out.
    pub(super) fn of(mut all: Vec<Range<usize>>) -> Self {
        all.sort_unstable_by_key(|stretch| stretch.start);
        let mut apart: Vec<Range<usize>> = Vec::with_capacity(all.len());
        for stretch in all.into_iter().filter(|stretch| !stretch.is_empty()) {
            match apart.last_mut() {
                Some(last) if stretch.start < last.end => last.end = last.end.max(stretch.end),
                _ => apart.push(stretch),
            }
        }
        Self { apart }
    }

    /// Whether one of them shares a byte with a range.
    pub(super) fn touch(&self, range: &Range<usize>) -> bool {
        let first = self.apart.partition_point(|stretch| stretch.end <= range.start);
        self.apart.get(first).is_some_and(|stretch| stretch.start < range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Stretches;

    #[test]
    fn a_range_touches_what_shares_a_byte_with_it() {
        let stretches = Stretches::of(vec![8..10, 2..3, 1..5, 4..6, 7..7]);
        let touched: Vec<usize> = (0..12).filter(|at| stretches.touch(&(*at..*at + 1))).collect();
        assert_eq!(touched, [1, 2, 3, 4, 5, 8, 9]);
        assert!(stretches.touch(&(0..20)) && !stretches.touch(&(6..8)));
    }
}
