//! A text as words and marks in a row, written one after the other: most of what is compared is the same on both sides,
//! and that two long rows are the same is then seen by comparing their bytes.

use std::ops::Range;

use super::token::{Gap, Kind, Token, What};

#[derive(Debug, Clone, Default)]
pub(crate) struct Tokens {
    /// Each as `What` has it.
    text: String,
    /// Where each ends in `text`. No file that is read is as large as this can count.
    ends: Vec<u32>,
    gaps: Vec<Gap>,
    /// Bytes of the file.
    places: Vec<(u32, u32)>,
    /// Those that an entry of `repairs.toml` put here, with the entry; sorted.
    repaired: Vec<(usize, usize)>,
    words: usize,
}

pub(super) static NOTHING: Tokens = Tokens {
    text: String::new(),
    ends: Vec::new(),
    gaps: Vec::new(),
    places: Vec::new(),
    repaired: Vec::new(),
    words: 0,
};

impl Tokens {
    /// Room for the tokens of a text of so many bytes.
    pub(super) fn sized(bytes: usize) -> Self {
        let count = bytes / 6;
        Self {
            text: String::with_capacity(bytes + count / 8),
            ends: Vec::with_capacity(count),
            gaps: Vec::with_capacity(count),
            places: Vec::with_capacity(count),
            ..Self::default()
        }
    }

    pub(super) fn push(&mut self, kind: Kind, letters: &str, gap: Gap, place: Range<usize>, repair: Option<usize>) {
        self.text.push_str(letters);
        self.end(kind, gap, place, repair);
    }

    /// The same where the letters stand apart.
    pub(super) fn push_chars(
        &mut self,
        kind: Kind,
        letters: impl Iterator<Item = char>,
        gap: Gap,
        place: Range<usize>,
        repair: Option<usize>,
    ) {
        self.text.extend(letters);
        self.end(kind, gap, place, repair);
    }

    fn end(&mut self, kind: Kind, gap: Gap, place: Range<usize>, repair: Option<usize>) {
        self.text.push(kind.sign());
        self.repaired.extend(repair.map(|repair| (self.len(), repair)));
        self.ends.push(small(self.text.len()));
        self.gaps.push(gap);
        self.places.push((small(place.start), small(place.end)));
        self.words += usize::from(kind == Kind::Word);
    }

    /// Adds what follows, whose places are of the same file.
    pub(super) fn append(&mut self, other: &Self) {
        let (count, length) = (self.len(), small(self.text.len()));
        self.text.push_str(&other.text);
        self.ends.extend(other.ends.iter().map(|end| end + length));
        self.gaps.extend_from_slice(&other.gaps);
        self.places.extend_from_slice(&other.places);
        self.repaired.extend(other.repaired.iter().map(|(at, repair)| (at + count, *repair)));
        self.words += other.words;
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// How many of them are words.
    pub(crate) fn words(&self) -> usize {
        self.words
    }

    pub(crate) fn get(&self, at: usize) -> Option<Token<'_>> {
        let (start, end) = *self.places.get(at)?;
        let (start, end) = (start as usize, end as usize);
        let repaired = self.repaired.binary_search_by_key(&at, |(at, _)| *at).ok();
        let repair = repaired.map(|found| self.repaired[found].1);
        Some(Token { what: What(self.text(at..at + 1)), gap: self.gaps[at], start, end, repair })
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = Token<'_>> {
        self.run(0..self.len())
    }

    /// Some in a row.
    pub(crate) fn run(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = Token<'_>> {
        range.filter_map(|at| self.get(at))
    }

    /// Some in a row as their letters and signs: two rows of one length are the same tokens if these are the same.
    pub(super) fn text(&self, range: Range<usize>) -> &str {
        let start = range.start.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let end = range.end.checked_sub(1).map_or(0, |last| self.ends[last] as usize);
        &self.text[start..end.max(start)]
    }

    /// Whether all but the first few are the same as others.
    pub(super) fn ends_as(&self, from: usize, other: &Self) -> bool {
        self.len() == from + other.len() && self.text(from..self.len()) == other.text
    }

    pub(super) fn gaps(&self, range: Range<usize>) -> &[Gap] {
        &self.gaps[range]
    }

    /// The first that stands at a byte of the file or behind it.
    pub(super) fn position(&self, byte: usize) -> usize {
        self.places.partition_point(|(start, _)| (*start as usize) < byte)
    }

    /// Those that an entry of `repairs.toml` put here, with the entry.
    pub(super) fn repaired(&self) -> &[(usize, usize)] {
        &self.repaired
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
