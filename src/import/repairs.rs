//! The list of repairs from the changes. An entry names its words so that they are found once on their line, so a change
//! inside a word grows to the word, and a word that returns on its line grows to its neighbours.

use std::ops::Range;

use super::change::{Change, Place};
use crate::model::lexicon::RepairKind;

/// An entry of `repairs.toml`; its file is known once the tree has names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) kind: RepairKind,
    pub(super) line: usize,
    pub(super) source: String,
    pub(super) text: String,
    pub(super) why: String,
    pub(super) place: Place,
    pub(super) at: usize,
}

pub(super) fn entries(text: &str, changes: Vec<Change>) -> Vec<Entry> {
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let (leaving, staying): (Vec<_>, Vec<_>) = changes.into_iter().partition(Change::leaves);
    let mut blanked = text.as_bytes().to_vec();
    for change in &leaving {
        for byte in &mut blanked[change.range.clone()] {
            *byte = if *byte == b'\n' { b'\n' } else { b' ' };
        }
    }
    // Only whole characters were blanked, so this loses nothing.
    let blanked = String::from_utf8(blanked).unwrap_or_else(|_| text.to_owned());
    let line = |at: usize| starts.partition_point(|start| *start <= at);
    let mut out: Vec<Entry> = leaving
        .into_iter()
        .map(|change| Entry {
            kind: change.kind,
            line: line(change.range.start),
            source: normal(&text[change.range.clone()]),
            text: change.text,
            why: change.why,
            place: change.place,
            at: change.range.start,
        })
        .collect();
    for change in distinct(&blanked, staying, &starts) {
        let source = normal(&blanked[change.range.clone()]);
        let new = normal(&change.text);
        out.push(Entry {
            kind: change.kind,
            line: line(change.range.start),
            source,
            text: new,
            why: change.why,
            place: change.place,
            at: change.range.start,
        });
    }
    out.sort_by_key(|entry| entry.at);
    out
}

/// More bytes than an entry of a few words has.
const LONG: usize = 4000;

/// Changes that are told as one entry: what they do, and the words of the source that the entry names.
struct Group {
    range: Range<usize>,
    edits: Vec<(Range<usize>, String)>,
    kind: RepairKind,
    why: String,
    place: Place,
}

/// The changes, grown until each stands once on its line, those that overlap made one.
fn distinct(text: &str, changes: Vec<Change>, starts: &[usize]) -> Vec<Change> {
    let kept = changes.into_iter().filter(|change| !is_idle(text, change)).map(|change| trimmed(text, change));
    let mut groups: Vec<Group> = kept
        .map(|change| Group {
            range: to_words(text, &change.range),
            edits: vec![(change.range, change.text)],
            kind: change.kind,
            why: change.why,
            place: change.place,
        })
        .collect();
    for _ in 0..40 {
        groups = merged(groups);
        let mut settled = true;
        for group in &mut groups {
            let at = starts.partition_point(|start| *start <= group.range.start);
            let line = starts[at - 1]..starts.get(at).copied().unwrap_or(text.len());
            // What is as long as this is told as the whole line: to look for it again would take too long.
            if group.range.len() > LONG && line.end > group.range.end {
                group.range.start = group.range.start.min(line.start);
                group.range.end = line.start + text[line.clone()].trim_end().len().max(group.range.end - line.start);
                settled = false;
            } else if group.range.len() <= LONG && returns(text, line.clone(), &normal(&text[group.range.clone()])) {
                let wider = wider(text, &group.range, &line);
                settled &= wider == group.range;
                group.range = wider;
            }
        }
        if settled {
            break;
        }
    }
    let whole = groups.into_iter().map(|group| composed(text, group));
    whole.filter(|change| !is_idle(text, change)).map(|change| named(text, change)).collect()
}

fn composed(text: &str, group: Group) -> Change {
    let mut new = String::new();
    let mut from = group.range.start;
    for (range, words) in &group.edits {
        new.push_str(&text[from..range.start]);
        new.push_str(words);
        from = range.end;
    }
    new.push_str(&text[from..group.range.end]);
    Change { range: group.range, text: new, kind: group.kind, why: group.why, place: group.place }
}

