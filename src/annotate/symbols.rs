//! The grammar of United Nations document symbols: a series in capital letters, then parts between slashes, with additions
//! such as `/Add.1`, years or sessions in brackets, and joint symbols of two organs. Stray spaces that a line break or a
//! conversion left inside are not part of the symbol.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::folded::Folded;
use crate::gazetteer;

/// Series that are known; others are doubtful.
static SERIES: LazyLock<BTreeSet<&str>> = LazyLock::new(|| gazetteer::series().collect());

/// Words with small letters that symbols are made of. A part with others is a name: `A/California/7/2009` is a virus.
const WORDS: &[&str] =
    &["Add", "Corr", "Rev", "Amend", "Sub", "Agenda", "OzL", "Pro", "Res", "Dec", "Conf", "Sup", "Suppl", "Summary"];

static SYMBOL: LazyLock<Regex> = LazyLock::new(|| {
    const ROOT: &str = r"[A-Z]{1,8}(?:\.[0-9]{1,3}|\((?:[0-9]{1,3}|[IVXLC]{1,6})\))?";
    const PART: &str = concat!(
        r"(?:(?:S|ES|EM|SS)-(?:[0-9]{1,3}|[IVXLC]{1,6})",
        r"|[A-Z][A-Za-z]{0,11}[0-9]{0,4}(?:\.[A-Za-z]{1,5})*(?:\.(?: ?[0-9]{1,6}|[IVXLC]{1,6})(?:[A-Za-z](?-u:\b))?)?",
        r"|[0-9]{1,6}(?:[A-Z](?-u:\b))?)"
    );
    const BRACKET: &str = concat!(
        r"(?: ?[A-F])? ?\((?:[0-9]{4}|(?:S-|ES-)?[IVXLC]{1,7}|SUPP|Introduction",
        r"|(?:Vol|Sect|Prog)\. ?[0-9IVX]+[A-Z]?|Part [0-9IVX]+)\)"
    );
    let one = format!("{ROOT}(?: ?/ ?{PART})+(?:{BRACKET})?");
    pattern(&format!("{one}(?: ?- ?{one})*"))
});

static ADDITION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:, and|, or|,| and| or|;) /?((Add|Corr|Rev|Amend)\. ?[0-9]{1,3}(?:/(?:Add|Corr|Rev)\.[0-9]{1,3})*)")
});

/// After an addition: `Add.1 and 2`, `Add.1-3`. Before a word, a number counts something else.
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:-|, and | and |, )([0-9]{1,2})(?:$|[,.;:)\n]| and | or )"));

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a constant pattern is well formed")
}

/// A symbol in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Symbol {
    pub(super) range: Range<usize>,
    pub(super) symbol: String,
    /// Whether the series is one of the United Nations.
    pub(super) known: bool,
}

/// All symbols of a passage, from left to right.
pub(super) fn find(folded: &Folded) -> Vec<Symbol> {
    let mut all = Vec::new();
    if !folded.text.contains('/') {
        return all;
    }
    for found in SYMBOL.find_iter(&folded.text) {
        let Some(range) = trimmed(folded, found.range()) else { continue };
        for range in separate(&folded.text, range) {
            let symbol = written(&folded.text[range.clone()]);
            let known = halves(&symbol).all(is_known);
            if is_symbol(&symbol, known) {
                let end = range.end;
                all.push(Symbol { range, symbol: symbol.clone(), known });
                additions(&folded.text, end, &symbol, known, &mut all);
            }
        }
    }
    all
}

