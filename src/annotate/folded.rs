//! A passage's text as recognisers read it: no-break spaces are spaces, quotation marks and dashes have one shape, soft
//! hyphens and zero-width signs are gone, and letters with combining marks are composed. Each byte knows where it stands
//! in the text as printed, so that what is found here is a range there.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[derive(Debug)]
pub(super) struct Folded {
    pub(super) text: String,
    /// `text` in small letters, byte for byte as long; letters whose small form has another length stay.
    pub(super) lower: String,
    /// Where the printed character of each byte begins and ends.
    starts: Vec<usize>,
    ends: Vec<usize>,
}

impl Folded {
    pub(super) fn new(printed: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(printed.len()),
            lower: String::new(),
            starts: Vec::with_capacity(printed.len()),
            ends: Vec::with_capacity(printed.len()),
        };
        let mut letters = printed.char_indices().peekable();
        while let Some((start, letter)) = letters.next() {
            let mut end = start + letter.len_utf8();
            if letters.peek().is_some_and(|(_, next)| is_combining_mark(*next)) {
                while let Some((at, mark)) = letters.next_if(|(_, next)| is_combining_mark(*next)) {
                    end = at + mark.len_utf8();
                }
                for composed in printed[start..end].nfc() {
                    folded.push(composed, start, end);
                }
            } else if let Some(letter) = fold(letter) {
                folded.push(letter, start, end);
            }
        }
        folded.lower = lower(&folded.text);
        folded
    }

    fn push(&mut self, letter: char, start: usize, end: usize) {
        self.text.push(letter);
        self.starts.resize(self.text.len(), start);
        self.ends.resize(self.text.len(), end);
    }

    /// The range of the printed text that a range of the folded text stands for.
    pub(super) fn printed(&self, range: Range<usize>) -> Range<usize> {
        if range.is_empty() {
            return 0..0;
        }
        self.starts[range.start]..self.ends[range.end - 1]
    }

    /// The folded place of a printed offset: that of the first character that begins there or later.
    pub(super) fn place(&self, printed: usize) -> usize {
        self.starts.partition_point(|start| *start < printed)
    }

    pub(super) fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    pub(super) fn after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// Whether no letter or digit goes on across either end.
    pub(super) fn is_whole(&self, range: &Range<usize>) -> bool {
        let goes_on = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        !(goes_on(self.before(range.start)) || goes_on(self.after(range.end)))
    }

    /// The word that ends right before a place, past one space; empty if another sign stands between.
    pub(super) fn word_before(&self, at: usize) -> &str {
        let before = &self.text[..at];
        let Some(before) = before.strip_suffix(' ') else { return "" };
        let start = before.rfind(|letter: char| !is_word(letter)).map_or(0, |at| at + letter_len(before, at));
        &before[start..]
    }

    /// The word that begins right after a place, past one space; empty if another sign stands between.
    pub(super) fn word_after(&self, at: usize) -> &str {
        let Some(after) = self.text[at..].strip_prefix(' ') else { return "" };
        &after[..after.find(|letter: char| !is_word(letter)).unwrap_or(after.len())]
    }
}

/// The same changes for a name that is sought.
pub(super) fn fold_name(name: &str) -> String {
    Folded::new(name).text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Small letters without a change of length.
pub(super) fn lower(text: &str) -> String {
    text.chars()
        .map(|letter| {
            let mut small = letter.to_lowercase();
            match (small.next(), small.next()) {
                (Some(small), None) if small.len_utf8() == letter.len_utf8() => small,
                _ => letter,
            }
        })
        .collect()
}

fn letter_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '\''
}

fn fold(letter: char) -> Option<char> {
    Some(match letter {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\t' => ' ',
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{2032}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201f}' | '\u{ab}' | '\u{bb}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => return None,
        letter => letter,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_in_the_folded_text_is_a_range_of_the_printed_text() {
        let printed = "Co\u{ad}te\u{301}\u{a0}d\u{2019}Or \u{2013} x";
        let folded = Folded::new(printed);
        assert_eq!(folded.text, "Coté d'Or - x");
        let at = folded.text.find("Coté d'Or").unwrap();
        assert_eq!(&printed[folded.printed(at..at + "Coté d'Or".len())], "Co\u{ad}te\u{301}\u{a0}d\u{2019}Or");
        assert_eq!(folded.lower.len(), folded.text.len());
        assert_eq!(folded.word_before(folded.text.find("d'Or").unwrap()), "Coté");
    }
}