/// Whether nothing is left to do once emphasis and spaces are put aside, as `verify` does.
fn is_idle(text: &str, change: &Change) -> bool {
    let plain = |text: &str| {
        // Tags are no words either.
        let text = super::bare::TAG.replace_all(text, "");
        let marks = text.chars().filter(|ch| !matches!(ch, '*' | '_')).collect::<String>();
        marks.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let source = &text[change.range.clone()];
    !matches!(change.kind, RepairKind::Joined | RepairKind::Spelling)
        && !source.contains('\\')
        && plain(source) == plain(&change.text)
        && !source.trim_start().starts_with("* ")
}

/// White space at both ends is not part of a change, unless it is all of it.
fn trimmed(text: &str, change: Change) -> Change {
    let source = &text[change.range.clone()];
    if source.trim().is_empty() || change.kind == RepairKind::Joined || change.text.trim() != change.text {
        return change;
    }
    let start = change.range.start + (source.len() - source.trim_start().len());
    Change { range: start..start + source.trim().len(), ..change }
}

/// The words that the change touches; one of white space takes in the words on both sides.
fn to_words(text: &str, range: &Range<usize>) -> Range<usize> {
    let mut left = text[..range.start].trim_end_matches(|ch: char| !ch.is_whitespace()).len();
    let mut right = range.end + text[range.end..].find(char::is_whitespace).unwrap_or(text.len() - range.end);
    let blank = text[range.clone()].trim().is_empty();
    if blank && left == range.start {
        left = text[..left].trim_end().trim_end_matches(|ch: char| !ch.is_whitespace()).len();
    }
    // A sign that is put in after a word needs no other.
    if right == range.end && blank && (range.start < range.end || left == range.start) {
        let next = right + (text[right..].len() - text[right..].trim_start().len());
        right = next + text[next..].find(char::is_whitespace).unwrap_or(text.len() - next);
    }
    left..right
}

/// One word more, to the right on the same line, else to the left.
fn wider(text: &str, range: &Range<usize>, line: &Range<usize>) -> Range<usize> {
    let after = &text[range.end..];
    let space = after.len() - after.trim_start().len();
    if space > 0 && range.end + space < text.len() && !is_break(&after[..space]) {
        let start = range.end + space;
        return range.start..start + text[start..].find(char::is_whitespace).unwrap_or(text.len() - start);
    }
    let before = text[line.start..range.start].trim_end();
    let start = before.trim_end_matches(|ch: char| !ch.is_whitespace()).len();
    if before.is_empty() { range.clone() } else { line.start + start..range.end }
}

fn merged(mut groups: Vec<Group>) -> Vec<Group> {
    groups.sort_by_key(|group| (group.range.start, group.range.end));
    let mut out: Vec<Group> = Vec::with_capacity(groups.len());
    for group in groups {
        match out.last_mut() {
            Some(last) if group.range.start < last.range.end => {
                last.range.end = last.range.end.max(group.range.end);
                last.edits.extend(group.edits);
                if last.kind != group.kind {
                    last.kind = RepairKind::Spelling;
                }
                if !last.why.contains(&group.why) {
                    let stop = if last.why.is_empty() { "" } else { "; " };
                    last.why = format!("{}{stop}{}", last.why, group.why);
                }
            }
            _ => out.push(group),
        }
    }
    for group in &mut out {
        group.edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut until = 0;
        group.edits.retain(|(range, _)| {
            let fits = range.start >= until;
            until = until.max(range.end);
            fits
        });
    }
    out
}

/// The kind that the change really is: only `spelling` may change words, and it says why.
fn named(text: &str, change: Change) -> Change {
    let source = &text[change.range.clone()];
    let words = |text: &str| {
        let text = super::bare::TAG.replace_all(text, "");
        let plain: String = text.chars().filter(|ch| !matches!(ch, '*' | '_')).collect();
        let mark =
            |word: &str| word.chars().all(|ch| ch == '#') || matches!(word, "-" | "+" | "•" | "‣" | "▪" | "·" | "○");
        let words: Vec<String> = plain.split_whitespace().skip_while(|word| mark(word)).map(str::to_owned).collect();
        words
    };
    let letters = |text: &str| words(text).concat().replace(['\\', '[', ']', '^', '`'], "");
    let kind = match change.kind {
        RepairKind::HeadingLevel | RepairKind::ListMark if words(source) == words(&change.text) => change.kind,
        RepairKind::HeadingLevel | RepairKind::ListMark
            if words(source).len() == words(&change.text).len() && letters(source) == letters(&change.text) =>
        {
            RepairKind::Escape
        }
        RepairKind::HeadingLevel | RepairKind::ListMark => RepairKind::Spelling,
        kind => kind,
    };
    let why = match kind {
        RepairKind::Spelling if change.why.is_empty() => "the conversion wrote it otherwise".to_owned(),
        RepairKind::ListMark | RepairKind::Escape | RepairKind::HeadingLevel => String::new(),
        _ => change.why,
    };
    Change { kind, why, ..change }
}

/// White space as an entry writes it: a break stays one, all else is a space.
pub(super) fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = String::new();
    for letter in text.trim().chars() {
        if letter.is_whitespace() {
            space.push(letter);
            continue;
        }
        if !space.is_empty() {
            out.push_str(if is_break(&space) {
                "\n\n"
            } else if space.contains('\n') {
                "\n"
            } else {
                " "
            });
            space.clear();
        }
        out.push(letter);
    }
    out
}

fn is_break(space: &str) -> bool {
    space.matches('\n').count() > 1
}

/// Whether the words begin more than once on the line.
fn returns(text: &str, line: Range<usize>, wanted: &str) -> bool {
    let Some(first) = wanted.chars().next() else { return false };
    let mut found = text[line.clone()].match_indices(first).filter(|(at, _)| begins(&text[line.start + at..], wanted));
    found.nth(1).is_some()
}

fn begins(text: &str, wanted: &str) -> bool {
    let (mut text, mut wanted) = (text, wanted);
    while let Some(expected) = wanted.chars().next() {
        if expected.is_whitespace() {
            let (here, there) = (text.len() - text.trim_start().len(), wanted.len() - wanted.trim_start().len());
            if here == 0 || is_break(&text[..here]) != is_break(&wanted[..there]) {
                return false;
            }
            (text, wanted) = (&text[here..], &wanted[there..]);
        } else {
            let Some(rest) = text.strip_prefix(expected) else { return false };
            (text, wanted) = (rest, &wanted[expected.len_utf8()..]);
        }
    }
    true
}
