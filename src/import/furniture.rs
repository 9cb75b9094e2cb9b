//! Page furniture: what stands on a page because it is a page. Running heads, page numbers, job numbers, bar codes, rules
//! and pictures that converters leave amid the text.

use std::collections::BTreeMap;

use super::line::{Line, Role};
use super::pattern::pattern;

const PAGE: &str = "the number of a page";
const HEAD: &str = "the running head of a page";

pattern!(JOB r"^(?:(?:[A-Z]{1,4}\.)?\d{2}-\d{4,6}|[A-Z]{1,3}\.\d{2}-\d{3,6})(?: ?\([A-Z]\))?(?:[ *]+\d{6,8})*\*?$");
pattern!(PAGE_NUMBER r"(?xi)^(?:
    (?:[A-Z]{0,4}\.?\d{2}-\d{4,6}\s+)? \d{1,4}\s?/\s?\d{1,4} (?:\s+[A-Z]{0,4}\.?\d{2}-\d{4,6})?
    | (?:[A-Z]{0,4}\.?\d{2}-\d{4,6}) \s+ \d{1,4} | \d{1,4} \s+ (?:[A-Z]{0,4}\.?\d{2}-\d{4,6})
    | (?:[A-Z]{0,4}\.?\d{2}-\d{4,6}) (?:\s*\([A-Z]\))? (?:\s+\d{6,8})* \s+ \d{1,4}\s?/\s?\d{1,4}
    | \d{1,4}\s?/\s?\d{1,4} \s+ (?:[A-Z]{0,4}\.?\d{2}-\d{4,6}) (?:\s*\([A-Z]\))? (?:\s+\d{6,8})*
    | (?:page|p\.)\s*\d{1,4} (?:\s*(?:of|/)\s*\d{1,4})?
    | [-–—]\s*\d{1,4}\s*[-–—] )$");
pattern!(ALONE r"^\d{1,4}$");
pattern!(BAR_CODE r"^[*_\\\s]+\d{6,9}[*_\\\s]+$");
pattern!(SEPARATOR r"^(?:\{\d+\}-{3,}|-{2,} ?(?:page|end of page).*|<!--.*-->|={3,}.*={3,})$");
pattern!(RULE r"^(?:[-*_=—–.\\]\s?){3,}$");
pattern!(PICTURE r"^(?:!\[[^\]]*\]\([^)]*\)\s*)+$");
pattern!(RECYCLE r"(?i)^(?:\W*please recycle\W*|\*?\d{7}\*?|for technical reasons, this document.*|united nations publication\W*)$");
pattern!(PICTURE_TEXT r"(?i)^(?:==> picture .* <==|start of picture text|end of picture text|picture \d+)$");
// A symbol alone on its line, or two.
pattern!(SYMBOL r"^[A-Z]{1,5}(?:\s?/\s?[A-Za-z0-9.()\-]+){1,7}(?:\s?[-–—]\s?[A-Z]{1,5}(?:\s?/\s?[A-Za-z0-9.()\-]+)+)?$");

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    for line in lines.iter_mut() {
        let raw = &text[line.range.clone()];
        if let Some(why) = alone(raw, &line.plain).filter(|_| line.is_text()) {
            line.role = Role::Furniture(why);
        }
    }
    let isolated: Vec<bool> = (0..lines.len()).map(|at| is_isolated(lines, at)).collect();
    heads(lines, &isolated);
    page_numbers(lines, &isolated);
}

/// What shows on the line itself that it is furniture.
fn alone(raw: &str, plain: &str) -> Option<&'static str> {
    match () {
        () if BAR_CODE.is_match(raw) => Some("a bar code"),
        () if JOB.is_match(plain) => Some("the job number"),
        () if PAGE_NUMBER.is_match(plain) => Some(PAGE),
        () if SEPARATOR.is_match(raw) => Some("a mark of the conversion"),
        () if RULE.is_match(raw) => Some("a rule"),
        () if PICTURE.is_match(raw) => Some("a picture, which is not at hand"),
        () if RECYCLE.is_match(plain) => Some("the foot of a page"),
        () if PICTURE_TEXT.is_match(plain) => Some("a mark of the conversion"),
        () => None,
    }
}

/// Symbols that stand alone on their lines, and short lines that return beside other furniture.
fn heads(lines: &mut [Line], isolated: &[bool]) {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let key =
        |line: &Line| line.plain.chars().filter(|ch| !ch.is_ascii_digit() && !ch.is_whitespace()).collect::<String>();
    let whole = |line: &Line| line.plain.split_whitespace().collect::<String>();
    let short = |line: &Line| line.is_text() && !line.plain.is_empty() && line.plain.chars().count() <= 90;
    for at in 0..lines.len() {
        if short(&lines[at]) {
            let beside = beside(lines, at);
            let symbol = SYMBOL.is_match(&lines[at].plain);
            let entry = counts.entry(if symbol { whole(&lines[at]) } else { key(&lines[at]) }).or_default();
            *entry = (entry.0 + 1, entry.1 + usize::from(beside));
        }
    }
    for at in 0..lines.len() {
        if !short(&lines[at]) {
            continue;
        }
        let line = &lines[at];
        let symbol = SYMBOL.is_match(&line.plain);
        let (count, beside) = counts[&if symbol { whole(line) } else { key(line) }];
        let letters = line.plain.chars().filter(|ch| ch.is_alphabetic()).count();
        let returns =
            count >= 3 && beside >= 2 && letters >= 3 && isolated[at] && !line.plain.ends_with(['.', ';', ':']);
        if symbol && (count >= 2 || beside > 0) || returns && line.hashes == 0 {
            lines[at].role = Role::Furniture(HEAD);
        }
    }
}

/// Whether the next line that says anything, on either side, is furniture.
fn beside(lines: &[Line], at: usize) -> bool {
    let furniture = |line: &&Line| matches!(line.role, Role::Furniture(why) if why != "a rule");
    let above = lines[..at].iter().rev().take(12).find(|line| !line.is_blank());
    let below = lines[at + 1..].iter().take(12).find(|line| !line.is_blank());
    above.as_ref().is_some_and(furniture) || below.as_ref().is_some_and(furniture)
}

/// A number alone between empty lines is a page's where such numbers rise by one, or where other furniture is beside it.
fn page_numbers(lines: &mut [Line], isolated: &[bool]) {
    let alone: Vec<(usize, u32)> = (0..lines.len())
        .filter(|at| {
            isolated[*at] && lines[*at].is_text() && lines[*at].hashes == 0 && ALONE.is_match(&lines[*at].plain)
        })
        .filter_map(|at| lines[at].plain.parse().ok().map(|number| (at, number)))
        .collect();
    for (position, (at, number)) in alone.iter().enumerate() {
        let next = alone.get(position + 1).is_some_and(|(_, other)| *other == number + 1);
        let last = position > 0 && alone[position - 1].1 + 1 == *number;
        if next || last || beside(lines, *at) {
            lines[*at].role = Role::Furniture(PAGE);
        }
    }
}

fn is_isolated(lines: &[Line], at: usize) -> bool {
    let open = |line: Option<&Line>| line.is_none_or(|line| line.is_blank() || matches!(line.role, Role::Furniture(_)));
    open(at.checked_sub(1).map(|above| &lines[above])) && open(lines.get(at + 1))
}
