//! What is cited: the facts of the report as bibliographies name them, cleaned of what no format can hold.

use super::super::address;
use super::super::dates;
use super::super::words::Words;
use super::NUMBER;
use crate::config::Facts;

/// How long the name is under which a bibliography keeps the entry, its paragraph apart.
const KEY: usize = 48;

pub(crate) struct Cited {
    /// The name of the entry, unique for each paragraph: `hc-2020-7-para-24`.
    pub(super) key: String,
    pub(super) authors: Vec<String>,
    pub(super) title: String,
    pub(super) kind: String,
    pub(super) body: String,
    pub(super) symbol: String,
    pub(super) job_number: String,
    /// The date in the words of the interface; empty if it is not known.
    pub(super) written: String,
    pub(super) date: Option<Date>,
    pub(super) language: String,
    /// `para. 24`; empty for the whole report.
    pub(super) place: String,
    /// What stands between the parts of a sentence.
    pub(super) comma: String,
}

/// As much of the date as is known.
pub(super) struct Date {
    pub(super) year: u16,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

impl Cited {
    /// `anchor` is that of the place.
    pub(super) fn new(facts: &Facts, words: &Words, place: &str, anchor: &str) -> Self {
        let date = facts.date.get_ref();
        Self {
            key: key(facts, anchor),
            authors: authors(facts).into_iter().map(clean).collect(),
            title: clean(&facts.title),
            kind: clean(&facts.kind),
            body: clean(&facts.body),
            symbol: clean(&facts.symbol),
            job_number: clean(&facts.job_number),
            written: if date.is_empty() { String::new() } else { dates::written(words, date, false) },
            date: parse(date),
            language: clean(&facts.language),
            place: place.to_owned(),
            comma: words.get("comma"),
        }
    }

    /// The number that the document goes by.
    pub(super) fn number(&self) -> &str {
        if self.symbol.is_empty() { &self.job_number } else { &self.symbol }
    }
}

/// The corporate authors; where the editor names none, the body.
pub(crate) fn authors(facts: &Facts) -> Vec<&str> {
    let named: Vec<&str> = facts.authors.iter().map(String::as_str).filter(|name| !name.trim().is_empty()).collect();
    match (named.is_empty(), facts.body.as_str()) {
        (true, "") => Vec::new(),
        (true, body) => vec![body],
        (false, _) => named,
    }
}

/// One line, without signs that cannot be seen.
fn clean(text: &str) -> String {
    let line = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|letter| !letter.is_control() && *letter != NUMBER).collect()
}

/// What a file or an entry that holds the whole report may be called.
pub(crate) fn name(facts: &Facts) -> String {
    key(facts, "")
}

/// Made of the symbol, or else of the job number or the title: letters that every program takes.
fn key(facts: &Facts, anchor: &str) -> String {
    let mut named = [&facts.symbol, &facts.job_number, &facts.title].into_iter().map(|text| ascii(text));
    let mut name = named.find(|name| !name.is_empty()).unwrap_or_else(|| "report".into());
    if let (true, Some(end)) = (name.len() > KEY, name[..name.len().min(KEY)].rfind('-')) {
        name.truncate(end);
    }
    if anchor.is_empty() { name } else { format!("{name}-{anchor}") }
}

fn ascii(text: &str) -> String {
    let plain: String = address::fragment(text).chars().filter(char::is_ascii).collect();
    plain.trim_matches('-').to_owned()
}

fn parse(date: &str) -> Option<Date> {
    let mut parts = date.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let mut part = |most: u8| parts.next()?.parse().ok().filter(|value| (1..=most).contains(value));
    let month = part(12);
    Some(Date { year, month, day: month.and_then(|_| part(31)) })
}
