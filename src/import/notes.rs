//! Footnotes: blocks that a converter put amid the text, at a page's foot or at the end. Their lines are set apart here, and
//! their words moved to the chapter that carries the sign.

use std::collections::BTreeSet;

use super::furniture::pattern;
use super::line::{Line, Role, after_bullet};
use super::signs::{find, label_of};

/// A sign at the beginning of a line that can only be a footnote's, or a note's in the text.
pattern!(RAISED r"(?x)^(?:
      <sup>\s*(?:\[)?(?P<sup>\d{1,4}|\\?\*{1,3}|[a-z]/?)(?:\]\([^)\s]*\))?\s*</sup>
    | \[\^(?P<note>[^\]\s]+)\]:
    | \^(?P<caret>\d{1,4})\^
    | \\?\[(?P<bracket>\d{1,4})\\?\]
    | (?P<raised>[¹²³⁰⁴-⁹]+)
    | (?P<star>\\?\*{1,3})\ (?:[^*]|$)
    )\s*");
/// A plain number before a sentence: a footnote only where the numbers and signs agree.
pattern!(PLAIN r"^(?P<sign>\d{1,3})\s+[A-Z“\x22‘\[(*_<]");

/// A footnote's line and sign.
pub(super) struct Note {
    pub(super) line: usize,
    pub(super) label: String,
}

/// Marks the lines of footnotes, and answers with their signs in the order of the text.
pub(super) fn mark(text: &str, lines: &mut [Line]) -> Vec<Note> {
    let named: BTreeSet<String> = find(text, lines).into_iter().filter(|sign| sign.raised).map(|sign| sign.label).collect();
    let mut notes: Vec<Note> = Vec::new();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let (mut highest, mut ruled) = (0_u32, false);
    for at in 0..lines.len() {
        if matches!(lines[at].role, Role::Furniture("a rule")) {
            ruled = true;
        }
        if !lines[at].is_text() {
            continue;
        }
        let whole = &text[lines[at].range.clone()];
        let content = if whole.starts_with("* ") { whole } else { after_bullet(whole) };
        let offset = lines[at].range.end - content.len();
        let starts = begins_block(lines, at);
        let mut read = |label: String, length: usize, sure: bool| {
            let number = label.parse::<u32>().ok();
            let in_order = number.is_none_or(|number| number > highest && number <= highest + 30);
            let known = named.contains(&label) || number.is_none() && sure;
            if taken.contains(&label) || !in_order || !(sure || known) || label.len() > 8 {
                return false;
            }
            highest = number.unwrap_or(highest);
            taken.insert(label.clone());
            lines[at].role = Role::Note { label: label.clone(), text: offset + length };
            notes.push(Note { line: at, label });
            true
        };
        let marked = RAISED.captures(content).and_then(|captures| {
            let all = captures.get(0)?;
            let names = ["sup", "note", "caret", "bracket", "raised", "star"];
            let (name, label) = names.iter().find_map(|name| captures.name(name).map(|label| (*name, label)))?;
            Some((name, label_of(label.as_str().trim_end_matches('/')), all.end()))
        });
        let done = match marked {
            Some((name, label, length)) if starts || name == "note" => {
                // A star may be the mark of a list: a footnote's is at a page's foot, under a rule or escaped.
                let star = name == "star" && !(content.starts_with('\\') || ruled);
                let bracket = name == "bracket" && !named.contains(&label) && !ruled;
                !star && !bracket && length < content.len() && read(label, length, true)
            }
            _ => false,
        };
        if !done && let Some(captures) = PLAIN.captures(content).filter(|_| starts && lines[at].hashes == 0) {
            let sign = captures.name("sign").map_or("", |sign| sign.as_str()).to_owned();
            let next = sign.parse::<u32>().is_ok_and(|number| number == highest + 1);
            if next && (ruled || named.contains(&sign)) {
                let length = sign.len() + (content[sign.len()..].len() - content[sign.len()..].trim_start().len());
                read(sign, length, true);
            }
        }
        if matches!(lines[at].role, Role::Note { .. }) {
            go_on(text, lines, at);
        }
    }
    notes
}

/// Notes begin after an empty line, furniture or another note.
fn begins_block(lines: &[Line], at: usize) -> bool {
    at == 0 || lines[at - 1].is_gone() || lines[at].bullet
}

/// The lines up to the next empty one, and those that an editor of Markdown would indent.
fn go_on(text: &str, lines: &mut [Line], at: usize) {
    let markdown = text[lines[at].range.clone()].starts_with("[^");
    let mut next = at + 1;
    while next < lines.len() {
        let line = &lines[next];
        if line.is_blank() && markdown {
            next += 1;
            continue;
        }
        let blank_above = lines[next - 1].is_blank();
        if !line.is_text() || blank_above && (!markdown || line.indent < 2) {
            break;
        }
        let content = &text[line.range.clone()];
        if RAISED.is_match(content) || PLAIN.is_match(content) || line.hashes > 0 || line.bullet {
            break;
        }
        lines[next].role = Role::NoteOn;
        next += 1;
    }
}
