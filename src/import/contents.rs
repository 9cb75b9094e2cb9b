//! Tables of contents: headings with dots and page numbers that would be taken for headings, and are none.

use super::line::{Line, Role};
use super::pattern::pattern;

const WHY: &str = "the table of contents";

pattern!(LEADERS r"(?:\.\s?){4,}\s*\|?\s*\d{0,4}\s*\|?$|…{2,}\s*\d{0,4}\s*\|?$");
pattern!(TITLE r"(?i)^(?:table of )?contents\*?$");
pattern!(COLUMN r"(?i)^(?:chapter|paragraphs?|page|annexe?s?|\|?\s*(?:chapter|paragraphs?|page)\b.*)$");

pub(super) fn mark(lines: &mut [Line]) {
    for line in lines.iter_mut() {
        if matches!(line.role, Role::Text | Role::Row) && LEADERS.is_match(&line.plain) {
            line.role = Role::Furniture(WHY);
        }
    }
    let Some(at) = lines.iter().position(|line| line.is_text() && TITLE.is_match(&line.plain)) else { return };
    let end = end(lines, at);
    for line in &mut lines[at..end] {
        if matches!(line.role, Role::Text | Role::Row) {
            line.role = Role::Furniture(WHY);
        }
    }
}

/// The contents end where their first entry returns as a heading; where it does not, at the last line of dots or pages.
fn end(lines: &[Line], at: usize) -> usize {
    let entries =
        (at + 1..lines.len()).filter(|at| matches!(lines[*at].role, Role::Text | Role::Row | Role::Furniture(WHY)));
    let mut last = at;
    let mut seen = 0;
    for entry in entries {
        let key = key(&lines[entry].plain);
        if key.len() < 3 || COLUMN.is_match(&lines[entry].plain) {
            continue;
        }
        seen += 1;
        if seen > 3 {
            break;
        }
        let again =
            (entry + 1..lines.len()).find(|later| lines[*later].is_text() && self::key(&lines[*later].plain) == key);
        if let Some(again) = again {
            return again;
        }
    }
    for (position, line) in lines.iter().enumerate().skip(at + 1) {
        let paged = line.plain.ends_with(|ch: char| ch.is_ascii_digit()) && line.plain.len() < 200;
        match line.role {
            Role::Furniture(WHY) => last = position,
            Role::Row => last = position,
            Role::Text if paged || COLUMN.is_match(&line.plain) => last = position,
            Role::Text => break,
            _ => {}
        }
    }
    last + 1
}

/// The letters of an entry, without numbers, dots and bars.
fn key(plain: &str) -> String {
    plain.chars().filter(|ch| ch.is_alphabetic()).flat_map(char::to_lowercase).collect()
}
