//! Cuts the source where it can be read from anew: before an empty line that a plain paragraph follows, since nothing that
//! stands above says how to read that. So stretches are read side by side, and of those that no entry repairs the letters
//! need not be looked at one by one.

use std::ops::Range;

use rayon::prelude::*;

use super::glyph::{Edit, glyphs};
use super::place::Places;
use super::received::{Received, read, read_untouched};

/// Bytes from which on a stretch is ended.
const LONG: usize = 64 * 1024;

/// A range of the text with those of the edits that lie in it.
type Stretch = (Range<usize>, Range<usize>);

/// Reads the repaired source.
pub(crate) fn read_all(places: &Places) -> Received {
    let (text, edits) = (places.text.as_str(), places.edits.as_slice());
    let read_one = |(range, own): &Stretch| match own.is_empty() {
        true => read_untouched(text, range.clone()),
        false => read(&glyphs(text, range.clone(), &edits[own.clone()])),
    };
    let mut read: Vec<Received> = stretches(text, edits).par_iter().map(read_one).collect();
    if read.len() == 1 {
        return read.remove(0);
    }
    let mut all = Received::default();
    for part in read {
        all.main.append(&part.main);
        all.footnotes.extend(part.footnotes);
    }
    all
}

fn stretches(text: &str, edits: &[Edit]) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let (mut from, mut last, mut done) = (0, 0, 0);
    for cut in cuts(text, edits).chain([text.len()]) {
        let inside = edits[done..].partition_point(|edit| edit.range.start < cut || cut == text.len());
        if inside > 0 {
            stretches.push((from..last, done..done));
            stretches.push((last..cut, done..done + inside));
            (from, done) = (cut, done + inside);
        } else if cut - from >= LONG || cut == text.len() {
            stretches.push((from..cut, done..done));
            from = cut;
        }
        last = cut;
    }
    stretches.retain(|(range, own)| !range.is_empty() || !own.is_empty());
    stretches
}

/// Where an empty line begins behind which a line begins with a letter or digit, if no edit is near.
fn cuts<'a>(text: &'a str, edits: &'a [Edit]) -> impl Iterator<Item = usize> + 'a {
    let mut next = 0;
    memchr::memchr_iter(b'\n', text.as_bytes()).filter_map(move |end| {
        let start = end + 1;
        let line = text[start..].split('\n').next().unwrap_or_default();
        if !line.trim().is_empty() {
            return None;
        }
        let behind = start + line.len() + 1;
        let first = text.get(behind..)?.chars().next().filter(|first| first.is_alphanumeric())?;
        while edits.get(next).is_some_and(|edit| edit.range.end < end) {
            next += 1;
        }
        let near = edits.get(next).is_some_and(|edit| edit.range.start <= behind + first.len_utf8());
        (!near).then_some(start)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::verify::tokens::Tokens;

    const PIECES: &[&str] = &[
        "a", "é", " ", "\n", "\n\n", "\n\nAnd ", "\n\n21. ", "*", "_", "\\", "[", "]", "(b) ", "[^1]", "\n[^1]: ",
        "> ", "<b>", "- ", "# ", "|", "1. ", "---", "\u{a0}", "\u{feff}", "\n \n", "text ",
    ];

    fn same(one: &Tokens, other: &Tokens) -> bool {
        one.iter().eq(other.iter())
    }

    proptest! {
        /// Whatever the text and the edits, stretch by stretch gives what the whole gives letter by letter.
        #[test]
        fn stretches_are_read_as_the_whole_is(
            pieces in prop::collection::vec(prop::sample::select(PIECES), 0..80),
            places in prop::collection::vec((0usize..300, 0usize..5, prop::sample::select(PIECES)), 0..4),
        ) {
            let text = pieces.concat();
            let mut edits: Vec<Edit> = Vec::new();
            let mut places = places;
            places.sort();
            for (repair, (start, length, words)) in places.into_iter().enumerate() {
                let start = text.floor_char_boundary(start.min(text.len()));
                let end = text.floor_char_boundary((start + length).min(text.len()));
                if edits.last().is_none_or(|edit| edit.range.end <= start) && start <= end {
                    edits.push(Edit { repair, range: start..end, text: words.to_owned() });
                }
            }
            let whole = read(&glyphs(&text, 0..text.len(), &edits));
            // However short the stretches are.
            let mut parts = Received::default();
            let mut done = 0;
            let cuts: Vec<usize> = cuts(&text, &edits).chain([text.len()]).collect();
            let mut from = 0;
            for cut in cuts {
                let own = edits[done..].partition_point(|edit| edit.range.start < cut || cut == text.len());
                let part = match own {
                    0 => read_untouched(&text, from..cut),
                    _ => read(&glyphs(&text, from..cut, &edits[done..done + own])),
                };
                parts.main.append(&part.main);
                parts.footnotes.extend(part.footnotes);
                (from, done) = (cut, done + own);
            }
            prop_assert!(same(&whole.main, &parts.main), "{text:?} {edits:?}");
            prop_assert_eq!(whole.footnotes.len(), parts.footnotes.len());
            for (one, other) in whole.footnotes.iter().zip(&parts.footnotes) {
                prop_assert!(one.0 == other.0 && same(&one.1, &other.1), "{text:?} {edits:?}");
            }
            let ranges = Places { text, edits, ranges: Vec::new() };
            prop_assert!(same(&whole.main, &read_all(&ranges).main));
        }
    }
}
