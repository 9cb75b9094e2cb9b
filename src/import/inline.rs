//! The words of a stretch of the source as a chapter has them: escapes that nothing needs, tags, entities, links that
//! swallowed prose and broken symbols are mended, and each mending is a change.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::change::{Change, Place};
use super::hyphen::{Hyphen, Words};
use super::pattern::pattern;
use super::signs::Signs;
use super::spaces::{is_stray, tail};
use crate::model::lexicon::RepairKind;

pattern!(LINK r"^!?\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*)\]\(((?:[^()\s]|\([^()\s]*\))*)(?:\s+\x22[^\x22]*\x22)?\)");
pattern!(SIGN r"^\[\^[^\]\s]+\]");
pattern!(TAG r"^<(?:!--.*?-->|(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>)");
pattern!(ENTITY r"^&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|rsquo|lsquo|rdquo|ldquo|#\d{1,6}|#x[0-9a-fA-F]{1,6});");
// A symbol with a space after a full stop in it, or round the hyphen between the two of a joint document.
pattern!(PARTED r"^[A-Z]{1,5}(?:/[A-Za-z0-9.()]+)+(?:[A-Z]\. \d+/|- [A-Z]{1,4}/)[A-Za-z0-9.()]+(?:/[A-Za-z0-9.()]+)*");
// A symbol with a space where none is printed.
pattern!(BROKEN r"^(?:A|S|E|ST|CTOC|CEDAW|CCPR|CRC|CAT|CERD|DP|TD|UNEP|FCCC|LOS)(?: /|/ )[A-Z0-9][A-Za-z0-9.()]*(?:/[A-Za-z0-9.()]+)+");
#[expect(clippy::unwrap_used, reason = "a constant pattern, tried by the tests")]
static SERVICE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^https?://(?:[a-z]+\.)*(?:un\.org|undocs\.org)/").unwrap());

/// What the walk through a text knows everywhere.
pub(super) struct Inline<'a> {
    pub(super) text: &'a str,
    pub(super) signs: &'a Signs,
    pub(super) changes: Vec<Change>,
    pub(super) pictures: Vec<Range<usize>>,
    /// Addresses of links that were taken off words that are none of theirs.
    pub(super) links: usize,
    /// All stretches that were read.
    pub(super) seen: Vec<Range<usize>>,
    pub(super) words: &'a Words,
    /// Words that lost a hyphen, with their hyphens.
    pub(super) hyphens: BTreeMap<String, String>,
    /// What was mended without being sure.
    pub(super) doubts: Vec<(Range<usize>, String)>,
    /// The footnotes whose signs were written.
    pub(super) signed: BTreeMap<String, Place>,
}

