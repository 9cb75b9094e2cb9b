//! The lines of the text received, each with what it looks like once a converter's marks are taken off. The passes decide
//! what each line is; a line that none of them takes is running text.

use std::ops::Range;

use super::bare::bare;

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    Blank,
    Text,
    /// A row of a table.
    Row,
    /// Leaves the report, for the reason given.
    Furniture(&'static str),
    /// Belongs to the title page.
    Cover,
    /// Begins a footnote of this sign, whose text begins at the byte.
    Note {
        label: String,
        text: usize,
    },
    /// Goes on with the footnote above.
    NoteOn,
    /// Begins the paragraph of this number, whose text begins at the byte.
    Number {
        number: u32,
        text: usize,
    },
    /// The heading with this index begins here.
    Heading(usize),
    /// Goes on with the heading above.
    HeadingOn,
}

#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Bytes of the text, without the white space at both ends.
    pub(super) range: Range<usize>,
    /// The words, without marks.
    pub(super) plain: String,
    /// How many `#` stand before it.
    pub(super) hashes: u8,
    /// Whether it is an item of a list with a dash or dot.
    pub(super) bullet: bool,
    /// Whether all of it is bold.
    pub(super) bold: bool,
    /// How far it is indented.
    pub(super) indent: usize,
    pub(super) role: Role,
}

impl Line {
    pub(super) fn is_blank(&self) -> bool {
        self.role == Role::Blank
    }

    /// Whether nothing of it stays in the running text where it stands.
    pub(super) fn is_gone(&self) -> bool {
        matches!(self.role, Role::Blank | Role::Furniture(_) | Role::Cover | Role::Note { .. } | Role::NoteOn)
    }

    pub(super) fn is_text(&self) -> bool {
        self.role == Role::Text
    }
}

pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut from = 0;
    text.split_inclusive('\n')
        .map(|raw| {
            let start = from + (raw.len() - raw.trim_start_matches(is_space).len());
            let end = from + raw.trim_end_matches(is_space).len();
            let start = start.min(end);
            let start = start + (text[start..end].len() - after_anchors(&text[start..end]).len());
            let range = start..end;
            let indent = range.start - from;
            from += raw.len();
            line(text, range, indent)
        })
        .collect()
}

/// What stands after the targets of links that some converters put before a line's words.
fn after_anchors(text: &str) -> &str {
    let mut rest = text;
    while rest.starts_with("<span id=") || rest.starts_with("<a id=") || rest.starts_with("<a name=") {
        let close = if rest.starts_with("<span") { "></span>" } else { "></a>" };
        match rest.find('>') {
            Some(at) if rest[at..].starts_with(close) => rest = rest[at + close.len()..].trim_start(),
            _ => break,
        }
    }
    rest
}

/// White space, and the marks of order that some converters leave at the beginning of a file or page.
pub(super) fn is_space(ch: char) -> bool {
    ch.is_whitespace() || matches!(ch, '\u{feff}' | '\u{200b}' | '\u{c}')
}

fn line(text: &str, range: Range<usize>, indent: usize) -> Line {
    let whole = &text[range.clone()];
    let unbulleted = after_bullet(whole);
    let unquoted = unbulleted.trim_start_matches(['>', ' ']);
    let hashes = unquoted.bytes().take_while(|byte| *byte == b'#').count();
    let content = unquoted[hashes..].trim_start_matches(is_space);
    let plain = bare(content);
    let role = match () {
        () if whole.is_empty() => Role::Blank,
        () if whole.starts_with('|') && whole.len() > 1 => Role::Row,
        () => Role::Text,
    };
    Line {
        bold: is_bold(content),
        bullet: unbulleted.len() < whole.len(),
        hashes: if hashes <= 6 { hashes as u8 } else { 0 },
        range,
        plain,
        indent,
        role,
    }
}

/// What stands after the mark of a list, or the whole line.
pub(super) fn after_bullet(whole: &str) -> &str {
    let mut letters = whole.chars();
    let mark =
        letters.next().is_some_and(|first| matches!(first, '-' | '*' | '+' | '•' | '‣' | '▪' | '·' | '○' | '\u{f0b7}'));
    let rest = letters.as_str();
    let spaced = rest.starts_with(is_space) && !rest.trim().is_empty();
    if mark && spaced { rest.trim_start_matches(is_space) } else { whole }
}

/// Whether nothing but white space and full stops stands outside of pairs of `**` or `__`.
fn is_bold(content: &str) -> bool {
    let content = content.trim_end_matches('#').trim_end();
    let mark = match content.as_bytes() {
        [b'*', b'*', _, ..] => "**",
        [b'_', b'_', _, ..] => "__",
        _ => return false,
    };
    let parts: Vec<&str> = content.split(mark).collect();
    parts.len() >= 3
        && parts.len() % 2 == 1
        && parts.iter().step_by(2).all(|outside| outside.chars().all(|ch| ch.is_whitespace() || ".:*_".contains(ch)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        let all = lines("# **I.** One\n- 2. two\n\n**A** **B**\n**a** b\n| c |");
        assert_eq!((all[0].hashes, all[0].plain.as_str(), all[0].bold), (1, "I. One", false));
        assert!(all[1].bullet && all[1].plain == "2. two" && all[2].is_blank());
        assert!(all[3].bold && !all[4].bold && all[5].role == Role::Row);
    }
}
