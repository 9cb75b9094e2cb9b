//! How an index is cut into pages, so that none grows with the report: each page has a bounded number of entries and of
//! places, and an entry that has more places than a page goes on on the next.

use std::ops::Range;

/// How many entries stand on one page of an index.
pub(crate) const PAGE_ENTRIES: usize = 500;

/// How many places stand on one page of an index, whichever entries they belong to.
pub(crate) const PAGE_PLACES: usize = 2_500;

/// What of an entry stands on a page: some of its places, in most cases all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) entry: usize,
    pub(crate) places: Range<usize>,
}

impl Piece {
    /// Whether the entry begins here: its anchor stands once.
    pub(crate) fn is_first(&self) -> bool {
        self.places.start == 0
    }
}

/// Cuts entries into pages. `places` gives how many places each entry has; an index without entries is a page too.
pub(crate) fn cut(places: impl Iterator<Item = usize>) -> Vec<Vec<Piece>> {
    let mut pages = vec![Vec::new()];
    let mut filled = 0;
    for (entry, count) in places.enumerate() {
        let mut from = 0;
        loop {
            let full = pages.last().is_some_and(|page| page.len() == PAGE_ENTRIES) || filled == PAGE_PLACES;
            // What fits on a page of its own is not torn apart.
            let torn = filled > 0 && from == 0 && count <= PAGE_PLACES && filled + count > PAGE_PLACES;
            if full || torn {
                pages.push(Vec::new());
                filled = 0;
            }
            let to = count.min(from + PAGE_PLACES - filled);
            filled += to - from;
            if let Some(page) = pages.last_mut() {
                page.push(Piece { entry, places: from..to });
            }
            from = to;
            if from == count {
                break;
            }
        }
    }
    pages
}

/// How many pages so many entries need; an empty index is a page too.
pub(crate) fn page_count(entries: usize) -> usize {
    entries.div_ceil(PAGE_ENTRIES).max(1)
}

/// Which of so many entries stand on a page.
pub(crate) fn shown(number: usize, entries: usize) -> Range<usize> {
    let start = (number.saturating_sub(1) * PAGE_ENTRIES).min(entries);
    start..(start + PAGE_ENTRIES).min(entries)
}

/// Which of the entries of several lists, one after the other, stand on a page: a range of each list.
pub(crate) fn shown_of<const N: usize>(number: usize, lists: [usize; N]) -> [Range<usize>; N] {
    let page = shown(number, lists.iter().sum());
    let mut before = 0;
    lists.map(|count| {
        let within = |at: usize| at.clamp(before, before + count) - before;
        let range = within(page.start)..within(page.end);
        before += count;
        range
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_index_is_one_page() {
        assert_eq!(cut([].into_iter()), [vec![]]);
        let pages = cut([3, 0, 7].into_iter());
        assert_eq!(pages.len(), 1);
        assert_eq!(pages[0][2], Piece { entry: 2, places: 0..7 });
    }

    #[test]
    fn a_page_of_several_lists_goes_on_in_the_next() {
        assert_eq!(shown_of(1, [3, 2]), [0..3, 0..2]);
        assert_eq!(shown_of(1, [400, 400]), [0..400, 0..100]);
        assert_eq!(shown_of(2, [400, 400]), [400..400, 100..400]);
        assert_eq!((page_count(0), page_count(500), page_count(501)), (1, 1, 2));
    }

    proptest! {
        #[test]
        fn every_place_stands_once_and_no_page_is_too_long(counts in prop::collection::vec(0usize..6_000, 0..40)) {
            let pages = cut(counts.iter().copied());
            for page in &pages {
                prop_assert!(page.len() <= PAGE_ENTRIES);
                prop_assert!(page.iter().map(|piece| piece.places.len()).sum::<usize>() <= PAGE_PLACES);
            }
            let mut seen = vec![0; counts.len()];
            let mut begun = vec![false; counts.len()];
            for piece in pages.iter().flatten() {
                prop_assert_eq!(piece.places.start, seen[piece.entry]);
                prop_assert_eq!(piece.is_first(), !begun[piece.entry]);
                begun[piece.entry] = true;
                seen[piece.entry] = piece.places.end;
            }
            prop_assert_eq!(seen, counts);
            prop_assert!(begun.into_iter().all(|begun| begun));
        }
    }
}
