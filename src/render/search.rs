//! What the search is made over, as a classic script, since a page opened from disk may read no other kind of file:
//!
//! ```text
//! (window.rapporteur = window.rapporteur || {}).search = {
//!   "version": 1,
//!   "files": 1,
//!   "documents": [{"id", "kind", "href", "number", "locator", "title", "aliases", "text"}, …],
//!   "languages": {kind: [{"tag", "direction"} or null, …]},
//!   "absent": [{"kind", "name", "names", "href", "instead"}, …]
//! };
//! ```
//!
//! `documents` is what can be found: passages in reading order, then concepts, countries, events, documents,
//! organisations and notes. `kind` is one of paragraph (also footnotes and text without a number), heading, term, country,
//! event, document, organisation, note; `href` is relative to the site's root; `number` is the printed one or null.
//! `languages` has of each kind the language of its titles and that of its texts, where they are not the interface's.
//! `absent` is for the good "no": names that a reader may seek and that the report does not use. A country that it does not
//! name has no `href`; another word for a concept or an organisation leads to its entry, and `instead` is the word used.

mod absent;
mod found;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use super::edition::Edition;
use super::language::Language;
use super::press::Press;
use crate::site::Output;

/// Up to about so many bytes are one file; more are cut into pieces that a browser reads without holding up the reader.
const WHOLE: usize = 2_000_000;
const PIECE: usize = 250_000;

#[derive(Serialize)]
struct Data<'a> {
    version: u8,
    /// How many files there are: `search-data.js`, then `search-data-2.js` and so on, which add to `documents`.
    files: usize,
    languages: BTreeMap<&'static str, [Option<Language>; 2]>,
    documents: Vec<found::Document<'a>>,
    absent: Vec<absent::Absent>,
}

/// The scripts by their addresses, beside the other scripts.
pub(super) fn scripts(press: &Arc<Press>) -> Vec<(String, Output)> {
    let edition = press.edition();
    let things: Arc<[found::Thing]> = found::things(&edition).into();
    let sizes: Vec<usize> = things.iter().map(|thing| thing.size(&edition)).collect();
    let pieces = pieces(&sizes);
    let files = pieces.len();
    let script = |(at, piece): (usize, Range<usize>)| {
        let (press, things) = (Arc::clone(press), Arc::clone(&things));
        let address = match at {
            0 => "assets/search-data.js".to_owned(),
            _ => format!("assets/search-data-{}.js", at + 1),
        };
        let make = move || {
            let edition = press.edition();
            let documents = piece.clone().map(|id| things[id].document(&edition, id)).collect();
            press.finished(if at == 0 { head(&edition, files, documents) } else { tail(&documents) }.into_bytes())
        };
        (address, Output::recipe(make))
    };
    pieces.into_iter().enumerate().map(script).collect()
}

/// The first file.
fn head(edition: &Edition<'_>, files: usize, documents: Vec<found::Document<'_>>) -> String {
    let data = Data { version: 1, files, languages: languages(edition), documents, absent: absent::names(edition) };
    let json = serde_json::to_string(&data).unwrap_or_default();
    format!("(window.rapporteur = window.rapporteur || {{}}).search = {};\n", escaped(&json))
}

/// Names are the report's words, titles and explanations the editor's.
fn languages(edition: &Edition<'_>) -> BTreeMap<&'static str, [Option<Language>; 2]> {
    let (report, editor) = (Language::of_report(edition), Language::of_editor(edition));
    let kinds = [
        ("paragraph", [&report, &report]),
        ("heading", [&report, &report]),
        ("term", [&report, &editor]),
        ("country", [&None, &report]),
        ("event", [&editor, &report]),
        ("document", [&report, &report]),
        ("organisation", [&report, &report]),
        ("note", [&report, &editor]),
    ];
    let marked = kinds.into_iter().filter(|(_, languages)| languages.iter().any(|language| language.is_some()));
    marked.map(|(kind, languages)| (kind, languages.map(Clone::clone))).collect()
}

/// Any other file.
fn tail(documents: &Vec<found::Document<'_>>) -> String {
    let json = serde_json::to_string(documents).unwrap_or_default();
    format!("window.rapporteur.search.documents.push(...{});\n", escaped(&json))
}

/// All in one piece as long as that is small; else pieces of about one size, in order. Nothing to be found is a piece too.
fn pieces(sizes: &[usize]) -> Vec<Range<usize>> {
    let room = if sizes.iter().sum::<usize>() <= WHOLE { usize::MAX } else { PIECE };
    let mut pieces = Vec::new();
    let (mut start, mut filled) = (0, 0);
    for (at, size) in sizes.iter().enumerate() {
        if filled > 0 && filled + size > room {
            pieces.push(start..at);
            (start, filled) = (at, 0);
        }
        filled += size;
    }
    pieces.push(start..sizes.len());
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
        assert_eq!(pieces(&[]), std::slice::from_ref(&(0..0)));
        assert_eq!(pieces(&[100_000; 10]), std::slice::from_ref(&(0..10)));
        let mut sizes = [100_000; 30];
        sizes[7] = 400_000;
        let pieces = pieces(&sizes);
        assert_eq!(pieces.iter().cloned().flatten().collect::<Vec<_>>(), (0..30).collect::<Vec<_>>());
        let size = |piece: &Range<usize>| sizes[piece.clone()].iter().sum::<usize>();
        assert!(pieces.iter().all(|piece| piece.len() == 1 || size(piece) <= PIECE), "a document is never cut");
    }

    #[test]
    fn nothing_in_the_data_ends_the_script() {
        assert_eq!(escaped("\"</script>\u{2028}\u{2029}\""), "\"\\u003c/script>\\u2028\\u2029\"");
    }
}
