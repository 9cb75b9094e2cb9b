//! A hyphen at a line's end: the printer's, which goes, or the word's own, which stays. Only the report's other words can
//! tell; where they do not, the hyphen stays and the editor is told.

use std::collections::BTreeMap;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hyphen {
    None,
    /// The word is whole without it.
    Cut,
    /// The same, but the report has no such word elsewhere.
    Likely,
    /// It belongs to the word.
    Keep,
    Doubtful,
}

/// Ends of words that are no words themselves.
const ENDS: &[&str] = &[
    "tion", "tions", "sion", "sions", "ation", "ations", "ization", "ment", "ments", "ing", "ings", "ed", "er", "ers",
    "ity", "ities", "ness", "tive", "sive", "tional", "tionally", "able", "ible", "ance", "ence", "ences", "ancy",
    "ency", "ly", "ous", "ism", "ist", "ists", "ated", "ating", "ized", "izing", "ture", "tures", "dom", "ward",
];

/// Beginnings that stand with a hyphen, whatever follows.
const BEGINNINGS: &[&str] = &[
    "non", "self", "ex", "semi", "quasi", "well", "long", "short", "high", "low", "half", "full", "mid", "cross",
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "e",
];

/// The words of a report, in small letters, with how often each stands in it.
pub(super) struct Words {
    counts: BTreeMap<String, u32>,
    /// Whether the typographer's hyphen stands at the ends of lines only, so that it is none of the words' own.
    printer: bool,
}

impl Words {
    pub(super) fn read(text: &str) -> Self {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for word in text.split(|ch: char| !in_word(ch)).filter(|word| !word.is_empty() && !word.ends_with('-')) {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
        let within = |at: usize| text[at + '‐'.len_utf8()..].starts_with(char::is_alphanumeric);
        let printer = text.contains('‐') && !text.match_indices('‐').any(|(at, _)| within(at));
        Self { counts, printer }
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.counts.contains_key(word)
    }

    /// How often the word stands in the report.
    pub(super) fn count(&self, word: &str) -> u32 {
        self.counts.get(word).copied().unwrap_or_default()
    }

    /// The words that have a hyphen.
    pub(super) fn hyphened(&self) -> impl Iterator<Item = (&str, u32)> {
        self.counts.iter().filter(|(word, _)| word.contains('-')).map(|(word, count)| (word.as_str(), *count))
    }

    /// What to do with the hyphen that `before` ends with, `after` being what goes on.
    pub(super) fn hyphen(&self, before: &str, after: &str) -> Hyphen {
        if before.ends_with('\u{ad}') {
            return Hyphen::Cut;
        }
        let Some(stem) = before.strip_suffix(['-', '‐']) else { return Hyphen::None };
        let stem = stem.rsplit(|ch: char| !in_word(ch)).next().unwrap_or_default().to_lowercase();
        let next: String = after.chars().take_while(|ch| in_word(*ch)).collect::<String>();
        if stem.is_empty() || next.is_empty() {
            return Hyphen::None;
        }
        let small = next.starts_with(char::is_lowercase) && !stem.ends_with(|ch: char| ch.is_ascii_digit());
        let next = next.to_lowercase();
        // What goes on stands as a word of its own where the line was cut.
        let fragment = self.count(&next) <= 1 && next.len() > 1 && next.bytes().all(|byte| byte.is_ascii_lowercase());
        match () {
            () if matches!(next.as_str(), "and" | "or" | "to" | "nor" | "but") => Hyphen::None,
            () if self.has(&format!("{stem}-{next}")) || !small => Hyphen::Keep,
            () if self.has(&format!("{stem}{next}")) => Hyphen::Cut,
            () if self.printer && before.ends_with('‐') => Hyphen::Cut,
            () if ENDS.contains(&next.as_str()) => Hyphen::Cut,
            () if BEGINNINGS.contains(&stem.as_str()) || stem.contains('-') => Hyphen::Doubtful,
            () if fragment && !self.has(&stem) && stem.len() > 1 && stem.len() + next.len() > 6 => Hyphen::Likely,
            () => Hyphen::Doubtful,
        }
    }

    /// The same within a line, where a converter put the two lines together.
    pub(super) fn within(&self, before: &str, after: &str) -> Hyphen {
        let stem = before.trim_end_matches(['-', '‐']).rsplit(|ch: char| !in_word(ch)).next().unwrap_or_default();
        match self.hyphen(before, after) {
            Hyphen::Doubtful if BEGINNINGS.contains(&stem.to_lowercase().as_str()) => Hyphen::Keep,
            // A dash may be written so.
            Hyphen::Doubtful | Hyphen::Likely => Hyphen::None,
            sure => sure,
        }
    }
}

pub(super) fn in_word(ch: char) -> bool {
    ch.is_alphanumeric() || ch == '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_words_of_the_report_decide() {
        let known = Words::read("international well-being end tier tier recom mended");
        assert_eq!(known.hyphen("the inter-", "national law"), Hyphen::Cut);
        assert_eq!(known.hyphen("the well-", "being of"), Hyphen::Keep);
        assert_eq!(known.hyphen("the two-", "tier of"), Hyphen::Doubtful);
        assert_eq!(known.hyphen("short-", "and long-term"), Hyphen::None);
        assert_eq!(known.hyphen("non-", "European"), Hyphen::Keep);
        assert_eq!(known.hyphen("the educa-", "tion of"), Hyphen::Cut);
        assert_eq!(known.hyphen("au-", "tumnal"), Hyphen::Likely);
    }

    #[test]
    fn a_typographer_s_hyphen_that_only_ends_lines_goes() {
        assert_eq!(Words::read("under‐ standing standing").hyphen("under‐", "standing"), Hyphen::Cut);
        assert_eq!(Words::read("twenty‐one under‐ standing standing").hyphen("under‐", "standing"), Hyphen::Doubtful);
    }

    #[test]
    fn a_dash_within_a_line_stays() {
        let known = Words::read("the report which e-lecture");
        assert_eq!(known.within("the report-", "which"), Hyphen::None);
        assert_eq!(known.within("an e-", "learning"), Hyphen::Keep);
    }
}
