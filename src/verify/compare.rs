//! Compares a stream of the source's words with the pages' and collects the departures.

use super::align::{Hunk, hunks};
use super::departure::{Departure, Kind};
use super::published::Unit;
use super::token::{Gap, Token, What};
use crate::source::Span;

/// A token of a page, with the unit that it is in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shown<'a> {
    pub(crate) unit: &'a Unit,
    pub(crate) token: &'a Token,
}

/// The outcome for one stream.
#[derive(Debug)]
pub(crate) struct Comparison<'a> {
    pub(crate) departures: Vec<Departure<'a>>,
    /// For each token of the source the one of the page that it agrees with.
    pub(crate) partners: Vec<Option<Shown<'a>>>,
}

impl Shown<'_> {
    pub(crate) fn span(&self) -> Span {
        self.unit.span(self.token)
    }
}

impl Comparison<'_> {
    /// How many words agree.
    pub(crate) fn words(&self) -> usize {
        self.partners.iter().flatten().filter(|shown| shown.token.what.is_word()).count()
    }
}

/// The units' tokens in a row.
pub(crate) fn shown<'a>(units: impl IntoIterator<Item = &'a Unit>) -> Vec<Shown<'a>> {
    units.into_iter().flat_map(|unit| unit.tokens.iter().map(move |token| Shown { unit, token })).collect()
}

pub(crate) fn compare<'a>(source: &'a [Token], pages: &[Shown<'a>]) -> Comparison<'a> {
    let there: Vec<&What> = source.iter().map(|token| &token.what).collect();
    let here: Vec<&What> = pages.iter().map(|shown| &shown.token.what).collect();
    let differences = hunks(&there, &here);
    let mut comparison =
        Comparison { departures: Vec::with_capacity(differences.len()), partners: Vec::with_capacity(source.len()) };
    let mut from = 0;
    for hunk in &differences {
        comparison.equal(&source[comparison.partners.len()..hunk.0.start], &pages[from..hunk.1.start]);
        comparison.departures.push(departure(source, pages, hunk));
        comparison.partners.resize(hunk.0.end, None);
        from = hunk.1.end;
    }
    comparison.equal(&source[comparison.partners.len()..], &pages[from..]);
    comparison
}

impl<'a> Comparison<'a> {
    /// A run in which the words agree: what is left to compare is where blocks begin. What stands before its first word
    /// belongs to the difference before it.
    fn equal(&mut self, source: &'a [Token], pages: &[Shown<'a>]) {
        for (position, (token, shown)) in source.iter().zip(pages).enumerate() {
            let kind = match (token.gap, shown.token.gap) {
                (Gap::Break, Gap::Space) => Some(Kind::Joined),
                (Gap::Space, Gap::Break) => Some(Kind::Split),
                _ => None,
            };
            if let Some(kind) = kind.filter(|_| position > 0) {
                let (source, page) = (std::slice::from_ref(token), vec![*shown]);
                self.departures.push(Departure { kind, source, at: token.range.start, page, near: Some(shown.span()) });
            }
            self.partners.push(Some(*shown));
        }
    }
}

fn departure<'a>(source: &'a [Token], pages: &[Shown<'a>], (there, here): &Hunk) -> Departure<'a> {
    let page = pages[here.clone()].to_vec();
    let kind = match (there.is_empty(), here.is_empty()) {
        (true, _) if repeats(pages, here) => Kind::Doubled,
        (true, _) => Kind::Added,
        (false, true) => Kind::Missing,
        (false, false) => Kind::Changed,
    };
    // What is missing is told at the word that it should follow.
    let at = if here.is_empty() { here.start.saturating_sub(1) } else { here.start };
    let near = pages.get(at).map(Shown::span);
    let at = source.get(there.start).or(source.last()).map_or(0, |token| token.range.start);
    Departure { kind, source: &source[there.clone()], at, page, near }
}

/// Whether the words stand a second time right beside themselves.
fn repeats(pages: &[Shown<'_>], run: &std::ops::Range<usize>) -> bool {
    let same = |other: Option<&[Shown<'_>]>| {
        other.is_some_and(|other| other.iter().zip(&pages[run.clone()]).all(|(a, b)| a.token.what == b.token.what))
    };
    let before = run.start.checked_sub(run.len()).and_then(|start| pages.get(start..run.start));
    same(before) || same(pages.get(run.end..run.end + run.len()))
}
