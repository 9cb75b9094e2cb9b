//! The grammar of United Nations document symbols: capital letters, then parts between slashes, with additions such as
//! `/Add.1`, years or sessions in brackets, and joint symbols of two organs. Stray spaces that a line break or a
//! conversion left inside are not part of the symbol.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::folded::Folded;

/// First parts that are known; others are doubtful.
const SERIES: &[&str] = &[
    "A", "S", "E", "T", "ST", "AC", "ACABQ", "AMIS", "APLC", "BWC", "CAC", "CAT", "CBD", "CCM", "CCPR", "CCW", "CD",
    "CED", "CEB", "CEDAW", "CERD", "CMW", "CRC", "CRPD", "CTOC", "DP", "ECE", "ECA", "ESCAP", "ESCWA", "FCCC", "GC",
    "GOV", "HRI", "HSP", "ICC", "ICCD", "IDB", "ISBA", "ITC", "JIU", "LC", "LOS", "NPT", "PCNICC", "SPLOS", "TD",
    "TRADE", "UNEP", "UNITAR", "UNW", "WFP", "LRTAP",
];

static SYMBOL: LazyLock<Regex> = LazyLock::new(|| {
    const PART: &str = r"(?:[A-Z]{1,6}-?[0-9]+|[A-Z][A-Za-z]{0,11}\.?(?: ?[0-9]+[A-Za-z]?)?|[A-Z]{1,4}\.[0-9]+|S-[0-9]+|ES-[0-9]+|[0-9]+)(?:[A-Z](?-u:\b))?";
    let one = format!(r"[A-Z]{{1,6}}(?: ?/ ?{PART})+(?: ?\((?:[0-9]{{4}}|[IVXLC]+|SUPP|S-[IVXLC]+)\))?");
    Regex::new(&format!(r"{one}(?: ?- ?{one})?")).expect("a constant pattern is well formed")
});

static ADDITION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:,| and| or|, and) ((?:Add|Corr|Rev|Amend)\.[0-9]+(?:/(?:Add|Corr|Rev)\.[0-9]+)*)")
        .expect("a constant pattern is well formed")
});

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
        let symbol = written(&folded.text[range.clone()]);
        if !is_symbol(&symbol) {
            continue;
        }
        let known = is_known(&symbol) && second_half(&symbol).is_none_or(is_known);
        let mut end = range.end;
        all.push(Symbol { range, symbol: symbol.clone(), known });
        while let Some(addition) = ADDITION.captures(&folded.text[end..]).and_then(|found| found.get(1)) {
            let range = end + addition.start()..end + addition.end();
            end = range.end;
            all.push(Symbol { range, symbol: format!("{}/{}", without_addition(&symbol), addition.as_str()), known });
        }
    }
    all
}

/// Without spaces.
pub(super) fn written(printed: &str) -> String {
    printed.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Leaves off a part that the text goes on with, such as the beginning of a word.
fn trimmed(folded: &Folded, mut range: Range<usize>) -> Option<Range<usize>> {
    if folded.before(range.start).is_some_and(|before| before.is_alphanumeric() || before == '/' || before == '.') {
        return None;
    }
    while folded.after(range.end).is_some_and(|after| after.is_alphanumeric() || after == '/') {
        let slash = folded.text[range.clone()].rfind('/')?;
        range.end = range.start + slash;
        range.end = range.start + folded.text[range.clone()].trim_end().len();
        if folded.after(range.end) == Some('/') || folded.text[range.end..].starts_with(" /") {
            break;
        }
    }
    Some(range)
}

/// Three parts, or two of which the second has a number after a point; with a digit.
fn is_symbol(symbol: &str) -> bool {
    let parts: Vec<&str> = symbol.split('/').collect();
    let has_digit = parts[1..].iter().any(|part| part.contains(|letter: char| letter.is_ascii_digit()));
    let dotted =
        parts.get(1).is_some_and(|part| part.contains('.') && part.ends_with(|letter: char| letter.is_ascii_digit()));
    has_digit && (parts.len() > 2 || (dotted && is_known(symbol)))
}

fn is_known(symbol: &str) -> bool {
    symbol.split('/').next().is_some_and(|series| SERIES.contains(&series))
}

/// The second symbol of a joint one: after a hyphen, capitals up to a slash.
fn second_half(symbol: &str) -> Option<&str> {
    let (_, rest) = symbol.split_once('-').filter(|(_, rest)| {
        rest.split_once('/')
            .is_some_and(|(series, _)| !series.is_empty() && series.bytes().all(|byte| byte.is_ascii_uppercase()))
    })?;
    Some(rest)
}

fn without_addition(symbol: &str) -> &str {
    let end = ["/Add.", "/Corr.", "/Rev.", "/Amend."].iter().filter_map(|mark| symbol.find(mark)).min();
    &symbol[..end.unwrap_or(symbol.len())]
}
