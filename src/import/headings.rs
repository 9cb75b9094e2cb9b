//! Headings: lines that a converter marked with `#`, set in bold or left bare, on levels that mean little. Which lines are
//! headings is told by their marks, labels and surroundings; how deep they stand by the sequence of their labels.

use std::collections::BTreeMap;
use std::ops::Range;

use super::block;
use super::caption;
use super::label::{self, Labelled, Levels};
use super::line::{Line, Role};

#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub(super) level: u8,
    pub(super) label: String,
    pub(super) title: String,
    /// Its lines, blank ones among them.
    pub(super) lines: Range<usize>,
    /// Whether marks, label and sequence agree.
    pub(super) sure: bool,
}

/// Headings that reports have without a label, on the highest level.
const NAMES: &[&str] = &[
    "summary",
    "executive summary",
    "contents",
    "table of contents",
    "introduction",
    "preface",
    "foreword",
    "preamble",
    "abbreviations",
    "acronyms",
    "acknowledgements",
    "glossary",
    "bibliography",
    "references",
    "endnotes",
];

/// Words after which a heading is not yet at its end.
const OPEN_ENDS: &[&str] = &[
    "of", "the", "and", "in", "to", "for", "by", "with", "on", "from", "or", "a", "an", "at", "its", "their",
    "against", "as", "into", "between", "under", "through", "de", "la", "et",
];

pub(super) fn is_name(plain: &str) -> bool {
    let name = plain.trim_end_matches(['*', ':', '.']).trim().to_lowercase();
    NAMES.contains(&name.as_str())
}

/// A heading's line with what its words say.
struct Candidate {
    lines: Range<usize>,
    style: u8,
    labelled: Option<Labelled>,
    title: String,
    /// The title with the label as it stands.
    whole: String,
    marked: bool,
}

/// Finds the headings among the lines from `start` on.
pub(super) fn find(lines: &mut [Line], start: usize) -> Vec<Heading> {
    let mut candidates = Vec::new();
    let mut at = start;
    while at < lines.len() {
        let above = candidates.last().map_or(start, |above: &Candidate| above.lines.end);
        match candidate(lines, at, above) {
            Some(candidate) => {
                at = candidate.lines.end;
                candidates.push(candidate);
            }
            None => at += 1,
        }
    }
    let mut headings: Vec<Heading> = Vec::new();
    for candidate in levelled(candidates) {
        for line in lines[candidate.lines.clone()].iter_mut().filter(|line| line.is_text()) {
            line.role = Role::HeadingOn;
        }
        lines[candidate.lines.start].role = Role::Heading(headings.len());
        headings.push(candidate);
    }
    headings
}

/// `above` is the line after the last candidate.
fn candidate(lines: &[Line], at: usize, above: usize) -> Option<Candidate> {
    let line = &lines[at];
    if !line.is_text() || line.plain.is_empty() {
        return None;
    }
    let marked = line.hashes > 0 || line.bold;
    let labelled = label::read(&line.plain).filter(|labelled| !labelled.label.starts_with('(') || marked);
    let block = labelled.as_ref().filter(|_| !marked).and_then(|labelled| block::end(lines, at, above, labelled));
    if block.is_none() && !is_heading(lines, at, marked, labelled.as_ref()) {
        return None;
    }
    let mut title = labelled.as_ref().map_or(line.plain.clone(), |labelled| labelled.title.clone());
    let mut end = at + 1;
    if let Some(block) = block {
        for more in lines[end..block].iter().filter(|line| line.is_text()) {
            title = format!("{title} {}", more.plain).trim().to_owned();
        }
        end = block;
    }
    while let Some(next) = (end..lines.len().min(end + 3)).find(|next| block.is_none() && !lines[*next].is_blank()) {
        let more = &lines[next];
        let adjacent = next == end;
        let same =
            more.is_text() && (more.hashes > 0 || more.bold || title.is_empty()) && label::read(&more.plain).is_none();
        let open =
            title.rsplit(' ').next().is_some_and(|word| OPEN_ENDS.contains(&word)) || title.ends_with([',', '-', '–']);
        let small = more.plain.starts_with(char::is_lowercase);
        let wrapped = adjacent && more.hashes == line.hashes && more.bold == line.bold && line.bold;
        if !same || is_name(&more.plain) || !(title.is_empty() || open || small || wrapped) || title.len() > 400 {
            break;
        }
        title = format!("{title} {}", more.plain).trim().to_owned();
        end = next + 1;
    }
    let style = if line.hashes > 0 {
        line.hashes
    } else if line.bold {
        7
    } else {
        8
    };
    let (labelled, title) = match labelled {
        // A word such as `Annex` with nothing after it is the title itself.
        Some(labelled) if title.is_empty() => {
            let title = labelled.label.clone();
            (Some(Labelled { label: String::new(), ..labelled }), title)
        }
        labelled => (labelled, title),
    };
    let rest = title.strip_prefix(labelled.as_ref().map_or("", |labelled| labelled.title.as_str())).unwrap_or_default();
    let whole = if labelled.is_some() { format!("{}{rest}", line.plain) } else { title.clone() };
    Some(Candidate { lines: at..end, style, labelled, title, whole, marked })
}

