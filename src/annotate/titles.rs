//! Stretches that are the words of another text: titles and quotations. No term of the glossary is sought in them and no
//! date, since what they say, another text says. A concept that merely stands in quotation marks is no title.

use std::ops::Range;

use super::folded::Folded;
use crate::model::passage::{MarkKind, Passage};

/// Words right before a quotation that make it a title.
const ANNOUNCERS: &[&str] = &[
    "entitled",
    "titled",
    "title",
    "title of",
    "called",
    "headed",
    "theme",
    "theme of",
    "topic",
    "topic of",
    "slogan",
    "slogan of",
    "motto",
    "motto of",
    "named",
];

/// In folded offsets, sorted.
pub(super) fn titles(passage: &Passage, folded: &Folded) -> Vec<Range<usize>> {
    let mut titles: Vec<Range<usize>> =
        quotations(&folded.text).filter(|range| is_quoted_title(folded, range)).collect();
    for mark in &passage.marks {
        let range = folded.place(mark.range.start)..folded.place(mark.range.end);
        let words = &folded.text[range.clone()];
        match mark.kind {
            MarkKind::Code => titles.push(range),
            MarkKind::Emphasis if starts_capital(words) && words.trim().contains(' ') => titles.push(range),
            _ => {}
        }
    }
    titles.sort_by_key(|range| (range.start, range.end));
    titles
}

/// Between a mark that opens and the next one, within a block.
fn quotations(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let open = from + text[from..].find('"')? + 1;
        let length = text[open..].find(['"', '\n'])?;
        from = (open + length + 1).min(text.len());
        Some(open..open + length)
    })
}

fn is_quoted_title(folded: &Folded, range: &Range<usize>) -> bool {
    let words = &folded.text[range.clone()];
    let count = words.split_whitespace().count();
    let before = folded.lower[..range.start].trim_end_matches('"').trim_end().trim_end_matches([',', ':']);
    let announced = ANNOUNCERS
        .iter()
        .any(|word| before.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)));
    announced || (starts_capital(words) && count > 2) || count > 7
}

/// Whether a document's words are its title, printed with capitals, and do not merely describe it or give its number.
pub(super) fn is_title(words: &str) -> bool {
    let long = || words.split([' ', '-']).filter(|word| word.chars().filter(|sign| sign.is_alphabetic()).count() > 3);
    let capital = long().filter(|word| starts_capital(word)).count();
    2 * capital > long().count()
}

fn starts_capital(words: &str) -> bool {
    words.chars().find(|letter| letter.is_alphanumeric()).is_some_and(char::is_uppercase)
}
