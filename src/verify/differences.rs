//! Where the source's row of words and the pages' differ. What agrees is passed over unit by unit; only what lies between
//! is compared word by word. Two differences far apart are found apart, so that the text between them costs one walk.

use std::collections::HashMap;
use std::ops::Range;

use super::align::{Hunk, hunks};
use super::pages::Pages;
use super::tokens::Tokens;

/// Tokens up to which a stretch that begins and ends with a difference is compared as a whole.
const WHOLE: usize = 20_000;
/// So many tokens that are the same show that the two go on together.
const TOGETHER: usize = 64;
/// That many are taken as what is looked for on the other side.
const SOUGHT: usize = 8;
/// How far ahead they are looked for, at first and at most.
const NEAR: usize = 512;
const FAR: usize = 8_192;

/// The differences in order. All that lies between them is equal, one to one.
pub(crate) fn differences(source: &Tokens, pages: &Pages<'_>) -> Vec<Hunk> {
    let (a, b) = (0..source.len(), 0..pages.len());
    let head = agreeing(source, pages, a.clone(), b.clone());
    let tail = agreeing_at_end(source, pages, head..a.end, head..b.end);
    let (a, b) = (head..a.end - tail, head..b.end - tail);
    let stretches = match a.len().max(b.len()) {
        0 => Vec::new(),
        length if length <= WHOLE => vec![(a, b)],
        _ => apart(source, pages, a, b),
    };
    let mut all = Vec::new();
    for (a, b) in stretches {
        let there: Vec<&str> = a.clone().map(|at| source.text(at..at + 1)).collect();
        let here = pages.parts(b.clone()).flat_map(|(tokens, part)| part.map(|at| tokens.text(at..at + 1)));
        let here: Vec<&str> = here.collect();
        let moved = |range: Range<usize>, by: usize| range.start + by..range.end + by;
        all.extend(hunks(&there, &here).into_iter().map(|(x, y)| (moved(x, a.start), moved(y, b.start))));
    }
    all
}

/// How many tokens agree from the start.
fn agreeing(source: &Tokens, pages: &Pages<'_>, a: Range<usize>, b: Range<usize>) -> usize {
    let mut count = 0;
    for (tokens, part) in pages.parts(b) {
        let length = part.len().min(a.len() - count);
        let start = a.start + count;
        if source.text(start..start + length) == tokens.text(part.start..part.start + length) {
            count += length;
            if length < part.len() {
                break;
            }
            continue;
        }
        let same =
            |at: &usize| source.text(start + at..start + at + 1) == tokens.text(part.start + at..part.start + at + 1);
        return count + (0..length).take_while(same).count();
    }
    count
}

/// How many tokens agree from the end backwards.
fn agreeing_at_end(source: &Tokens, pages: &Pages<'_>, a: Range<usize>, b: Range<usize>) -> usize {
    let mut count = 0;
    for (tokens, part) in pages.parts(b).rev() {
        let length = part.len().min(a.len() - count);
        let end = a.end - count;
        if source.text(end - length..end) == tokens.text(part.end - length..part.end) {
            count += length;
            if length < part.len() {
                break;
            }
            continue;
        }
        let same = |at: &usize| source.text(end - at - 1..end - at) == tokens.text(part.end - at - 1..part.end - at);
        return count + (0..length).take_while(same).count();
    }
    count
}

/// A long stretch cut where the two go on together. If they do nowhere, it is the wrong source, or too much is changed to
/// be told in parts.
fn apart(source: &Tokens, pages: &Pages<'_>, a: Range<usize>, b: Range<usize>) -> Vec<Hunk> {
    let mut stretches = Vec::new();
    let (mut x, mut y) = (a.start, b.start);
    while x < a.end && y < b.end {
        let (rest_a, rest_b) = (x..a.end, y..b.end);
        let met = [NEAR, FAR].into_iter().find_map(|far| meeting(source, pages, &rest_a, &rest_b, far));
        let Some((by_a, by_b)) = met else { break };
        stretches.push((x..x + by_a, y..y + by_b));
        (x, y) = (x + by_a, y + by_b);
        let same = agreeing(source, pages, x..a.end, y..b.end);
        (x, y) = (x + same, y + same);
    }
    if x < a.end || y < b.end {
        stretches.push((x..a.end, y..b.end));
    }
    stretches
}

