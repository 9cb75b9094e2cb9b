//! What XML cannot hold, and HTML can: a few control signs and two code points that are no characters. A text that has one
//! would not be opened at all, so that the sign for what cannot be shown takes its place.

pub(super) fn legal(text: String) -> String {
    if text.chars().all(is_legal) {
        return text;
    }
    text.chars().map(|sign| if is_legal(sign) { sign } else { char::REPLACEMENT_CHARACTER }).collect()
}

fn is_legal(sign: char) -> bool {
    !matches!(sign, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::legal;

    #[test]
    fn a_sign_that_xml_cannot_hold_is_shown_as_such() {
        assert_eq!(legal("a\u{b}b\u{ffff}c\td\ne".into()), "a\u{fffd}b\u{fffd}c\td\ne");
        for sign in '\0'..=char::MAX {
            let text = legal(format!("<a>{sign}</a>"));
            let is_markup = matches!(sign, '<' | '&');
            assert_eq!(roxmltree::Document::parse(&text).is_ok(), !is_markup, "{:?}", sign);
        }
    }
}
