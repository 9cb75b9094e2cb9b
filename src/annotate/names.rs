//! One automaton over many names: however many there are, a text is read once. All kinds that seek fixed wording share
//! it. It finds whole words only, the longest name at a place, and keeps to the rule of capitals.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

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
}

impl Names {
    /// Registers one value under many names; empty names are left out.
    pub(super) fn add(&mut self, value: usize, case: Case, name: &str) {
        let text = fold_name(name);
        if !text.is_empty() {
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
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(patterns);
        self.automaton = builder.ok();
        self
    }

    /// Names that do not overlap, from left to right, the longest at each place.
    pub(super) fn find(&self, folded: &Folded) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let mut all: Vec<(Range<usize>, usize)> = automaton
            .find_overlapping_iter(&folded.lower)
            .map(|found| (found.start()..found.end(), found.pattern().as_usize()))
            .filter(|(range, name)| folded.is_whole(range) && self.names[*name].is_printed(&folded.text[range.clone()]))
            .collect();
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
