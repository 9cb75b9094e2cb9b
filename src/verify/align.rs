//! Where two streams differ: patience difference. Words that both sides hold exactly once are fixed points; between
//! them the same is done again, and what is left is small. Equal streams cost one walk.

use std::collections::HashMap;
use std::ops::Range;

/// A stretch of the first stream that stands otherwise in the second; one of them may be empty.
pub(crate) type Hunk = (Range<usize>, Range<usize>);

/// Below this many pairs the shortest difference is worth its price.
const SMALL: usize = 40_000;

/// The differences in order. All that lies between them is equal, one to one.
pub(crate) fn hunks<T: Ord + std::hash::Hash + Clone>(a: &[T], b: &[T]) -> Vec<Hunk> {
    let mut hunks = Vec::new();
    let mut windows = vec![(0..a.len(), 0..b.len())];
    while let Some((wide_a, wide_b)) = windows.pop() {
        let (in_a, in_b) = trimmed(a, b, wide_a, wide_b);
        if in_a.is_empty() && in_b.is_empty() {
            continue;
        }
        if in_a.is_empty() || in_b.is_empty() {
            hunks.push((in_a, in_b));
            continue;
        }
        let fixed = fixed_points(&a[in_a.clone()], &b[in_b.clone()]);
        if fixed.is_empty() {
            if in_a.len() * in_b.len() <= SMALL {
                hunks.extend(shortest(&a[in_a.clone()], &b[in_b.clone()]).into_iter().map(|(x, y)| {
                    (in_a.start + x.start..in_a.start + x.end, in_b.start + y.start..in_b.start + y.end)
                }));
            } else {
                hunks.push((in_a, in_b));
            }
            continue;
        }
        let mut parts = Vec::with_capacity(fixed.len() + 1);
        let (mut from_a, mut from_b) = (in_a.start, in_b.start);
        for (x, y) in fixed {
            parts.push((from_a..in_a.start + x, from_b..in_b.start + y));
            (from_a, from_b) = (in_a.start + x + 1, in_b.start + y + 1);
        }
        parts.push((from_a..in_a.end, from_b..in_b.end));
        windows.extend(parts.into_iter().rev());
    }
    hunks
}

fn trimmed<T: PartialEq>(a: &[T], b: &[T], in_a: Range<usize>, in_b: Range<usize>) -> Hunk {
    let (x, y) = (&a[in_a.clone()], &b[in_b.clone()]);
    let head = x.iter().zip(y).take_while(|(one, other)| one == other).count();
    let tail = x[head..].iter().rev().zip(y[head..].iter().rev()).take_while(|(one, other)| one == other).count();
    (in_a.start + head..in_a.end - tail, in_b.start + head..in_b.end - tail)
}

/// Pairs of positions of what both sides hold once, the longest sequence that rises on both.
fn fixed_points<T: Eq + std::hash::Hash>(a: &[T], b: &[T]) -> Vec<(usize, usize)> {
    let mut seen: HashMap<&T, [(usize, usize); 2]> = HashMap::new();
    for (side, stream) in [a, b].into_iter().enumerate() {
        for (at, item) in stream.iter().enumerate() {
            let (count, place) = &mut seen.entry(item).or_default()[side];
            (*count, *place) = (*count + 1, at);
        }
    }
    let once = |item: &T| match seen[item] {
        [(1, x), (1, y)] => Some((x, y)),
        _ => None,
    };
    rising(&a.iter().filter_map(once).collect::<Vec<_>>())
}

/// The longest run of pairs, not necessarily neighbours, whose second positions rise; the first ones do already.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|top| pairs[*top].1 < pair.1);
        before.push(pile.checked_sub(1).map(|under| tops[under]));
        if pile == tops.len() {
            tops.push(index);
        } else {
            tops[pile] = index;
        }
    }
    let mut chain: Vec<_> = std::iter::successors(tops.last().copied(), |index| before[*index]).collect();
    chain.reverse();
    chain.into_iter().map(|index| pairs[index]).collect()
}

