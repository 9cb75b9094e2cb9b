//! Text between tags, and the few entities that our escaping writes.

use memchr::memmem;

use super::elements::Spaces;

/// A combining stroke: with certain signs before it the library writes an entity, which is shorter.
pub(super) const STROKE: [u8; 3] = [0xE2, 0x83, 0x92];

const WHITE: [char; 5] = [' ', '\n', '\t', '\r', '\x0C'];

/// Writes a text as it stands in an element; false if it holds anything of which the rules are not known here.
pub(super) fn write(out: &mut String, text: &str, spaces: Spaces, is_first: bool) -> bool {
    let is_plain = is_plain(text);
    let text = if spaces.trim && is_first { text.trim_start_matches(WHITE) } else { text };
    if spaces.destroy && text.chars().all(|sign| WHITE.contains(&sign)) {
        return true;
    }
    if is_plain {
        out.push_str(text);
        return true;
    }
    if memmem::find(text.as_bytes(), &STROKE).is_some() {
        return false;
    }
    let mut in_space = false;
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let is_white = WHITE.contains(&sign);
        let mut length = sign.len_utf8();
        match sign {
            '&' => {
                let Some((decoded, read)) = entity(rest) else { return false };
                out.push(decoded);
                length = read;
            }
            _ if is_white && spaces.collapse => {
                if !in_space {
                    out.push(' ');
                }
            }
            _ if sign < ' ' && !is_white => return false,
            _ => {
                // A run at once: most of a text is neither.
                length = rest.find(|sign| sign <= ' ' || sign == '&').unwrap_or(rest.len()).max(length);
                out.push_str(&rest[..length]);
            }
        }
        in_space = is_white;
        rest = &rest[length..];
    }
    true
}

/// Text that needs no entity and has no two spaces in a row. All of it is looked at, without stopping early, which
/// processors do for many bytes at once.
pub(super) fn is_plain(text: &str) -> bool {
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
    let is_apart = text[entity.len()..].chars().next().is_none_or(|next| WHITE.contains(&next));
    (sign != '&' || is_apart).then_some((sign, entity.len()))
}
