//! What the ids of a page may be made of. A book is XML, where an id is a name, and XML's names know fewer letters than there
//! are: `²`, `½` and `①` are none.

use unicode_normalization::UnicodeNormalization;

/// The letters and digits of a text as an id may hold them: `²` becomes `2`. Other signs stay, for the caller to replace.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(|letter| {
        let plain = std::iter::once(letter).take(usize::from(!letter.is_alphanumeric() || is_of_name(letter)));
        let simpler = std::iter::once(letter).nfkd().filter(move |_| letter.is_alphanumeric() && !is_of_name(letter));
        plain.chain(simpler.collect::<Vec<_>>())
    })
}

/// Whether a letter or digit may stand in an id.
pub(crate) fn may_stand(letter: char) -> bool {
    letter.is_alphanumeric() && is_of_name(letter)
}

/// A character of a name in XML 1.0, but for its signs.
fn is_of_name(letter: char) -> bool {
    matches!(letter,
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{37d}'
        | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{203f}'..='\u{2040}' | '\u{2070}'..='\u{218f}'
        | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
        | '\u{10000}'..='\u{effff}')
}

#[cfg(test)]
mod tests {
    use super::{letters, may_stand};

    #[test]
    fn letters_that_xml_has_not_become_those_that_it_has() {
        let id = |text: &str| letters(text).filter(|letter| may_stand(*letter)).collect::<String>();
        for (text, is) in [("1a", "1a"), ("ä²", "ä2"), ("½", "12"), ("①", "1"), ("*†", ""), ("第3", "第3"), ("ª", "a")]
        {
            assert_eq!(id(text), is, "{text}");
        }
    }
}
