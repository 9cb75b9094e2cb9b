//! Which find answers which row of the standard. Both name words by passage, kind and place, so a find answers a row
//! only if it quotes exactly the same words in the same place; what the words mean is compared afterwards.

use std::collections::BTreeMap;

use crate::found::Found;
use crate::standard::{Row, Standard};

/// The answer to one row.
#[derive(Clone, Copy)]
pub(crate) struct Answer {
    pub(crate) find: usize,
    pub(crate) right: bool,
}

pub(crate) struct Matching {
    /// An answer, or none, for each row.
    pub(crate) answers: Vec<Option<Answer>>,
    /// Where each row's words stand; none if the passage does not hold them so often.
    pub(crate) places: Vec<Option<usize>>,
}

impl Matching {
    pub(crate) fn of(standard: &Standard, found: &Found) -> Self {
        let passages = found.passages();
        let place = |row: &Row| nth(passages.get(row.reading.anchor.as_str())?, &row.reading.quote, row.nth);
        let places: Vec<Option<usize>> = standard.mentions.iter().map(place).collect();
        let mut free: BTreeMap<(&str, &str, usize, usize), Vec<usize>> = BTreeMap::new();
        for (at, find) in found.mentions.iter().enumerate() {
            let reading = &find.reading;
            let key = (reading.anchor.as_str(), reading.kind.as_str(), find.start, reading.quote.chars().count());
            free.entry(key).or_default().push(at);
        }
        let mut answers = Vec::new();
        for (row, place) in standard.mentions.iter().zip(&places) {
            let reading = &row.reading;
            let right = |find: usize| reading.target == "*" || reading.target == found.mentions[find].reading.target;
            let key = place.map(|start| (&*reading.anchor, &*reading.kind, start, reading.quote.chars().count()));
            let finds = key.and_then(|key| free.get_mut(&key));
            answers.push(finds.and_then(|finds| {
                let best = (0..finds.len()).max_by_key(|at| (right(finds[*at]), found.mentions[finds[*at]].sure))?;
                let find = finds.swap_remove(best);
                Some(Answer { find, right: right(find) })
            }));
        }
        Matching { answers, places }
    }
}

/// Where the words stand for the `nth` time as whole words, in characters. Any space stands for any other.
pub(crate) fn nth(text: &str, words: &str, nth: usize) -> Option<usize> {
    let text: Vec<char> = text.chars().map(plain).collect();
    let words: Vec<char> = words.chars().map(plain).collect();
    let (first, last) = (*words.first()?, *words.last()?);
    let mut seen = 0;
    let mut at = 0;
    while at + words.len() <= text.len() {
        let end = at + words.len();
        let begins = !first.is_alphanumeric() || at == 0 || !text[at - 1].is_alphanumeric();
        let ends = !last.is_alphanumeric() || text.get(end).is_none_or(|next| !next.is_alphanumeric());
        if begins && ends && text[at..end] == words[..] {
            seen += 1;
            if seen == nth {
                return Some(at);
            }
            at = end;
        } else {
            at += 1;
        }
    }
    None
}

fn plain(c: char) -> char {
    if c.is_whitespace() { ' ' } else { c }
}
