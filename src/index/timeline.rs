//! The events in order, each past or planned as seen from the day of the report.
//!
//! Events are those that the editor wrote, and drafts of what the editor has not written, unless the site does not want
//! them.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::Matter;
use super::drafts;
use super::kept::Kept;
use super::quotations;
use super::tense;
use crate::model::annotation::Reading;
use crate::model::calendar::{Day, When};
use crate::model::indexes::{Anchored, TimelineEntry};
use crate::model::lexicon::Event;

pub(super) fn timeline(matter: Matter<'_>, kept: Option<&mut Kept>) -> Vec<TimelineEntry> {
    let issued = Day::parse(matter.config.report.date.get_ref());
    let written: Vec<TimelineEntry> =
        matter.lexicon.events.iter().filter_map(|event| entry(matter, event, issued)).collect();
    let mut fresh = Kept::default();
    let mut entries: Vec<&TimelineEntry> = written.iter().collect();
    if matter.config.site.drafts {
        entries.extend(drafts::drafts(kept.unwrap_or(&mut fresh).drafts(matter, issued), &written));
    }
    // What is dated less precisely stands first: a year before its first month, a month before its first day.
    entries.par_sort_by_cached_key(|entry| key(entry));
    entries.into_par_iter().cloned().collect()
}

fn key(entry: &TimelineEntry) -> impl Ord + Send + '_ {
    let when = &entry.when;
    (
        when.sort_day(),
        Reverse(when.precision),
        entry.planned,
        when.last,
        entry.quotation.at,
        entry.quotation.range.start,
        &entry.id,
    )
}

/// None for what its own rule reports: a date that is none, or words that stand nowhere.
fn entry(matter: Matter<'_>, event: &Event, issued: Option<Day>) -> Option<TimelineEntry> {
    let when = When::parse(&event.date.value).ok()?;
    let quotation = quotations::place(matter.report, &event.quotation)?;
    let planned = issued.is_some_and(|issued| is_planned(matter, &event.date.value, &when, &quotation, issued));
    Some(TimelineEntry {
        id: event.id.value.clone(),
        title: event.title.clone(),
        date: event.date.value.clone(),
        when,
        yearly: event.yearly,
        planned,
        draft: false,
        quotation,
        countries: event.countries.iter().map(|country| country.value.clone()).collect(),
        place: event.place.as_ref().map(|place| place.value.clone()),
        theme: event.theme.as_ref().map(|theme| theme.value.clone()),
    })
}

fn is_planned(matter: Matter<'_>, date: &str, when: &When, quotation: &Anchored, issued: Day) -> bool {
    let words = date_words(matter, date, quotation).unwrap_or_else(|| quotation.range.clone());
    tense::is_planned(&matter.report.passage(quotation.at).text, when, &words, issued)
}

/// Where the date itself stands in the quotation, since one quotation may hold two happenings.
fn date_words(matter: Matter<'_>, date: &str, quotation: &Anchored) -> Option<std::ops::Range<usize>> {
    let mentions = matter.annotations.passage(quotation.at);
    mentions
        .iter()
        .filter(|mention| (quotation.range.start..quotation.range.end).contains(&mention.range.start))
        .find(|mention| mention.accepted() && matches!(&mention.reading, Reading::Date { edtf, .. } if edtf == date))
        .map(|mention| mention.range.clone())
}
