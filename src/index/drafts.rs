//! Drafts of the events that the editor has not written: a sentence with an accepted date is one, so that a new report
//! has a timeline at once. They are marked as drafts wherever they are shown.
//!
//! Restraint is the rule here. A date is no event where it only dates a document, stands in a comparison or tells the
//! period of the report; nor where an event that the editor wrote rests on its sentence.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::tense;
use super::title::title;
use crate::model::annotation::{Mention, Reading};
use crate::model::calendar::{Day, When};
use crate::model::indexes::{Anchored, TimelineEntry};
use crate::model::passage::Role;
use crate::model::report::{At, Report};
use crate::model::sentence::Sentences;

/// In how many passages an interval is the period that the report is about.
const PERIOD: usize = 3;

/// The drafts of all chapters that no event of the editor's makes needless.
pub(super) fn drafts<'a>(chapters: &'a [Drafts], written: &[TimelineEntry]) -> Vec<&'a TimelineEntry> {
    let periods = periods(chapters);
    let mut covered: BTreeMap<At, Vec<&TimelineEntry>> = BTreeMap::new();
    for entry in written {
        covered.entry(entry.quotation.at).or_default().push(entry);
    }
    let is_free = |draft: &&TimelineEntry| {
        let quoted = &draft.quotation;
        let rests = |entry: &&TimelineEntry| entry.date == draft.date || overlap(&entry.quotation.range, &quoted.range);
        !periods.contains(draft.date.as_str())
            && !covered.get(&quoted.at).is_some_and(|entries| entries.iter().any(rests))
    };
    let free = chapters.iter().flat_map(|chapter| chapter.entries.iter().filter(is_free));
    let mut seen = BTreeSet::new();
    // A date that a sentence names twice is one event.
    let key = |draft: &&'a TimelineEntry| (draft.quotation.at, draft.quotation.range.start, draft.date.as_str());
    free.filter(|draft| seen.insert(key(draft))).collect()
}

/// What a chapter would add to the timeline if nothing else did.
#[derive(Default)]
pub(super) struct Drafts {
    /// In reading order.
    entries: Vec<TimelineEntry>,
    /// The intervals that it names and the passages in which it does.
    intervals: Vec<(String, At)>,
}

impl Drafts {
    pub(super) fn of(report: &Report, mentions: &[Mention], issued: Option<Day>) -> Self {
        let entries =
            mentions.chunk_by(|one, next| one.at == next.at).flat_map(|passage| entries(report, passage, issued));
        let interval = |mention: &Mention| match &mention.reading {
            Reading::Date { edtf, .. } if mention.accepted() && edtf.contains('/') => Some((edtf.clone(), mention.at)),
            _ => None,
        };
        Self { entries: entries.collect(), intervals: mentions.iter().filter_map(interval).collect() }
    }
}

/// Bytes of a sentence, beyond which it is a list that tells of many things, and no event is drafted from it. Each date of a
/// sentence is read in the whole of it.
const LONGEST: usize = 4_000;

fn entries(report: &Report, passage: &[Mention], issued: Option<Day>) -> Vec<TimelineEntry> {
    let at = passage[0].at;
    let mut drafts = Vec::new();
    if matches!(report.passage(at).role, Role::Paragraph { .. }) {
        let text = &report.passage(at).text;
        let sentences = OnceCell::new();
        for mention in passage.iter().filter(|mention| mention.accepted()) {
            let Reading::Date { edtf, yearly } = &mention.reading else { continue };
            let around = sentences.get_or_init(|| Sentences::of(text)).around(mention.range.start);
            let sentence = trimmed(text, around);
            if sentence.len() > LONGEST {
                continue;
            }
            let Ok(when) = When::parse(edtf) else { continue };
            if !happens(text, &sentence, mention, passage) {
                continue;
            }
            let within = |other: &&Mention| other.accepted() && overlap(&other.range, &sentence);
            drafts.push(TimelineEntry {
                id: id(&report.passage(at).anchor, edtf, &text[sentence.clone()]),
                title: title(
                    &text[sentence.clone()],
                    mention.range.start.max(sentence.start) - sentence.start
                        ..mention.range.end.min(sentence.end) - sentence.start,
                ),
                date: edtf.clone(),
                planned: issued.is_some_and(|issued| tense::is_planned(text, &when, &mention.range, issued)),
                when,
                yearly: *yearly,
                draft: true,
                countries: countries(passage.iter().filter(within)),
                place: place(passage.iter().filter(within)),
                quotation: Anchored { at, range: sentence },
                theme: None,
            });
        }
    }
    drafts
}

