//! Text between tags, and the few entities that our escaping writes.

use memchr::memmem;

use super::elements::Spaces;

/// A combining stroke: with certain signs before it the library writes an entity, which is shorter.
pub(super) const STROKE: [u8; 3] = [0xE2, 0x83, 0x92];

pub(super) fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | b'\x0C')
}

/// Without the white space at its beginning.
fn trimmed(text: &str) -> &str {
    &text[text.bytes().take_while(|byte| is_white(*byte)).count()..]
}

/// Writes a text as it stands in an element; false if it holds anything of which the rules are not known here.
pub(super) fn write(out: &mut String, text: &str, spaces: Spaces, is_first: bool) -> bool {
    // Most of it is the ends of lines between elements.
    if spaces.destroy && text.bytes().all(is_white) {
        return true;
    }
    let text = if spaces.trim && is_first { trimmed(text) } else { text };
    if is_plain(text) {
        out.push_str(text);
        return true;
    }
    if memmem::find(text.as_bytes(), &STROKE).is_some() {
        return false;
    }
    let mut rest = text;
    while let Some(first) = rest.bytes().next() {
        let length = match first {
            b'&' => {
                let Some((sign, length)) = entity(rest) else { return false };
                out.push(sign);
                length
            }
            _ if is_white(first) && spaces.collapse => {
                out.push(' ');
                rest.len() - trimmed(rest).len()
            }
            _ => {
                let is_special = |byte: u8| byte == b'&' || (spaces.collapse && is_white(byte));
                let length = rest.bytes().position(is_special).unwrap_or(rest.len());
                if rest[..length].bytes().any(|byte| byte < b' ' && !is_white(byte)) {
                    return false;
                }
                out.push_str(&rest[..length]);
                length
            }
        };
        rest = &rest[length..];
    }
    true
}

/// Text that needs no entity and has no two spaces in a row. All of it is looked at, without stopping early, which
/// processors do for many bytes at once.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (second, third) = (bytes.get(1..).unwrap_or_default(), bytes.get(2..).unwrap_or_default());
    let sign = bytes.iter().fold(false, |found, byte| found | (*byte < b' ') | (*byte == b'&'));
    let spaces = bytes.iter().zip(second).fold(false, |found, (one, two)| found | ((*one == b' ') & (*two == b' ')));
    let stroke = bytes
        .iter()
        .zip(second)
        .zip(third)
        .fold(false, |found, ((one, two), three)| found | ([*one, *two, *three] == STROKE));
    !(sign | spaces | stroke)
}

/// The sign that an entity at the beginning stands for, if that sign needs none where it stands; and the entity's length.
/// An ampersand that could begin another entity must stay one.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    const ENTITIES: [(&str, char); 5] =
        [("&amp;", '&'), ("&gt;", '>'), ("&quot;", '"'), ("&#x27;", '\''), ("&#39;", '\'')];
    let (entity, sign) = ENTITIES.into_iter().find(|(entity, _)| text.starts_with(entity))?;
    let is_apart = text.as_bytes().get(entity.len()).is_none_or(|next| is_white(*next));
    (sign != '&' || is_apart).then_some((sign, entity.len()))
}
