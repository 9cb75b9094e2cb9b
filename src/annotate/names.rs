//! Many names in one order: however many there are, a place in a text is looked up once. All kinds that seek fixed wording
//! share it. It finds whole words only, the longest name at a place, and keeps to the rule of capitals.
//!
//! An automaton over the names would find the same as quickly, but takes longer to make than a report takes to be read.

use std::ops::Range;

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
    /// In small letters, by which names are ordered.
    lower: String,
    case: Case,
    value: usize,
    /// How many were registered before.
    rank: usize,
    /// The place in the order of the longest name that this one begins with, an equal one included.
    within: Option<usize>,
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
            let (lower, rank) = (lower(&text), self.names.len());
            beginnings.add_name(&lower);
            self.names.push(Name { text, lower, case, value, rank, within: None });
        }
    }

    /// An acronym is sought as it is written, any other name by its capitals.
    pub(super) fn add_name(&mut self, value: usize, name: &str) {
        let case = if is_acronym(name) { Case::Exact } else { Case::Capitals };
        self.add(value, case, name);
    }

    /// Puts the names in order, after the last was added.
    pub(super) fn ordered(mut self) -> Self {
        self.names.sort_unstable_by(|one, other| (&one.lower, one.rank).cmp(&(&other.lower, other.rank)));
        for at in 1..self.names.len() {
            // What a name begins with stands before it, and all that stands between begins with that too.
            let mut within = Some(at - 1);
            while let Some(before) =
                within.filter(|before| !self.names[at].lower.starts_with(&self.names[*before].lower))
            {
                within = self.names[before].within;
            }
            self.names[at].within = within;
        }
        self
    }

    /// All names that begin at a place, whole and printed as they must be.
    fn find_at(&self, folded: &Folded, start: usize, all: &mut Vec<(Range<usize>, usize)>) {
        let rest = &folded.lower[start..];
        // Every name that the text begins with is one that the last name up to the text begins with, or that name itself.
        let mut next = self.names.partition_point(|name| name.lower.as_str() <= rest).checked_sub(1);
        while let Some(at) = next {
            let name = &self.names[at];
            let range = start..start + name.lower.len();
            if rest.starts_with(&name.lower) && folded.is_whole(&range) && name.is_printed(&folded.text[range.clone()])
            {
                all.push((range, at));
            }
            next = name.within;
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
        all.sort_by_key(|(range, name)| (range.start, std::cmp::Reverse(range.end), self.names[*name].rank));
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
    use proptest::prelude::*;

    use super::*;

    fn found(names: &[&str], text: &str) -> Vec<String> {
        let mut all = Names::default();
        for (value, name) in names.iter().enumerate() {
            all.add_name(value, name);
        }
        let folded = Folded::new(text);
        all.ordered()
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

    /// Every name at every place, in the order in which they count.
    fn one_by_one(names: &Names, folded: &Folded) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for start in folded.beginnings.iter().copied() {
            let ends = |name: &&Name| folded.lower[start..].starts_with(&name.lower);
            let range = |name: &Name| start..start + name.lower.len();
            let fits = |name: &&Name| folded.is_whole(&range(name)) && name.is_printed(&folded.text[range(name)]);
            let mut here: Vec<&Name> = names.names.iter().filter(ends).filter(fits).collect();
            let longest = here.iter().map(|name| name.lower.len()).max().unwrap_or(0);
            here.retain(|name| name.lower.len() == longest);
            here.sort_by_key(|name| name.rank);
            if !here.is_empty() && hits.last().is_none_or(|last| last.range.end <= start) {
                let mut values: Vec<usize> = Vec::new();
                here.iter().for_each(|name| {
                    if !values.contains(&name.value) {
                        values.push(name.value)
                    }
                });
                hits.push(Hit { range: range(here[0]), values });
            }
        }
        hits
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn names_are_found_as_if_each_were_sought_alone(
            names in prop::collection::vec(("[abAB\u{e9}\u{130} '-]{0,4}", 0..3_usize), 0..12),
            text in "[abAB\u{e9}\u{130} '.-]{0,30}",
        ) {
            let mut all = Names::default();
            names.iter().for_each(|(name, value)| all.add_name(*value, name));
            let (all, folded) = (all.ordered(), Folded::new(&text));
            prop_assert_eq!(all.find(&folded), one_by_one(&all, &folded));
        }
    }
}