/// Intervals that recur: what is counted in them is no event of its own.
fn periods(chapters: &[Drafts]) -> BTreeSet<&str> {
    let mut places: BTreeMap<&str, BTreeSet<At>> = BTreeMap::new();
    for (edtf, at) in chapters.iter().flat_map(|chapter| &chapter.intervals) {
        let places = places.entry(edtf).or_default();
        if places.len() < PERIOD {
            places.insert(*at);
        }
    }
    places.into_iter().filter(|(_, places)| places.len() >= PERIOD).map(|(edtf, _)| edtf).collect()
}

/// Whether the sentence tells that something was done or is to be done then.
fn happens(text: &str, sentence: &Range<usize>, date: &Mention, passage: &[Mention]) -> bool {
    const COMPARED: [&str; 11] = [
        "compared with",
        "compared to",
        "than in",
        "same period in",
        "same period of",
        "against",
        "versus",
        "levels of",
        "dated",
        "report of",
        "from the same period in",
    ];
    const PERIOD: [&str; 4] = ["reporting period", "period under review", "present report", "reporting cycle"];
    const WHEN: [&str; 6] = ["in", "during", "throughout", "year", "within", "early"];
    let lower = text[sentence.clone()].to_lowercase();
    let before = text[sentence.start..date.range.start.max(sentence.start)].to_lowercase();
    let before = before.trim_end();
    if COMPARED.iter().any(|words| before.ends_with(words)) || PERIOD.iter().any(|words| lower.contains(words)) {
        return false;
    }
    let clause = before.rsplit([',', ';']).next().unwrap_or_default();
    if ["compared with", "compared to", "as against"].iter().any(|words| clause.contains(words)) {
        return false;
    }
    // "its March 2022 announcement" tells which, not when.
    let last = before.rsplit(' ').next().unwrap_or_default();
    let which = ["its", "the", "their", "his", "her", "a", "an"].contains(&last)
        && !text[date.range.clone()].starts_with(char::is_lowercase);
    if which && text[date.range.end..].trim_start().starts_with(char::is_lowercase) {
        return false;
    }
    // A lone year may belong to a plan, a budget or an election.
    let lone = date.range.len() == 4;
    if lone && !WHEN.contains(&last) {
        return false;
    }
    // `resolution 5 of 3 May`: few readings stand between a document and the date that is its own.
    const NEAR: usize = 16;
    let begun = passage.partition_point(|mention| mention.range.start < date.range.start);
    !passage[..begun].iter().rev().take(NEAR).any(|document| {
        matches!(document.reading, Reading::Document { .. })
            && document.range.end <= date.range.start
            && matches!(
                text[document.range.end..date.range.start].trim(),
                "" | "of" | ", of" | "," | "(" | ") of" | "),"
            )
    })
}

/// Countries in the order in which they are named.
fn countries<'a>(mentions: impl Iterator<Item = &'a Mention>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for mention in mentions {
        if let Reading::Country { alpha3 } = &mention.reading
            && !found.contains(alpha3)
        {
            found.push(alpha3.clone());
        }
    }
    found
}

/// The place, where only one is named: of two, nobody can tell which.
fn place<'a>(mentions: impl Iterator<Item = &'a Mention>) -> Option<String> {
    let mut places = mentions.filter_map(|mention| match &mention.reading {
        Reading::Place { id, .. } => Some(id),
        _ => None,
    });
    let first = places.next()?;
    places.all(|other| other == first).then(|| first.clone())
}

/// An id that stays while the paragraph, the date and the sentence stay.
fn id(anchor: &str, edtf: &str, quote: &str) -> String {
    let bytes = edtf.bytes().chain([0]).chain(quote.bytes());
    let sum = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("draft-{anchor}-{:08x}", sum >> 32)
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.start + words.len() - words.trim_start().len();
    // The full stop belongs to the quotation.
    let end = range.start + words.trim_end().len();
    let stop = text[end..].chars().next().filter(|stop| matches!(stop, '.' | '!' | '?'));
    start..end + stop.map_or(0, char::len_utf8)
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
