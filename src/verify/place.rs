//! Puts the entries of `repairs.toml` in their places in the source: each once, none over another.
//!
//! What leaves the running text (page footers, the title page) is taken out first, so that an entry that joins a
//! paragraph can be written without the footer that stood in it.

use std::ops::Range;
use std::sync::Arc;

use super::allowed::objection;
use super::glyph::Edit;
use super::locate::{blank, lines, locate};
use crate::diagnostic::{BAD_REPAIR, Diagnostic, Diagnostics};
use crate::model::lexicon::{Repair, RepairKind};
use crate::source::Source;

#[derive(Debug)]
pub(crate) struct Places {
    /// The source with what leaves the running text blanked out.
    pub(crate) text: String,
    /// What else is changed in it, sorted.
    pub(crate) edits: Vec<Edit>,
    /// Where each entry stands in the source, parallel to the entries; none if it could not be placed.
    pub(crate) ranges: Vec<Option<Range<usize>>>,
}

pub(crate) fn place(received: &Arc<Source>, repairs: &[Repair], diagnostics: &mut Diagnostics) -> Places {
    let lines = lines(&received.text);
    let mut text = received.text.clone();
    let mut ranges = vec![None; repairs.len()];
    let (leaving, staying): (Vec<_>, Vec<_>) = repairs.iter().enumerate().partition(|(_, repair)| leaves(repair));
    for (index, repair) in leaving {
        ranges[index] = find(received, &text, &lines, repair, diagnostics);
        if let Some(range) = ranges[index].clone() {
            blank(&mut text, range);
        }
    }
    let mut edits = Vec::new();
    for (index, repair) in staying {
        ranges[index] = find(received, &text, &lines, repair, diagnostics);
        if let Some(range) = ranges[index].clone() {
            let space = if range.is_empty() { " " } else { "" };
            edits.push(Edit { repair: index, range, text: format!("{}{space}", repair.text.trim()) });
        }
    }
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end, edit.repair));
    let mut until = 0;
    let mut last: Option<usize> = None;
    edits.retain(|edit| {
        let clash = last.filter(|_| edit.range.start < until);
        if let Some(other) = clash {
            let message = "an entry repairs words that another one repairs already";
            let diagnostic = Diagnostic::new(BAD_REPAIR, repairs[edit.repair].span.clone(), message);
            diagnostics.push(diagnostic.other(repairs[other].span.clone(), "the other entry"));
            return false;
        }
        (until, last) = (edit.range.end, Some(edit.repair));
        true
    });
    Places { text, edits, ranges }
}

/// Whether the entry's words leave the running text: for nowhere, for the title page or for a footnote.
pub(crate) fn leaves(repair: &Repair) -> bool {
    matches!(repair.kind, RepairKind::Furniture | RepairKind::Masthead)
}

fn find(
    received: &Arc<Source>,
    text: &str,
    lines: &[Range<usize>],
    repair: &Repair,
    diagnostics: &mut Diagnostics,
) -> Option<Range<usize>> {
    if let Some(objection) = objection(repair) {
        let hint = "a changed word needs the kind `spelling` and a reason in `why`; an entry without effect is removed";
        diagnostics.push(Diagnostic::new(BAD_REPAIR, repair.span.clone(), objection).hint(hint));
        return None;
    }
    let bad = |message: String, hint: String| Diagnostic::new(BAD_REPAIR, repair.span.clone(), message).hint(hint);
    let file = &received.path;
    let Some(line) = repair.line.checked_sub(1).and_then(|at| lines.get(at)).cloned() else {
        let message = format!("an entry names line {}, and `{file}` has {} lines", repair.line, lines.len());
        diagnostics.push(bad(message, "lines are counted from 1".into()));
        return None;
    };
    if repair.source.trim().is_empty() {
        let inside = &text[line.clone()];
        let start = line.start + (inside.len() - inside.trim_start().len());
        return Some(start.min(line.end)..start.min(line.end));
    }
    let mut found = locate(text, line.clone(), &repair.source);
    if found.len() == 1 {
        return found.pop();
    }
    diagnostics.push(if found.is_empty() {
        let elsewhere: Vec<_> =
            (0..lines.len()).filter(|at| !locate(text, lines[*at].clone(), &repair.source).is_empty()).collect();
        let hint = match elsewhere.as_slice() {
            [] => "the words are written as in the source, its Markdown marks included".into(),
            [at] => format!("they begin on line {}", at + 1),
            [at, ..] => format!("they begin on {} other lines, first on line {}", elsewhere.len(), at + 1),
        };
        bad(format!("an entry matches nothing: its words do not begin on line {} of `{file}`", repair.line), hint)
    } else {
        let message = format!("an entry matches {} times on line {} of `{file}`", found.len(), repair.line);
        bad(message, "take in a word before or after".into())
    });
    None
}
