//! From a report as converters produce it to a content tree: chapters, facts, and the list of all that was changed.
//!
//! The passes look at lines and say what each is; one walk then puts the running text together. The chapters are the text
//! received with a list of changes done to it, and that list is `repairs.toml`, so that what the proof will compare is
//! exact by construction. Nothing is dropped in silence: every word goes to a chapter, to the title page or into the list.

mod bare;
mod block;
mod change;
mod compounds;
mod contents;
mod cover;
mod displaced;
mod doubts;
mod facts;
mod furniture;
mod glued;
mod headings;
mod hyphen;
mod inline;
mod items;
mod label;
mod line;
mod notes;
mod numbers;
mod parts;
mod pattern;
mod refused;
mod repairs;
mod restarts;
mod section;
mod series;
mod signs;
mod stage;
mod table;
mod tally;
#[cfg(test)]
mod tests;
mod tree;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::model::lexicon::RepairKind;
use crate::source::Source;
use change::{Change, Place};
use cover::Cover;
use hyphen::Hyphen;
use inline::Inline;
use line::{Line, Role};
use section::Section;
use signs::Signs;
use walk::Walk;

pub(crate) use refused::Refused;
pub(crate) use stage::stage;
pub(crate) use tally::Tally;
pub(crate) use tree::kind_name;

/// A content tree, not yet written.
#[derive(Debug)]
pub(crate) struct Imported {
    /// Path within the content folder, and text.
    pub(crate) files: BTreeMap<String, String>,
    /// What an editor should look at.
    pub(crate) notes: Diagnostics,
    pub(crate) tally: Tally,
    pub(crate) repairs: BTreeMap<RepairKind, usize>,
}

/// Reads a report. `source` is the file as it was received.
///
/// # Errors
/// If it is no report whose numbering is plain, or if a word of it would be lost.
pub(crate) fn import(source: &Arc<Source>) -> Result<Imported, Refused> {
    let text = source.text.as_str();
    refused::check(source)?;
    let mut lines = line::lines(text);
    furniture::mark(text, &mut lines);
    contents::mark(&mut lines);
    let found = notes::mark(text, &mut lines);
    let parts = parts::mark(source, &mut lines)?;
    displaced::mark(text, &mut lines);
    let start = parts::start(&lines);
    let mut cover = cover::read(text, &mut lines, start);
    cover.keep_signs(&found.iter().map(|note| note.label.as_str()).collect::<Vec<_>>());
    let mut headings = headings::find(&mut lines, start);
    let signs = placed(text, &lines, &found, &mut headings);

    let words = hyphen::Words::read(text);
    let inline = Inline {
        text,
        signs: &signs,
        changes: Vec::new(),
        pictures: Vec::new(),
        links: 0,
        seen: Vec::new(),
        words: &words,
        hyphens: compounds::lost(text, &words),
        doubts: Vec::new(),
        signed: BTreeSet::new(),
    };
    let mut walk = Walk::new(inline, &lines, &headings);
    let headless =
        lines[start..].iter().find(|line| !line.is_gone()).is_none_or(|line| !matches!(line.role, Role::Heading(_)));
    if headless {
        headless_section(&mut walk, &cover)
    }
    walk.run(start);
    cover.without_signs(text, &signs);
    let cover_notes = footnotes(&mut walk, &cover, &found);
    parts.number(&mut walk.sections, &walk.starts, &lines);
    let Walk { inline, mut sections, mut doubts, .. } = walk;
    let Inline { mut changes, pictures, links, seen, doubts: mended, .. } = inline;
    doubts.extend(parts.doubts);
    doubts.extend(mended);
    leaving(text, &lines, &cover, headless, &cover_notes, &mut changes);

    let tally = tally::tally(source, &changes, seen, &sections)?;
    let paths = tree::paths(&sections);
    let twins = tree::twins(&paths);
    let entries = repairs::entries(text, changes);
    let mut files = BTreeMap::new();
    for (at, (section, path)) in sections.iter_mut().zip(&paths).enumerate() {
        files.insert(path.clone(), tree::chapter(section, twins[at].as_deref()));
    }
    let title = if headless { sections.first().map_or("", |section| &section.title) } else { cover.text("title") };
    let carried: Vec<(String, String, &str)> =
        cover_notes.iter().map(|note| (note.label.clone(), note.text.clone(), note.after)).collect();
    files.insert("report.toml".into(), facts::report_toml(&cover, title, &carried));
    files.insert("source/report.md".into(), text.to_owned());
    files.insert("source/repairs.toml".into(), tree::repairs(&entries, &paths));
    let mut counts = BTreeMap::new();
    for entry in &entries {
        *counts.entry(entry.kind).or_default() += 1;
    }
    let notes = doubts::doubts(source, &cover, &headings, &lines, &doubts, &pictures, links);
    Ok(Imported { files, notes, tally, repairs: counts })
}

