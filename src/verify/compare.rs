//! Compares a row of the source's words with the pages' and collects the departures.

use std::ops::Range;

use super::align::Hunk;
use super::departure::{Departure, Kind};
use super::differences::differences;
use super::pages::{Pages, Shown};
use super::token::Token;
use super::tokens::Tokens;

/// The outcome for one row.
#[derive(Debug)]
pub(crate) struct Comparison<'a> {
    pub(crate) departures: Vec<Departure<'a>>,
    /// How many words agree.
    pub(crate) words: usize,
    pages: Pages<'a>,
    /// Ranges of the source that agree, with where the pages have the same; sorted.
    equal: Vec<(Range<usize>, usize)>,
}

pub(crate) fn compare<'a>(source: &'a Tokens, pages: Pages<'a>) -> Comparison<'a> {
    let differences = differences(source, &pages);
    let mut comparison = Comparison {
        departures: Vec::with_capacity(differences.len()),
        words: pages.words(),
        pages,
        equal: Vec::with_capacity(differences.len() + 1),
    };
    let mut from = (0, 0);
    for hunk in &differences {
        comparison.agree(source, from.0..hunk.0.start, from.1);
        comparison.departures.push(departure(source, &comparison.pages, hunk));
        comparison.words -= comparison.pages.words_in(hunk.1.clone());
        from = (hunk.0.end, hunk.1.end);
    }
    comparison.agree(source, from.0..source.len(), from.1);
    comparison
}

impl<'a> Comparison<'a> {
    /// A run in which the words agree: what is left to compare is where blocks begin. What stands before its first word
    /// belongs to the difference before it.
    fn agree(&mut self, source: &'a Tokens, range: Range<usize>, there: usize) {
        for offset in self.pages.contradictions(source, range.clone(), there).into_iter().filter(|offset| *offset > 0) {
            let (Some(token), Some(shown)) = (source.get(range.start + offset), self.pages.get(there + offset)) else {
                continue;
            };
            let kind = if token.gap > shown.token.gap { Kind::Joined } else { Kind::Split };
            let near = Some(shown.span());
            self.departures.push(Departure { kind, source: vec![token], at: token.start, page: vec![shown], near });
        }
        if !range.is_empty() {
            self.equal.push((range, there));
        }
    }

    /// The token of a page that one of the source agrees with.
    pub(crate) fn partner(&self, token: usize) -> Option<Shown<'a>> {
        let after = self.equal.partition_point(|(range, _)| range.start <= token);
        let (range, there) = &self.equal[after.checked_sub(1)?];
        if range.contains(&token) { self.pages.get(there + token - range.start) } else { None }
    }

    /// The last token before one of the source that has a partner.
    pub(crate) fn partner_before(&self, token: usize) -> Option<Shown<'a>> {
        let after = self.equal.partition_point(|(range, _)| range.start < token);
        let (range, _) = &self.equal[after.checked_sub(1)?];
        self.partner(range.end.min(token).checked_sub(1)?)
    }
}

fn departure<'a>(source: &'a Tokens, pages: &Pages<'a>, (there, here): &Hunk) -> Departure<'a> {
    let page = pages.run(here.clone());
    let kind = match (there.is_empty(), here.is_empty()) {
        (true, _) if repeats(pages, here) => Kind::Doubled,
        (true, _) => Kind::Added,
        (false, true) => Kind::Missing,
        (false, false) => Kind::Changed,
    };
    // What is missing is told at the word that it should follow.
    let at = if here.is_empty() { here.start.saturating_sub(1) } else { here.start };
    let near = pages.get(at).map(|shown| shown.span());
    let last = || source.len().checked_sub(1).and_then(|last| source.get(last));
    let at = source.get(there.start).or_else(last).map_or(0, |token| token.start);
    let source: Vec<Token<'a>> = source.run(there.clone()).collect();
    Departure { kind, source, at, page, near }
}

/// Whether the words stand a second time right beside themselves.
fn repeats(pages: &Pages<'_>, run: &Range<usize>) -> bool {
    let same = |other: Range<usize>| {
        other.end <= pages.len()
            && other.zip(run.clone()).all(|(one, other)| {
                pages.get(one).map(|shown| shown.token.what) == pages.get(other).map(|shown| shown.token.what)
            })
    };
    run.start.checked_sub(run.len()).is_some_and(|start| same(start..run.start)) || same(run.end..run.end + run.len())
}
