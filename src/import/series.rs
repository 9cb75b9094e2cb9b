//! The best rising series among lines that begin with numbers.

use super::numbers::Candidate;

/// What a missing number costs: three of them are worth a paragraph.
const GAP: i64 = 2;

#[derive(Debug, Default)]
pub(super) struct Series {
    pub(super) chain: Vec<Candidate>,
    /// How far all of it looks like paragraphs, less what is missing.
    pub(super) worth: i64,
}

impl Series {
    pub(super) fn last(&self) -> u32 {
        self.chain.last().map_or(0, |one| one.number)
    }
}

/// The best rising series that begins at `first`: every paragraph found counts, every number left out costs. Of equals
/// the later is taken, so that a list which happens to go on where the paragraphs stopped does not win against the next
/// paragraph.
pub(super) fn best(candidates: &[Candidate], first: u32) -> Series {
    let mut numbers: Vec<u32> = candidates.iter().map(|one| one.number).filter(|number| *number >= first).collect();
    numbers.sort_unstable();
    numbers.dedup();
    // A tree of prefix maxima over the numbers. A series is kept as its worth plus what it would cost to begin at the
    // number after its end, so that gaps are paid for by whoever goes on from it; with it the position after its last
    // candidate.
    let nothing = (GAP * (i64::from(first) - 1), 0);
    let mut tree = vec![nothing; numbers.len() + 1];
    let mut before: Vec<usize> = Vec::with_capacity(candidates.len());
    let mut top = (0, 0);
    for (index, candidate) in candidates.iter().enumerate() {
        let Ok(rank) = numbers.binary_search(&candidate.number) else {
            before.push(0);
            continue;
        };
        let mut under = nothing;
        let mut at = rank;
        while at > 0 {
            under = under.max(tree[at]);
            at &= at - 1;
        }
        before.push(under.1);
        let worth = candidate.weight + under.0 - GAP * (i64::from(candidate.number) - 1);
        top = top.max((worth, index + 1));
        let kept = (worth + GAP * i64::from(candidate.number), index + 1);
        let mut at = rank + 1;
        while at < tree.len() {
            tree[at] = tree[at].max(kept);
            at += at & at.wrapping_neg();
        }
    }
    let mut chain: Vec<Candidate> = Vec::new();
    let mut at = top.1;
    while at > 0 {
        chain.push(candidates[at - 1]);
        at = before[at - 1];
    }
    chain.reverse();
    Series { chain, worth: top.0 }
}
