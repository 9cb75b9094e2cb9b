//! Footnotes: blocks that a converter put amid the text, at a page's foot or at the end. Their lines are set apart here, and
//! their words moved to the chapter that carries the sign.

use std::collections::BTreeSet;

use super::line::{Line, Role, after_bullet};
use super::pattern::pattern;
use super::signs::{find, label_of, loose};

// A sign at the beginning of a line that can only be a footnote's, or a note's in the text.
pattern!(RAISED r"(?x)^(?:
      <sup>\s*(?:\*\*|__|_|<[bi]>)?(?:\[)?(?P<sup>\d{1,4}|\\?\*{1,3}|[a-z]/?)(?:\]\([^)\s]*\))?(?:\*\*|__|_|</[bi]>)?\s*</sup>
    | (?:\[\^\d+\]:\s*)? \$\s?(?:\{\s?\}\s?)?\^\s?(?:\{\s?(?P<math>\d{1,4}|\*{1,3})\s?\}|(?P<digit>\d))(?:\s?\$|\s)
    | \[\^(?P<note>[^\]\s]+)\]:
    | \^(?P<caret>\d{1,4})\^
    | \\?\[(?P<bracket>\d{1,4})\\?\]
    | (?P<raised>[¹²³⁰⁴-⁹]+)
    | (?P<star>\\?\*{1,3})\ (?:[^*]|$)
    )\s*");
// An item of a list at the end, with a link back to the sign.
pattern!(BACK r"^(?P<sign>\d{1,4})\\?\.\s+.*\[\\?↑\]\(#footnote-ref");
// A plain number before a sentence, perhaps with a mark of emphasis that opens before it: a footnote only where the
// numbers and signs agree.
pattern!(PLAIN r"^(?:\*\*|__|\*|_)?(?P<sign>\d{1,3})\s+(?:[A-Z“\x22‘\[(*_<]|https?:|www\.)");
// A sign that the conversion put alone on a line before the footnotes themselves.
pattern!(ALONE r"^\[\^[^\]\s]+\]$");
// An item of a list under a heading that says that the footnotes follow.
pattern!(ITEM r"^(?P<sign>\d{1,4})\\?[.)]?\s+\S");

pattern!(DAY r"^\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}");

/// Headings that footnotes stand under.
const ENDNOTES: &[&str] = &["notes", "endnotes", "footnotes"];

/// A footnote's line and sign.
pub(super) struct Note {
    pub(super) line: usize,
    pub(super) label: String,
}

