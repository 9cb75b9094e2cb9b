//! The series of numbered paragraphs: that of the main text, and those of annexes, articles and parts, which count from 1
//! again.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::glued;
use super::headings::is_name;
use super::label::{self, Kind};
use super::line::{Line, Role};
use super::numbers::{self, Candidate};
use super::pattern::pattern;
use super::refused::Refused;
use super::restarts::{self, Stretch};
use super::section::Section;
use super::series::{self, Series};
use crate::source::Source;

pattern!(DECIMAL r"^\d{1,2}\.\d{1,3}\.?\s+[A-Z]");
pattern!(PREAMBLE r"^The [A-Z][\w ,-]{3,90},$");

/// A stretch of the text with the series that counts in it.
pub(super) struct Part {
    /// Its first line, a heading for all but the first.
    pub(super) line: usize,
    /// The name of a series of its own.
    series: Option<String>,
}

pub(super) struct Parts {
    parts: Vec<Part>,
    /// What the editor should look at.
    pub(super) doubts: Vec<(Range<usize>, String)>,
}

/// Marks the lines that begin numbered paragraphs.
pub(super) fn mark(source: &Arc<Source>, lines: &mut Vec<Line>) -> Result<Parts, Refused> {
    let text = source.text.as_str();
    let all = numbers::candidates(text, lines);
    let bounds = bounds(lines, &all);
    let mut parts = vec![Part { line: 0, series: None }];
    let mut names = BTreeMap::new();
    let mut doubts = Vec::new();
    let mut own_headings = Vec::new();
    let mut found: Vec<Series> = Vec::new();
    let mut last = 0;
    for at in 0..=bounds.len() {
        let from = at.checked_sub(1).map_or(0, |before| bounds[before]);
        let to = bounds.get(at).copied().unwrap_or(lines.len());
        let here = between(&all, from, to);
        let mut stretches = restarts::stretches(lines, here);
        let main = if at == 0 { longest(&stretches) } else { 0 };
        if let [only] = &mut stretches[..] {
            if at == 0
                && only.series.chain.len() < 3
                && let (Some(series), Some(first)) = (restarted(here), here.first())
            {
                only.series = series;
                let message = "every paragraph has the number 1 here: they are counted in their order";
                doubts.push((lines[first.line].range.clone(), message.to_owned()));
            }
            let on = series::best(here, last + 1);
            let follows = at > 0 && last > 0 && on.chain.first().is_some_and(|first| first.number == last + 1);
            if follows && on.worth >= only.series.worth {
                last = on.last();
                found.push(on);
                parts.push(Part { line: from, series: None });
                continue;
            }
        }
        if at > 0 {
            parts.push(Part { line: from, series: None });
        }
        for (index, stretch) in stretches.into_iter().enumerate() {
            let first = stretch.series.chain.first().map_or(0, |one| one.number);
            let own = at > 0 || index != main;
            if first == 0 || own && first != 1 {
                continue;
            }
            let line = if at > 0 && index == 0 { Some(from) } else { stretch.heading };
            if own {
                let Some(line) = line else { continue };
                if index > 0 || at == 0 {
                    let message = "the paragraphs under this heading count from 1, as a series of their own";
                    doubts.push((lines[line].range.clone(), message.to_owned()));
                }
                let above = parts.last().and_then(|part| part.series.clone()).filter(|_| at > 0 && index > 0);
                parts.push(Part { line, series: Some(name(&lines[line].plain, above.as_deref(), &mut names)) });
                // What a series of its own stands under is a heading, whatever its surroundings.
                own_headings.push(line);
            } else {
                last = stretch.series.last();
                parts.extend(line.filter(|_| index > 0).map(|line| Part { line, series: None }));
            }
            found.push(stretch.series);
        }
    }
    if found.iter().map(|series| series.chain.len()).sum::<usize>() < 2 {
        return Err(refused(source, lines, &all));
    }
    for line in own_headings {
        lines[line].hashes = lines[line].hashes.max(1);
    }
    for series in &found {
        numbers::mark(lines, &series.chain);
    }
    glued::split(text, lines, &mut parts, &found);
    Ok(Parts { parts, doubts })
}

fn between(all: &[Candidate], from: usize, to: usize) -> &[Candidate] {
    let at = |line: usize| all.partition_point(|one| one.line < line);
    &all[at(from)..at(to).max(at(from))]
}

/// The headings after which a series of its own may begin: those of annexes, and of articles where they count anew.
fn bounds(lines: &[Line], all: &[Candidate]) -> Vec<usize> {
    let mut bounds = boundaries(lines, Kind::Annex);
    let articles = boundaries(lines, Kind::Article);
    let one = |at: usize| {
        let to = articles.get(at + 1).copied().unwrap_or(lines.len());
        between(all, articles[at], to).iter().any(|one| one.number == 1)
    };
    if articles.len() >= 3 && (0..articles.len()).filter(|at| one(*at)).count() >= 2 {
        bounds.extend(articles);
        bounds.sort_unstable();
    }
    bounds
}

/// Which stretch is the report itself: the first, unless it is short beside another, as a summary is.
fn longest(stretches: &[Stretch]) -> usize {
    let length = |at: usize| stretches[at].series.chain.len();
    let longest = (0..stretches.len()).rev().max_by_key(|at| length(*at)).unwrap_or_default();
    let short = length(0) * 2 < length(longest) && stretches[0].heading.is_some();
    if short { longest } else { 0 }
}

