//! What the two texts are compared by: words and the few marks that carry meaning, each with its place.

use std::ops::Range;

/// One word or mark of a text. Places are bytes of the file that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) what: What<'a>,
    pub(crate) gap: Gap,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The entry of `repairs.toml` that put it here, by its index; only in the source's text.
    pub(crate) repair: Option<usize>,
}

/// A word or mark as Markdown writes it, and behind it the sign of its kind. Two are the same if their letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct What<'a>(pub(super) &'a str);

/// The kinds are told apart by a sign that counts as white space, so that it stands in no word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    /// The sign of a footnote, `[^2]`.
    Sign,
    /// The beginning of a heading: as many `#` as Markdown writes.
    Heading,
    /// The dash or dot before an item of a list.
    Bullet,
}

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Gap {
    Space,
    /// A line's end at which converters may or may not begin a new block: it agrees with both.
    Line,
    /// A new block: a paragraph, heading or item of its own.
    Break,
}

impl Kind {
    /// All four are white space.
    pub(super) const fn sign(self) -> char {
        match self {
            Self::Word => '\n',
            Self::Sign => '\r',
            Self::Heading => '\u{b}',
            Self::Bullet => '\u{c}',
        }
    }
}

impl Gap {
    /// Whether one begins a block where the other goes on.
    pub(crate) fn contradicts(self, other: Self) -> bool {
        (self as u8).abs_diff(other as u8) == 2
    }
}

impl Token<'_> {
    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

impl<'a> What<'a> {
    pub(crate) fn is(self, kind: Kind) -> bool {
        self.0.ends_with(kind.sign())
    }

    /// Whether it is a word or the sign of a footnote.
    pub(crate) fn is_read(self) -> bool {
        self.is(Kind::Word) || self.is(Kind::Sign)
    }

    /// The letters of a word, the label of a footnote's sign, the mark itself.
    pub(crate) fn letters(self) -> &'a str {
        &self.0[..self.0.len() - 1]
    }
}

impl std::fmt::Display for What<'_> {
    /// As it would be written in Markdown.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.is(Kind::Sign) {
            true => write!(out, "[^{}]", self.letters()),
            false => out.write_str(self.letters()),
        }
    }
}

/// The tokens as running text, a long one with its middle left out.
pub(crate) fn quoted(tokens: &[Token<'_>]) -> String {
    const SHOWN: usize = 12;
    let join = |part: &[Token<'_>]| {
        let spaced = part.iter().map(|token| match token.what.is(Kind::Sign) {
            true => token.what.to_string(),
            false => format!(" {}", token.what),
        });
        spaced.collect::<String>().trim_start().to_owned()
    };
    if tokens.len() <= SHOWN {
        return join(tokens);
    }
    let (head, tail) = (&tokens[..SHOWN / 2], &tokens[tokens.len() - SHOWN / 2..]);
    format!("{} … {}", join(head), join(tail))
}

/// The words of a text, each with the byte at which it begins. No-break spaces part words like any other space.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}
