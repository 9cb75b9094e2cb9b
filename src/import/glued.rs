//! Paragraphs that a converter glued to the one before: the number that is missing stands once between its two neighbours,
//! after the end of a sentence.

use std::collections::BTreeMap;

use super::bare::bare;
use super::line::{Line, Role};
use super::parts::Part;
use super::pattern::pattern;
use super::series::Series;

pattern!(INSIDE r"\s(\d{1,5})\. ");

/// Gives each such paragraph a line of its own.
pub(super) fn split(text: &str, lines: &mut Vec<Line>, parts: &mut [Part], found: &[Series]) {
    let mut places: Vec<(usize, u32, usize, usize)> = Vec::new();
    for pair in found.iter().flat_map(|series| series.chain.windows(2)) {
        let [before, after] = pair else { continue };
        if after.number - before.number < 2 {
            continue;
        }
        let missing = before.number + 1..after.number;
        let mut seen: BTreeMap<u32, Vec<(usize, usize, usize)>> = BTreeMap::new();
        for (at, line) in lines.iter().enumerate().take(after.line).skip(before.line) {
            for (number, start, words) in inside(text, line) {
                if missing.contains(&number) {
                    seen.entry(number).or_default().push((at, start, words));
                }
            }
        }
        for (number, all) in seen {
            if let [(at, start, words)] = all[..] {
                places.push((at, number, start, words));
            }
        }
    }
    if places.is_empty() {
        return;
    }
    places.sort_by_key(|(_, _, start, _)| *start);
    for part in parts.iter_mut() {
        part.line += places.partition_point(|(at, ..)| *at < part.line);
    }
    let mut places = places.into_iter().peekable();
    let old = std::mem::take(lines);
    for (at, line) in old.into_iter().enumerate() {
        lines.push(line);
        while let Some((_, number, start, words)) = places.next_if(|place| place.0 == at) {
            let Some(first) = lines.last_mut() else { continue };
            let mut second = first.clone();
            second.range.start = start;
            second.role = Role::Number { number, text: words };
            (second.bullet, second.hashes, second.bold) = (false, 0, false);
            second.plain = bare(&text[second.range.clone()]);
            first.range.end = start - (text[..start].len() - text[..start].trim_end().len());
            lines.push(second);
        }
    }
}

/// Numbers inside a line after which a sentence begins, each with its place and that of its words.
fn inside(text: &str, line: &Line) -> Vec<(u32, usize, usize)> {
    let range = match line.role {
        Role::Text => line.range.clone(),
        Role::Number { text, .. } => text.min(line.range.end)..line.range.end,
        _ => return Vec::new(),
    };
    let words = &text[range.clone()];
    let fresh = |found: &regex::Captures<'_>| {
        let (whole, digits) = (found.get(0)?, found.get(1)?);
        let before = words[..digits.start()].trim_end();
        let begins = before.ends_with(['.', ';', ':', '”', '"', ')', '>'])
            && words[whole.end()..].starts_with(char::is_uppercase);
        begins.then_some((digits.as_str().parse().ok()?, range.start + digits.start(), range.start + whole.end()))
    };
    INSIDE.captures_iter(words).filter_map(|found| fresh(&found)).collect()
}
