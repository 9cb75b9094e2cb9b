//! Footnote signs in running text, as converters write them, each led to the footnote that it belongs to.

use std::collections::BTreeMap;
use std::ops::Range;

use super::line::{Line, Role};
use super::pattern::pattern;

// `<sup>1</sup>` with or without a link or emphasis, `^1^`, raised digits, `[^1]`, `[1]`, `${ }^{1}$`.
pattern!(SIGN r"(?x)
      <sup>\s*(?:\*\*|__|_|<[bi]>)?(?:\[)?\\?(?P<sup>[0-9]{1,4}|\\?\*{1,3}|[a-z])\\?/?(?:\]\([^)\s]*\))?
        (?:\*\*|__|_|</[bi]>)?\s*</sup>
    | \$\s?(?:\{\s?\}\s?)?\^\s?(?:\{\s?(?P<math>\d{1,4}|\*{1,3})\s?\}|(?P<digit>\d))\s?\$
    | \[\^(?P<note>[^\]\s]+)\]
    | \[<sup>(?P<linked>\d{1,4})</sup>\]\([^)\s]*\)
    | \^(?P<caret>\d{1,4})\^ | \^\[(?P<pandoc>\d{1,4})\]
    | \[\\?\[(?P<boxed>\d{1,4})\\?\]\]\(\#[^)\s]*\)
    | \\?\[(?P<bracket>\d{1,4})\\?\]
    | (?P<raised>[¹²³⁰⁴-⁹]+)");
// A number glued to the end of a word, or to the stop or quotation mark after it.
pattern!(GLUED r"(?:[A-Za-zé)\]”\x22’,.;:]|[.,;:)”\x22’]\s)(?P<sign>\d{1,3})(?:[\s,.;:)”]|$)");
pattern!(YEAR r"\b(?:1[89]|20)\d{2}$");
// Words before a number that is none of a footnote.
pattern!(CITED r"(?i)\b(?:paras?|nos?|arts?|vol|pp?|sects?|chaps?|ch|figs?|ed|approx|add|corr|rev)\.\s?$");

pattern!(UNLED r"\[\[?\^?(\d{1,4}|\*{1,3})\]\]?(?:\(#[^)\s]*\))?");

/// The words of a heading, in which a sign that leads to no footnote is text.
pub(super) fn as_text(title: &str) -> String {
    UNLED.replace_all(title, "[$1]").into_owned()
}

/// Where a sign stands, and which footnote it names.
pub(super) type Signs = BTreeMap<usize, (Range<usize>, String)>;

#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) label: String,
    /// Whether it is sure to be meant as a sign, if such a footnote exists.
    pub(super) raised: bool,
}

/// All that looks like a sign in what is not itself a footnote's beginning.
pub(super) fn find(text: &str, lines: &[Line]) -> Vec<Found> {
    let mut found = Vec::new();
    for line in lines {
        let range = match line.role {
            Role::Text | Role::Row | Role::Cover | Role::Heading(_) | Role::HeadingOn => line.range.clone(),
            Role::Number { text, .. } => text.min(line.range.end)..line.range.end,
            Role::Note { .. } | Role::NoteOn | Role::Blank | Role::Furniture(_) => continue,
        };
        for captures in SIGN.captures_iter(&text[range.clone()]) {
            let Some(all) = captures.get(0) else { continue };
            let named = ["sup", "math", "digit", "note", "linked", "caret", "pandoc", "boxed", "bracket", "raised"];
            let Some((name, label)) = named.iter().find_map(|name| captures.name(name).map(|label| (*name, label)))
            else {
                continue;
            };
            found.push(Found {
                range: range.start + all.start()..range.start + all.end(),
                label: label_of(label.as_str()),
                raised: name != "bracket",
            });
        }
    }
    found
}

/// The sign as it is printed.
pub(super) fn label_of(written: &str) -> String {
    let digit = |ch: char| match ch {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' => '0',
        '⁴'..='⁹' => char::from_digit(ch as u32 - '⁰' as u32, 10).unwrap_or(ch),
        ch => ch,
    };
    written.chars().filter(|ch| *ch != '\\').map(digit).collect()
}

/// Leads each footnote to its sign: of several that look alike the first that keeps the order. Glued numbers are tried
/// where nothing else names the footnote. The answer has a sign for each label that could be led.
pub(super) fn lead(text: &str, lines: &[Line], labels: &[String]) -> Signs {
    let found = find(text, lines);
    let mut by_label: BTreeMap<&str, Vec<&Found>> = BTreeMap::new();
    for sign in &found {
        by_label.entry(sign.label.as_str()).or_default().push(sign);
    }
    let mut signs = Signs::new();
    let mut from = 0;
    let mut missing: Vec<(usize, &String)> = Vec::new();
    for (position, label) in labels.iter().enumerate() {
        let number = label.parse::<u32>().is_ok();
        let all = by_label.get(label.as_str()).map_or(&[][..], Vec::as_slice);
        let fits = |sign: &&&Found| !number || sign.range.start >= from && !is_unit(text, sign);
        let chosen = all.iter().find(|sign| sign.raised && fits(sign)).or_else(|| all.iter().find(|sign| fits(sign)));
        match chosen {
            Some(sign) => {
                signs.insert(sign.range.start, (sign.range.clone(), label.clone()));
                if number {
                    from = sign.range.end;
                }
            }
            None => missing.push((position, label)),
        }
    }
    for (position, label) in missing {
        if label.parse::<u32>().is_err() {
            continue;
        }
        let edge = |label: Option<&String>| {
            label.and_then(|label| signs.values().find(|(_, other)| other == label)).map(|(range, _)| range.clone())
        };
        let after = labels[..position].iter().rev().find_map(|label| edge(Some(label))).map_or(0, |range| range.end);
        let before =
            labels[position + 1..].iter().find_map(|label| edge(Some(label))).map_or(text.len(), |range| range.start);
        if let Some(range) = glued(text, lines, label, after..before) {
            signs.insert(range.start, (range, label.clone()));
        }
    }
    signs
}

