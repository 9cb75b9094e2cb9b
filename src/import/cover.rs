//! The title page: which of its words are which of the report's facts. What is not printed stays unknown.

use std::ops::Range;

use super::bare::bare;
use super::furniture::{JOB, SYMBOL};
use super::line::{Line, Role};
use super::pattern::pattern;
use super::signs::Signs;

pattern!(DISTRIBUTION r"(?i)distr(?:ibution)?\.?\s*:?\s*(?P<value>general|limited|restricted)\b");
pattern!(LANGUAGE r"(?i)^original\s*:?\s*(?P<value>[a-z][a-z/, ]+)$");
pattern!(DATE r"\b(?P<day>\d{1,2}) (?P<month>January|February|March|April|May|June|July|August|September|October|November|December) (?P<year>\d{4})\b");
pattern!(SESSION r"(?i)^(?:(?:resumed|special|emergency|regular|substantive|annual|reconvened|[a-z]+-?(?:first|second|third|[a-z]+th|[a-z]+ieth)|first|second|third|\d+(?:st|nd|rd|th)) )+.{0,30}\b(?:session|year|meeting)\b.{0,40}$");
pattern!(MEETING r"^[A-Z][\w’'. -]+(?:, [A-Z][\w’'. -]+)?, (?:\d{1,2}|from \d{1,2}).{0,40}\b\d{4}$");
pattern!(ITEM r"^(?:Provisional )?(?i:agenda items?|items?) \d{1,3}\b.{0,90}$");
pattern!(KIND r"^(?:[A-Z][a-z]+ )?(?i:report|note|letter|letters|memorandum|statement|background paper|working paper|conference room paper)s? (?i:of|by|from|prepared by|submitted by|dated)\b.{3,160}$");
pattern!(BODY r"^(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council|(?:Conference|Commission|Committee|Council|Executive Board|Governing Council|Intergovernmental|Preparatory|Ad Hoc|Open-ended|Subcommittee|Board|Congress|Assembly)\b.{0,200})$");
pattern!(HOUSE r"^(?i:united nations|nations unies|naciones unidas|advance (?:unedited )?version)$");