/// The nearest place ahead from which on the two agree for a while, as steps on either side.
fn meeting(
    source: &Tokens,
    pages: &Pages<'_>,
    a: &Range<usize>,
    b: &Range<usize>,
    far: usize,
) -> Option<(usize, usize)> {
    let mut known: HashMap<&str, usize> = HashMap::new();
    for step in 0..far.min(a.len().saturating_sub(TOGETHER)) {
        let at = a.start + step;
        known.entry(source.text(at..at + SOUGHT)).or_insert(step);
    }
    let mut best: Option<(usize, usize)> = None;
    let mut step = 0;
    for (tokens, part) in pages.parts(b.start..b.end.min(b.start + far)) {
        for at in part.clone() {
            let near = best.is_none_or(|(by_a, by_b)| step < by_a + by_b);
            if !near || b.len() - step < TOGETHER {
                return best;
            }
            if at + SOUGHT <= tokens.len()
                && let Some(by_a) = known.get(tokens.text(at..at + SOUGHT)).copied()
                && best.is_none_or(|(best_a, best_b)| by_a + step < best_a + best_b)
            {
                let (x, y) = (a.start + by_a, b.start + step);
                if agreeing(source, pages, x..x + TOGETHER, y..y + TOGETHER) == TOGETHER {
                    best = Some((by_a, step));
                }
            }
            step += 1;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::source::Source;
    use crate::verify::published::{Unit, UnitKind};
    use crate::verify::token::{Gap, Kind};

    fn tokens(words: &[String]) -> Tokens {
        let mut tokens = Tokens::default();
        words.iter().for_each(|word| tokens.push(Kind::Word, word, Gap::Space, 0..1, None));
        tokens
    }

    /// A paragraph a unit, as a report has them: a number, then words that come again and again.
    fn paragraphs(count: usize) -> Vec<String> {
        (0..count)
            .flat_map(|at| (0..40).map(move |word| if word == 0 { at } else { word * 7 % 31 }))
            .map(|word| word.to_string())
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn a_long_report_is_mended_by_its_differences_and_they_are_few(
            edits in prop::collection::vec((0usize..47_900, 0usize..60, 0usize..3), 1..12),
        ) {
            let there = paragraphs(1_200);
            let mut here = there.clone();
            for (at, count, kind) in &edits {
                let range = (*at).min(here.len())..(at + count).min(here.len());
                let words: Vec<String> = match kind {
                    0 => Vec::new(),
                    1 => (0..*count).map(|word| format!("new{word}")).collect(),
                    _ => here[range.clone()].iter().cloned().chain(["more".to_owned()]).collect(),
                };
                here.splice(range, words);
            }
            let source = tokens(&there);
            let unit = |words: &[String]| Unit { kind: UnitKind::Text, at: None, source: Source::new("a.md", ""), tokens: tokens(words) };
            let units: Vec<Unit> = here.chunks(37).map(unit).collect();
            let hunks = differences(&source, &Pages::new(&units));
            let mut mended: Vec<String> = Vec::new();
            let mut from = 0;
            for (x, y) in &hunks {
                prop_assert!(x.start >= from);
                mended.extend_from_slice(&there[from..x.start]);
                prop_assert_eq!(mended.len(), y.start);
                mended.extend_from_slice(&here[y.clone()]);
                from = x.end;
            }
            mended.extend_from_slice(&there[from..]);
            prop_assert!(mended == here);
            let told: usize = hunks.iter().map(|(x, y)| x.len() + y.len()).sum();
            prop_assert!(told <= 250 * edits.len(), "{told} words told of {} edits", edits.len());
        }
    }

    #[test]
    fn another_text_is_told_as_a_whole() {
        let source = tokens(&paragraphs(600));
        let other: Vec<String> = (0..24_000).map(|word| format!("other{word}")).collect();
        let unit = Unit {
            kind: UnitKind::Text,
            at: None,
            source: Arc::clone(&Source::new("a.md", "")),
            tokens: tokens(&other),
        };
        assert_eq!(differences(&source, &Pages::new([&unit])), [(0..24_000, 0..24_000)]);
    }
}
