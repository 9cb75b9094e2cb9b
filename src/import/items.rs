//! The marks of lists inside a paragraph: letters and numbers, and dots that a converter left alone on a line; and the stop
//! after a label.

/// An item of a list inside a paragraph: `(a)`, `(iv)`, `(2)` or `2.`
pub(super) fn is_enumerated(plain: &str) -> bool {
    let digits = plain.len() - plain.trim_start_matches(|ch: char| ch.is_ascii_digit()).len();
    if (1..=2).contains(&digits) && plain[digits..].starts_with(". ") {
        return true;
    }
    let Some((inside, rest)) = plain.strip_prefix('(').and_then(|rest| rest.split_once(')')) else { return false };
    (1..=4).contains(&inside.len())
        && (inside.bytes().all(|byte| byte.is_ascii_lowercase()) || inside.bytes().all(|byte| byte.is_ascii_digit()))
        && rest.starts_with(' ')
}

/// A mark of a list's item and nothing else.
pub(super) fn is_bullet(content: &str) -> bool {
    matches!(content, "•" | "‣" | "▪" | "·" | "○" | "\u{f0b7}")
}

/// The place of an item in its list: 2 for `(b)`, `(2)` and `2.`
pub(super) fn enumerator(plain: &str) -> Option<u32> {
    let inside = plain.split_once([' ', '\u{a0}'])?.0.trim_start_matches('(').trim_end_matches(['.', ')', '\\']);
    match inside.as_bytes() {
        [letter @ b'a'..=b'z'] if is_enumerated(plain) => Some(u32::from(letter - b'a') + 1),
        _ if is_enumerated(plain) => inside.parse().ok(),
        _ => None,
    }
}

/// A label after which the page writes a full stop.
pub(super) fn stopped(label: &str) -> bool {
    !label.is_empty()
        && (label.chars().all(|ch| ch.is_ascii_digit() || "IVXLCDM".contains(ch)) || label.chars().count() == 1)
}
