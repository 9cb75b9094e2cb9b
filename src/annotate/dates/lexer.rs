//! Cuts a passage into the tokens that dates are made of. A number that is part of something else (money, a decimal, a
//! symbol with slashes, a word with a hyphen) is no number here.

use std::ops::Range;

use super::figures;
use super::value::Point;
use crate::annotate::folded::Folded;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One or two digits; with `st`, `nd`, `rd` or `th` it is ordinal.
    Day {
        value: u8,
        ordinal: bool,
    },
    /// Four digits between 1500 and 2199.
    Year(i32),
    /// `1990s`.
    Decade(i32),
    Month(u8),
    /// A whole date in figures.
    Figures(Point),
    Weekday,
    Word,
    Dash,
    Comma,
    Slash,
    Other,
}

#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
    /// Whether white space stands right before it.
    pub(super) spaced: bool,
}

impl Token {
    /// Whether the token alone tells of time: every date holds one.
    pub(super) fn is_dated(&self) -> bool {
        !matches!(self.kind, Kind::Word | Kind::Dash | Kind::Comma | Kind::Slash | Kind::Other)
    }
}

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const SHORT_MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec"];
const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

pub(super) fn tokens(folded: &Folded) -> Vec<Token> {
    let text = &folded.text;
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut spaced = true;
    while let Some(letter) = text[at..].chars().next() {
        let width = letter.len_utf8();
        if letter == ' ' {
            spaced = true;
            at += width;
            continue;
        }
        let (kind, end) = if letter.is_ascii_digit() {
            number(text, at)
        } else if letter.is_alphabetic() {
            word(folded, at)
        } else {
            let kind = match letter {
                '-' => Kind::Dash,
                ',' => Kind::Comma,
                '/' => Kind::Slash,
                _ => Kind::Other,
            };
            (kind, at + width)
        };
        tokens.push(Token { kind, range: at..end, spaced });
        spaced = false;
        at = end;
    }
    refuse_compounds(text, &mut tokens);
    tokens
}

