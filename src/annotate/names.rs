//! One automaton over many names: however many there are, a text is read once. All kinds that seek fixed wording share
//! it. It finds whole words only, the longest name at a place, and keeps to the rule of capitals.

use std::ops::Range;

use aho_corasick::automaton::OverlappingState;
use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, Input, MatchKind, StartKind};

use super::beginnings::Beginnings;
use super::folded::{Folded, fold_name, lower};

/// How a name's letters must be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// Letter by letter as registered: acronyms.
    Exact,
    /// A capital registered is a capital in the text; small letters may be printed as capitals, as in headings.
    Capitals,
}

#[derive(Debug)]
struct Name {
    text: String,
    case: Case,
    value: usize,
}

/// A name found: where, and the values registered under it, in the order of registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) range: Range<usize>,
    pub(super) values: Vec<usize>,
}

#[derive(Debug, Default)]
pub(super) struct Names {
    names: Vec<Name>,
    automaton: Option<AhoCorasick>,
    /// How the names begin that open with a capital, and the others.
    capital: Beginnings,
    small: Beginnings,
}

impl Names {
    /// Registers one value under many names; empty names are left out.
    pub(super) fn add(&mut self, value: usize, case: Case, name: &str) {
        let text = fold_name(name);
        if !text.is_empty() {
            let capital = text.starts_with(char::is_uppercase);
            let beginnings = if capital { &mut self.capital } else { &mut self.small };
            beginnings.add_name(&lower(&text));
            self.names.push(Name { text, case, value });
        }
    }

    /// An acronym is sought as it is written, any other name by its capitals.
    pub(super) fn add_name(&mut self, value: usize, name: &str) {
        let case = if is_acronym(name) { Case::Exact } else { Case::Capitals };
        self.add(value, case, name);
    }

    /// Compiles the automaton, after the last name was added.
    pub(super) fn compiled(mut self) -> Self {
        let patterns = self.names.iter().map(|name| lower(&name.text));
        // Only a set of names of more than four gigabytes cannot be compiled; it would find nothing.
        // A report is short beside what the quickest kind of automaton takes to make.
        let builder = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .start_kind(StartKind::Anchored)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(patterns);
        self.automaton = builder.ok();
        self
    }

    /// All names that begin at a place, whole and printed as they must be.
    fn find_at(&self, folded: &Folded, start: usize, all: &mut Vec<(Range<usize>, usize)>) {
        let Some(automaton) = &self.automaton else { return };
        let mut state = OverlappingState::start();
        let input = Input::new(&folded.lower).range(start..).anchored(Anchored::Yes);
        while automaton.try_find_overlapping(input.clone(), &mut state).is_ok()
            && let Some(found) = state.get_match()
        {
            let (range, name) = (found.start()..found.end(), found.pattern().as_usize());
            let here = range.start == start && folded.is_whole(&range);
            if here && self.names[name].is_printed(&folded.text[range.clone()]) {
                all.push((range, name));
            }
        }
    }

    /// Names that do not overlap, from left to right, the longest at each place.
    pub(super) fn find(&self, folded: &Folded) -> Vec<Hit> {
        let mut all = Vec::new();
        for start in folded.beginnings.iter().copied() {
            let rest = &folded.lower[start..];
            let capital = folded.text[start..].starts_with(char::is_uppercase);
            if capital && self.capital.may_open(rest) || self.small.may_open(rest) {
                self.find_at(folded, start, &mut all);
            }
        }
        all.sort_by_key(|(range, name)| (range.start, std::cmp::Reverse(range.end), *name));
        let mut hits: Vec<Hit> = Vec::new();
        for (range, name) in all {
            let value = self.names[name].value;
            match hits.last_mut() {
                Some(last) if last.range == range => {
                    if !last.values.contains(&value) {
                        last.values.push(value);
                    }
                }
                Some(last) if range.start < last.range.end => {}
                _ => hits.push(Hit { range, values: vec![value] }),
            }
        }
        hits
    }
}

impl Name {
    fn is_printed(&self, printed: &str) -> bool {
        match self.case {
            Case::Exact => self.text == printed,
            Case::Capitals => {
                self.text.chars().zip(printed.chars()).all(|(name, print)| !name.is_uppercase() || print.is_uppercase())
            }
        }
    }
}

/// Without a small letter, or with more than one capital in a single word: `OHCHR`, `UN-Women`, `NGOs`.
pub(super) fn is_acronym(name: &str) -> bool {
    let capitals = name.chars().filter(|letter| letter.is_uppercase()).count();
    capitals > 1 && !name.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str], text: &str) -> Vec<String> {
        let mut all = Names::default();
        for (value, name) in names.iter().enumerate() {
            all.add_name(value, name);
        }
        let folded = Folded::new(text);
        all.compiled()
            .find(&folded)
            .into_iter()
            .map(|hit| format!("{} {:?}", &folded.text[hit.range], hit.values))
            .collect()
    }

    #[test]
    fn whole_words_longest_first_with_their_capitals() {
        let names = ["Red Cat", "Red Cat Society", "WHO", "the Group", "the Group"];
        assert_eq!(
            found(&names, "Red Cat Society, RED CAT, red cat, Red Cats"),
            ["Red Cat Society [1]", "RED CAT [0]"]
        );
        assert_eq!(found(&names, "who WHO The Group"), ["WHO [2]", "The Group [3, 4]"]);
        assert_eq!(found(&names, "the Red Cat Societyx"), ["Red Cat [0]"]);
        assert!(found(&[], "anything").is_empty());
    }
}
