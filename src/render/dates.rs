//! EDTF dates as a reader writes them: `3–6 December 2012`, `third quarter of 2014`, `since 2006`. The words and their
//! order come from the interface's language.
//!
//! Languages bend months and years. So a message is told in which `$form` a word is wanted: `of` behind a day or a word
//! such as *since*, else `alone`; and what such a word stands before, as `$precision`, and as the `$number` of the day or
//! of the part of the year that comes next, which is 0 where a word comes first: Russian says *со 2 июня*, but *с 3 июня*.

#[cfg(test)]
mod tests;

use fluent_bundle::FluentValue;

use super::words::Words;

/// The whole date.
pub(crate) fn written(words: &Words, edtf: &str, yearly: bool) -> String {
    if let (true, Some(year)) = (yearly, edtf.get(..4)) {
        return words.with("date-yearly", [("date", day_of_year(words, edtf).into()), ("year", year.into())]);
    }
    match edtf.split_once('/') {
        None => single(words, edtf, ALONE),
        Some(("..", end)) => behind(words, "date-until", end),
        Some((start, "..")) => behind(words, "date-since", start),
        Some((start, end)) => interval(words, start, end),
    }
}

/// The month's name by itself.
pub(crate) fn month_name(words: &Words, month: u32) -> String {
    month_in(words, month, ALONE)
}

const ALONE: &str = "alone";
const OF: &str = "of";

/// A date behind a word that calls for its own form of it.
fn behind(words: &Words, key: &str, edtf: &str) -> String {
    let date = fields(edtf);
    let number = date.day.or(date.month.filter(|month| *month > 12)).filter(|_| !date.about).unwrap_or_default();
    let values =
        [("date", single(words, edtf, OF).into()), ("precision", date.precision().into()), ("number", number.into())];
    words.with(key, values)
}

/// `30 July` of a day that is kept every year.
fn day_of_year(words: &Words, edtf: &str) -> String {
    match fields(edtf) {
        Fields { month: Some(month), day: Some(day), .. } => {
            let values = [("day", day_in(words, day).into()), ("month", month_in(words, month, OF).into())];
            words.with("date-day-month", values)
        }
        _ => single(words, edtf, ALONE),
    }
}

struct Fields<'a> {
    year: &'a str,
    /// From 21 on a part of the year.
    month: Option<u32>,
    day: Option<u32>,
    about: bool,
}

impl Fields<'_> {
    fn precision(&self) -> &'static str {
        match (self.month, self.day) {
            (Some(_), Some(_)) => "day",
            (Some(1..=12), None) => "month",
            (Some(21), _) => "spring",
            (Some(22), _) => "summer",
            (Some(23), _) => "autumn",
            (Some(24), _) => "winter",
            (Some(33..=36), _) => "quarter",
            (Some(_), _) => "half",
            (None, _) => "year",
        }
    }
}

fn fields(edtf: &str) -> Fields<'_> {
    let about = edtf.contains(['~', '?', '%']);
    let mut parts = edtf.trim_matches(['~', '?', '%']).split('-');
    let year = parts.next().unwrap_or_default();
    let mut number = || parts.next().and_then(|part| part.trim_matches(['~', '?', '%']).parse().ok());
    Fields { year, month: number(), day: number(), about }
}

fn single(words: &Words, edtf: &str, form: &'static str) -> String {
    let date = fields(edtf);
    let form = if date.about { OF } else { form };
    let year = || -> FluentValue<'_> { date.year.into() };
    let text = match (date.month, date.day) {
        (Some(month), Some(day)) => words.with(
            "date-day",
            [("day", day_in(words, day).into()), ("month", month_in(words, month, OF).into()), ("year", year())],
        ),
        (Some(month @ 1..=12), None) => words.with(
            "date-month",
            [("month", month_in(words, month, form).into()), ("year", year()), ("form", form.into())],
        ),
        (Some(part), None) => words.with(&format!("date-part-{part}"), [("year", year()), ("form", form.into())]),
        (None, _) => words.with("date-year", [("year", year()), ("form", form.into())]),
    };
    if !date.about {
        return text;
    }
    words.with("date-about", [("date", text.into()), ("precision", date.precision().into())])
}

fn interval(words: &Words, start: &str, end: &str) -> String {
    let (first, last) = (fields(start), fields(end));
    let exact = !first.about && !last.about;
    let within = exact && first.year == last.year;
    let year = || -> FluentValue<'_> { first.year.into() };
    let day = |day: u32| -> FluentValue<'_> { day_in(words, day).into() };
    let month = |month: u32, form| -> FluentValue<'_> { month_in(words, month, form).into() };
    match (first.month, last.month, first.day, last.day) {
        (Some(one), Some(other), Some(from), Some(to)) if within && one == other => words
            .with("date-days", [("first", day(from)), ("last", day(to)), ("month", month(one, OF)), ("year", year())]),
        (Some(one), Some(other), Some(from), Some(to)) if within => words.with(
            "date-days-months",
            [
                ("first", day(from)),
                ("month", month(one, OF)),
                ("last", day(to)),
                ("last-month", month(other, OF)),
                ("year", year()),
            ],
        ),
        (Some(one @ 1..=12), Some(other @ 1..=12), None, None) if within => words
            .with("date-months", [("month", month(one, ALONE)), ("last-month", month(other, ALONE)), ("year", year())]),
        (None, None, None, None) if exact => words.with("date-years", [("first", year()), ("last", last.year.into())]),
        _ => {
            let ends = [("first", single(words, start, ALONE).into()), ("last", single(words, end, ALONE).into())];
            words.with("date-interval", ends)
        }
    }
}

/// Days within one month, where a heading above says the month and the year: `6–8`; nothing where there is more to say.
pub(crate) fn days_within(words: &Words, edtf: &str) -> Option<String> {
    let (start, end) = edtf.split_once('/').unwrap_or((edtf, edtf));
    let (first, last) = (fields(start), fields(end));
    let exact = !first.about && !last.about && (first.year, first.month) == (last.year, last.month);
    match (first.day.filter(|_| exact)?, last.day?) {
        (day, until) if day == until => Some(day_in(words, day)),
        (day, until) => {
            let ends = [("first", day_in(words, day).into()), ("last", day_in(words, until).into())];
            Some(words.with("days-within", ends))
        }
    }
}

fn day_in(words: &Words, day: u32) -> String {
    words.with("day-of-month", [("day", day.into())])
}

fn month_in(words: &Words, month: u32, form: &'static str) -> String {
    words.with(&format!("month-{month}"), [("form", form.into())])
}
