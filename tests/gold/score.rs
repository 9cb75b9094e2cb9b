//! The figures: how much of the standard was found, and how much of what was found is right.

use std::collections::BTreeSet;

use crate::found::{Find, Found};
use crate::matching::Matching;
use crate::standard::{Reading, Standard};

#[derive(Clone, Copy, Default)]
pub(crate) struct Count {
    pub(crate) found: usize,
    pub(crate) right: usize,
}

/// A line of the table. What the tool only doubts counts in the second count.
pub(crate) struct Score {
    pub(crate) name: &'static str,
    pub(crate) standard: usize,
    pub(crate) accepted: Count,
    pub(crate) with_doubtful: Count,
}

impl Score {
    pub(crate) fn precision(&self) -> f64 {
        percent(self.accepted.right, self.accepted.found)
    }

    pub(crate) fn recall(&self) -> f64 {
        percent(self.accepted.right, self.standard)
    }
}

/// Nothing of nothing is all of it.
pub(crate) fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 }
}

type Belongs = fn(&Reading) -> bool;

/// What is counted together. A reading may belong to several.
const CLASSES: &[(&str, Belongs)] = &[
    ("country", |reading| reading.kind == "country"),
    ("place", |reading| reading.kind == "place"),
    ("date", |reading| reading.kind == "date"),
    ("date, year printed", |reading| reading.kind == "date" && prints_a_year(&reading.quote)),
    ("document", |reading| reading.kind == "document"),
    ("document, symbol", |reading| reading.kind == "document" && is_symbol(&reading.target)),
    ("organisation", |reading| reading.kind == "organisation"),
    ("term", |reading| reading.kind == "term"),
];

pub(crate) const DATE_VALUES: &str = "date, paragraph + value";

/// A kind of which the standard has no row was not judged, and has no line.
pub(crate) fn scores(standard: &Standard, found: &Found, matching: &Matching) -> Vec<Score> {
    let mut scores: Vec<Score> = CLASSES.iter().map(|class| score(*class, standard, found, matching)).collect();
    scores.push(date_values(standard, found));
    scores.retain(|score| score.standard > 0);
    scores
}

/// Whether the find is judged at all: its passage and its kind.
pub(crate) fn is_judged(standard: &Standard, find: &Find) -> bool {
    let kind = &find.reading.kind;
    standard.judges(&find.reading.anchor) && standard.mentions.iter().any(|row| row.reading.kind == *kind)
}

fn score((name, belongs): (&'static str, Belongs), standard: &Standard, found: &Found, matching: &Matching) -> Score {
    let count = |in_column: &dyn Fn(&Find) -> bool| {
        let counted = |find: &&Find| belongs(&find.reading) && in_column(find) && is_judged(standard, find);
        let answers = standard.mentions.iter().zip(&matching.answers).filter(|(row, _)| belongs(&row.reading));
        let right = answers.filter_map(|(_, answer)| answer.as_ref());
        let right = right.filter(|answer| answer.right && in_column(&found.mentions[answer.find]));
        Count { found: found.mentions.iter().filter(counted).count(), right: right.count() }
    };
    Score {
        name,
        standard: standard.mentions.iter().filter(|row| belongs(&row.reading)).count(),
        accepted: count(&|find| find.sure),
        with_doubtful: count(&|_| true),
    }
}

/// Dates without their words: each value once a passage.
fn date_values(standard: &Standard, found: &Found) -> Score {
    fn values<'a>(readings: impl Iterator<Item = &'a Reading>) -> BTreeSet<(&'a str, &'a str)> {
        let dates = readings.filter(|reading| reading.kind == "date" && reading.target != "*");
        dates.map(|reading| (reading.anchor.as_str(), reading.target.as_str())).collect()
    }
    let wanted = values(standard.mentions.iter().map(|row| &row.reading));
    let count = |in_column: &dyn Fn(&Find) -> bool| {
        let finds = found.mentions.iter().filter(|find| in_column(find) && is_judged(standard, find));
        let found = values(finds.map(|find| &find.reading));
        Count { found: found.len(), right: found.intersection(&wanted).count() }
    };
    let (accepted, with_doubtful) = (count(&|find| find.sure), count(&|_| true));
    Score { name: DATE_VALUES, standard: wanted.len(), accepted, with_doubtful }
}

/// A year is four digits from 1500 to 2099 that stand alone.
fn prints_a_year(words: &str) -> bool {
    words
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| word.len() == 4 && word.parse::<u32>().is_ok_and(|number| (1500..2100).contains(&number)))
}

/// Symbols begin with the organ's capital and have strokes; ids have neither.
fn is_symbol(target: &str) -> bool {
    target.starts_with(|c: char| c.is_ascii_uppercase()) && target.contains('/')
}
