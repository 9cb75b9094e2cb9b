//! The series of numbered paragraphs: that of the main text, and those of annexes and articles, which count from 1 again.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::headings::is_name;
use super::label::{self, Kind};
use super::line::{Line, Role};
use super::numbers::{self, Candidate};
use super::pattern::pattern;
use super::refused::Refused;
use super::section::Section;
use crate::source::Source;

pattern!(PREAMBLE r"^The [A-Z][\w ,-]{3,90},$");

/// A stretch of the text with the series that counts in it.
struct Part {
    /// Its first line, a heading for all but the first.
    line: usize,
    /// The name of a series of its own.
    series: Option<String>,
}

pub(super) struct Parts(Vec<Part>);

/// Marks the lines that begin numbered paragraphs.
pub(super) fn mark(source: &Arc<Source>, lines: &mut Vec<Line>) -> Result<Parts, Refused> {
    let text = source.text.as_str();
    let all = numbers::candidates(text, lines);
    let annexes = boundaries(lines, Kind::Annex);
    let articles = boundaries(lines, Kind::Article);
    let ones = |bounds: &[usize]| {
        let holds = |from: usize, to: usize| all.iter().any(|one| one.number == 1 && from < one.line && one.line < to);
        (0..bounds.len()).filter(|at| holds(bounds[*at], bounds.get(at + 1).copied().unwrap_or(lines.len()))).count()
    };
    let bounds = if articles.len() >= 3 && ones(&articles) >= 2 { articles } else { annexes };
    let mut parts = vec![Part { line: 0, series: None }];
    let (mut count, mut last) = (0, 0);
    let mut names = BTreeSet::new();
    let mut missing: Vec<(u32, usize, usize)> = Vec::new();
    for at in 0..=bounds.len() {
        let from = at.checked_sub(1).map_or(0, |before| bounds[before]);
        let to = bounds.get(at).copied().unwrap_or(lines.len());
        let here: Vec<Candidate> = all.iter().filter(|one| from <= one.line && one.line < to).copied().collect();
        let mut chain = numbers::series(&here, 1);
        let mut own = at > 0;
        if at > 0 && last > 0 {
            let on = numbers::series(&here, last + 1);
            if on.first().is_some_and(|first| first.number == last + 1) && on.len() >= chain.len() {
                (chain, own) = (on, false);
            }
        }
        if at == 0 && chain.len() < 3 {
            chain = restarted(&here).unwrap_or(chain);
        }
        let first = chain.first().map_or(0, |one| one.number);
        if chain.is_empty() || own && first != 1 {
            continue;
        }
        for pair in chain.windows(2) {
            missing.extend((pair[0].number + 1..pair[1].number).map(|number| (number, pair[0].line, pair[1].line)));
        }
        count += chain.len();
        if own {
            let name = name(&lines[from].plain, &mut names);
            parts.push(Part { line: from, series: Some(name) });
        } else {
            last = chain.last().map_or(last, |one| one.number);
        }
        numbers::mark(lines, &chain);
    }
    if count < 2 {
        return Err(refused(source, &all));
    }
    inside(text, lines, &mut parts, missing);
    Ok(Parts(parts))
}

fn refused(source: &Arc<Source>, all: &[Candidate]) -> Refused {
    let hint = "an import needs paragraphs numbered `1.`, `2.`, `3.` at the beginning of lines; check that the conversion kept the numbers";
    match all.first() {
        Some(first) => {
            Refused::at(source, first.text, "the numbering is not plain: no paragraphs follow one another as 1, 2, 3")
                .hint(hint)
        }
        None => Refused::new("no numbered paragraphs are found").hint(hint),
    }
}

/// Some converters write `1.` before every item: then the numbers are those of the sequence.
fn restarted(candidates: &[Candidate]) -> Option<Vec<Candidate>> {
    let ones: Vec<Candidate> = candidates.iter().filter(|one| one.number == 1).copied().collect();
    let plain = ones.len() >= 5 && ones.len() == candidates.len();
    plain.then(|| ones.into_iter().zip(1..).map(|(one, number)| Candidate { number, ..one }).collect())
}

/// The lines that are headings of annexes, or of articles.
fn boundaries(lines: &[Line], kind: Kind) -> Vec<usize> {
    let is_open = |line: Option<&Line>| line.is_none_or(|line| line.is_gone() || line.hashes > 0 || line.bold);
    let is_one = |at: &usize| {
        let line = &lines[*at];
        let marked = line.hashes > 0 || line.bold;
        let alone = is_open(at.checked_sub(1).map(|above| &lines[above])) && is_open(lines.get(at + 1));
        line.is_text()
            && (line.hashes > 0 || alone)
            && line.plain.len() < 200
            && !line.plain.ends_with(['.', ',', ';'])
            && label::read(&line.plain).is_some_and(|read| {
                read.readings.iter().any(|(own, _)| *own == kind) && (marked || read.title.is_empty())
            })
    };
    (0..lines.len()).filter(is_one).collect()
}

