//! The words that make a date approximate: "early", "mid-", "the end of", "around", "the second week of".

use super::lexer::Kind;
use super::point::Tokens;

/// How a date that follows is approximate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vague {
    /// early, mid, late, end of: no day can be so.
    Part,
    /// around: any date.
    Near,
}

const EDGES: &[&str] = &[
    "beginning of",
    "start of",
    "close of",
    "middle of",
    "turn of",
    "latter part of",
    "early part of",
    "first part of",
    "midway through",
    "halfway through",
    "early days of",
    "early on in",
    "later part of",
    "early months of",
    "last months of",
    "late months of",
    "opening months of",
    "closing months of",
    "final months of",
];
const DOUBLE: &[&str] = &[
    "early to mid -",
    "early to mid",
    "mid to late",
    "mid - to late",
    "early - to - mid -",
    "mid - to - late",
    "early to late",
    "mid or late",
    "early or mid -",
];
/// Parts of a month, and with some of these a year, that no code can say.
const PIECES: &[&str] =
    &["week", "weeks", "days", "weekend", "fortnight", "third", "ten days", "two weeks", "few days", "few weeks"];

/// The token at which the date itself begins.
pub(super) fn read(tokens: Tokens<'_>, at: usize) -> Option<(Vague, usize)> {
    let skip = |at: usize, phrases: &[&str]| tokens.any(at, phrases).unwrap_or(at);
    let of = &["of the year", "of the month of", "of", "in the year", "in", "of the calendar year"];
    if let Some(next) = tokens.any(at, DOUBLE) {
        return Some((Vague::Part, tokens.skip_the(skip(next, of))));
    }
    if let Some(next) = tokens.any(at, &["year - end", "mid - year", "midyear"]) {
        return Some((Vague::Part, skip(next, of)));
    }
    if let Some(next) = tokens.any(at, &["early", "mid", "late", "end"]) {
        let next = if tokens.kind(next) == Some(Kind::Dash) { next + 1 } else { next };
        let next = skip(next, of);
        let the = decade(tokens, next + 1) || tokens.part(next + 1).is_some();
        return Some((Vague::Part, if the { tokens.skip_the(next) } else { next }));
    }
    if let Some(next) = tokens.any(at, EDGES) {
        let next = skip(next, &["the year", "the month of"]);
        return Some((Vague::Part, if decade(tokens, next + 1) { tokens.skip_the(next) } else { next }));
    }
    if let Some(next) = piece(tokens, at) {
        return Some((Vague::Part, next));
    }
    let next = tokens.any(at, &["on or around", "on or about", "around", "circa", "about", "approximately"])?;
    // `about 2000 people` is a count.
    let plain = match tokens.kind(next) {
        Some(Kind::Month(_)) => true,
        Some(Kind::Day { .. }) => matches!(tokens.kind(next + 1), Some(Kind::Month(_))),
        _ => tokens.kind(next + 1).is_none_or(|kind| matches!(kind, Kind::Comma | Kind::Other)),
    };
    let vague = |next| tokens.any(next, &["early", "mid", "late", "the end of", "the beginning of"]).is_some();
    (plain || decade(tokens, next) || vague(next)).then_some((Vague::Near, next))
}

fn decade(tokens: Tokens<'_>, at: usize) -> bool {
    matches!(tokens.kind(at), Some(Kind::Decade(_)))
}

/// `the second week of May 2013`, `the last days of 2013`
fn piece(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    const WHICH: &[&str] = &["opening", "closing", "early", "latter"];
    (tokens.ordinal(at).is_some() || WHICH.contains(&tokens.word(at))).then_some(())?;
    let next = tokens.any(at + 1, PIECES)?;
    let next = tokens.any(next, &["of the month of", "of the year", "of", "in"])?;
    matches!(tokens.kind(next)?, Kind::Month(_) | Kind::Year(_)).then_some(next)
}
