//! The tags of a template as words, strings and signs with their places: as much of Tera's grammar as the rules need.
//! What is no template at all is left to Tera to say.

use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    /// Without its quotation marks.
    Text,
    Sign,
}

#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    pub(crate) kind: Kind,
    pub(crate) text: &'a str,
    pub(crate) range: Range<usize>,
}

#[derive(Debug)]
pub(crate) struct Tag<'a> {
    /// `{% … %}`; else `{{ … }}`.
    pub(crate) statement: bool,
    pub(crate) tokens: Vec<Token<'a>>,
    pub(crate) range: Range<usize>,
}

/// All tags in their order, comments left out.
pub(crate) fn tags(text: &str) -> Vec<Tag<'_>> {
    let (mut tags, mut at) = (Vec::new(), 0);
    while let Some(start) = text[at..].find('{').map(|found| found + at) {
        let statement = match text.as_bytes().get(start + 1) {
            Some(b'%') => true,
            Some(b'{') => false,
            Some(b'#') => {
                at = text[start..].find("#}").map_or(text.len(), |end| start + end + 2);
                continue;
            }
            _ => {
                at = start + 1;
                continue;
            }
        };
        let (tokens, end) = tokens(text, start + 2, if statement { "%}" } else { "}}" });
        tags.push(Tag { statement, tokens, range: start..end });
        at = end;
    }
    tags
}

/// The tokens up to and past `close`.
fn tokens<'a>(text: &'a str, start: usize, close: &str) -> (Vec<Token<'a>>, usize) {
    let (mut found, mut at) = (Vec::new(), start);
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(close) {
            return (found, at + close.len());
        }
        let Some(first) = rest.chars().next() else { break };
        let length = match first {
            _ if first.is_whitespace() => first.len_utf8(),
            '"' | '\'' | '`' => {
                let end = rest[1..].find(first).map_or(rest.len(), |end| end + 1);
                found.push(Token { kind: Kind::Text, text: &rest[1..end], range: at + 1..at + end });
                (end + 1).min(rest.len())
            }
            _ if first.is_alphanumeric() || first == '_' => {
                let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                found.push(Token { kind: Kind::Word, text: &rest[..end], range: at..at + end });
                end
            }
            _ => {
                let two = ["==", "!=", "<=", ">="].iter().any(|sign| rest.starts_with(sign));
                let end = if two { 2 } else { first.len_utf8() };
                found.push(Token { kind: Kind::Sign, text: &rest[..end], range: at..at + end });
                end
            }
        };
        at += length;
    }
    (found, text.len())
}

impl Token<'_> {
    pub(crate) fn is(&self, kind: Kind, text: &str) -> bool {
        self.kind == kind && self.text == text
    }

    pub(crate) fn is_sign(&self, text: &str) -> bool {
        self.is(Kind::Sign, text)
    }
}

impl<'a> Tag<'a> {
    /// The tag's tokens without the hyphens that trim white space, which stand first or last.
    pub(crate) fn inner(&self) -> &[Token<'a>] {
        let mut inner = self.tokens.as_slice();
        if inner.first().is_some_and(|token| token.is_sign("-")) {
            inner = &inner[1..];
        }
        if inner.last().is_some_and(|token| token.is_sign("-")) {
            inner = &inner[..inner.len() - 1];
        }
        inner
    }
}
