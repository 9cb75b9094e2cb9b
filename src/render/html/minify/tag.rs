//! An opening tag as it is written in a page, its attributes with or without quotation marks.

use memchr::memchr;

use super::text::is_white;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attribute<'a> {
    pub(super) name: &'a str,
    /// Without its quotation marks, entities and all.
    pub(super) value: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    pub(super) length: usize,
    /// Whether it ends its element too: `<path/>`.
    pub(super) is_whole: bool,
    /// Whether all names are in small letters, as those of HTML are and those of drawings are not.
    pub(super) is_small: bool,
}

/// Reads the tag at the beginning; none if it is written in another way than ours.
pub(super) fn read<'a>(html: &'a str, attributes: &mut Vec<Attribute<'a>>) -> Option<Tag<'a>> {
    attributes.clear();
    let bytes = html.as_bytes();
    let name = name(html.get(1..)?)?;
    let mut is_small = is_in_small_letters(name);
    let mut at = 1 + name.len();
    loop {
        let spaces = bytes[at..].iter().take_while(|byte| is_white(**byte)).count();
        at += spaces;
        let is_whole = bytes[at..].starts_with(b"/>");
        if is_whole || *bytes.get(at)? == b'>' {
            return Some(Tag { name, length: at + 1 + usize::from(is_whole), is_whole, is_small });
        }
        if spaces == 0 {
            return None;
        }
        let name = self::name(&html[at..])?;
        is_small &= is_in_small_letters(name);
        at += name.len();
        let mut value = None;
        if *bytes.get(at)? == b'=' {
            let quote = *bytes.get(at + 1)?;
            let (from, end) = match quote {
                b'"' | b'\'' => (at + 2, at + 2 + memchr(quote, &bytes[at + 2..])?),
                _ => (at + 1, at + 1 + bytes[at + 1..].iter().position(|byte| is_white(*byte) || *byte == b'>')?),
            };
            let is_quoted = from == at + 2;
            if from == end && !is_quoted {
                return None;
            }
            value = Some(&html[from..end]);
            at = end + usize::from(is_quoted);
        }
        attributes.push(Attribute { name, value });
    }
}

fn name(text: &str) -> Option<&str> {
    let is_of_it = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':');
    let length = text.bytes().take_while(|byte| is_of_it(byte)).count();
    text.as_bytes().first().filter(|first| first.is_ascii_alphabetic()).map(|_| &text[..length])
}

fn is_in_small_letters(name: &str) -> bool {
    !name.bytes().any(|byte| byte.is_ascii_uppercase() || byte == b':')
}