/// `annex-i` of `Annex I`.
fn name(plain: &str, names: &mut BTreeSet<String>) -> String {
    let label = label::read(plain).map_or(plain.to_owned(), |read| read.label);
    let words = label.to_lowercase();
    let words: Vec<&str> =
        words.split(|ch: char| !ch.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let base = words.join("-");
    let mut name = base.clone();
    let mut again = 2;
    while !names.insert(name.clone()) {
        name = format!("{base}-{again}");
        again += 1;
    }
    name
}

/// A paragraph that a converter glued to the one before it: its number stands once between the two neighbours, after the
/// end of a sentence.
fn inside(text: &str, lines: &mut Vec<Line>, parts: &mut [Part], missing: Vec<(u32, usize, usize)>) {
    for (number, from, to) in missing.into_iter().rev() {
        let wanted = format!("{number}. ");
        let mut places = Vec::new();
        for (at, line) in lines.iter().enumerate().take(to).skip(from) {
            let range = match line.role {
                Role::Text => line.range.clone(),
                Role::Number { text, .. } => text..line.range.end,
                _ => continue,
            };
            for (offset, _) in text[range.clone()].match_indices(&wanted) {
                let start = range.start + offset;
                let before = text[range.start..start].trim_end();
                let after = &text[start + wanted.len()..range.end];
                let fresh = before.ends_with(['.', ';', ':', '”', '"', ')', '>'])
                    && text[..start].ends_with(char::is_whitespace);
                if fresh && after.starts_with(char::is_uppercase) {
                    places.push((at, start));
                }
            }
        }
        let [(at, start)] = places[..] else { continue };
        let mut second = lines[at].clone();
        second.range.start = start;
        second.role = Role::Number { number, text: start + wanted.len() };
        (second.bullet, second.hashes, second.bold) = (false, 0, false);
        second.plain = super::bare::bare(&text[second.range.clone()]);
        lines[at].range.end = start - (text[..start].len() - text[..start].trim_end().len());
        lines.insert(at + 1, second);
        for part in parts.iter_mut().filter(|part| part.line > at) {
            part.line += 1;
        }
    }
}

/// The line at which the title page ends: the first heading that is none of its own, or the first text.
pub(super) fn start(lines: &[Line]) -> usize {
    let number = lines.iter().position(|line| matches!(line.role, Role::Number { .. })).unwrap_or(lines.len());
    let isolated = |at: usize| {
        let open = |line: Option<&Line>| line.is_none_or(|line| line.is_gone() || line.hashes > 0 || line.bold);
        open(at.checked_sub(1).map(|above| &lines[above])) && open(lines.get(at + 1))
    };
    let begins = |at: &usize| {
        let line = &lines[*at];
        if !line.is_text() {
            return false;
        }
        let marked = line.hashes > 0 || line.bold;
        let labelled = label::read(&line.plain).is_some_and(|read| {
            let first =
                read.readings.iter().any(|(kind, value)| *value == 1 || matches!(kind, Kind::Annex | Kind::Article));
            first && (marked || isolated(*at) && !read.title.is_empty()) && !read.label.starts_with('(')
        });
        let name = is_name(&line.plain) && (marked || isolated(*at));
        labelled
            || name
            || PREAMBLE.is_match(&line.plain) && (marked || isolated(*at))
            || !marked && is_long(lines, *at)
    };
    (0..number).find(begins).unwrap_or(number)
}

/// Whether running text begins here: more words than a title has.
fn is_long(lines: &[Line], at: usize) -> bool {
    let begins = at == 0 || !lines[at - 1].is_text();
    let block = lines[at..].iter().take_while(|line| line.is_text() && line.hashes == 0 && !line.bold);
    begins && block.map(|line| line.plain.split(' ').count()).sum::<usize>() > 60
}

impl Parts {
    /// Gives the sections that begin a series its name.
    pub(super) fn number(&self, sections: &mut [Section], starts: &[usize], lines: &[Line]) {
        for part in &self.0 {
            let Some(series) = &part.series else { continue };
            let at = starts.partition_point(|start| *start <= lines[part.line].range.start);
            if let Some(section) = at.checked_sub(1).and_then(|at| sections.get_mut(at)) {
                section.series = Some(series.clone());
            }
        }
    }
}
