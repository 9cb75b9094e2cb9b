//! What the words around a lone year or month say of it: "in 2013" is a date, "2013 people" and "Act of 2013" are none.

use super::lexer::Kind;
use super::list::Item;
use super::point::Tokens;
use super::words::{CONFERENCES, COUNTED, DETERMINERS, LAWS, MONTH_AFTER, NUMBERED, YEAR_AFTER};

/// Whether the words before and after make a lone year or month a date; `end` is that of the list that it begins.
pub(super) fn makes_date(tokens: Tokens<'_>, at: usize, item: &Item, end: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens.word(before));
    if item.bare_year {
        if numbered(tokens, at) || is_count(tokens, item.end) {
            return false;
        }
        if let Some(last) = item.last {
            return item.first.year < last.year && (!item.slash || is_season(tokens, before, item));
        }
        return (follows(tokens, at, before) && !names_law(tokens, at))
            || qualifies(tokens, at, before, end)
            || speaks(tokens, at, item.end);
    }
    let lone_month = item.first.shape() == (true, false) && item.last.is_none() && item.first.year.is_none();
    let short = item.start + 1 == item.end
        && tokens.word(item.start).len() < 5
        && !matches!(tokens.word(item.start), "may" | "june" | "july");
    !lone_month || item.first.approximate || (MONTH_AFTER.contains(&before) && !short)
}

/// Whether a word stands before that a lone year follows.
fn follows(tokens: Tokens<'_>, at: usize, before: &str) -> bool {
    let second = at.checked_sub(2).map_or("", |second| tokens.word(second));
    match before {
        // `as at 2013`, but not `at 2013 Main Street`
        "at" => second == "as",
        "than" => matches!(second, "later" | "earlier" | "sooner"),
        // `vs. 2012`
        "." => matches!(second, "vs" | "ca" | "c" | "cf"),
        _ => YEAR_AFTER.contains(&before),
    }
}

/// `2013 was a good year` at the beginning of a sentence, `the sixth session (2012)`.
fn speaks(tokens: Tokens<'_>, at: usize, end: usize) -> bool {
    const SAYS: [&str; 6] = ["was", "saw", "is", "marks", "marked", "witnessed"];
    let before = |back: usize| at.checked_sub(back).map_or("", |token| tokens.word(token));
    let begins = matches!(before(1), "" | ".") && SAYS.contains(&tokens.word(end));
    begins || (before(1) == "(" && tokens.word(end) == ")" && CONFERENCES.contains(&before(2)))
}

/// `2012/13` may be a resolution's number: only the words around make it a season.
fn is_season(tokens: Tokens<'_>, before: &str, item: &Item) -> bool {
    const OF_A_YEAR: &[&str] = &[
        "season",
        "seasons",
        "budget",
        "fiscal",
        "financial",
        "academic",
        "school",
        "crop",
        "winter",
        "period",
        "year",
        "biennium",
        "cycle",
        "agricultural",
        "marketing",
        "harvest",
        "programme",
        "session",
    ];
    let long = tokens.all[item.end - 1].range.len() == 4;
    long || follows(tokens, item.start, before) || OF_A_YEAR.contains(&tokens.word(item.end))
}

/// `No. 2013-15`, `page 2013`, `USD 2010`: a number that has a name.
fn numbered(tokens: Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let before = if tokens.word(before) == "." { before.checked_sub(1) } else { Some(before) };
    before.is_some_and(|before| NUMBERED.contains(&tokens.word(before)))
}

/// `the 2014 elections`, `its 2013 annual session`, `the 2009 Model Law`: a year that tells which. An agenda for a year to
/// come is only named after it.
fn qualifies(tokens: Tokens<'_>, at: usize, before: &str, end: usize) -> bool {
    let possessive = before == "s" || before.ends_with("'s") || before.ends_with("s'");
    if !(possessive || DETERMINERS.contains(&before)) || tokens.kind(end) != Some(Kind::Word) {
        return false;
    }
    at > 0 && !is_count(tokens, end) && !matches!(tokens.word(end), "and" | "or" | "to")
}

/// `Act of 2003`, `Convention on Cats of 1961`, `No. 5 of 2003`: the year belongs to a name.
fn names_law(tokens: Tokens<'_>, at: usize) -> bool {
    const LINKS: &[&str] = &["of", "on", "the", "and", "for", "against", "to", "concerning", "relating"];
    let Some(before) = at.checked_sub(2).filter(|_| tokens.word(at - 1) == "of") else { return false };
    if matches!(tokens.kind(before), Some(Kind::Day { .. })) {
        return true;
    }
    let capital = |token: usize| tokens.text(token).starts_with(char::is_uppercase);
    (before.saturating_sub(10)..=before)
        .rev()
        .take_while(|token| capital(*token) || LINKS.contains(&tokens.word(*token)))
        .any(|token| capital(token) && LAWS.contains(&tokens.word(token)))
}

/// `of 2000 people`, `about 2000 small farms`: what is counted follows.
pub(super) fn is_count(tokens: Tokens<'_>, end: usize) -> bool {
    COUNTED.contains(&tokens.word(end))
        || (tokens.kind(end + 1).is_some() && COUNTED.contains(&tokens.word(end + 1)) && is_plain(tokens, end))
}

/// An adjective between a number and what it counts.
fn is_plain(tokens: Tokens<'_>, at: usize) -> bool {
    const BETWEEN: &[&str] = &[
        "new",
        "other",
        "more",
        "small",
        "additional",
        "young",
        "local",
        "displaced",
        "armed",
        "million",
        "thousand",
        "square",
        "metric",
        "female",
        "male",
        "civilian",
        "trained",
        "afghan",
        "foreign",
        "different",
        "registered",
    ];
    BETWEEN.contains(&tokens.word(at))
}
