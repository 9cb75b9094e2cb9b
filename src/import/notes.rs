//! Footnotes: blocks that a converter put amid the text, at a page's foot or at the end. Their lines are set apart here, and
//! their words moved to the chapter that carries the sign.

use std::collections::BTreeSet;

use super::line::{Line, Role, after_bullet};
use super::pattern::pattern;
use super::signs::{find, label_of, loose};

// A sign at the beginning of a line that can only be a footnote's, or a note's in the text.
pattern!(RAISED r"(?x)^(?:
      <sup>\s*(?:\[)?(?P<sup>\d{1,4}|\\?\*{1,3}|[a-z]/?)(?:\]\([^)\s]*\))?\s*</sup>
    | \[\^(?P<note>[^\]\s]+)\]:
    | \^(?P<caret>\d{1,4})\^
    | \\?\[(?P<bracket>\d{1,4})\\?\]
    | (?P<raised>[¹²³⁰⁴-⁹]+)
    | (?P<star>\\?\*{1,3})\ (?:[^*]|$)
    )\s*");
// An item of a list at the end, with a link back to the sign.
pattern!(BACK r"^(?P<sign>\d{1,4})\\?\.\s+.*\[\\?↑\]\(#footnote-ref");
// A plain number before a sentence: a footnote only where the numbers and signs agree.
pattern!(PLAIN r"^(?P<sign>\d{1,3})\s+[A-Z“\x22‘\[(*_<]");

/// A footnote's line and sign.
pub(super) struct Note {
    pub(super) line: usize,
    pub(super) label: String,
}

/// Marks the lines of footnotes, and answers with their signs in the order of the text.
pub(super) fn mark(text: &str, lines: &mut [Line]) -> Vec<Note> {
    let named = find(text, lines).into_iter().filter(|sign| sign.raised).map(|sign| sign.label).collect();
    let starred = lines.iter().any(|line| starred(&text[line.range.clone()]));
    let mut reader =
        Reader { starred, loose: loose(text, lines), named, taken: BTreeSet::new(), highest: 0, ruled: false };
    let mut notes: Vec<Note> = Vec::new();
    for at in 0..lines.len() {
        reader.ruled |= matches!(lines[at].role, Role::Furniture("a rule"));
        if !lines[at].is_text() {
            continue;
        }
        let whole = &text[lines[at].range.clone()];
        let content = if whole.starts_with("* ") { whole } else { after_bullet(whole).trim_start_matches(['>', ' ']) };
        let offset = lines[at].range.end - content.len();
        let starts = begins_block(lines, at);
        let read = reader.marked(content, starts).or_else(|| {
            let plain = starts && lines[at].hashes == 0;
            plain.then(|| reader.plain(content)).flatten()
        });
        let Some((label, length)) = read else { continue };
        reader.highest = label.parse().unwrap_or(reader.highest);
        reader.taken.insert(label.clone());
        lines[at].role = Role::Note { label: label.clone(), text: offset + length };
        notes.push(Note { line: at, label });
        go_on(text, lines, at);
    }
    notes
}

/// What is known of the footnotes so far.
struct Reader {
    /// Signs in the text that can be nothing else.
    named: BTreeSet<String>,
    /// Numbers that stand where a sign may stand.
    loose: BTreeSet<String>,
    /// Whether a short line ends with a star.
    starred: bool,
    taken: BTreeSet<String>,
    highest: u32,
    /// Whether a rule was drawn, as over footnotes.
    ruled: bool,
}

impl Reader {
    /// The sign at the beginning of a line and where the text begins, if it is a footnote's.
    fn marked(&self, content: &str, starts: bool) -> Option<(String, usize)> {
        if let Some(sign) = BACK.captures(content).and_then(|captures| captures.name("sign")) {
            let length = sign.end() + content[sign.end()..].find(' ').unwrap_or_default() + 1;
            return self.in_order(sign.as_str()).then(|| (sign.as_str().to_owned(), length.min(content.len())));
        }
        let captures = RAISED.captures(content)?;
        let length = captures.get(0)?.end();
        let names = ["sup", "note", "caret", "bracket", "raised", "star"];
        let (name, label) = names.iter().find_map(|name| captures.name(name).map(|label| (*name, label)))?;
        let label = label_of(label.as_str().trim_end_matches('/'));
        // A star may be the mark of a list: a footnote's is at a page's foot, under a rule or escaped.
        let star = name == "star" && !(content.starts_with('\\') || self.ruled || self.starred && content.len() < 300);
        let bracket = name == "bracket" && !self.named.contains(&label) && !self.ruled;
        let length =
            if name == "star" { label.len() + usize::from(content.starts_with('\\')) * label.len() } else { length };
        let fits = (starts || name == "note") && !star && !bracket && length < content.len();
        (fits && self.in_order(&label)).then_some((label, length))
    }

    fn plain(&self, content: &str) -> Option<(String, usize)> {
        let sign = PLAIN.captures(content)?.name("sign")?.as_str().to_owned();
        let next = sign.parse::<u32>().is_ok_and(|number| number == self.highest + 1);
        let rest = &content[sign.len()..];
        let length = sign.len() + (rest.len() - rest.trim_start().len());
        (next && (self.ruled || self.named.contains(&sign) || self.loose.contains(&sign)) && self.in_order(&sign))
            .then_some((sign, length))
    }

    /// Numbers rise; each sign has one footnote.
    fn in_order(&self, label: &str) -> bool {
        let number = label.parse::<u32>().ok();
        number.is_none_or(|number| number > self.highest && number <= self.highest + 30)
            && !self.taken.contains(label)
            && label.len() <= 8
    }
}

/// A fact of the title page that carries a star.
fn starred(raw: &str) -> bool {
    let bare = raw.trim_end_matches(['*', '\\']);
    raw.len() < 200
        && raw.matches('*').count() % 2 == 1
        && raw.len() > bare.len()
        && bare.ends_with(char::is_alphanumeric)
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