fn refused(source: &Arc<Source>, lines: &[Line], all: &[Candidate]) -> Refused {
    let hint = "an import needs paragraphs numbered `1.`, `2.`, `3.` at the beginning of lines; check that the conversion kept the numbers";
    if let Some(line) = lines.iter().find(|line| line.is_text() && DECIMAL.is_match(&line.plain)) {
        let message = "the numbering is not plain: paragraphs are counted in two parts, as `1.1`";
        return Refused::at(source, line.range.start, message)
            .hint("number them `1.`, `2.`, `3.` through the whole report");
    }
    match all.first() {
        Some(first) => {
            Refused::at(source, first.text, "the numbering is not plain: no paragraphs follow one another as 1, 2, 3")
                .hint(hint)
        }
        None => Refused::new("no numbered paragraphs are found").hint(hint),
    }
}

/// Some converters write `1.` before every item: then the numbers are those of the sequence.
fn restarted(candidates: &[Candidate]) -> Option<Series> {
    let ones: Vec<Candidate> = candidates.iter().filter(|one| one.number == 1).copied().collect();
    let plain = ones.len() >= 5 && ones.len() == candidates.len();
    let chain: Vec<Candidate> = ones.into_iter().zip(1..).map(|(one, number)| Candidate { number, ..one }).collect();
    plain.then(|| Series { worth: chain.iter().map(|one| one.weight).sum(), chain })
}

/// The lines that are headings of annexes, or of articles.
fn boundaries(lines: &[Line], kind: Kind) -> Vec<usize> {
    let is_open = |line: Option<&Line>| line.is_none_or(|line| line.is_gone() || line.hashes > 0 || line.bold);
    let is_one = |at: &usize| {
        let line = &lines[*at];
        let marked = line.hashes > 0 || line.bold;
        let alone = is_open(at.checked_sub(1).map(|above| &lines[above])) && is_open(lines.get(at + 1));
        // A label with nothing after it may have its title on the next line.
        let opens = kind == Kind::Annex && is_open(at.checked_sub(1).map(|above| &lines[above]));
        let read = || label::read(&line.plain).filter(|read| read.readings.iter().any(|(own, _)| *own == kind));
        line.is_text()
            && (line.hashes > 0 || alone || opens)
            && line.plain.len() < 200
            && !line.plain.ends_with(['.', ',', ';'])
            && read().is_some_and(|read| marked || read.title.is_empty())
    };
    (0..lines.len()).filter(is_one).collect()
}

/// `annex-i` of `Annex I`, `part-ii` of `II. Oil`; under an annex its own name comes first.
fn name(plain: &str, above: Option<&str>, names: &mut BTreeMap<String, u32>) -> String {
    let read = label::read(plain);
    let label = match &read {
        Some(read) if read.label.contains(' ') || read.readings.iter().any(|(kind, _)| *kind == Kind::Annex) => {
            read.label.clone()
        }
        Some(read) if above.is_none() => format!("part {}", read.label),
        Some(read) => read.label.clone(),
        None => plain.split(' ').take(5).collect::<Vec<_>>().join(" "),
    };
    let words = format!("{} {label}", above.unwrap_or_default()).to_lowercase();
    let words: Vec<&str> =
        words.split(|ch: char| !ch.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let base = if words.is_empty() { "part".to_owned() } else { words.join("-") };
    // Another name may look like this one with a count, so a count that is taken is passed over.
    loop {
        let count = names.entry(base.clone()).or_insert(0_u32);
        *count += 1;
        let name = if *count == 1 { base.clone() } else { format!("{base}-{count}") };
        if name == base || !names.contains_key(&name) {
            return name;
        }
    }
}

/// The line at which the title page ends: the first heading that is none of its own, or the first text.
pub(super) fn start(lines: &[Line]) -> usize {
    let number = lines.iter().position(|line| matches!(line.role, Role::Number { .. })).unwrap_or(lines.len());
    let isolated = |at: usize| {
        let open = |line: Option<&Line>| line.is_none_or(|line| line.is_gone() || line.hashes > 0 || line.bold);
        let numbered = lines.get(at + 1).is_some_and(|below| matches!(below.role, Role::Number { .. }));
        open(at.checked_sub(1).map(|above| &lines[above])) && (numbered || open(lines.get(at + 1)))
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
    /// Gives the sections that begin a series its name; those below them have it from them.
    pub(super) fn number(&self, sections: &mut [Section], starts: &[usize], lines: &[Line]) {
        let mut above: Vec<(u8, Option<&String>)> = Vec::new();
        for (section, start) in sections.iter_mut().zip(starts) {
            let part = self.parts.partition_point(|part| lines[part.line].range.start <= *start);
            let series = part.checked_sub(1).and_then(|at| self.parts[at].series.as_ref());
            while above.last().is_some_and(|(level, _)| *level >= section.level) {
                above.pop();
            }
            if series.is_some() && series != above.last().and_then(|(_, series)| *series) {
                section.series = series.cloned();
            }
            above.push((section.level, series));
        }
    }
}