/// A fact with its place in the source.
#[derive(Debug, Clone, Default)]
pub(super) struct Fact {
    pub(super) range: Range<usize>,
    pub(super) text: String,
    /// The sign of the footnote that it carries.
    pub(super) sign: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Cover {
    /// By the key of `report.toml`, in its order; `date` as it is printed.
    pub(super) facts: Vec<(&'static str, Fact)>,
    /// The lines of the title, which are a heading where no other heading begins the text.
    pub(super) title_lines: Range<usize>,
}

impl Cover {
    pub(super) fn get(&self, key: &str) -> Option<&Fact> {
        self.facts.iter().find(|(known, _)| *known == key).map(|(_, fact)| fact)
    }

    pub(super) fn text(&self, key: &str) -> &str {
        self.get(key).map_or("", |fact| &fact.text)
    }

    /// A star that no footnote belongs to is a word of its fact.
    pub(super) fn keep_signs(&mut self, notes: &[&str]) {
        for (_, fact) in &mut self.facts {
            if let Some(sign) = fact.sign.take_if(|sign| !notes.contains(&sign.as_str())) {
                fact.text.push_str(&sign);
            }
        }
    }

    /// The sign of a footnote at a fact's end is no word of it. Of two facts with one sign the first carries the footnote,
    /// and the sign of the other is left out.
    pub(super) fn without_signs(&mut self, text: &str, signs: &Signs) {
        let mut carried: Vec<String> = Vec::new();
        for (_, fact) in &mut self.facts {
            let led = signs.range(fact.range.clone()).next_back();
            if let Some((at, (sign, label))) = led
                && !sign.is_empty()
                && bare(text.get(sign.end..fact.range.end).unwrap_or_default()).is_empty()
            {
                fact.text = bare(text[fact.range.start..*at].trim_start_matches(['#', ' ']));
                fact.sign = Some(label.clone());
            }
            fact.text = fact.text.replace("[^", "[");
            let Some(sign) = fact.sign.clone() else { continue };
            if carried.contains(&sign) {
                let raw = &text[fact.range.clone()];
                let end = fact.text.chars().next_back().and_then(|last| raw.rfind(last).map(|at| at + last.len_utf8()));
                fact.range.end = fact.range.start + end.filter(|end| bare(&raw[*end..]).len() < 4).unwrap_or(raw.len());
                fact.sign = None;
            } else {
                carried.push(sign);
            }
        }
    }

    fn put(&mut self, key: &'static str, raw: &str, range: Range<usize>, text: &str) {
        if self.get(key).is_none() && !text.trim().is_empty() {
            let (text, sign) = without_sign(text.trim(), raw);
            self.facts.push((key, Fact { range, text, sign }));
        }
    }
}

/// A star or raised number at the end of a fact is the sign of a footnote.
fn without_sign(text: &str, raw: &str) -> (String, Option<String>) {
    let bare = text.trim_end_matches('*');
    let stars = text.len() - bare.len();
    // A bare star that pairs with no other is a sign as well.
    let lone = raw.ends_with('*') && raw.matches('*').count() % 2 == 1;
    match stars {
        0 if lone => (text.to_owned(), Some("*".to_owned())),
        0 => (text.to_owned(), None),
        _ => (bare.trim_end().to_owned(), Some("*".repeat(stars))),
    }
}

/// Reads the facts off the lines before `end`; all of them are taken.
pub(super) fn read(text: &str, lines: &mut [Line], end: usize) -> Cover {
    let mut cover = Cover::default();
    let mut free: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < end {
        if JOB.is_match(&lines[at].plain) && matches!(lines[at].role, Role::Furniture(_)) {
            job_number(text, &lines[at], &mut cover);
        }
        if !lines[at].is_text() && lines[at].role != Role::Row {
            at += 1;
            continue;
        }
        lines[at].role = Role::Cover;
        if recognised(text, lines, at, end, &mut cover) {
            at += 1;
            continue;
        }
        let mut next = at + 1;
        while next < end && lines[next].is_text() && alike(&lines[at], &lines[next]) && !is_known(&lines[next].plain) {
            lines[next].role = Role::Cover;
            next += 1;
        }
        free.push(at..next);
        at = next;
    }
    // The job number stands at the foot of the first page, after the text has begun.
    if let Some(line) = lines.iter().find(|line| JOB.is_match(&line.plain) && line.plain.contains('(')) {
        job_number(text, line, &mut cover);
    }
    title(text, lines, free, &mut cover);
    cover
}

/// Lines of one block: those that a converter set alike.
fn alike(one: &Line, other: &Line) -> bool {
    (one.hashes > 0) == (other.hashes > 0) && one.bold == other.bold
}

fn is_known(plain: &str) -> bool {
    let known = [&*DISTRIBUTION, &LANGUAGE, &SESSION, &MEETING, &ITEM, &KIND, &HOUSE];
    known.iter().any(|pattern| pattern.is_match(plain)) || SYMBOL.is_match(plain)
}

fn recognised(text: &str, lines: &mut [Line], at: usize, end: usize, cover: &mut Cover) -> bool {
    let line = lines[at].clone();
    let plain = line.plain.as_str();
    let whole = line.range.clone();
    let raw = &text[whole.clone()];
    let part = |value: &str| raw.find(value).map(|from| whole.start + from..whole.start + from + value.len());
    let mut known = false;
    // Two columns of a masthead on one line: the body, then the distribution.
    if let Some(at) = raw.find("Distr").filter(|at| *at > 0) {
        let body = raw[..at].trim_end();
        if BODY.is_match(&super::bare::bare(body)) {
            cover.put("body", body, whole.start..whole.start + body.len(), &super::bare::bare(body));
        }
    }
    if let Some(value) = DISTRIBUTION.captures(raw).and_then(|captures| captures.name("value")) {
        let range = whole.start + value.start()..whole.start + value.end();
        cover.put("distribution", raw, range, value.as_str());
        known = true;
    }
    if let Some(value) = LANGUAGE.captures(plain).and_then(|captures| captures.name("value")) {
        if let Some(range) = part(value.as_str()) {
            cover.put("original_language", raw, range, value.as_str());
        }
        return true;
    }
    if let Some(date) =
        DATE.find(plain).filter(|date| known || date.as_str().len() == plain.trim_end_matches('*').len())
    {
        if let Some(range) = part(date.as_str()) {
            cover.put("date", raw, range, date.as_str());
        }
        return true;
    }
    if let Some(symbol) = symbol(plain) {
        if let Some(range) = part(&symbol) {
            cover.put("symbol", raw, range, &symbol.split_whitespace().collect::<String>());
        }
        return true;
    }
    let key = match () {
        () if SESSION.is_match(plain) => "session",
        () if MEETING.is_match(plain) => "meeting",
        () if KIND.is_match(plain) => "kind",
        () if BODY.is_match(plain) => "body",
        () if ITEM.is_match(plain) => {
            if let Some((item, title)) =
                raw.split_once("<sup>").and_then(|(item, rest)| Some((item, rest.split_once("</sup>")?.1)))
            {
                let end = whole.end - title.len();
                cover.put("agenda_item", "*", whole.start..end, &super::bare::bare(item));
                let title = title.trim();
                cover.put("agenda_title", title, whole.end - title.len()..whole.end, &super::bare::bare(title));
                return true;
            }
            cover.put("agenda_item", raw, whole, plain);
            agenda_title(text, lines, at, end, cover);
            return true;
        }
        () => return known || HOUSE.is_match(plain),
    };
    if cover.get(key).is_some() && matches!(key, "body" | "kind") {
        return false;
    }
    cover.put(key, raw, whole, plain);
    true
}

/// The lines right under the item, to the next empty one.
fn agenda_title(text: &str, lines: &mut [Line], at: usize, end: usize, cover: &mut Cover) {
    let mut next = at + 1;
    while next < end && lines[next].is_text() && lines[next].hashes == 0 && !is_known(&lines[next].plain) {
        lines[next].role = Role::Cover;
        next += 1;
    }
    if next > at + 1 {
        put_lines(text, lines, at + 1..next, "agenda_title", cover);
    }
}

fn put_lines(text: &str, lines: &[Line], block: Range<usize>, key: &'static str, cover: &mut Cover) {
    let words: Vec<&str> =
        lines[block.clone()].iter().map(|line| line.plain.as_str()).filter(|plain| !plain.is_empty()).collect();
    let raw = &text[lines[block.start].range.start..lines[block.end - 1].range.end];
    cover.put(key, raw, lines[block.start].range.start..lines[block.end - 1].range.end, &words.join(" "));
}

/// A symbol that fills the line, or that the house's name stands before.
fn symbol(plain: &str) -> Option<String> {
    let rest = plain.strip_prefix("United Nations").map_or(plain, str::trim_start);
    SYMBOL.is_match(rest).then(|| rest.to_owned())
}

fn job_number(text: &str, line: &Line, cover: &mut Cover) {
    let raw = &text[line.range.clone()];
    let length = raw.find([' ', '(', '*']).unwrap_or(raw.len());
    cover.put("job_number", raw, line.range.start..line.range.start + length, &raw[..length]);
}

/// The title stands right before the kind of the document, or right after it; else it is the last that is marked as a
/// heading, or the longest.
fn title(text: &str, lines: &[Line], free: Vec<Range<usize>>, cover: &mut Cover) {
    let words =
        |block: &Range<usize>| lines[block.clone()].iter().map(|line| line.plain.split(' ').count()).sum::<usize>();
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for block in free
        .into_iter()
        .filter(|block| lines[block.clone()].iter().any(|line| line.plain.chars().any(char::is_alphabetic)))
    {
        match blocks.last_mut() {
            // A long title in two headings.
            Some(last)
                if lines[last.end..block.start].iter().all(Line::is_blank)
                    && lines[block.start].hashes > 0
                    && lines[last.start].hashes > 0
                    && (lines[last.end - 1].plain.ends_with([',', '-'])
                        || lines[block.start].plain.starts_with(char::is_lowercase)
                        || lines[last.end - 1]
                            .plain
                            .rsplit(' ')
                            .next()
                            .is_some_and(|word| matches!(word, "of" | "the" | "and" | "for" | "in" | "on" | "to"))) =>
            {
                last.end = block.end;
            }
            _ => blocks.push(block),
        }
    }
    let kind = cover.get("kind").map(|fact| fact.range.start);
    let at = |block: &&Range<usize>| lines[block.start].range.start;
    let chosen = kind
        .and_then(|kind| {
            let before = blocks.iter().rfind(|block| at(block) < kind);
            let after = blocks.iter().find(|block| at(block) > kind);
            let own = cover
                .get("session")
                .or(cover.get("agenda_item"))
                .or(cover.get("date"))
                .map_or(0, |fact| fact.range.start);
            before.filter(|block| at(block) > own).or(after).or(before)
        })
        .or_else(|| blocks.iter().filter(|block| lines[block.start].hashes > 0).max_by_key(|block| words(block)))
        .or_else(|| blocks.iter().filter(|block| lines[block.start].bold).max_by_key(|block| words(block)))
        .or_else(|| blocks.iter().max_by_key(|block| words(block)))
        .cloned();
    if let Some(block) = chosen {
        cover.title_lines = block.clone();
        put_lines(text, lines, block, "title", cover);
    } else if let Some((key, fact)) =
        ["kind", "agenda_title", "body"].iter().find_map(|key| cover.get(key).map(|fact| (*key, fact.clone())))
    {
        cover.title_lines =
            lines.iter().position(|line| line.range.start == fact.range.start).map_or(0..0, |at| at..at + 1);
        cover.facts.retain(|(known, _)| *known != key);
        cover.facts.push(("title", fact));
    }
}
