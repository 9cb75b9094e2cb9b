//! What the words around a lone year or month say of it: "in 2013" is a date, "2013 people" and "Act of 2013" are none.

use super::lexer::Kind;
use super::list::Item;
use super::point::Tokens;

/// Words after which a lone year is a date.
const YEAR_AFTER: &[&str] = &[
    "in",
    "since",
    "during",
    "until",
    "till",
    "by",
    "before",
    "after",
    "throughout",
    "through",
    "of",
    "for",
    "from",
    "to",
    "year",
    "years",
    "with",
    "period",
    "biennium",
    "between",
    "within",
    "into",
    "over",
    "mid",
    "early",
    "late",
];
/// Words after which a lone month is a date.
const MONTH_AFTER: &[&str] = &[
    "in",
    "since",
    "during",
    "until",
    "till",
    "by",
    "before",
    "after",
    "throughout",
    "through",
    "of",
    "from",
    "to",
    "for",
    "between",
    "within",
    "last",
    "this",
    "next",
    "and",
    "into",
];

/// Whether the words before make a lone year or month a date.
pub(super) fn makes_date(tokens: Tokens<'_>, at: usize, item: &Item) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens.word(before));
    if item.bare_year {
        if let Some(last) = item.last {
            return item.first.year < last.year;
        }
        return YEAR_AFTER.contains(&before) && !names_law(tokens, at) && !is_count(tokens, item.end);
    }
    let lone_month = item.first.shape() == (true, false) && item.last.is_none() && item.first.year.is_none();
    let short = item.start + 1 == item.end
        && tokens.word(item.start).len() < 5
        && !matches!(tokens.word(item.start), "may" | "june" | "july");
    !lone_month || item.first.approximate || (MONTH_AFTER.contains(&before) && !short)
}

/// `Act of 2003`, `No. 5 of 2003`: the year belongs to a name.
fn names_law(tokens: Tokens<'_>, at: usize) -> bool {
    const LAWS: &[&str] = &[
        "act",
        "law",
        "code",
        "declaration",
        "decree",
        "convention",
        "constitution",
        "ordinance",
        "order",
        "regulation",
        "regulations",
        "rules",
        "protocol",
        "treaty",
        "agreement",
        "charter",
        "statute",
    ];
    let Some(before) = at.checked_sub(2).filter(|_| tokens.word(at - 1) == "of") else { return false };
    matches!(tokens.kind(before), Some(Kind::Day { .. }))
        || (LAWS.contains(&tokens.word(before))
            && tokens.folded.text[tokens.all[before].range.clone()].starts_with(char::is_uppercase))
}

/// `of 2000 people`
fn is_count(tokens: Tokens<'_>, end: usize) -> bool {
    const COUNTED: &[&str] = &[
        "people",
        "persons",
        "cases",
        "women",
        "men",
        "children",
        "victims",
        "participants",
        "officials",
        "dollars",
        "staff",
        "agenda",
    ];
    COUNTED.contains(&tokens.word(end))
}
