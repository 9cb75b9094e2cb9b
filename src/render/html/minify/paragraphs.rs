//! Finds the paragraphs of a page that need not be made smaller.

use std::ops::Range;

use memchr::{memchr, memchr3, memmem};

use super::minimal::minimal;

/// Elements in which a paragraph would be none, or would be treated in another way.
const CLOSED: [&str; 9] = ["iframe", "math", "noscript", "pre", "script", "style", "svg", "textarea", "title"];

/// Such paragraphs within a part of a page, in order. Where the tags cannot be told apart nothing more is found.
pub(super) fn paragraphs(html: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = range.start;
    while let Some(start) = memchr(b'<', &html.as_bytes()[from..range.end]).map(|at| from + at) {
        let rest = &html[start..range.end];
        if let Some(length) = minimal(rest) {
            found.push(start..start + length);
            from = start + length;
            continue;
        }
        let Some(length) = passed(rest) else { break };
        from = start + length;
    }
    found
}

/// The length of a tag, a comment, or a whole element that is closed to us.
fn passed(rest: &str) -> Option<usize> {
    if rest.starts_with("<!--") {
        return memmem::find(rest.as_bytes(), b"-->").map(|at| at + 3);
    }
    let tag = tag_length(rest)?;
    let name = rest[1..].split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next()?;
    match CLOSED.iter().find(|closed| closed.eq_ignore_ascii_case(name)) {
        // Tags are printed in small letters; one that is not, or is not closed, ends the search.
        Some(closed) => memmem::find(rest.as_bytes(), format!("</{closed}").as_bytes()),
        None => Some(tag),
    }
}

/// Up to the bracket that closes a tag: one within quotation marks does not.
fn tag_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut at = 1;
    loop {
        at += memchr3(b'"', b'\'', b'>', &bytes[at..])?;
        if bytes[at] == b'>' {
            return Some(at + 1);
        }
        at += memchr(bytes[at], &bytes[at + 1..])? + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paragraphs_that_are_paragraphs_are_found() {
        let html = "<main><p>a</p> <!-- <p>b</p> --><div title=\"<p>c</p>\"><p>d</p><p class=\"x\">e</p></div>\
            <pre><p>f</p></pre><svg><p>g</p></svg><script>'<p>h</p>'</script><ul><li><p>i</p></li></ul></main>";
        let found: Vec<&str> = paragraphs(html, 0..html.len()).into_iter().map(|range| &html[range]).collect();
        assert_eq!(found, ["<p>a</p>", "<p>d</p>", "<p>i</p>"]);
    }
}
