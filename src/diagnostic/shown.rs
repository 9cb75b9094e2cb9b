//! Words of a finding as they may be printed. They quote what the editor wrote, which may be a megabyte on one line, or hold
//! signs that a terminal would obey.

/// More letters than anybody reads in a message or a hint.
const MOST: usize = 600;

/// The same words, with signs that command a terminal or turn the direction of writing spelt out, and cut if they are long.
pub(super) fn shown(words: String) -> String {
    let long = words.len() > MOST && words.chars().nth(MOST).is_some();
    if !long && !words.chars().any(is_command) {
        return words;
    }
    let mut shown = String::new();
    for letter in words.chars().take(if long { MOST } else { usize::MAX }) {
        match is_command(letter) {
            true => shown.extend(letter.escape_unicode()),
            false => shown.push(letter),
        }
    }
    if long {
        shown.push('…');
    }
    shown
}

fn is_command(letter: char) -> bool {
    letter.is_control() && letter != '\n'
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_and_cannot_command() {
        assert_eq!(shown("`é` is no slug".into()), "`é` is no slug");
        assert_eq!(shown("a\u{1b}[2J\u{202e}b".into()), "a\\u{1b}[2J\\u{202e}b");
        assert_eq!(shown("é".repeat(MOST)).chars().count(), MOST);
        assert_eq!(shown("é".repeat(MOST + 1)).chars().count(), MOST + 1);
    }
}
