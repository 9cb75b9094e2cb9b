//! The scores and the differences as text, for people: a table, then a line a difference with its context.

use std::fmt::Write;

use crate::found::Found;
use crate::matching::Matching;
use crate::score::{Count, Score, is_judged, percent};
use crate::standard::{Reading, Standard};

pub(crate) fn table(scores: &[Score]) -> String {
    let mut text = format!("{:25}{:>8}   {:^30}   {:^30}\n", "", "", "accepted", "accepted or doubtful");
    let columns = format!("{:>6}{:>6}{:>10}{:>8}", "found", "right", "precision", "recall");
    let _ = writeln!(text, "{:25}{:>8}   {columns}   {columns}", "", "standard");
    for score in scores {
        let count = |count: Count| {
            let (precision, recall) = (share(count.right, count.found), share(count.right, score.standard));
            format!("{:>6}{:>6}{precision:>10}{recall:>8}", count.found, count.right)
        };
        let (accepted, all) = (count(score.accepted), count(score.with_doubtful));
        let _ = writeln!(text, "{:25}{:>8}   {accepted}   {all}", score.name, score.standard);
    }
    text
}

/// A share of nothing is no figure.
fn share(part: usize, whole: usize) -> String {
    if whole == 0 { "-".to_owned() } else { format!("{:.1}", percent(part, whole)) }
}

/// Misses, false finds and other readings, in the order of kinds, passages and places. What the tool doubts is marked
/// so: it is missed among the accepted, and is false only in the second column.
pub(crate) fn differences(standard: &Standard, found: &Found, matching: &Matching) -> Vec<String> {
    let passages = found.passages();
    let order = |anchor: &str| passages.keys().position(|key| *key == anchor);
    let mut lines = Vec::new();
    let mut tell = |reading: &Reading, place: Option<usize>, word: &str, more: &str| {
        let context = match (passages.get(reading.anchor.as_str()), place) {
            (Some(text), Some(start)) => context(text, start, reading.quote.chars().count()),
            (Some(_), None) => "the text does not hold these words so often".to_owned(),
            (None, _) => "there is no such passage".to_owned(),
        };
        let Reading { anchor, kind, quote, target } = reading;
        let key = (kind.clone(), number(anchor), order(anchor), place);
        lines.push((key, format!("{word:8}{kind:13}{anchor:11} `{quote}` = {target}{more}   {context}")));
    };
    let mut answered = vec![false; found.mentions.len()];
    for ((row, answer), place) in standard.mentions.iter().zip(&matching.answers).zip(&matching.places) {
        let Some(answer) = answer else {
            tell(&row.reading, *place, "missed", "");
            continue;
        };
        answered[answer.find] = true;
        let find = &found.mentions[answer.find];
        let doubt = if find.sure { "" } else { " (doubtful)" };
        if !answer.right {
            tell(&row.reading, *place, "other", &format!(", found as {}{doubt}", find.reading.target));
        } else if !find.sure {
            tell(&row.reading, *place, "missed", doubt);
        }
    }
    for (find, answered) in found.mentions.iter().zip(answered) {
        if !answered && is_judged(standard, find) {
            tell(&find.reading, Some(find.start), "false", if find.sure { "" } else { " (doubtful)" });
        }
    }
    lines.sort();
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The first number of an anchor, so that `para-9` comes before `para-10`.
fn number(anchor: &str) -> u32 {
    let digits = anchor.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or_default()
}

/// The quotation between some of the words around it.
fn context(text: &str, start: usize, length: usize) -> String {
    const AROUND: usize = 35;
    let text: Vec<char> = text.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
    let piece = |from: usize, to: usize| text[from.min(text.len())..to.min(text.len())].iter().collect::<String>();
    let end = start + length;
    format!("…{}[{}]{}…", piece(start.saturating_sub(AROUND), start), piece(start, end), piece(end, end + AROUND))
}