/// A footnote of the title page.
struct CoverNote {
    label: String,
    text: String,
    after: &'static str,
}

/// The signs of the footnotes in the text; one that no sign names gets its place at the end of the text before it. A
/// heading carries no sign, so one that stands there goes to the text under it.
fn placed(text: &str, lines: &[Line], found: &[notes::Note], headings: &mut [headings::Heading]) -> Signs {
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

/// Text that no heading stands over has the report's title for one.
fn headless_section(walk: &mut Walk<'_>, cover: &Cover) {
    let title = cover.get("title").cloned().unwrap_or_default();
    walk.open(Section { level: 1, title: title.text, ..Section::default() }, title.range);
}

/// Moves the footnotes to the sections that carry their signs, those of the title page to its facts.
fn footnotes(walk: &mut Walk<'_>, cover: &Cover, found: &[notes::Note]) -> Vec<CoverNote> {
    let mut of_cover = Vec::new();
    // The first place of each sign.
    let carriers: BTreeMap<&str, usize> =
        walk.inline.signs.values().rev().map(|(range, label)| (label.as_str(), range.start)).collect();
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
        let carrier = carriers.get(note.label.as_str()).copied();
        let fact = cover.facts.iter().find(|(_, fact)| {
            fact.sign.as_ref() == Some(&note.label) || carrier.is_some_and(|at| fact.range.contains(&at))
        });
        let section = carrier.map(|at| walk.starts.partition_point(|start| *start <= at).saturating_sub(1));
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
        if place != Place::Facts && !walk.inline.signed.contains(&note.label) {
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

/// Everything that leaves the running text: furniture, the facts of the title page, and what else stands on it.
fn leaving(text: &str, lines: &[Line], cover: &Cover, headless: bool, notes: &[CoverNote], changes: &mut Vec<Change>) {
    let mut taken: Vec<std::ops::Range<usize>> = Vec::new();
    for (key, fact) in &cover.facts {
        taken.push(fact.range.clone());
        if headless && *key == "title" {
            continue;
        }
        let sign =
            notes.iter().find(|note| note.after == *key).map_or(String::new(), |note| format!("[^{}]", note.label));
        changes.push(Change {
            range: fact.range.clone(),
            text: format!("{}{sign}", fact.text),
            kind: RepairKind::Masthead,
            why: String::new(),
            place: Place::Facts,
        });
    }
    taken.sort_by_key(|range| range.start);
    for line in lines {
        let why = match line.role {
            Role::Furniture(why) => why,
            Role::Cover => "the title page",
            _ => continue,
        };
        let mut from = line.range.start;
        let inside = taken.iter().filter(|range| range.start < line.range.end && range.end > line.range.start);
        let mut rest = Vec::new();
        for range in inside {
            rest.push(from..range.start.max(from));
            from = from.max(range.end);
        }
        rest.push(from..line.range.end.max(from));
        for range in rest {
            let piece = &text[range.clone()];
            let start = range.start + (piece.len() - piece.trim_start().len());
            let piece = piece.trim();
            let drawn = piece.len() > 2
                && piece.chars().all(|ch| piece.starts_with(ch))
                && piece.starts_with(['-', '*', '_', '=']);
            if !piece.is_empty() && !drawn {
                changes.push(Change::furniture(start..start + piece.len(), why));
            }
        }
    }
}
