//! Lines of the source that hold nothing but words: no mark, nothing that draws a line, a row or a quotation. Most lines
//! are such, and are read without looking at each letter by itself.

/// Whether a line that is plain begins a block; none if it may hold a mark.
pub(super) fn line(line: &str) -> Option<bool> {
    let rest = trim_start(line);
    let first = match rest.chars().next() {
        None => return Some(true),
        Some(first) => first,
    };
    let is_plain = (first.is_alphanumeric() || first == '(') && !rest.bytes().any(is_mark);
    is_plain.then(|| may_begin(rest))
}

/// Whether the first word of a plain line, a number or a letter in brackets, may begin a block.
pub(super) fn may_begin(line: &str) -> bool {
    let word = line.split(char::is_whitespace).next().unwrap_or_default();
    let enumerator = |text: &str| text.len() <= 6 && text.chars().all(char::is_alphanumeric) && !text.is_empty();
    word.strip_suffix(')').is_some_and(|text| enumerator(text.strip_prefix('(').unwrap_or(text)))
        || word.strip_suffix('.').is_some_and(|text| enumerator(text) && text.chars().all(|ch| ch.is_ascii_digit()))
}

pub(super) fn trim_start(line: &str) -> &str {
    line.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}')
}

/// Whether `unmark` would look at it.
fn is_mark(byte: u8) -> bool {
    matches!(byte, b'\\' | b'`' | b'<' | b'[' | b'*' | b'_' | b'~')
}
