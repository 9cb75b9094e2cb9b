//! The pages' units in a row, as one text to be compared with the source.

use std::ops::Range;

use super::published::Unit;
use super::token::{Kind, Token};
use super::tokens::Tokens;
use crate::source::Span;

#[derive(Debug)]
pub(crate) struct Pages<'a> {
    units: Vec<&'a Unit>,
    /// How many tokens stand before each unit, and in all.
    starts: Vec<usize>,
}

/// A token of a page, with the unit that it is in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shown<'a> {
    pub(crate) unit: &'a Unit,
    pub(crate) token: Token<'a>,
}

impl Shown<'_> {
    pub(crate) fn span(&self) -> Span {
        self.unit.span(&self.token)
    }
}

impl<'a> Pages<'a> {
    pub(crate) fn new(units: impl IntoIterator<Item = &'a Unit>) -> Self {
        let units: Vec<&Unit> = units.into_iter().filter(|unit| !unit.tokens.is_empty()).collect();
        let mut starts = Vec::with_capacity(units.len() + 1);
        let mut count = 0;
        for unit in &units {
            starts.push(count);
            count += unit.tokens.len();
        }
        starts.push(count);
        Self { units, starts }
    }

    pub(crate) fn len(&self) -> usize {
        self.starts[self.units.len()]
    }

    /// How many of the tokens are words.
    pub(crate) fn words(&self) -> usize {
        self.units.iter().map(|unit| unit.tokens.words()).sum()
    }

    pub(crate) fn words_in(&self, range: Range<usize>) -> usize {
        self.parts(range)
            .flat_map(|(tokens, range)| tokens.run(range))
            .filter(|token| token.what.is(Kind::Word))
            .count()
    }

    pub(crate) fn get(&self, at: usize) -> Option<Shown<'a>> {
        let unit = self.starts.partition_point(|start| *start <= at).checked_sub(1)?;
        let found = self.units.get(unit)?;
        Some(Shown { unit: found, token: found.tokens.get(at - self.starts[unit])? })
    }

    pub(crate) fn run(&self, range: Range<usize>) -> Vec<Shown<'a>> {
        range.filter_map(|at| self.get(at)).collect()
    }

    /// A stretch as ranges of its units, in order. It can be walked from both ends.
    pub(super) fn parts(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = (&'a Tokens, Range<usize>)> {
        let first = self.starts.partition_point(|start| *start <= range.start).saturating_sub(1);
        let last = self.starts.partition_point(|start| *start < range.end).min(self.units.len());
        (first.min(last)..last).map(move |unit| {
            let (start, end) = (self.starts[unit], self.starts[unit + 1]);
            (&self.units[unit].tokens, range.start.max(start) - start..range.end.min(end) - start)
        })
    }

    /// How far into a stretch in which the words agree one side begins a block and the other goes on.
    pub(super) fn contradictions(&self, source: &Tokens, range: Range<usize>, there: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut at = range.start;
        for (tokens, part) in self.parts(there..there + range.len()) {
            let (own, other) = (source.gaps(at..at + part.len()), tokens.gaps(part.clone()));
            let pairs = || own.iter().zip(other);
            // Nearly always none does, and that is seen without stopping at any.
            if pairs().fold(false, |any, (one, other)| any | one.contradicts(*other)) {
                let offsets = pairs().enumerate().filter(|(_, (one, other))| one.contradicts(**other));
                found.extend(offsets.map(|(offset, _)| at - range.start + offset));
            }
            at += part.len();
        }
        found
    }
}
