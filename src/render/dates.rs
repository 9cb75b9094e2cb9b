//! EDTF dates as a reader writes them: `3–6 December 2012`, `third quarter of 2014`, `since 2006`. The words and their
//! order come from the interface's language.

use super::words::Words;

/// The whole date.
pub(crate) fn written(words: &Words, edtf: &str, yearly: bool) -> String {
    let text = match edtf.split_once('/') {
        None => single(words, edtf),
        Some(("..", end)) => words.with("date-until", [("date", single(words, end).into())]),
        Some((start, "..")) => words.with("date-since", [("date", single(words, start).into())]),
        Some((start, end)) => interval(words, start, end),
    };
    match (yearly, edtf.get(..4)) {
        (true, Some(year)) => {
            words.with("date-yearly", [("date", day_of_year(words, edtf).into()), ("year", year.into())])
        }
        _ => text,
    }
}

/// `30 July` of a day that is kept every year.
fn day_of_year(words: &Words, edtf: &str) -> String {
    match fields(edtf) {
        Fields { month: Some(month), day: Some(day), .. } => {
            words.with("date-day-month", [("day", day.to_string().into()), ("month", month_name(words, month).into())])
        }
        _ => single(words, edtf),
    }
}

struct Fields<'a> {
    year: &'a str,
    month: Option<u32>,
    day: Option<u32>,
    about: bool,
}

fn fields(edtf: &str) -> Fields<'_> {
    let about = edtf.contains(['~', '?', '%']);
    let mut parts = edtf.trim_matches(['~', '?', '%']).split('-');
    let year = parts.next().unwrap_or_default();
    let mut number = || parts.next().and_then(|part| part.trim_matches(['~', '?', '%']).parse().ok());
    Fields { year, month: number(), day: number(), about }
}

fn single(words: &Words, edtf: &str) -> String {
    let date = fields(edtf);
    let year = || date.year.to_owned();
    let text = match (date.month, date.day) {
        (Some(month), Some(day)) => {
            let values =
                [("day", day.to_string().into()), ("month", month_name(words, month).into()), ("year", year().into())];
            words.with("date-day", values)
        }
        (Some(month @ 1..=12), None) => {
            words.with("date-month", [("month", month_name(words, month).into()), ("year", year().into())])
        }
        (Some(part), None) => words.with(&format!("date-part-{part}"), [("year", year().into())]),
        (None, _) => year(),
    };
    if date.about { words.with("date-about", [("date", text.into())]) } else { text }
}

fn interval(words: &Words, start: &str, end: &str) -> String {
    let (first, last) = (fields(start), fields(end));
    let exact = !first.about && !last.about;
    let same_year = first.year == last.year;
    let values = |head: String, tail: String| [("first", head.into()), ("last", tail.into())];
    match (first.month, last.month, first.day, last.day) {
        (Some(month), Some(other), Some(day), Some(until)) if exact && same_year && month == other => {
            let days = words.with("date-range", values(day.to_string(), until.to_string()));
            let month = month_name(words, month);
            words.with("date-day", [("day", days.into()), ("month", month.into()), ("year", first.year.into())])
        }
        (Some(_), Some(_), Some(_), Some(_)) if exact && same_year => {
            let head = day_of_year(words, start);
            words.with("date-range-wide", values(head, single(words, end)))
        }
        (Some(month @ 1..=12), Some(1..=12), None, None) if exact && same_year => {
            words.with("date-range-wide", values(month_name(words, month), single(words, end)))
        }
        (None, None, None, None) if exact => words.with("date-range", values(single(words, start), single(words, end))),
        _ => words.with("date-range-wide", values(single(words, start), single(words, end))),
    }
}

/// `6–8` of days within one month, where a heading above says the month and the year; nothing where there is more to say.
pub(crate) fn days_within(words: &Words, edtf: &str) -> Option<String> {
    let (start, end) = edtf.split_once('/').unwrap_or((edtf, edtf));
    let (first, last) = (fields(start), fields(end));
    let exact = !first.about && !last.about && (first.year, first.month) == (last.year, last.month);
    match (first.day.filter(|_| exact)?, last.day?) {
        (day, until) if day == until => Some(day.to_string()),
        (day, until) => {
            Some(words.with("date-range", [("first", day.to_string().into()), ("last", until.to_string().into())]))
        }
    }
}

pub(crate) fn month_name(words: &Words, month: u32) -> String {
    words.get(&format!("month-{month}"))
}
