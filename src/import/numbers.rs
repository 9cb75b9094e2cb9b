//! Which lines may begin numbered paragraphs, and how far each of them looks like one. A wrapped year at a line's beginning
//! and the items of a list inside a paragraph have numbers too: what stands over a line, how it begins and how it ends tell
//! them apart, and the best series over the whole text decides.

use std::collections::BTreeMap;

use super::headings::{ended, unsigned};
use super::line::{Line, Role, after_bullet, is_space};
use super::pattern::pattern;

pattern!(NUMBER r"^(?:[>\s]*)(?:#{1,6}\s*)?(?:<(?:span|a)\b[^>]*></(?:span|a)>\s*)*(\*\*|__|\*)?(\d{1,5})(\s?\\?\.)(\*\*|__|\*)?(\s+|$|(?:\*\*|__|\*)?[A-Z“\x22\[])");

/// A line that may begin a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) line: usize,
    pub(super) number: u32,
    /// The byte at which its text begins.
    pub(super) text: usize,
    /// How far it looks like a paragraph.
    pub(super) weight: i64,
    /// Whether a heading stands right over it.
    pub(super) fresh: bool,
    /// Whether it goes on with a list that began inside a paragraph.
    pub(super) item: bool,
}

const PARAGRAPH: i64 = 6;
const TITLE: i64 = 3;
const ITEM: i64 = 2;
const WRAPPED: i64 = 1;

/// The candidates among the lines, in order.
pub(super) fn candidates(text: &str, lines: &[Line]) -> Vec<Candidate> {
    let mut found: Vec<Candidate> =
        lines.iter().enumerate().filter_map(|(at, line)| candidate(text, at, line)).collect();
    let usual = usual_indent(lines, &found);
    // The number of the last item of a list inside a paragraph, and whether its items end with semicolons.
    let mut list: Option<(u32, bool)> = None;
    for index in 0..found.len() {
        let one = found[index];
        let above = lines[..one.line].iter().rev().find(|line| !line.is_gone());
        let fresh = above.is_none_or(|above| is_marked(above) || !ended(&above.plain) && above.plain.len() < 160);
        let wrapped = one.line.checked_sub(1).map(|at| &lines[at]).is_some_and(|above| {
            above.is_text() && !is_marked(above) && !ended(&above.plain) && above.plain.len() > 40
        });
        let words = &text[one.text..lines[one.line].range.end.max(one.text)];
        let small = words.chars().find(|ch| ch.is_alphabetic()).is_some_and(char::is_lowercase);
        let follows = list.is_some_and(|(last, _)| one.number == last + 1);
        if wrapped && !follows {
            found[index].weight = WRAPPED;
            continue;
        }
        let begins =
            one.number == 1 && index > 0 && above.is_some_and(|above| !is_marked(above) && ended(&above.plain));
        let item = begins || follows && !fresh;
        let until = found.get(index + 1).map_or(lines.len(), |next| next.line);
        let last = lines[one.line..until].iter().take_while(|line| line.is_text()).last();
        let open = last
            .map(|last| unsigned(&last.plain))
            .is_some_and(|words| words.ends_with(';') || words.ends_with("; and") || words.ends_with("; or"));
        let inner = lines[one.line].indent > usual + 2;
        let weight = match () {
            () if small => WRAPPED,
            () if item || open || inner => ITEM,
            () => one.weight,
        };
        // The last item of such a list has a full stop.
        let semicolons = if begins { open } else { list.is_some_and(|(_, semicolons)| semicolons) };
        list = (item && (open || !semicolons)).then_some((one.number, semicolons));
        let one = &mut found[index];
        (one.weight, one.fresh, one.item) = (weight.min(one.weight), fresh, item);
    }
    found
}

fn is_marked(line: &Line) -> bool {
    line.hashes > 0 || line.bold
}

/// How far most candidates are indented.
fn usual_indent(lines: &[Line], found: &[Candidate]) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for one in found {
        *counts.entry(lines[one.line].indent).or_default() += 1;
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(0, |(indent, _)| indent)
}

fn candidate(text: &str, at: usize, line: &Line) -> Option<Candidate> {
    if !line.is_text() {
        return None;
    }
    let whole = &text[line.range.clone()];
    let content = after_bullet(whole);
    let captures = NUMBER.captures(content)?;
    let (all, digits, stop) = (captures.get(0)?, captures.get(2)?, captures.get(3)?);
    let opened = captures.get(1).map(|mark| mark.as_str());
    let closed = captures.get(4).is_some() || opened.is_none();
    let glued = !all.as_str().ends_with(is_space) && all.end() < content.len();
    let mut end = if glued { captures.get(4).map_or(stop.end(), |mark| mark.end()) } else { all.end() };
    // A bold paragraph keeps its mark: `**12. text**` has it before the number.
    if !closed {
        end = all.end();
    }
    let heading = line.hashes > 0 || line.bold && !ended(&line.plain) || looks_like_title(&content[end..]);
    let offset = line.range.start + (whole.len() - content.len());
    Some(Candidate {
        line: at,
        number: digits.as_str().parse().ok()?,
        text: offset + end,
        weight: if heading { TITLE } else { PARAGRAPH },
        fresh: false,
        item: false,
    })
}

/// Short, without a full stop at its end.
fn looks_like_title(rest: &str) -> bool {
    !rest.trim().is_empty()
        && rest.len() < 90
        && !rest.trim_end().ends_with(['.', ':', ';', ',', '”', '"', ']', '>'])
        && rest.split_whitespace().count() <= 12
}

pub(super) fn mark(lines: &mut [Line], chain: &[Candidate]) {
    for candidate in chain {
        lines[candidate.line].role = Role::Number { number: candidate.number, text: candidate.text };
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::super::series;
    use super::*;

    fn found(text: &str) -> Vec<(usize, u32)> {
        let chain = series::best(&candidates(text, &lines(text)), 1).chain;
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

    #[test]
    fn a_list_inside_a_paragraph_is_none_of_the_series() {
        let text = "1. Three things are asked:\n\n1. one;\n\n2. two;\n\n3. three.\n\n2. They came.\n\n3. They went:\n\n\
            1. By sea.\n\n2. By land.\n\n3. By air.\n\n4. By rail.\n\n4. The end.";
        assert_eq!(found(text), [(1, 1), (9, 2), (11, 3), (21, 4)]);
    }

    #[test]
    fn a_wrapped_line_is_none_of_the_series() {
        let text = "1. The lamps of the harbour were all lit in the year\n2. On the quay.\n2. Then they were put out by the Keeper, in the year\n2013. It was dark.\n3. Dawn.";
        assert_eq!(found(text), [(1, 1), (3, 2), (5, 3)]);
    }
}
