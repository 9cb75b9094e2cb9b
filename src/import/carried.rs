//! Leads the footnotes of the report to its chapters: a place for each sign, and each footnote to the chapter that carries
//! its sign. One whose sign is nowhere is put at the end of the text before it, and the editor is told.

use std::collections::BTreeSet;

use super::bare;
use super::change::{Change, Place};
use super::cover::Cover;
use super::headings;
use super::hyphen::Hyphen;
use super::line::{Line, Role};
use super::notes;
use super::signs::{self, Signs};
use super::walk::Walk;
use crate::model::lexicon::RepairKind;

/// A footnote of the title page.
pub(super) struct CoverNote {
    pub(super) label: String,
    pub(super) text: String,
    pub(super) after: &'static str,
}

/// The signs of the footnotes in the text; one that no sign names gets its place at the end of the text before it. A
/// heading carries no sign, so one that stands there goes to the text under it.
pub(super) fn placed(text: &str, lines: &[Line], found: &[notes::Note], headings: &mut [headings::Heading]) -> Signs {
    let labels: Vec<String> = found.iter().map(|note| note.label.clone()).collect();
    let mut signs = signs::lead(text, lines, &labels);
    let words = |line: &&Line| matches!(line.role, Role::Text | Role::Number { .. });
    for heading in headings.iter_mut() {
        let Some(first) = lines.get(heading.lines.start) else { continue };
        let end = lines.get(heading.lines.end.saturating_sub(1)).map_or(first.range.end, |line| line.range.end);
        let inside: Vec<usize> = signs.range(first.range.start..=end).map(|(at, _)| *at).collect();
        for at in inside {
            let Some((sign, label)) = signs.remove(&at) else { continue };
            let shown = bare::bare(&text[sign]);
            heading.title = heading.title.strip_suffix(&shown).unwrap_or(&heading.title).trim_end().to_owned();
            if let Some(line) = lines.get(heading.lines.end..).unwrap_or_default().iter().find(words) {
                let next = signs.range(line.range.start..).next().map_or(text.len(), |(at, _)| *at);
                lost(text, &mut signs, line.range.start..next, line.range.end, label);
            }
        }
    }
    for heading in headings {
        heading.title = signs::as_text(&heading.title);
    }
    let signed: BTreeSet<String> = signs.values().map(|(_, label)| label.clone()).collect();
    for (at, note) in found.iter().enumerate() {
        if signed.contains(&note.label) || note.label.starts_with('*') {
            continue;
        }
        let before = lines[..note.line].iter().rev().find(words);
        if let Some(line) = before.or_else(|| lines[note.line..].iter().find(words)) {
            let led = |label: &String| signs.values().find(|(_, other)| other == label).map(|(range, _)| range.clone());
            let after = labels[..at].iter().rev().find_map(led).map_or(0, |range| range.end);
            let before = labels[at + 1..].iter().find_map(led).map_or(text.len(), |range| range.start);
            lost(text, &mut signs, after..before.max(after), line.range.end, note.label.clone());
        }
    }
    signs
}

/// Puts a sign that is not found at `wanted`, or as near to it as the signs before and after it let.
fn lost(text: &str, signs: &mut Signs, between: std::ops::Range<usize>, wanted: usize, label: String) {
    let end = wanted.clamp(between.start, between.end);
    let place = if signs.contains_key(&end) || end == between.start {
        // The end of a word between the two signs.
        text[between.start..end].trim_end().rfind(' ').map(|space| between.start + space)
    } else {
        Some(end)
    };
    if let Some(place) = place.filter(|place| !signs.contains_key(place)) {
        signs.insert(place, (place..place, label));
    }
}