/// `m²`, `km<sup>2</sup>`: a power, not a footnote.
fn is_unit(text: &str, sign: &Found) -> bool {
    matches!(sign.label.as_str(), "2" | "3")
        && text[..sign.range.start]
            .trim_end()
            .rsplit(|ch: char| !ch.is_alphabetic())
            .next()
            .is_some_and(|word| matches!(word, "m" | "km" | "cm" | "mm" | "CO" | "ft"))
}

/// The numbers that stand where a sign may stand, though nothing raises them.
pub(super) fn loose(text: &str, lines: &[Line]) -> std::collections::BTreeSet<String> {
    let mut found = std::collections::BTreeSet::new();
    for sign in find(text, lines).into_iter().filter(|sign| !sign.raised) {
        found.insert(sign.label);
    }
    for line in lines.iter().filter(|line| line.is_text()) {
        let words = &text[line.range.clone()];
        for sign in numbers(words) {
            if !CITED.is_match(&words[..sign.start]) {
                found.insert(words[sign].to_owned());
            }
        }
    }
    found
}

/// Every number in the words that stands where a sign may stand; one may end with the stop that the next begins with.
fn numbers(words: &str) -> Vec<Range<usize>> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(sign) = GLUED.captures_at(words, from).and_then(|captures| captures.name("sign")) {
        found.push(sign.range());
        from = sign.end();
    }
    found
}

fn glued(text: &str, lines: &[Line], label: &str, within: Range<usize>) -> Option<Range<usize>> {
    let first = lines.partition_point(|line| line.range.end < within.start);
    for line in &lines[first..] {
        if line.range.start >= within.end {
            break;
        }
        let range = match line.role {
            Role::Text | Role::Cover | Role::NoteOn | Role::HeadingOn => line.range.clone(),
            Role::Number { text, .. } => text.min(line.range.end)..line.range.end,
            _ => continue,
        };
        for sign in numbers(&text[range.clone()]) {
            let at = range.start + sign.start..range.start + sign.end;
            let stop = text[..at.start].strip_suffix(['.', ',']);
            let sentence =
                text[at.end..].trim_start_matches(' ').starts_with(|ch: char| ch.is_uppercase() || ch == '\n');
            let decimal = !sentence
                && stop
                    .is_some_and(|before| before.ends_with(|ch: char| ch.is_ascii_digit()) && !YEAR.is_match(before));
            let cited = CITED.is_match(&text[range.start..at.start]);
            if text[at.clone()] == *label && !cited && within.start <= at.start && at.end <= within.end && !decimal {
                return Some(at);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn led(text: &str, labels: &[&str]) -> Vec<String> {
        let labels: Vec<String> = labels.iter().map(|label| (*label).to_owned()).collect();
        lead(text, &lines(text), &labels)
            .values()
            .map(|(range, label)| format!("{}={label}", &text[range.clone()]))
            .collect()
    }

    #[test]
    fn signs_are_read_in_all_their_forms() {
        let text = "a<sup>1</sup> b^2^ c³ d[^4] e<sup>[5](#f)</sup> Protocol6 and g.7 h \\[8\\]";
        let labels = ["1", "2", "3", "4", "5", "6", "7", "8"];
        assert_eq!(led(text, &labels).len(), 8, "{:?}", led(text, &labels));
    }

    #[test]
    fn emphasis_and_formulas_hide_no_sign() {
        let text = "a<sup>**1**</sup> b${ }^{2}$ c$^{3}$ d[[4]](#footnote-9) e<sup><b>5</b></sup> 7 km [2] x";
        let labels = ["1", "2", "3", "4", "5"];
        assert_eq!(led(text, &labels).len(), 5, "{:?}", led(text, &labels));
        assert_eq!(as_text("Norms[[7]](#footnote-7) and[^8]"), "Norms[7] and[8]");
    }

    #[test]
    fn powers_and_years_are_no_signs() {
        assert_eq!(
            led("5 km<sup>2</sup> in 2012 a.<sup>1</sup> b.<sup>2</sup>", &["1", "2"]),
            ["<sup>1</sup>=1", "<sup>2</sup>=2"]
        );
        assert_eq!(led("in 2.1 per cent", &["1"]), [""; 0]);
    }
}
