//! Paragraphs that are already as small as the minifier would make them, which is most of a report: they are passed by.
//!
//! What is recognized is far less than what the minifier leaves alone: a `p` of text and a few inline elements, whose
//! attributes stand in the minifier's order and have the quotation marks that it gives them. Everything else goes the
//! long way. A property holds each such paragraph against the minifier itself.

use memchr::memchr;

use crate::render::markup::escape::is_bare;

/// Inline elements in which the minifier joins spaces and takes none away.
const INLINE: [&str; 12] = ["a", "b", "bdi", "cite", "code", "em", "i", "mark", "s", "span", "strong", "sub"];
const RAISED: &str = "sup";

/// Attributes that have no default value, are never without a value, and are of no other kind than words.
const ATTRIBUTES: [&str; 6] = ["aria-label", "class", "href", "id", "lang", "rel"];

/// A combining stroke: with two signs before it the minifier writes an entity, which is shorter.
const STROKE: [u8; 3] = [0xE2, 0x83, 0x92];

/// How long the paragraph is that stands at the beginning, with its closing tag; none if it must go the long way.
pub(super) fn minimal(html: &str) -> Option<usize> {
    let mut rest = tag(html.strip_prefix("<p")?)?;
    let mut open = vec!["p"];
    let mut first = true;
    loop {
        let end = memchr(b'<', rest.as_bytes())?;
        let (text, tagged) = rest.split_at(end);
        let closing = tagged.strip_prefix("</");
        let is_end = closing.is_some() && open.len() == 1;
        if !is_text(text) || (first && text.starts_with(' ')) || (is_end && text.ends_with(' ')) {
            return None;
        }
        first = false;
        rest = match closing {
            Some(closing) => closing.strip_prefix(open.pop()?)?.strip_prefix('>')?,
            None => {
                let name = name(&tagged[1..])?;
                open.push(name);
                tag(&tagged[1 + name.len()..])?
            }
        };
        if open.is_empty() {
            return Some(html.len() - rest.len());
        }
    }
}

fn name(tagged: &str) -> Option<&'static str> {
    let end = tagged.find([' ', '>'])?;
    INLINE.into_iter().chain([RAISED]).find(|name| *name == &tagged[..end])
}

/// Text that needs no entity and has no two spaces in a row. All of it is looked at, without stopping early, which
/// processors do for many bytes at once.
fn is_text(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (second, third) = (bytes.get(1..).unwrap_or_default(), bytes.get(2..).unwrap_or_default());
    let sign = bytes.iter().fold(false, |found, byte| found | (*byte < b' ') | (*byte == b'&'));
    let spaces = bytes.iter().zip(second).fold(false, |found, (one, two)| found | ((*one == b' ') & (*two == b' ')));
    let stroke = bytes
        .iter()
        .zip(second)
        .zip(third)
        .fold(false, |found, ((one, two), three)| found | ([*one, *two, *three] == STROKE));
    !(sign | spaces | stroke)
}

/// What follows a tag whose name has been read: those attributes that need quotation marks in the order of their names,
/// then those that need none in theirs.
fn tag(mut rest: &str) -> Option<&str> {
    let mut last = (false, "");
    loop {
        if let Some(after) = rest.strip_prefix('>') {
            return Some(after);
        }
        let attribute = rest.strip_prefix(' ')?;
        let (name, value) = attribute.split_at(memchr(b'=', attribute.as_bytes())?);
        if !ATTRIBUTES.contains(&name) && !name.strip_prefix("data-").is_some_and(is_name) {
            return None;
        }
        let (is_bare, end) = match value[1..].strip_prefix('"') {
            Some(quoted) => (false, quoted_value(quoted)? + 3),
            None => (true, bare_value(&value[1..])? + 1),
        };
        if (is_bare, name) <= last {
            return None;
        }
        last = (is_bare, name);
        rest = &value[end..];
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

/// The length of a value before its quotation mark, if it needs one and nothing in it is written otherwise.
fn quoted_value(text: &str) -> Option<usize> {
    let end = memchr(b'"', text.as_bytes())?;
    let value = &text[..end];
    let needs = value.bytes().any(|byte| matches!(byte, b' ' | b'\'' | b'=' | b'`'));
    let is_trimmed = !value.starts_with(' ') && !value.ends_with(' ');
    (needs && is_trimmed && is_text(value) && !value.contains(['<', '>'])).then_some(end)
}

fn bare_value(text: &str) -> Option<usize> {
    let end = text.bytes().position(|byte| matches!(byte, b' ' | b'>'))?;
    let value = &text[..end];
    (end > 0 && value.bytes().all(is_bare) && is_text(value)).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::alone;
    use super::*;
    use proptest::prelude::*;

    /// Pieces of which paragraphs are put together, good and bad.
    const PIECES: &[&str] = &[
        "<a>",
        "</a>",
        "<em>",
        "</em>",
        "<sup>",
        "</sup>",
        "<span>",
        "</span>",
        "<code>",
        "</code>",
        "<b>",
        "</b>",
        "<a class=term href=x.html>",
        "<a aria-label=\"a b\" class=number href=#p>",
        "<a href=x class=y>",
        "<br>",
        "<a class=\"x\">",
        "<a href=\"?a=1\">",
        "<a href=\" x\">",
        "<a data-card=c href=/x/>",
        "<a rel=\"it's\">",
        "<a id=ä lang=en>",
        "<a hidden>",
        "<a href=>",
        "<a href=\"\">",
        "<span class=\"a  b\">",
        "<p>",
        "</p>",
        "<div>",
        " ",
        "  ",
        "\n",
        "a",
        "é",
        "\u{a0}",
        "&amp;",
        "&",
        "\"",
        "'",
        ">",
        "\u{226a}\u{20d2}",
        "=",
        "word word",
        ". ",
        "<a href=x&y>",
        "<a href=x`y>",
        "<a href=\"x`y\">",
        "</a",
        "<",
        "<!-- x -->",
        "\u{0}",
        "\u{c}",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn what_is_passed_by_is_what_the_minifier_would_leave(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..9)) {
            let html = format!("<p>{}</p>", pieces.concat());
            if let Some(end) = minimal(&html) {
                prop_assert_eq!(String::from_utf8(alone(&html.as_bytes()[..end])).unwrap(), &html[..end]);
            }
        }
    }

    #[test]
    fn our_own_paragraphs_are_recognized() {
        for html in [
            "<p>Words, “words” and \"words\".</p>",
            "<p id=a-b><a aria-label=\"Paragraph 1\" class=number href=#p>1.</a> The <em>x</em> of <a class=place href=../y>Z</a></p>",
            "<p>a<sup class=footnote-sign><a aria-label=\"Footnote 1\" href=#f id=s>1</a></sup></p>",
            "<p></p>",
        ] {
            assert_eq!(minimal(html), Some(html.len()), "{html}");
            assert_eq!(minimal(&format!("{html} <p>")), Some(html.len()), "{html}");
        }
    }
}