/// Marks the lines of footnotes, and answers with their signs in the order of the text.
pub(super) fn mark(text: &str, lines: &mut [Line]) -> Vec<Note> {
    let named = find(text, lines).into_iter().filter(|sign| sign.raised).map(|sign| sign.label).collect();
    let starred = lines.iter().any(|line| starred(&text[line.range.clone()]));
    let mut reader = Reader {
        starred,
        loose: loose(text, lines),
        named,
        taken: BTreeSet::new(),
        highest: 0,
        ruled: false,
        listed: false,
    };
    let mut notes: Vec<Note> = Vec::new();
    for at in 0..lines.len() {
        reader.ruled |= matches!(lines[at].role, Role::Furniture("a rule"));
        if !lines[at].is_text() {
            continue;
        }
        let whole = &text[lines[at].range.clone()];
        let quoted = whole.starts_with('>') && lines[at].hashes == 0;
        let content = if whole.starts_with("* ") { whole } else { after_bullet(whole).trim_start_matches(['>', ' ']) };
        let offset = lines[at].range.end - content.len();
        let starts = begins_block(lines, at) || quoted;
        if ALONE.is_match(content)
            && lines[at + 1..]
                .iter()
                .find(|line| !line.is_blank())
                .is_some_and(|next| text[next.range.clone()].starts_with("[^"))
        {
            lines[at].role = Role::Furniture("a mark of the conversion");
            continue;
        }
        let title = lines[at].hashes > 0 || lines[at].bold || starts && lines.get(at + 1).is_none_or(Line::is_blank);
        if title && ENDNOTES.contains(&lines[at].plain.trim_end_matches(':').to_lowercase().as_str()) {
            reader.listed = true;
            continue;
        }
        reader.listed &= lines[at].hashes == 0;
        let follows = lines.get(at + 1).is_some_and(Line::is_text);
        let read = reader.marked(content, starts, quoted, follows).or_else(|| {
            let plain = starts && lines[at].hashes == 0;
            let above = lines[..at].iter().rev().find(|line| !line.is_blank());
            let beside = above.is_some_and(|line| matches!(line.role, Role::Note { .. } | Role::NoteOn));
            plain.then(|| reader.plain(content, quoted, beside)).flatten()
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
    /// Whether a heading says that the footnotes follow.
    listed: bool,
}

impl Reader {
    /// The sign at the beginning of a line and where the text begins, if it is a footnote's.
    fn marked(&self, content: &str, starts: bool, quoted: bool, follows: bool) -> Option<(String, usize)> {
        if let Some(sign) = BACK.captures(content).and_then(|captures| captures.name("sign")) {
            let length = sign.end() + content[sign.end()..].find(' ').unwrap_or_default() + 1;
            return self.in_order(sign.as_str()).then(|| (sign.as_str().to_owned(), length.min(content.len())));
        }
        let captures = RAISED.captures(content)?;
        let length = captures.get(0)?.end();
        let names = ["sup", "math", "digit", "note", "caret", "bracket", "raised", "star"];
        let (name, label) = names.iter().find_map(|name| captures.name(name).map(|label| (*name, label)))?;
        let label = label_of(label.as_str().trim_end_matches('/'));
        // A star may be the mark of a list: a footnote's is at a page's foot, under a rule or escaped.
        let known = self.named.contains(&label) || self.starred;
        let star = name == "star"
            && !(content.starts_with('\\')
                || self.ruled
                || known && content.len() < 300
                || quoted && self.named.contains(&label));
        let bracket = name == "bracket" && !self.named.contains(&label) && !self.ruled;
        let length =
            if name == "star" { label.len() + usize::from(content.starts_with('\\')) * label.len() } else { length };
        let fits = (starts || name == "note")
            && !star
            && !bracket
            && (length < content.len() || follows && name != "star" && name != "bracket");
        (fits && self.in_order(&label)).then_some((label, length))
    }

    fn plain(&self, content: &str, quoted: bool, beside: bool) -> Option<(String, usize)> {
        let listed = self.listed.then(|| ITEM.captures(content)).flatten();
        let found = listed.or_else(|| PLAIN.captures(content))?.name("sign")?;
        let sign = found.as_str().to_owned();
        let rest = &content[found.end()..];
        let stop = rest.len() - rest.trim_start_matches(['.', ')', '\\']).len();
        let length = found.end() + stop + (rest[stop..].len() - rest[stop..].trim_start().len());
        let next = sign.parse::<u32>().is_ok_and(|number| number == self.highest + 1);
        // After a footnote that the conversion lost, only a sign in the text makes a number one.
        let named = self.named.contains(&sign);
        let loose = self.loose.contains(&sign);
        let known = match () {
            () if next => self.ruled || named || loose || quoted,
            () => (named || loose) && (quoted || self.ruled || self.listed || named && beside),
        };
        let known = known && !DAY.is_match(content);
        (known && self.in_order(&sign)).then_some((sign, length))
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
        let unquoted = content.trim_start_matches(['>', ' ']);
        let begins = RAISED.is_match(unquoted) || PLAIN.is_match(unquoted) || BACK.is_match(content);
        if begins || line.hashes > 0 || line.bullet {
            break;
        }
        lines[next].role = Role::NoteOn;
        next += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let mut lines = lines(text);
        mark(text, &mut lines).into_iter().map(|note| note.label).collect()
    }

    #[test]
    fn footnotes_are_read_in_all_their_forms() {
        assert_eq!(found("A.<sup>1</sup> B.<sup>**2**</sup>\n\n> 1 One.\n\n**2 Two.**\n"), ["1", "2"]);
        assert_eq!(found("A.${ }^{1}$ B.$^{2}$\n\n[^0]\n[^0]: ${ }^{1}$ One.\n\n${ }^{2}$ Two.\n"), ["1", "2"]);
        assert_eq!(found("A.<sup>1</sup> B.<sup>2</sup>\n\n## Notes\n\n1. One.\n\n2. Two.\n"), ["1", "2"]);
        assert_eq!(
            found("A.[[1]](#footnote-2)\n\n1. One. [↑](#footnote-ref-2)\n2. Two. [↑](#footnote-ref-3)\n"),
            ["1", "2"]
        );
    }

    #[test]
    fn a_day_is_no_footnote() {
        assert_eq!(found("A.<sup>3</sup>\n\n3 May 2014\n\nB.\n"), [""; 0]);
    }
}
