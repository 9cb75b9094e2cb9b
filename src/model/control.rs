//! Signs that no text has: commands to machines of long ago, and numbers that are no character. HTML and XML refuse most of
//! them, and an EPUB that holds one does not open.

/// Whether a letter may stand in no text. Tabs and the ends of lines may.
pub(crate) fn control(letter: char) -> bool {
    let number = letter as u32;
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
        || (0xfdd0..=0xfdef).contains(&number)
        || number & 0xfffe == 0xfffe
}

/// What it is, for a message: `a control character (U+0007)`.
pub(crate) fn name(letter: char) -> String {
    let what = if letter.is_control() { "a control character" } else { "a number that is no character" };
    format!("{what} (U+{:04X})", letter as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_text_cannot_hold_is_told() {
        for letter in ['\0', '\u{7}', '\u{c}', '\u{1b}', '\u{7f}', '\u{93}', '\u{fffe}', '\u{fdd0}', '\u{1ffff}'] {
            assert!(control(letter), "{letter:?}");
        }
        for letter in ['\n', '\t', '\r', ' ', '\u{a0}', '\u{ad}', '\u{200f}', '\u{2028}', '\u{e000}', '\u{fffd}', '🐈']
        {
            assert!(!control(letter), "{letter:?}");
        }
        assert_eq!(name('\u{7}'), "a control character (U+0007)");
    }
}
