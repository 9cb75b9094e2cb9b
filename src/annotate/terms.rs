//! Terms of the glossary and their forms. All terms and aliases make one automaton over the stems of words, so that a
//! chapter is read once however many entries there are; hyphens count as spaces ("cat-and-mouse cases").

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::beginnings::Beginnings;
use super::folded::{Folded, fold_name, lower};
use super::inflection::{is_form, is_irregular, key, stemmer};
use super::names::is_acronym;
use super::scene::Scene;
use super::stretches::Stretches;
use crate::model::annotation::Reading;
use crate::model::lexicon::Lexicon;

pub(super) struct Terms {
    automaton: Option<AhoCorasick>,
    /// Parallel to the automaton's patterns.
    phrases: Vec<Phrase>,
    /// How the words of terms begin: a word that begins otherwise need not be stemmed, which is most of the work.
    beginnings: Beginnings,
}

/// Stands for a word that no term holds.
const OTHER: &str = "?";

struct Phrase {
    /// Position in `Lexicon::terms`.
    term: usize,
    words: Vec<String>,
    /// An acronym is sought as it is written.
    exact: bool,
}

impl Terms {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let stemmer = stemmer();
        let mut phrases = Vec::new();
        let mut patterns = Vec::new();
        let mut beginnings = Beginnings::default();
        for (index, term) in lexicon.terms.iter().enumerate() {
            for name in std::iter::once(&term.term).chain(&term.aliases) {
                let name = fold_name(&name.value);
                let words: Vec<String> = words(&name).map(|range| name[range].to_string()).collect();
                if words.is_empty() {
                    continue;
                }
                let mut pattern = String::from(" ");
                for word in &words {
                    let key = key(&stemmer, &lower(word));
                    beginnings.add(&key);
                    beginnings.add(&lower(word));
                    pattern.push_str(&key);
                    pattern.push(' ');
                }
                patterns.push(pattern);
                phrases.push(Phrase { term: index, words, exact: is_acronym(&name) });
            }
        }
        // Only a glossary of more than four gigabytes cannot be compiled; it would find nothing.
        let kind = Some(AhoCorasickKind::ContiguousNFA);
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).kind(kind).build(patterns).ok();
        Self { automaton: automaton.filter(|_| !phrases.is_empty()), phrases, beginnings }
    }

    /// Ranges and terms, the longest at each place.
    ///
    /// `known` holds the stems of words that the chapter has shown before.
    fn find(&self, folded: &Folded, known: &mut HashMap<String, String>) -> Vec<(Range<usize>, usize)> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let stemmer = stemmer();
        let words: Vec<Range<usize>> = words(&folded.text).collect();
        let mut stems = String::from(" ");
        // The word that begins at each offset of `stems`.
        let mut starts = Vec::with_capacity(words.len());
        for (index, range) in words.iter().enumerate() {
            let between = index.checked_sub(1).map(|before| &folded.text[words[before].end..range.start]);
            if between.is_some_and(|between| !matches!(between, " " | "-")) {
                // What stands between words is no part of a term.
                stems.push_str("| ");
            }
            starts.push(stems.len() - 1);
            let word = &folded.lower[range.clone()];
            if self.beginnings.may_hold(word) || is_irregular(word) {
                match known.get(word) {
                    Some(stem) => stems.push_str(stem),
                    None => {
                        let stem = key(&stemmer, word);
                        stems.push_str(&stem);
                        known.insert(word.to_owned(), stem);
                    }
                }
            } else {
                stems.push_str(OTHER);
            }
            stems.push(' ');
        }
        let mut all: Vec<(usize, usize, usize)> = automaton
            .find_overlapping_iter(&stems)
            .filter_map(|found| {
                let first = starts.binary_search(&found.start()).ok()?;
                let phrase = &self.phrases[found.pattern().as_usize()];
                let last = first + phrase.words.len();
                let printed = words.get(first..last)?;
                let pairs = phrase.words.iter().zip(printed);
                pairs.clone().all(|(word, range)| phrase.fits(word, folded, range)).then_some((
                    first,
                    last,
                    phrase.term,
                ))
            })
            .collect();
        all.sort_by_key(|(first, last, term)| (*first, std::cmp::Reverse(*last), *term));
        let mut end = 0;
        all.retain(|(first, last, _)| {
            let free = *first >= end;
            end = if free { *last } else { end };
            free
        });
        all.into_iter().map(|(first, last, term)| (words[first].start..words[last - 1].end, term)).collect()
    }
}

impl Phrase {
    fn fits(&self, word: &str, folded: &Folded, range: &Range<usize>) -> bool {
        let printed = &folded.text[range.clone()];
        if self.exact {
            return printed == word;
        }
        let capital = word.starts_with(char::is_uppercase);
        (!capital || printed.starts_with(char::is_uppercase)) && is_form(&lower(word), &folded.lower[range.clone()])
    }
}

/// Runs of letters and digits; an apostrophe inside belongs to the word.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let mut end =
            start + rest.find(|letter: char| !letter.is_alphanumeric() && letter != '\'').unwrap_or(rest.len());
        while text[start..end].ends_with('\'') {
            end -= 1;
        }
        at = end.max(start + 1);
        Some(start..end)
    })
}

pub(super) fn annotate(scene: &mut Scene<'_>) {
    let linked = scene
        .passage
        .marks
        .iter()
        .filter(|mark| matches!(mark.kind, crate::model::passage::MarkKind::Link { .. }))
        .map(|mark| scene.folded.place(mark.range.start)..scene.folded.place(mark.range.end));
    let linked = Stretches::of(linked.collect());
    for (range, term) in scene.definitions.terms.find(&scene.folded, &mut scene.memory.stems) {
        if linked.touch(&range) || scene.in_title(&range) {
            continue;
        }
        let slug = scene.definitions.lexicon.terms[term].slug.clone();
        scene.accept(range, Reading::Term { slug }, "a term of the glossary or a form of it");
    }
}
