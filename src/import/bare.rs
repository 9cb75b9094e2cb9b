//! The words of a piece of Markdown without its marks, for recognising what a line is. What is published is never made
//! from this: it is made from the text received and the list of changes.

use std::sync::LazyLock;

use regex::Regex;

#[expect(clippy::unwrap_used, reason = "a constant pattern, tried by the tests")]
static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*\)").unwrap());
#[expect(clippy::unwrap_used, reason = "a constant pattern, tried by the tests")]
static PICTURE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"!\[[^\[\]]*\]\((?:[^()\s]|\([^()\s]*\))*\)").unwrap());
#[expect(clippy::unwrap_used, reason = "a constant pattern, tried by the tests")]
pub(super) static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"</?[a-zA-Z][^<>]*>|<!--[^>]*-->").unwrap());

/// The words, with single spaces between them.
pub(super) fn bare(text: &str) -> String {
    let text = PICTURE.replace_all(text, "");
    let text = LINK.replace_all(&text, "$1");
    let text = TAG.replace_all(&text, "");
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if letters.peek().is_some_and(char::is_ascii_punctuation) => out.extend(letters.next()),
            '*' | '`' => {}
            '_' if !out.ends_with(char::is_alphanumeric) || !letters.peek().is_some_and(|ch| ch.is_alphanumeric()) => {}
            _ => out.push(letter),
        }
    }
    out.split(super::line::is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn marks_go_and_words_stay() {
        assert_eq!(bare("**a** _b_ snake_case <sup>1</sup> [c d](https://e/f(1)) \\*"), "a b snake_case 1 c d *");
    }
}
