//! A passage's text as recognisers read it: no-break spaces are spaces, quotation marks and dashes have one shape, soft
//! hyphens and zero-width signs are gone, and letters with combining marks are composed. It knows where each part
//! stands in the text as printed, so that what is found here is a range there.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[derive(Debug, Default)]
pub(super) struct Folded {
    pub(super) text: String,
    /// `text` in small letters, byte for byte as long; letters whose small form has another length stay.
    pub(super) lower: String,
    /// Where a word, or a sign, begins: no letter or digit stands before.
    pub(super) beginnings: Vec<usize>,
    /// Where the text stands in the printed one: few pieces, since most of it is as printed.
    pieces: Vec<Piece>,
}

/// A stretch of the folded text, up to the next piece.
#[derive(Debug)]
struct Piece {
    /// Where it begins in the folded text.
    at: usize,
    printed: Range<usize>,
    /// Whether it is printed letter by letter as it is here; otherwise it stands for its printed range as a whole.
    kept: bool,
}

impl Folded {
    pub(super) fn new(printed: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(printed.len()), ..Self::default() };
        let mut at = 0;
        while at < printed.len() {
            let plain = plain(&printed[at..]);
            folded.keep(printed, at..at + plain);
            at += plain;
            let Some(letter) = printed[at..].chars().next() else { break };
            let next = at + letter.len_utf8();
            let marks = printed[next..].chars().take_while(|next| is_mark(*next)).map(char::len_utf8).sum::<usize>();
            let range = at..next + marks;
            at = range.end;
            if marks > 0 {
                let composed = printed[range.clone()].nfc();
                folded.change(composed, range);
            } else {
                match fold(letter) {
                    Some(same) if same == letter => folded.keep(printed, range),
                    other => folded.change(other, range),
                }
            }
        }
        folded.lower = lower(&folded.text);
        folded.beginnings = beginnings(&folded.text);
        folded
    }

    fn keep(&mut self, printed: &str, range: Range<usize>) {
        let at = self.text.len();
        self.text.push_str(&printed[range.clone()]);
        match self.pieces.last_mut() {
            Some(last) if last.kept && last.printed.end == range.start => last.printed.end = range.end,
            _ if range.is_empty() => {}
            _ => self.pieces.push(Piece { at, printed: range, kept: true }),
        }
    }

    fn change(&mut self, letters: impl IntoIterator<Item = char>, printed: Range<usize>) {
        let at = self.text.len();
        self.text.extend(letters);
        if self.text.len() > at {
            self.pieces.push(Piece { at, printed, kept: false });
        }
    }

    /// The range of the printed text that a range of the folded text stands for.
    pub(super) fn printed(&self, range: Range<usize>) -> Range<usize> {
        if range.is_empty() {
            return 0..0;
        }
        let piece = |at: usize| &self.pieces[self.pieces.partition_point(|piece| piece.at <= at) - 1];
        let (first, last) = (piece(range.start), piece(range.end - 1));
        let start = if first.kept { first.printed.start + range.start - first.at } else { first.printed.start };
        let end = if last.kept { last.printed.start + range.end - last.at } else { last.printed.end };
        start..end
    }

    /// The folded place of a printed offset: that of the first character that begins there or later.
    pub(super) fn place(&self, printed: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.printed.start < printed);
        match next.checked_sub(1).map(|before| &self.pieces[before]) {
            Some(piece) if piece.kept && printed < piece.printed.end => piece.at + printed - piece.printed.start,
            _ => self.pieces.get(next).map_or(self.text.len(), |piece| piece.at),
        }
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

fn beginnings(text: &str) -> Vec<usize> {
    let mut inside = false;
    let begins = |(at, letter): (usize, char)| {
        let before = std::mem::replace(&mut inside, letter.is_alphanumeric());
        (!before && letter != ' ').then_some(at)
    };
    text.char_indices().filter_map(begins).collect()
}

/// The same changes for a name that is sought.
pub(super) fn fold_name(name: &str) -> String {
    let folded;
    let text = if plain(name) == name.len() {
        name
    } else {
        folded = Folded::new(name).text;
        &folded
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How long the text goes on with letters that stay as they are, which most of it does: a quick count of bytes.
fn plain(text: &str) -> usize {
    let length = text.bytes().take_while(|byte| byte.is_ascii() && *byte != b'\t').count();
    // A mark that follows belongs to the last letter.
    if text[length..].starts_with(is_mark) { length.saturating_sub(1) } else { length }
}

fn is_mark(letter: char) -> bool {
    !letter.is_ascii() && is_combining_mark(letter)
}

/// Small letters without a change of length.
pub(super) fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars()
        .map(|letter| {
            if letter.is_ascii() {
                return letter.to_ascii_lowercase();
            }
            let mut small = letter.to_lowercase();
            match (small.next(), small.next()) {
                (Some(small), None) if small.len_utf8() == letter.len_utf8() => small,
                _ => letter,
            }
        })
        .collect()
}

/// The length of the letter at a place.
pub(super) fn letter_len(text: &str, at: usize) -> usize {
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