/// By the table of longest common sequences; for small windows only.
fn shortest<T: PartialEq>(a: &[T], b: &[T]) -> Vec<Hunk> {
    let width = b.len() + 1;
    let mut longest = vec![0_u32; (a.len() + 1) * width];
    for x in (0..a.len()).rev() {
        for y in (0..b.len()).rev() {
            longest[x * width + y] = if a[x] == b[y] {
                longest[(x + 1) * width + y + 1] + 1
            } else {
                longest[(x + 1) * width + y].max(longest[x * width + y + 1])
            };
        }
    }
    let mut hunks: Vec<Hunk> = Vec::new();
    let (mut x, mut y) = (0, 0);
    let (mut from_a, mut from_b) = (0, 0);
    while x < a.len() && y < b.len() {
        if a[x] == b[y] {
            if (from_a, from_b) != (x, y) {
                hunks.push((from_a..x, from_b..y));
            }
            (x, y) = (x + 1, y + 1);
            (from_a, from_b) = (x, y);
        } else if longest[(x + 1) * width + y] >= longest[x * width + y + 1] {
            x += 1;
        } else {
            y += 1;
        }
    }
    if (from_a, from_b) != (a.len(), b.len()) {
        hunks.push((from_a..a.len(), from_b..b.len()));
    }
    hunks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(a: &str, b: &str) -> Vec<String> {
        let (a, b): (Vec<_>, Vec<_>) = (a.split(' ').collect(), b.split(' ').collect());
        hunks(&a, &b).into_iter().map(|(x, y)| format!("{} -> {}", a[x].join(" "), b[y].join(" "))).collect()
    }

    #[test]
    fn one_word_is_one_hunk() {
        assert_eq!(shown("a b c d", "a x c d"), ["b -> x"]);
        assert_eq!(shown("a b c d", "a c d"), ["b -> "]);
        assert_eq!(shown("a b c d", "a b b c d"), [" -> b"]);
        assert_eq!(shown("a b c d", "a b c d"), [""; 0]);
    }

    #[test]
    fn a_moved_word_is_a_loss_and_a_gain() {
        assert_eq!(shown("a b c d e f", "a c d e b f"), ["b -> ", " -> b"]);
    }

    #[test]
    fn words_that_come_twice_are_compared_one_by_one_in_short_stretches_only() {
        assert_eq!(shown("a a b b", "b b a a"), ["a a -> ", " -> a a"]);
        let (many, others) = (["a", "a", "b", "b"].repeat(60), ["b", "b", "a", "a"].repeat(60));
        assert_eq!(hunks(&many, &others), [(0..240, 0..240)]);
    }

    /// How many words two short streams have in common in their order, by trying everything.
    fn in_common(a: &[u8], b: &[u8]) -> usize {
        match (a, b) {
            ([], _) | (_, []) => 0,
            ([one, a @ ..], [other, b @ ..]) if one == other => 1 + in_common(a, b),
            ([_, rest_a @ ..], [_, rest_b @ ..]) => in_common(rest_a, b).max(in_common(a, rest_b)),
        }
    }

    proptest! {
        #[test]
        fn a_window_keeps_as_many_words_as_it_can(
            a in prop::collection::vec(0_u8..3, 0..8),
            b in prop::collection::vec(0_u8..3, 0..8),
        ) {
            let replaced: usize = shortest(&a, &b).iter().map(|(x, _)| x.len()).sum();
            prop_assert_eq!(a.len() - replaced, in_common(&a, &b));
        }

        #[test]
        fn putting_the_hunks_in_gives_the_other_stream(
            a in prop::collection::vec(0_u8..6, 0..60),
            b in prop::collection::vec(0_u8..6, 0..60),
        ) {
            let mut rebuilt: Vec<u8> = Vec::new();
            let mut from = 0;
            for (x, y) in hunks(&a, &b) {
                prop_assert!(x.start >= from);
                rebuilt.extend(&a[from..x.start]);
                prop_assert_eq!(rebuilt.len(), y.start);
                rebuilt.extend(&b[y]);
                from = x.end;
            }
            rebuilt.extend(&a[from..]);
            prop_assert_eq!(rebuilt, b);
        }
    }
}