fn is_heading(lines: &[Line], at: usize, marked: bool, labelled: Option<&Labelled>) -> bool {
    if caption::is_caption(lines, at) {
        return false;
    }
    let line = &lines[at];
    let length = line.plain.chars().count();
    let ends = line.plain.trim_end_matches(['*', ')', '”', '"']).ends_with(['.', ';', ':', ',']);
    let only_label = labelled.is_some_and(|labelled| labelled.title.is_empty());
    let letters = line.plain.chars().filter(|ch| ch.is_alphabetic()).count();
    if letters == 0 || (line.hashes > 0 && (length > 400 || ends && length > 160)) {
        return false;
    }
    if line.hashes > 0 {
        return true;
    }
    let open = |line: Option<&Line>| line.is_none_or(|line| !line.is_text() || line.hashes > 0 || line.bold);
    let isolated = open(at.checked_sub(1).map(|above| &lines[above])) && open(lines.get(at + 1));
    if line.bullet && !line.bold || !isolated || length > 300 {
        return false;
    }
    if marked {
        return !ends || only_label;
    }
    if length > 160 || ends && !only_label {
        return false;
    }
    let next = lines[at + 1..]
        .iter()
        .find(|line| !matches!(line.role, Role::Blank | Role::Furniture(_) | Role::Note { .. } | Role::NoteOn));
    let numbered = next.is_some_and(|next| matches!(next.role, Role::Number { .. }));
    let leads = numbered || next.is_some_and(|next| next.hashes > 0 || next.bold || label::read(&next.plain).is_some());
    let capital = |text: &str| text.starts_with(|ch: char| ch.is_uppercase() || matches!(ch, '“' | '"' | '‘'));
    let after = lines[..at]
        .iter()
        .rev()
        .find(|line| !line.is_gone())
        .is_none_or(|above| ended(&above.plain) || !above.is_text());
    let capitals = letters > 3 && !line.plain.chars().any(char::is_lowercase);
    match labelled {
        Some(labelled) if only_label => {
            leads && matches!(labelled.readings[0].0, label::Kind::Annex | label::Kind::Article)
        }
        Some(labelled) => leads && capital(&labelled.title),
        None => is_name(&line.plain) || capitals || numbered && after && capital(&line.plain) && length <= 120,
    }
}

/// The text without the signs of footnotes at its end.
pub(super) fn unsigned(text: &str) -> &str {
    match text.strip_suffix(']').and_then(|rest| rest.rfind("[^")) {
        Some(at) if !text[at..].contains(' ') => unsigned(&text[..at]),
        _ => text,
    }
}

/// Whether a sentence is at its end.
pub(super) fn ended(plain: &str) -> bool {
    let plain = unsigned(plain);
    let words = plain.trim_end_matches(|ch: char| ch.is_ascii_digit() || "”\"’')]*»".contains(ch)).trim_end();
    words.is_empty() || words.ends_with(['.', '?', '!', ':', ';', '…'])
}

fn levelled(candidates: Vec<Candidate>) -> Vec<Heading> {
    // Levels of the labelled headings of each style, to place the unlabelled ones of the same style.
    let mut styles: BTreeMap<u8, Vec<u8>> = BTreeMap::new();
    let mut trial = Levels::default();
    for candidate in &candidates {
        let Some(labelled) = &candidate.labelled else { continue };
        if is_annex(labelled) {
            trial.clear();
        } else if let Some((level, _)) = trial.take(&labelled.readings) {
            styles.entry(candidate.style).or_default().push(level);
        }
    }
    let mut levels = Levels::default();
    let mut unlabelled: Vec<u8> = Vec::new();
    // The level under which labels count: 1 inside an annex.
    let mut base = 0;
    let mut headings = Vec::new();
    for candidate in candidates {
        let taken = match &candidate.labelled {
            Some(labelled) if is_annex(labelled) => {
                levels.clear();
                base = 1;
                Some((0, true))
            }
            Some(labelled) => levels.take(&labelled.readings),
            None => None,
        };
        let (level, sure) = match taken {
            Some((level, sure)) => {
                unlabelled.clear();
                (level + base, sure)
            }
            None if is_name(&candidate.title) && base == 0 => {
                levels.clear();
                unlabelled.clear();
                (1, true)
            }
            None if candidate.labelled.is_some() && !candidate.marked => continue,
            None => {
                let alike = styles
                    .get(&candidate.style)
                    .filter(|alike| alike.len() > 1 && alike.iter().all(|level| level == &alike[0]));
                match alike {
                    Some(alike) => {
                        levels.close(alike[0].saturating_sub(1));
                        unlabelled.clear();
                        (alike[0] + base, true)
                    }
                    None => {
                        unlabelled.retain(|style| *style < candidate.style);
                        unlabelled.push(candidate.style);
                        (levels.depth() + base + unlabelled.len() as u8, candidate.marked)
                    }
                }
            }
        };
        let (label, title) = match candidate.labelled.filter(|_| taken.is_some()) {
            Some(labelled) => (labelled.label, candidate.title),
            None => (String::new(), candidate.whole),
        };
        let deepest = headings.last().map_or(0, |last: &Heading| last.level);
        headings.push(Heading {
            level: level.clamp(1, deepest + 1).min(8),
            label,
            title,
            lines: candidate.lines,
            sure,
        });
    }
    headings
}

fn is_annex(labelled: &Labelled) -> bool {
    labelled.readings.iter().any(|(kind, _)| *kind == label::Kind::Annex)
}