impl Inline<'_> {
    /// The Markdown of the stretch; the changes are those of the section.
    pub(super) fn read(&mut self, range: Range<usize>, place: Place) -> String {
        let mut out = String::with_capacity(range.len());
        let mut at = range.start;
        self.seen.push(range.clone());
        while at < range.end {
            if let Some((sign, label)) = self.signs.get(&at).cloned() {
                let kept = out.trim_end().len();
                out.truncate(kept);
                out.push_str(&format!("[^{label}]"));
                self.sign(&sign, &label, place);
                if !sign.is_empty() {
                    at = sign.end;
                    let stops = out[..kept].ends_with('.') && self.text[at..range.end].starts_with('.');
                    if stops && !self.text[at..range.end].starts_with("..") {
                        self.change(at..at + 1, "", RepairKind::Spelling, "a full stop that stands twice", place);
                        at += 1;
                    }
                    continue;
                }
            }
            at = self.step(at, range.end, place, &mut out);
        }
        if let Some((sign, label)) = self.signs.get(&range.end).filter(|(sign, _)| sign.is_empty()).cloned() {
            out.push_str(&format!("[^{label}]"));
            self.sign(&sign, &label, place);
        }
        out.split(|ch: char| ch.is_whitespace() && ch != '\u{a0}')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn sign(&mut self, sign: &Range<usize>, label: &str, place: Place) {
        let written = &self.text[sign.clone()];
        let text = format!("[^{label}]");
        self.signed.insert(label.to_owned(), place);
        if sign.is_empty() {
            let message = format!("the sign of footnote `{label}` is not found, and is put here");
            self.doubts.push((sign.start.saturating_sub(1)..sign.start, message));
        }
        if written == text {
            return;
        }
        let lost = sign.is_empty();
        let letters: String = super::bare::bare(written).chars().filter(|ch| !matches!(ch, '^' | '[' | ']')).collect();
        let (kind, why) = match () {
            () if lost => {
                (RepairKind::Spelling, "the sign of the footnote was lost in the conversion; its place is not sure")
            }
            () if letters == *label => (RepairKind::Escape, ""),
            () => (RepairKind::Spelling, "the sign of a footnote"),
        };
        self.changes.push(Change { range: sign.clone(), text, kind, why: why.to_owned(), place });
    }

    /// One mark or letter; answers with the byte after it.
    fn step(&mut self, at: usize, end: usize, place: Place, out: &mut String) -> usize {
        let rest = &self.text[at..end];
        let Some(letter) = rest.chars().next() else { return end };
        match letter {
            '\\' => return self.escape(at, rest, place, out),
            '<' => {
                if let Some(length) = self.tag(at, rest, out) {
                    return at + length;
                }
            }
            '[' | '!' => {
                if let Some(found) = LINK.captures(rest) {
                    return self.link(at, &found, place, out);
                }
                // A sign without a footnote is text, which has to be written without the mark of a sign.
                if let Some(found) = SIGN.find(rest) {
                    let (length, words) = (found.end(), format!("[{}", &found.as_str()[2..]));
                    out.push('\\');
                    out.push_str(&words);
                    let why = "the sign of a footnote that the text received has not";
                    self.change(at..at + length, &words, RepairKind::Spelling, why, place);
                    self.doubts.push((at..at + length, "this sign has no footnote, and stays as text".to_owned()));
                    return at + length;
                }
            }
            '&' => {
                if let Some(found) = ENTITY.find(rest) {
                    let shown = entity(found.as_str());
                    out.push_str(if shown == "<" { "\\<" } else { &shown });
                    self.change(
                        at..at + found.end(),
                        &shown,
                        RepairKind::Spelling,
                        "an entity that the conversion left",
                        place,
                    );
                    return at + found.end();
                }
            }
            '\u{ad}' | '\u{200b}' | '\u{feff}' => {
                self.change(
                    at..at + letter.len_utf8(),
                    "",
                    RepairKind::Spelling,
                    "a sign that is not seen in print",
                    place,
                );
                return at + letter.len_utf8();
            }
            'A'..='Z' if !self.text[..at].ends_with(char::is_alphanumeric) => {
                if let Some(found) = BROKEN.find(rest).or_else(|| PARTED.find(rest)) {
                    let whole: String = found.as_str().split_whitespace().collect();
                    out.push_str(&whole);
                    self.change(
                        at..at + found.end(),
                        &whole,
                        RepairKind::Spelling,
                        "a symbol has no space in it",
                        place,
                    );
                    return at + found.end();
                }
            }
            ' ' if is_stray(rest, out) => {
                self.change(at..at + 1, "", RepairKind::Spelling, "no space stands at this mark", place);
                return at + 1;
            }
            '-' | '‐' if rest[letter.len_utf8()..].starts_with(' ') && out.ends_with(char::is_alphanumeric) => {
                let after = at + letter.len_utf8() + 1;
                let found = self.words.within(&format!("{}{letter}", tail(out)), &self.text[after..end]);
                let kept = if found == Hyphen::Keep { &self.text[at..after - 1] } else { "" };
                if matches!(found, Hyphen::Cut | Hyphen::Keep) {
                    out.push_str(kept);
                    self.change(at..after, kept, RepairKind::Joined, "one word, cut at a line's end", place);
                    return after;
                }
            }
            _ => {}
        }
        if letter.is_alphabetic() && !self.text[..at].ends_with(|ch: char| ch.is_alphanumeric() || ch == '-') {
            let word = rest.find(|ch: char| !super::hyphen::in_word(ch)).unwrap_or(rest.len());
            let word = rest[..word].trim_end_matches('-').len();
            let length = self.signs.range(at + 1..at + word).next().map_or(word, |(sign, _)| sign - at);
            let address = self.text[..at].ends_with(['/', '.', '@', '_', '=', ':'])
                || rest[length..].starts_with(['@', '_', '=', '/'])
                || rest[length..].starts_with('.') && rest[length + 1..].starts_with(char::is_alphanumeric);
            let known = if address { None } else { self.hyphens.get(&rest[..length].to_lowercase()) };
            if let Some(whole) = known {
                let whole = cased(&rest[..length], whole);
                out.push_str(&whole);
                let message = "a hyphen is put in that the conversion seems to have lost".to_owned();
                self.doubts.push((at..at + length, message));
                self.change(
                    at..at + length,
                    &whole,
                    RepairKind::Spelling,
                    "a hyphen that was lost at a line's end, as other words of the report show",
                    place,
                );
                return at + length;
            }
            out.push_str(&rest[..length]);
            return at + length;
        }
        out.push(letter);
        at + letter.len_utf8()
    }

    fn change(&mut self, range: Range<usize>, text: &str, kind: RepairKind, why: &str, place: Place) {
        self.changes.push(Change { range, text: text.to_owned(), kind, why: why.to_owned(), place });
    }

    /// Of an escape the mark is published. The chapter keeps the backslash where Markdown would read a bare mark.
    fn escape(&mut self, at: usize, rest: &str, place: Place, out: &mut String) -> usize {
        let Some(mark) = rest[1..].chars().next().filter(char::is_ascii_punctuation) else {
            out.push_str("\\\\");
            return at + 1;
        };
        if matches!(mark, '*' | '_' | '`' | '[' | ']' | '<' | '\\' | '~' | '&' | '^') {
            out.push('\\');
        }
        out.push(mark);
        self.change(at..at + 2, &mark.to_string(), RepairKind::Escape, "", place);
        at + 2
    }

    fn tag(&mut self, at: usize, rest: &str, out: &mut String) -> Option<usize> {
        let found = TAG.captures(rest)?;
        let length = found.get(0)?.end();
        let name = found.get(2).map_or(String::new(), |name| name.as_str().to_ascii_lowercase());
        let closing = found.get(1).is_some_and(|slash| !slash.is_empty());
        match name.as_str() {
            "br" => out.push_str("<br>"),
            "sup" | "sub" => {
                let (open, close) = (format!("<{name}>"), format!("</{name}>"));
                let ahead = closing || rest[length..].to_ascii_lowercase().contains(&close);
                let behind = out.matches(&open).count() > out.matches(&close).count();
                if closing && behind {
                    out.push_str(&close);
                } else if !closing && ahead && !behind {
                    out.push_str(&open);
                }
            }
            // The other tags are no words; those that part words leave a space.
            "p" | "div" | "li" | "td" | "tr" | "hr" | "page" => out.push(' '),
            _ => {}
        }
        let _ = at;
        Some(length)
    }

    /// A link keeps its address if its text names what it leads to; prose that it swallowed is given back.
    fn link(&mut self, at: usize, found: &regex::Captures<'_>, place: Place, out: &mut String) -> usize {
        let whole = found.get(0).map_or(0..0, |whole| whole.range());
        let (Some(words), Some(address)) = (found.get(1), found.get(2)) else { return at + whole.end };
        if found.get(0).is_some_and(|whole| whole.as_str().starts_with('!')) {
            self.pictures.push(at..at + whole.end);
            return at + whole.end;
        }
        let (words, address) = (at + words.start()..at + words.end(), address.as_str());
        let web = address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
        let written = &self.text[words.clone()];
        let prose = written
            .split(|ch: char| !ch.is_alphabetic())
            .any(|word| word.len() > 2 && word.chars().all(char::is_lowercase));
        let keep = web
            && !written.trim().is_empty()
            && !(SERVICE.is_match(address) && (prose || written.ends_with(['.', ')', ','])));
        let inner = self.read(words, place);
        if keep {
            out.push_str(&format!("[{inner}]({address})"));
        } else {
            self.links += 1;
            out.push_str(&inner);
        }
        at + whole.end
    }
}

/// The word with the hyphens of the pattern, its own letters kept.
fn cased(word: &str, pattern: &str) -> String {
    let mut letters = word.chars().filter(|ch| *ch != '-');
    pattern.chars().filter_map(|ch| if ch == '-' { Some('-') } else { letters.next() }).collect()
}

fn entity(written: &str) -> String {
    let name = written.trim_start_matches('&').trim_end_matches(';');
    let number = name
        .strip_prefix("#x")
        .map(|hex| u32::from_str_radix(hex, 16).ok())
        .or(name.strip_prefix('#').map(|digits| digits.parse().ok()));
    if let Some(letter) = number.flatten().and_then(char::from_u32).filter(|letter| !letter.is_control()) {
        return letter.to_string();
    }
    let shown = match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u{a0}",
        "ndash" => "–",
        "mdash" => "—",
        "rsquo" => "’",
        "lsquo" => "‘",
        "rdquo" => "”",
        "ldquo" => "“",
        _ => written,
    };
    shown.to_owned()
}
