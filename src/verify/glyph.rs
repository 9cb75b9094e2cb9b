//! The source's characters after the repairs: each remembers where it came from, so that a departure found in the
//! repaired text can still name its line and column in the file.

use std::ops::Range;

/// One character of the repaired source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    pub(crate) ch: char,
    /// Bytes in the file; for a character that a repair put in, those that the repair replaced.
    pub(crate) at: usize,
    pub(crate) end: usize,
    pub(crate) repair: Option<usize>,
}

/// A stretch of the source and what an entry of `repairs.toml` puts in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edit {
    /// Index of the entry.
    pub(crate) repair: usize,
    pub(crate) range: Range<usize>,
    pub(crate) text: String,
}

/// A stretch of the text with the edits done. They lie in it, are sorted and do not overlap.
pub(crate) fn glyphs(text: &str, stretch: Range<usize>, edits: &[Edit]) -> Vec<Glyph> {
    let mut out = Vec::with_capacity(stretch.len());
    let mut from = stretch.start;
    for edit in edits {
        out.extend(plain(text, from..edit.range.start));
        out.extend(edit.text.chars().map(|ch| Glyph {
            ch,
            at: edit.range.start,
            end: edit.range.end,
            repair: Some(edit.repair),
        }));
        from = edit.range.end;
    }
    out.extend(plain(text, from..stretch.end));
    out
}

fn plain(text: &str, range: Range<usize>) -> impl Iterator<Item = Glyph> {
    let start = range.start;
    text[range].char_indices().map(move |(at, ch)| {
        let at = start + at;
        Glyph { ch, at, end: at + ch.len_utf8(), repair: None }
    })
}
