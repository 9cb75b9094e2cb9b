//! Headings of text without any marks, as it comes out of a PDF: a label at the beginning of a few short lines that no
//! full stop ends and that a numbered paragraph or the next heading follows. No empty lines need stand around them.

use super::headings::ended;
use super::label::{self, Kind, Labelled};
use super::line::{Line, Role};

const LINES: usize = 5;
const LETTERS: usize = 320;

/// The line after the heading that begins at `at`, if one does. `above` is the line after the heading found last.
pub(super) fn end(lines: &[Line], at: usize, above: usize, labelled: &Labelled) -> Option<usize> {
    let annex = labelled.readings.iter().any(|(kind, _)| *kind == Kind::Annex);
    let capital = labelled.title.starts_with(|ch: char| ch.is_uppercase() || "“\"‘".contains(ch));
    let open = at == above || at.checked_sub(1).is_none_or(|before| closes(&lines[before]));
    if !open || lines[at].bullet || !(capital || annex && labelled.title.is_empty()) {
        return None;
    }
    let mut end = at + 1;
    // What an annex is called stands under its label.
    let titled = |end: usize| annex && labelled.title.is_empty() && end == at + 1;
    if titled(end) && lines.get(end).is_some_and(Line::is_blank) && lines.get(end + 1).is_some_and(goes_on) {
        end += 1;
    }
    while let Some(line) = lines.get(end).filter(|line| goes_on(line)) {
        let next = label::read(&line.plain).filter(|next| !next.label.starts_with('('));
        if next.is_some() && leads(line) {
            break;
        }
        end += 1;
        if end - at > LINES {
            return None;
        }
    }
    let letters: usize = lines[at..end].iter().map(|line| line.plain.len()).sum();
    let stopped = lines[end - 1].plain.ends_with(['.', ';', ':', ',']) && !(annex && end == at + 1);
    let next = lines[end..].iter().find(|line| !line.is_gone());
    (letters <= LETTERS && !stopped && next.is_some_and(leads)).then_some(end)
}

fn goes_on(line: &Line) -> bool {
    line.is_text() && line.hashes == 0 && !line.bold && !line.bullet
}

/// Whether nothing goes on from the line into the next.
fn closes(line: &Line) -> bool {
    line.is_gone() || !line.is_text() && !matches!(line.role, Role::Number { .. }) || ended(&line.plain)
}

/// What stands under a heading: a numbered paragraph or another heading.
fn leads(line: &Line) -> bool {
    let labelled = || {
        label::read(&line.plain).is_some_and(|read| {
            !read.label.starts_with('(') && read.title.starts_with(char::is_uppercase) && !ended(&line.plain)
        })
    };
    matches!(line.role, Role::Number { .. }) || line.is_text() && (line.hashes > 0 || line.bold || labelled())
}
