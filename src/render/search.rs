//! What the search is made over, as a classic script, since a page opened from disk may read no other kind of file:
//!
//! ```text
//! (window.rapporteur = window.rapporteur || {}).search = {
//!   "version": 1,
//!   "files": 1,
//!   "documents": [{"id", "kind", "href", "number", "locator", "title", "aliases", "text"}, …],
//!   "absent": [{"kind", "name", "names", "href", "instead"}, …]
//! };
//! ```
//!
//! `documents` is what can be found: passages in reading order, then concepts, countries, events, documents,
//! organisations and notes. `kind` is one of paragraph (also footnotes and text without a number), heading, term, country,
//! event, document, organisation, note; `href` is relative to the site's root; `number` is the printed one or null.
//! `absent` is for the good "no": names that a reader may seek and that the report does not use. A country that it does not
//! name has no `href`; another word for a concept or an organisation leads to its entry, and `instead` is the word used.

mod absent;
mod found;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::edition::Edition;

/// Up to so many bytes are one file; more are cut into pieces that a browser reads without holding up the reader.
const WHOLE: usize = 2_000_000;
const PIECE: usize = 250_000;

#[derive(Serialize)]
struct Data<'a> {
    version: u8,
    /// How many files there are: `search-data.js`, then `search-data-2.js` and so on, which add to `documents`.
    files: usize,
    documents: &'a [Box<RawValue>],
    absent: Vec<absent::Absent>,
}

/// The scripts by their addresses, beside the other scripts.
pub(crate) fn scripts(edition: &Edition<'_>) -> Vec<(String, String)> {
    let documents: Vec<Box<RawValue>> =
        found::documents(edition).iter().filter_map(|document| to_raw_value(document).ok()).collect();
    let pieces = pieces(&documents);
    let first = pieces.first().copied().unwrap_or_default();
    let data = Data { version: 1, files: pieces.len().max(1), documents: first, absent: absent::names(edition) };
    let json = serde_json::to_string(&data).unwrap_or_default();
    let head = format!("(window.rapporteur = window.rapporteur || {{}}).search = {};\n", escaped(&json));
    let more = pieces.iter().enumerate().skip(1).map(|(at, piece)| {
        let json = serde_json::to_string(piece).unwrap_or_default();
        let script = format!("window.rapporteur.search.documents.push(...{});\n", escaped(&json));
        (format!("assets/search-data-{}.js", at + 1), script)
    });
    std::iter::once(("assets/search-data.js".to_owned(), head)).chain(more).collect()
}

/// All in one piece as long as that is small; else pieces of about one size, in order.
fn pieces(documents: &[Box<RawValue>]) -> Vec<&[Box<RawValue>]> {
    let size = |document: &RawValue| document.get().len();
    if documents.iter().map(|document| size(document)).sum::<usize>() <= WHOLE {
        return vec![documents];
    }
    let mut pieces = Vec::new();
    let (mut start, mut filled) = (0, 0);
    for (at, document) in documents.iter().enumerate() {
        if filled > 0 && filled + size(document) > PIECE {
            pieces.push(&documents[start..at]);
            (start, filled) = (at, 0);
        }
        filled += size(document);
    }
    pieces.push(&documents[start..]);
    pieces
}

/// JSON that is JavaScript too, and that cannot end the element it might be pasted into.
fn escaped(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_large_report_is_cut_and_nothing_of_it_is_lost() {
        let document = |length: usize| RawValue::from_string(format!("\"{}\"", "x".repeat(length))).unwrap();
        let small: Vec<_> = (0..10).map(|_| document(100_000)).collect();
        assert_eq!(pieces(&small).len(), 1);
        let large: Vec<_> = (0..30).map(|at| document(if at == 7 { 400_000 } else { 100_000 })).collect();
        let pieces = pieces(&large);
        assert_eq!(pieces.iter().map(|piece| piece.len()).sum::<usize>(), large.len());
        let size = |piece: &[Box<RawValue>]| piece.iter().map(|document| document.get().len()).sum::<usize>();
        assert!(pieces.iter().all(|piece| piece.len() == 1 || size(piece) <= PIECE), "a document is never cut");
        assert!(super::pieces(&[]).concat().is_empty());
    }

    #[test]
    fn nothing_in_the_data_ends_the_script() {
        assert_eq!(escaped("\"</script>\u{2028}\u{2029}\""), "\"\\u003c/script>\\u2028\\u2029\"");
    }
}
