//! A departure: words of the pages that are not the source's, told with the word and both places.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::pages::Shown;
use super::token::{Token, What, quoted};
use crate::diagnostic::{DEPARTURE, Diagnostic};
use crate::model::lexicon::Repair;
use crate::source::{Source, Span};

#[derive(Debug, Clone)]
pub(crate) struct Departure<'a> {
    pub(crate) kind: Kind,
    /// The source's words; empty if the pages added some.
    pub(crate) source: Vec<Token<'a>>,
    /// Where they stand in the source, or would.
    pub(crate) at: usize,
    /// The pages' words; empty if some are missing.
    pub(crate) page: Vec<Shown<'a>>,
    /// Where they stand in the chapter, or would; none if the site has no words at all.
    pub(crate) near: Option<Span>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Changed,
    Missing,
    Added,
    Doubled,
    Moved,
    /// The source begins a block where the page goes on.
    Joined,
    /// The page begins a block where the source goes on.
    Split,
}

const MEND: &str = "restore the source's words, or list the difference in `source/repairs.toml`";

/// A loss and a gain of the same words are one move.
pub(crate) fn with_moves(departures: Vec<Departure<'_>>) -> Vec<Departure<'_>> {
    let mut lost: BTreeMap<Vec<What<'_>>, Vec<usize>> = BTreeMap::new();
    for (index, departure) in departures.iter().enumerate().filter(|(_, departure)| departure.kind == Kind::Missing) {
        lost.entry(departure.source.iter().map(|token| token.what).collect()).or_default().push(index);
    }
    let mut moves = BTreeMap::new();
    for (index, departure) in departures.iter().enumerate().filter(|(_, departure)| departure.kind == Kind::Added) {
        let words: Vec<_> = departure.page.iter().map(|shown| shown.token.what).collect();
        if let Some(from) = lost.get_mut(&words).filter(|from| !from.is_empty()) {
            moves.insert(from.remove(0), index);
        }
    }
    let told_with_their_loss: Vec<usize> = moves.values().copied().collect();
    let mut out = Vec::with_capacity(departures.len());
    for (index, departure) in departures.iter().enumerate() {
        match moves.get(&index) {
            Some(gain) => {
                let gain = &departures[*gain];
                let (page, near) = (gain.page.clone(), gain.near.clone());
                out.push(Departure { kind: Kind::Moved, page, near, ..departure.clone() });
            }
            None if told_with_their_loss.contains(&index) => {}
            None => out.push(departure.clone()),
        }
    }
    out
}

impl Departure<'_> {
    pub(crate) fn diagnostic(&self, received: &Arc<Source>, repairs: &[Repair]) -> Diagnostic {
        let end = self.source.last().map_or(self.at, |token| token.end);
        let there = received.span(self.at..end);
        let place = there.line_column();
        let place = format!("{}:{}:{}", received.path, place.line, place.column);
        let (source, page) = (quoted(&self.source), self.page_words());
        let (message, label) = match self.kind {
            Kind::Changed => {
                (format!("`{source}` of the source ({place}) stands as `{page}`"), "not the source's words")
            }
            Kind::Missing => (format!("`{source}` of the source ({place}) is missing"), "missing next to this"),
            Kind::Added => (format!("`{page}` is not in the source (compare {place})"), "added"),
            Kind::Doubled => (format!("`{page}` stands twice, and once in the source ({place})"), "once too often"),
            Kind::Moved => (format!("`{source}` of the source ({place}) was moved"), "moved here"),
            Kind::Joined => {
                (format!("the source begins a new block at `{source}` ({place}), the page does not"), "goes on")
            }
            Kind::Split => {
                (format!("the page begins a new block at `{page}`, the source does not ({place})"), "begins anew")
            }
        };
        let mut diagnostic = match &self.near {
            Some(near) => Diagnostic::new(DEPARTURE, self.here(near), message).other(there, "in the source"),
            None => Diagnostic::new(DEPARTURE, there, message),
        };
        diagnostic = diagnostic.label(label);
        match self.source.iter().find_map(|token| token.repair).and_then(|repair| repairs.get(repair)) {
            Some(repair) => diagnostic
                .other(repair.span.clone(), "the entry that repairs these words")
                .hint("the `text` of an entry has to be the words as they are published"),
            None => diagnostic.hint(MEND),
        }
    }

    fn page_words(&self) -> String {
        quoted(&self.page.iter().map(|shown| shown.token).collect::<Vec<_>>())
    }

    /// From the first to the last of the page's words, if they stand in one file.
    fn here(&self, near: &Span) -> Span {
        let last = self.page.last().map(Shown::span);
        match last.filter(|last| last.source.path == near.source.path && last.end > near.start) {
            Some(last) => Span { end: last.end, ..near.clone() },
            None => near.clone(),
        }
    }
}