/// Without spaces.
pub(super) fn written(printed: &str) -> String {
    printed.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// `A/68/1 and Add.1 and 2`: what follows a symbol and is printed without it.
fn additions(text: &str, mut end: usize, symbol: &str, known: bool, all: &mut Vec<Symbol>) {
    let last = symbol.rsplit('/').next().unwrap_or_default();
    let mut kind = last.split_once('.').map(|(kind, _)| kind).filter(|kind| matches!(*kind, "Add" | "Corr" | "Rev"));
    loop {
        let found = ADDITION.captures(&text[end..]);
        let (range, addition) = if let Some((words, named)) = found.and_then(|found| found.get(1).zip(found.get(2))) {
            kind = Some(named.as_str());
            (end + words.start()..end + words.end(), written(words.as_str()))
        } else if let Some((number, kind)) = NUMBER.captures(&text[end..]).and_then(|found| found.get(1)).zip(kind) {
            (end + number.start()..end + number.end(), format!("{kind}.{}", number.as_str()))
        } else {
            return;
        };
        end = range.end;
        let symbol = format!("{}/{addition}", base(symbol, addition.starts_with("Rev")));
        all.push(Symbol { range, symbol, known });
    }
}

/// What an addition is added to: a corrigendum printed after a revision belongs to the revision.
fn base(symbol: &str, revision: bool) -> &str {
    let marks: &[&str] = if revision { &["/Add.", "/Corr.", "/Rev."] } else { &["/Add.", "/Corr.", "/Amend."] };
    &symbol[..marks.iter().filter_map(|mark| symbol.find(mark)).min().unwrap_or(symbol.len())]
}

/// Leaves off a part that the text goes on with, such as the beginning of a word, and a bracket that is no part.
fn trimmed(folded: &Folded, mut range: Range<usize>) -> Option<Range<usize>> {
    let text = &folded.text;
    if folded.before(range.start).is_some_and(|before| before.is_alphanumeric() || "/.\\@_=&%#".contains(before)) {
        return None;
    }
    while folded.after(range.end).is_some_and(|after| after.is_alphanumeric() || after == '/') {
        let slash = text[range.clone()].rfind('/')?;
        range.end = range.start + text[range.start..range.start + slash].trim_end().len();
        if text[range.end..].trim_start().starts_with('/') && slash == 0 {
            return None;
        }
        if text[range.end..].starts_with(['/', ' ']) {
            break;
        }
    }
    let words = &text[range.clone()];
    if let Some(open) = words.rfind('(').filter(|_| words.ends_with(')')) {
        let inside = &words[open + 1..words.len() - 1];
        let is_session = !inside.contains('.') && !matches!(inside, "SUPP" | "Introduction");
        if is_session && !inside.starts_with("Part") && !written(words).contains("RES/") {
            let before = words[..open].trim_end();
            // A letter that the bracket brought with it goes with it.
            let before = before.strip_suffix(|letter: char| letter.is_ascii_uppercase()).unwrap_or(before);
            range.end = range.start + before.trim_end().len();
        }
    }
    Some(range)
}

/// Two symbols with a slash between spaces, or with the dash of a range between them, are no joint one.
fn separate(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let words = &text[range.clone()];
    let mut all = Vec::new();
    let mut start = range.start;
    let two = words.match_indices([' ', '-']).filter_map(|(at, _)| {
        let (before, rest) = (&words[..at], &words[at..]);
        let next = rest.trim_start_matches([' ', '/', '-']);
        let begins = next.split_once('/').is_some_and(|(series, _)| SERIES.contains(series.trim_end()));
        let by_slash = rest.starts_with(" / ") && begins;
        let by_range = rest.trim_start().starts_with('-') && is_range(&written(before), &written(next));
        (by_slash || by_range).then(|| (range.start + at, range.end - next.len()))
    });
    for (end, next) in two {
        if end > start {
            all.push(start..end);
            start = next;
        }
    }
    all.push(start..range.end);
    all
}

/// Whether two symbols differ in their last part alone.
fn is_range(first: &str, last: &str) -> bool {
    first.rsplit_once('/').zip(last.rsplit_once('/')).is_some_and(|((first, _), (last, _))| first == last)
}

/// The symbols of a joint one: a hyphen, then capitals up to a slash, begin another.
fn halves(symbol: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let ends = symbol.match_indices('-').filter(|(at, _)| {
        symbol[at + 1..]
            .split_once('/')
            .is_some_and(|(series, _)| !series.is_empty() && series.bytes().all(|byte| byte.is_ascii_uppercase()))
    });
    let ends: Vec<usize> = ends.map(|(at, _)| at).chain([symbol.len()]).collect();
    ends.into_iter().map(move |end| {
        let half = &symbol[from.min(end)..end];
        from = end + 1;
        half
    })
}

/// Three parts, or two of which the second is a number that no year is, or has one after a point. Of a series that is
/// not known, more is asked: a year, or a number after a point.
fn is_symbol(symbol: &str, known: bool) -> bool {
    let bare = symbol.strip_suffix(')').and_then(|words| words.rsplit_once('(')).map_or(symbol, |(words, _)| words);
    let parts: Vec<&str> = bare.split('/').collect();
    let is_word = |part: &&str| {
        part.split(|letter: char| !letter.is_ascii_alphabetic())
            .all(|word| word.bytes().filter(u8::is_ascii_lowercase).count() < 2 || WORDS.contains(&word))
    };
    let has_digit = |part: &&str| part.contains(|letter: char| letter.is_ascii_digit());
    let dotted = |part: &&str| part.contains('.') && has_digit(part);
    let year = |part: &&str| part.len() == 4 && part.parse::<u32>().is_ok_and(|year| (1945..2100).contains(&year));
    let number = |part: &&str| part.len() > 2 && part.bytes().all(|byte| byte.is_ascii_digit()) && !year(part);
    if !parts[1..].iter().any(has_digit) || !parts.iter().all(is_word) {
        return false;
    }
    match (known, &parts[1..]) {
        (true, [second]) => {
            dotted(&parts[0])
                || number(second)
                || (dotted(second) && second.ends_with(|letter: char| letter.is_ascii_digit()))
        }
        (true, _) => true,
        (false, rest) => parts[0].len() > 1 && rest.len() > 1 && rest.iter().any(|part| dotted(part) || year(part)),
    }
}

fn is_known(symbol: &str) -> bool {
    let series = symbol.split(['/', '.', '(']).next();
    series.is_some_and(|series| SERIES.contains(series))
}
