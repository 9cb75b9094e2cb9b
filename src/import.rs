//! From a report as converters produce it to a content tree: chapters, facts, and the list of all that was changed.
//!
//! The passes look at lines and say what each is; one walk then puts the running text together. The chapters are the text
//! received with a list of changes done to it, and that list is `repairs.toml`, so that what the proof will compare is
//! exact by construction. Nothing is dropped in silence: every word goes to a chapter, to the title page or into the list.

mod bare;
mod block;
mod caption;
mod carried;
mod change;
mod compounds;
mod contents;
mod cover;
mod displaced;
mod doubts;
mod facts;
mod furniture;
mod gap;
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
mod spaces;
mod stage;
mod table;
mod tally;
#[cfg(test)]
mod tests;
mod tree;
mod walk;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::model::lexicon::RepairKind;
use crate::source::Source;
use carried::{CoverNote, footnotes, placed};
use change::{Change, Place};
use cover::Cover;
use inline::Inline;
use line::{Line, Role};
use section::Section;
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
        signed: BTreeMap::new(),
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

/// Text that no heading stands over has the report's title for one.
fn headless_section(walk: &mut Walk<'_>, cover: &Cover) {
    let title = cover.get("title").cloned().unwrap_or_default();
    walk.open(Section { level: 1, title: title.text, ..Section::default() }, title.range);
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