fn number(text: &str, at: usize) -> (Kind, usize) {
    if let Some((point, end)) = figures::read(text, at) {
        return (Kind::Figures(point), end);
    }
    let bytes = text.as_bytes();
    let digits = |from: usize| from + bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let end = digits(at);
    let joined =
        |end: usize| matches!(bytes.get(end), Some(b'.' | b',')) && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
    if joined(end) {
        // A decimal, or thousands: `1,000`, `2.5`.
        let mut end = end;
        while joined(end) {
            end = digits(end + 1);
        }
        return (Kind::Other, end);
    }
    let suffix_end = end + bytes[end..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let suffix = &text[end..suffix_end];
    let value: Option<i32> = text[at..end].parse().ok();
    let kind = match (end - at, value, suffix) {
        (1 | 2, Some(value), "") => Kind::Day { value: value as u8, ordinal: false },
        (1 | 2, Some(value), "st" | "nd" | "rd" | "th") => Kind::Day { value: value as u8, ordinal: true },
        (4, Some(value), "") if (1500..2200).contains(&value) => Kind::Year(value),
        (4, Some(value), "s") if (1500..2200).contains(&value) && value % 10 == 0 => Kind::Decade(value),
        _ => Kind::Other,
    };
    (kind, suffix_end)
}

fn word(folded: &Folded, at: usize) -> (Kind, usize) {
    let rest = &folded.text[at..];
    let end = at + rest.find(|letter: char| !letter.is_alphanumeric() && letter != '\'').unwrap_or(rest.len());
    let word = &folded.lower[at..end];
    let capital = rest.starts_with(char::is_uppercase);
    let position = |list: &[&str]| list.iter().position(|known| *known == word);
    let kind = if !capital {
        Kind::Word
    } else if let Some(month) = position(MONTHS) {
        Kind::Month(month as u8 + 1)
    } else if let Some(month) = position(SHORT_MONTHS) {
        // `Jan.`: the point belongs to the month.
        let point = folded.text[end..].starts_with('.') && word != "may";
        return (Kind::Month(month as u8 + 1), end + usize::from(point));
    } else if position(WEEKDAYS).is_some() {
        Kind::Weekday
    } else {
        Kind::Word
    };
    (kind, end)
}

/// A number glued to a word by a hyphen, to a sign of money, or to a slash that joins no two dates is none.
fn refuse_compounds(text: &str, tokens: &mut [Token]) {
    let refused: Vec<usize> = (0..tokens.len())
        .filter(|index| matches!(tokens[*index].kind, Kind::Day { .. } | Kind::Year(_) | Kind::Decade(_)))
        .filter(|index| is_glued_before(text, tokens, *index) || is_glued_after(text, tokens, *index))
        .collect();
    for index in refused {
        tokens[index].kind = Kind::Other;
    }
}

fn is_glued_before(text: &str, tokens: &[Token], index: usize) -> bool {
    const MONEY: [char; 4] = ['$', '€', '£', '¥'];
    let Some(before) = index.checked_sub(1) else { return false };
    if tokens[index].spaced {
        return text[tokens[before].range.clone()].ends_with(MONEY);
    }
    match tokens[before].kind {
        Kind::Dash => before.checked_sub(1).is_some_and(|word| {
            let word = &tokens[word];
            let known = ["mid", "early", "late", "end", "to", "year"];
            let letters = &text[word.range.clone()];
            let number = word.kind == Kind::Other && letters.ends_with(|letter: char| letter.is_ascii_digit());
            let name = word.kind == Kind::Word && !known.contains(&letters.to_lowercase().as_str());
            !tokens[before].spaced && (number || name)
        }),
        Kind::Slash => !joins_dates(tokens, before),
        Kind::Other => text[..tokens[index].range.start].ends_with(['$', '€', '£', '¥', '#', '.', '+', '§', ':', '_']),
        _ => false,
    }
}

fn is_glued_after(text: &str, tokens: &[Token], index: usize) -> bool {
    const OPEN: &[&str] = &[
        "present", "onwards", "onward", "date", "mid", "early", "late", "end", "now", "q1", "q2", "q3", "q4", "h1",
        "h2",
    ];
    let Some(after) = tokens.get(index + 1).filter(|next| !next.spaced) else { return false };
    match after.kind {
        Kind::Slash => !joins_dates(tokens, index + 1),
        Kind::Dash => tokens.get(index + 2).is_some_and(|next| {
            let tight = !next.spaced && matches!(next.kind, Kind::Word | Kind::Other);
            tight && !OPEN.contains(&text[next.range.clone()].to_lowercase().as_str())
        }),
        Kind::Other => text[tokens[index].range.end..].starts_with(['%', '°', '$', '€', '_', '@']),
        _ => false,
    }
}

/// Whether a slash stands between two years, days or months that follow one another, and in no chain of slashes.
fn joins_dates(tokens: &[Token], slash: usize) -> bool {
    let kind = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map(|token| token.kind);
    let (before, after) = (kind(slash.checked_sub(1)), kind(Some(slash + 1)));
    let month_after = || matches!(kind(Some(slash + 2)), Some(Kind::Month(_)));
    let follow = match (before, after) {
        (Some(Kind::Year(first)), Some(Kind::Year(last))) => first + 1 == last,
        (Some(Kind::Year(first)), Some(Kind::Day { value, ordinal: false })) => {
            tokens[slash + 1].range.len() == 2 && (first + 1) % 100 == i32::from(value)
        }
        (Some(Kind::Day { value: first, .. }), Some(Kind::Day { value: last, .. })) => {
            first + 1 == last && month_after()
        }
        (Some(Kind::Month(_)), Some(Kind::Day { .. })) => month_after(),
        (Some(Kind::Year(_)), Some(Kind::Month(_))) => true,
        _ => false,
    };
    let lonely = |at: Option<usize>| kind(at) != Some(Kind::Slash);
    follow && lonely(Some(slash + 2)) && lonely(slash.checked_sub(2))
}
