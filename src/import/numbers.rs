//! Which lines begin numbered paragraphs: those whose numbers are the best rising series over the whole part. So a wrapped
//! year at a line's beginning and a short list inside a paragraph are not mistaken for paragraphs.

use super::line::{Line, Role, after_bullet, is_space};
use super::pattern::pattern;

pattern!(NUMBER r"^(?:[>\s]*)(?:#{1,6}\s*)?(?:<(?:span|a)\b[^>]*></(?:span|a)>\s*)*(\*\*|__|\*)?(\d{1,4})(\s?\\?\.)(\*\*|__|\*)?(\s+|$|(?:\*\*|__|\*)?[A-Z“\x22\[])");

/// A line that may begin a paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) line: usize,
    pub(super) number: u32,
    /// The byte at which its text begins.
    pub(super) text: usize,
    /// How far it looks like a paragraph: 2, or 1 for what looks like a heading.
    pub(super) weight: i64,
}

/// The candidates among the lines, in order.
pub(super) fn candidates(text: &str, lines: &[Line]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if !line.is_text() {
            continue;
        }
        let whole = &text[line.range.clone()];
        let content = after_bullet(whole);
        let Some(captures) = NUMBER.captures(content) else { continue };
        let (Some(all), Some(digits), Some(stop)) = (captures.get(0), captures.get(2), captures.get(3)) else {
            continue;
        };
        let opened = captures.get(1).map(|mark| mark.as_str());
        let closed = captures.get(4).is_some() || opened.is_none();
        let glued = !all.as_str().ends_with(is_space) && all.end() < content.len();
        let mut end = if glued { captures.get(4).map_or(stop.end(), |mark| mark.end()) } else { all.end() };
        // A bold paragraph keeps its mark: `**12. text**` has it before the number.
        if !closed {
            end = all.end();
        }
        let heading = line.hashes > 0 || line.bold || looks_like_title(&content[end..]);
        let offset = line.range.start + (whole.len() - content.len());
        let Ok(number) = digits.as_str().parse() else { continue };
        found.push(Candidate { line: at, number, text: offset + end, weight: if heading { 1 } else { 2 } });
    }
    found
}

/// Short, without a full stop at its end.
fn looks_like_title(rest: &str) -> bool {
    !rest.trim().is_empty()
        && rest.len() < 90
        && !rest.trim_end().ends_with(['.', ':', ';', ',', '”', '"', ']', '>'])
        && rest.split_whitespace().count() <= 12
}

/// The best rising series that begins at `first`: every paragraph found counts, every number left out costs. Of equals
/// the later is taken, so that a list which happens to go on where the paragraphs stopped does not win against the next
/// paragraph.
pub(super) fn series(candidates: &[Candidate], first: u32) -> Vec<Candidate> {
    const TOP: usize = 10_000;
    // A tree of prefix maxima over the numbers. A series is kept as its worth plus the number at which it ends, so that
    // gaps are paid for by whoever goes on from it; with it the position after its last candidate.
    let nothing = (i64::from(first) - 1, 0);
    let mut tree = vec![nothing; TOP + 2];
    let mut before: Vec<usize> = Vec::with_capacity(candidates.len());
    let mut top = (i64::MIN, 0);
    for (index, candidate) in candidates.iter().enumerate() {
        let number = candidate.number as usize;
        if candidate.number < first || number > TOP {
            before.push(0);
            continue;
        }
        let mut under = nothing;
        let mut at = number;
        while at > 0 {
            under = under.max(tree[at]);
            at &= at - 1;
        }
        before.push(under.1);
        let worth = candidate.weight + under.0 - (i64::from(candidate.number) - 1);
        top = top.max((worth, index + 1));
        let kept = (worth + i64::from(candidate.number), index + 1);
        let mut at = number + 1;
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
    chain
}

pub(super) fn mark(lines: &mut [Line], chain: &[Candidate]) {
    for candidate in chain {
        lines[candidate.line].role = Role::Number { number: candidate.number, text: candidate.text };
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn found(text: &str) -> Vec<(usize, u32)> {
        let chain = series(&candidates(text, &lines(text)), 1);
        chain.iter().map(|candidate| (candidate.line + 1, candidate.number)).collect()
    }

    #[test]
    fn a_number_that_is_missing_does_not_end_the_series() {
        assert_eq!(found("1. A.\n2. B.\n4. D.\n5. E."), [(1, 1), (2, 2), (3, 4), (4, 5)]);
    }

    #[test]
    fn numbers_are_read_in_all_their_marks() {
        let text = "- 1. A.\n2\\. B.\n**3.** C.\n4 . D.\n5.E.\n6.\u{a0}F.\n7.\nG.";
        assert_eq!(found(text).iter().map(|(_, number)| *number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7]);
    }
}
