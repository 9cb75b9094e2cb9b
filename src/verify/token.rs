//! What the two texts are compared by: words and the few marks that carry meaning, each with its place.

use std::ops::Range;

/// One word or mark. Places are bytes of the file that it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) what: What,
    pub(crate) gap: Gap,
    pub(crate) range: Range<usize>,
    /// The entry of `repairs.toml` that put it here, by its index; only in the source's text.
    pub(crate) repair: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum What {
    Word(String),
    /// The sign of a footnote, `[^2]`.
    Sign(String),
    /// The beginning of a heading: the number of `#` that Markdown writes.
    Heading(u8),
    /// The dash or dot before an item of a list.
    Bullet,
}

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    Space,
    /// A line's end at which converters may or may not begin a new block: it agrees with both.
    Line,
    /// A new block: a paragraph, heading or item of its own.
    Break,
}

impl What {
    pub(crate) fn is_word(&self) -> bool {
        matches!(self, Self::Word(_))
    }
}

impl std::fmt::Display for What {
    /// As it would be written in Markdown.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Word(word) => out.write_str(word),
            Self::Sign(label) => write!(out, "[^{label}]"),
            Self::Heading(level) => out.write_str(&"#".repeat(usize::from(*level))),
            Self::Bullet => out.write_str("-"),
        }
    }
}

/// The tokens as running text, a long one with its middle left out.
pub(crate) fn quoted(tokens: &[Token]) -> String {
    const SHOWN: usize = 12;
    let join = |part: &[Token]| {
        let spaced = part.iter().map(|token| match token.what {
            What::Sign(_) => token.what.to_string(),
            _ => format!(" {}", token.what),
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
