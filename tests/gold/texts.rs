//! Paragraphs, headings and footnotes against the standard: there with all their words, or not.

use crate::found::Found;
use crate::score::{Count, Score};
use crate::standard::Standard;

pub(crate) const PARAGRAPHS: &str = "paragraph, whole";
pub(crate) const HEADINGS: &str = "heading";
const LETTERS: &str = "paragraph, letters";

/// The scores, and a line for each difference. Headings are compared with their level, label and range.
pub(crate) fn texts(standard: &Standard, found: &Found) -> (Vec<Score>, Vec<String>) {
    let wanted: Vec<Vec<String>> =
        standard.paragraphs.iter().map(|(anchor, text)| vec![anchor.clone(), text.clone()]).collect();
    let all = standard.has_all_paragraphs();
    let paragraphs: Vec<Vec<String>> = found
        .paragraphs
        .iter()
        .filter(|(anchor, _)| all || standard.paragraphs.contains_key(anchor))
        .map(|(anchor, text)| vec![anchor.clone(), text.clone()])
        .collect();
    let mut lines = Vec::new();
    let mut scores = Vec::new();
    if !wanted.is_empty() {
        scores.push(compare(PARAGRAPHS, &wanted, &paragraphs, &mut lines));
        scores.push(compare(LETTERS, &letters(&wanted), &letters(&paragraphs), &mut Vec::new()));
    }
    if !standard.headings.is_empty() {
        scores.push(compare(HEADINGS, &standard.headings, &found.headings, &mut lines));
    }
    if !standard.footnotes.is_empty() {
        scores.push(compare("footnote", &standard.footnotes, &found.footnotes, &mut lines));
    }
    (scores, lines)
}

/// Counts rows that are alike in every field; each found row answers one wanted row.
fn compare(name: &'static str, wanted: &[Vec<String>], found: &[Vec<String>], lines: &mut Vec<String>) -> Score {
    let mut extra: Vec<&Vec<String>> = found.iter().collect();
    let mut missing = Vec::new();
    for row in wanted {
        match extra.iter().position(|other| *other == row) {
            Some(at) => drop(extra.remove(at)),
            None => missing.push(row),
        }
    }
    let kind = name.split(',').next().unwrap_or(name);
    for row in &missing {
        // A row with the same anchor is the one that was meant; headings begin with their level, which means nothing.
        let other = extra.iter().position(|other| row[0].contains('-') && other[0] == row[0]);
        match other.map(|at| extra.remove(at)) {
            Some(other) => lines.push(format!("other   {kind}  {}", parting(row, other))),
            None => lines.push(format!("missed  {kind}  {}", line(row))),
        }
    }
    lines.extend(extra.iter().map(|row| format!("false   {kind}  {}", line(row))));
    let count = Count { found: found.len(), right: wanted.len() - missing.len() };
    Score { name, standard: wanted.len(), accepted: count, with_doubtful: count }
}

/// Rows without spaces, hyphens and other signs, since conversions lose those at the ends of lines.
fn letters(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let bare = |text: &String| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    rows.iter().map(|row| row.iter().map(bare).collect()).collect()
}

fn line(row: &[String]) -> String {
    let row = row.join(" | ").replace('\n', "\\n");
    if row.chars().count() > 120 { row.chars().take(120).chain("…".chars()).collect() } else { row }
}

/// The anchor, and a few words of both rows from a little before the place where they part.
fn parting(row: &[String], other: &[String]) -> String {
    let (one, two): (Vec<char>, Vec<char>) =
        (row[1..].join(" | ").chars().collect(), other[1..].join(" | ").chars().collect());
    let same = one.iter().zip(&two).take_while(|(one, two)| one == two).count();
    let from = same.saturating_sub(30);
    let piece = |text: &[char]| text[from..text.len().min(same + 40)].iter().collect::<String>().replace('\n', "\\n");
    format!("{}  `{}` is found as `{}`", row[0], piece(&one), piece(&two))
}