/// Moves the footnotes to the sections that carry their signs, those of the title page to its facts.
pub(super) fn footnotes(walk: &mut Walk<'_>, cover: &Cover, found: &[notes::Note]) -> Vec<CoverNote> {
    let mut of_cover = Vec::new();
    for note in found {
        let Role::Note { text, .. } = &walk.lines[note.line].role else { continue };
        let mut first = walk.lines[note.line].range.clone();
        // Some converters end a footnote with a link back to its sign.
        let back = ["[↑](", "[\\↑]("].into_iter().find_map(|arrow| walk.inline.text[first.clone()].find(arrow));
        if let Some(at) = back {
            let rest = first.start + at..first.end;
            first.end = first.start + walk.inline.text[first.start..rest.start].trim_end().len();
            walk.inline.changes.push(Change::furniture(rest, "a link back to the sign of a footnote"));
        }
        let markdown = walk.inline.text[first.clone()].starts_with("[^");
        // What the source writes as Markdown's footnote of the same sign stays where it stands.
        let own = format!("[^{}]:", note.label);
        let after = walk.crossed.partition_point(|range| range.end <= first.start);
        let crossed = walk.crossed.get(after).is_some_and(|range| range.contains(&first.start));
        let in_place = !crossed && walk.inline.text[first.start..*text].trim_end() == own;
        let carrier = walk.inline.signs.values().find(|(_, label)| *label == note.label).map(|(range, _)| range.start);
        let fact = cover.facts.iter().find(|(_, fact)| {
            fact.sign.as_ref() == Some(&note.label) || carrier.is_some_and(|at| fact.range.contains(&at))
        });
        let under = carrier.map(|at| walk.starts.partition_point(|start| *start <= at).saturating_sub(1));
        let section = match walk.inline.signed.get(&note.label) {
            Some(Place::Section(at)) => Some(*at),
            _ => under,
        };
        // A star whose fact is not known is still the title page's.
        let lost = fact.is_none()
            && (note.label.starts_with('*') || carrier.is_some())
            && carrier.is_none_or(|at| walk.starts.first().is_none_or(|start| at < *start));
        let place = match (fact, section) {
            (Some(_), _) => Place::Facts,
            _ if lost => Place::Facts,
            (None, section) => Place::Section(section.unwrap_or(walk.sections.len().saturating_sub(1))),
        };
        walk.inline.seen.push(first.start..*text);
        let kept = walk.inline.changes.len();
        // A mark of emphasis that opens before the sign stays with the words.
        let before = walk.inline.text[first.start..*text].trim_start_matches(['>', ' ']);
        let mark = ["**", "__", "*", "_"]
            .into_iter()
            .find(|mark| before.strip_prefix(mark).is_some_and(|rest| rest.starts_with(|ch: char| ch.is_ascii_digit())))
            .unwrap_or("");
        let read = walk.inline.read(*text..first.end.max(*text), place);
        let mut words = format!("{mark}{read}");
        let mut end = first.end;
        for line in &walk.lines[note.line + 1..] {
            match line.role {
                Role::NoteOn => {
                    let more = walk.inline.read(line.range.clone(), place);
                    let found = match place {
                        Place::Facts => Hyphen::None,
                        _ => walk.inline.words.hyphen(&words, &more),
                    };
                    let cut = matches!(found, Hyphen::Cut | Hyphen::Likely);
                    if found != Hyphen::None {
                        let mark = if cut { words.pop().map_or(1, char::len_utf8) } else { 0 };
                        walk.inline.changes.push(Change {
                            range: end - mark..line.range.start,
                            text: String::new(),
                            kind: RepairKind::Joined,
                            why: "one word, cut at a line's end".into(),
                            place,
                        });
                        words.push_str(&more);
                        end = line.range.end;
                        continue;
                    }
                    if markdown && walk.inline.text[end..line.range.start].matches('\n').count() > 1 {
                        walk.inline.changes.push(Change {
                            range: end..line.range.start,
                            text: " ".into(),
                            kind: RepairKind::Joined,
                            why: "one footnote".into(),
                            place,
                        });
                    }
                    words = format!("{words} {more}").trim_start().to_owned();
                    end = line.range.end;
                }
                Role::Blank if markdown => {}
                _ => break,
            }
        }
        if place != Place::Facts && !walk.inline.signed.contains_key(&note.label) {
            // Its sign stands in what left the report: so does the footnote.
            walk.inline.changes.truncate(kept);
            walk.inline.changes.push(Change::furniture(first.start..end, "a footnote whose sign is not in the text"));
            let message =
                format!("the sign of footnote `{}` is not in the text, so the footnote is left out", note.label);
            walk.doubts.push((first.start..first.end, message));
            continue;
        }
        if !in_place || place == Place::Facts {
            walk.inline.changes.truncate(kept);
            if place == Place::Facts {
                words = bare::bare(&words);
            }
            if markdown {
                let why = "the sign of a footnote, which stands with its words";
                walk.inline.changes.push(Change::furniture(first.start..*text, why));
                first.start = *text;
            }
            let (kind, why) = match place {
                Place::Facts => (RepairKind::Masthead, "a footnote of the cover"),
                _ => (RepairKind::Furniture, "a footnote, which stands with its sign"),
            };
            walk.inline.changes.push(Change {
                range: first.start..end,
                text: unescaped(&words),
                kind,
                why: why.into(),
                place,
            });
        }
        match (fact, place) {
            (fact, Place::Facts) => {
                let after = fact.map_or("", |(key, _)| *key);
                of_cover.push(CoverNote { label: note.label.clone(), text: words, after });
            }
            (_, Place::Section(at)) => {
                if let Some(section) = walk.sections.get_mut(at) {
                    section.notes.push((note.label.clone(), words));
                }
            }
            _ => {}
        }
    }
    of_cover
}

/// The words as they are published: of an escape the mark.
fn unescaped(words: &str) -> String {
    let mut letters = words.chars().peekable();
    let mut out = String::with_capacity(words.len());
    while let Some(letter) = letters.next() {
        let escape = letter == '\\' && letters.peek().is_some_and(char::is_ascii_punctuation);
        out.extend(if escape { letters.next() } else { Some(letter) });
    }
    out
}
