//! Text as it stands in the source, where something hides that Markdown took for plain words: a footnote sign that nothing
//! defines, a comment without an end, an element of a word processor.

use std::ops::Range;
use std::sync::{Arc, LazyLock};

use regex::Regex;

use crate::diagnostic::{Diagnostic, Diagnostics, RAW_HTML};
use crate::source::Source;

#[expect(clippy::unwrap_used, reason = "a constant pattern, tried by the tests")]
static MARKUP: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"<!--|</?[A-Za-z][A-Za-z0-9]*:[A-Za-z]+[^<>]*>").unwrap());

/// Such a sign arrives cut at its brackets, so neighbouring pieces are joined.
pub(super) fn joined(texts: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for piece in texts {
        match joined.last_mut() {
            Some(last) if last.end == piece.start => last.end = piece.end,
            _ => joined.push(piece.clone()),
        }
    }
    joined
}

/// Every match of a pattern in the pieces that no backslash stands before.
pub(super) fn matches<'a>(
    pieces: &'a [Range<usize>],
    source: &'a Arc<Source>,
    pattern: &'a Regex,
) -> impl Iterator<Item = Range<usize>> + 'a {
    pieces
        .iter()
        .flat_map(move |piece| {
            let found = pattern.find_iter(&source.text[piece.clone()]);
            found.map(move |found| piece.start + found.start()..piece.start + found.end())
        })
        .filter(|found| !source.text[..found.start].ends_with('\\'))
}

pub(super) fn markup(diagnostics: &mut Diagnostics, pieces: &[Range<usize>], source: &Arc<Source>) {
    for found in matches(pieces, source, &MARKUP) {
        let text = &source.text[found.clone()];
        let (message, hint) = match text {
            "<!--" => ("a comment has no end".to_owned(), "close it with `-->`, or write `\\<` if the signs are meant"),
            _ => (format!("raw HTML `{text}`"), "remove it: a word processor left it behind"),
        };
        diagnostics.push(Diagnostic::new(RAW_HTML, source.span(found), message).hint(hint));
    }
}
