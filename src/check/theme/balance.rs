//! Style sheets are joined into one, so that a brace, a string or a comment that one leaves open swallows those behind it.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Diagnostics, INLINE_CODE, TEMPLATE_ERROR};
use crate::source::Source;

/// Braces in braces: nobody nests rules so deep.
const DEEPEST: usize = 50;

pub(super) fn check(source: &Arc<Source>, diagnostics: &mut Diagnostics) {
    let mut say = |code, at: usize, length: usize, message: &str, hint: &str| {
        diagnostics.push(Diagnostic::new(code, source.span(at..at + length), message).hint(hint));
    };
    let text = source.text.as_str();
    if let Some(at) = text.find("</") {
        say(INLINE_CODE, at, 2, "the style sheet holds `</`, which ends it where it stands in a page", "write `<\\/`");
    }
    let (mut open, mut at) = (Vec::new(), 0);
    while let Some(sign) = text[at..].chars().next() {
        if text[at..].starts_with("/*") {
            match text[at + 2..].find("*/") {
                Some(end) => at += end + 4,
                None => return say(TEMPLATE_ERROR, at, 2, "a comment has no end", "close it with `*/`"),
            }
            continue;
        }
        match sign {
            '"' | '\'' => match string(&text[at..], sign) {
                Some(length) => at += length,
                None => {
                    return say(
                        TEMPLATE_ERROR,
                        at,
                        1,
                        "a string has no end on its line",
                        "close it, or escape the sign",
                    );
                }
            },
            '\\' => at += 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8),
            '{' => {
                open.push(at);
                at += 1;
                if open.len() > DEEPEST {
                    return say(TEMPLATE_ERROR, at - 1, 1, "braces stand in braces too deep", "write the rules flat");
                }
            }
            '}' => {
                if open.pop().is_none() {
                    return say(
                        TEMPLATE_ERROR,
                        at,
                        1,
                        "this brace closes nothing",
                        "remove it, or the one too many above",
                    );
                }
                at += 1;
            }
            other => at += other.len_utf8(),
        }
    }
    if let Some(at) = open.pop() {
        say(TEMPLATE_ERROR, at, 1, "this brace is not closed", "close it with `}` at the end of its rule");
    }
}

/// Bytes of a string with its quotation marks; none if the line ends before it does.
fn string(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => return None,
            _ if sign == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}
