//! Events as lines: on the timeline, under a chapter and on a country's page.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::Page;
use super::super::dates;
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::locator::Part;
use crate::model::calendar::{Precision, When};
use crate::model::indexes::TimelineEntry;

/// A line of a timeline.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct EventLine {
    pub(crate) id: String,
    /// To the line on the timeline.
    href: String,
    /// Empty where the heads above say all of it.
    pub(crate) date: String,
    /// A value that `<time>` may carry, where the date is one.
    machine: Option<String>,
    title: String,
    /// Of the title, where it is not the interface's: a draft speaks with the report's words.
    language: Option<Language>,
    planned: bool,
    draft: bool,
    /// `day`, `month`, `season`, `year`, `open`.
    precision: &'static str,
    places: Vec<Part>,
    /// Keys for the filters.
    countries: String,
    theme: String,
}

pub(crate) fn line(edition: &Edition<'_>, page: &Page, position: usize) -> EventLine {
    let event = &edition.indexes.timeline[position];
    let href = page.to(&edition.event_address(position));
    EventLine {
        id: href.rsplit('#').next().unwrap_or_default().to_owned(),
        href,
        date: date(edition, event),
        machine: machine(&event.date),
        title: event.title.clone(),
        language: language(edition, event),
        planned: event.planned,
        draft: event.draft,
        precision: precision(&event.when),
        places: edition.locators().parts(page, &[event.quotation.at], &event.title),
        countries: event.countries.join(" "),
        theme: event.theme.clone().unwrap_or_default(),
    }
}

/// Who speaks in an event's title.
pub(crate) fn language(edition: &Edition<'_>, event: &TimelineEntry) -> Option<Language> {
    if event.draft { Language::of_report(edition) } else { Language::of_editor(edition) }
}

/// The date in words. A vague one is shown as the report prints it, if its words are known: *late 2010* says more than
/// *about 2010*.
fn date(edition: &Edition<'_>, event: &TimelineEntry) -> String {
    let quotation = &event.quotation;
    let overlaps =
        |range: &std::ops::Range<usize>| range.start < quotation.range.end && quotation.range.start < range.end;
    if event.when.approximate {
        let mut mentions = edition.mentions(quotation.at).iter();
        let dating =
            mentions.find(|mention| mention.accepted() && mention.reading.kind() == "date" && overlaps(&mention.range));
        if let Some(mention) = dating {
            return edition.report.passage(quotation.at).text[mention.range.clone()].to_owned();
        }
    }
    dates::written(edition.words, &event.date, event.yearly)
}

/// HTML knows days, months and years, no intervals, seasons or doubts.
pub(crate) fn machine(edtf: &str) -> Option<String> {
    let start = edtf.split('/').next().filter(|start| *start == edtf)?;
    let when = When::parse(start).ok()?;
    (!when.approximate && when.precision != Precision::Season).then(|| start.to_owned())
}

pub(crate) fn precision(when: &When) -> &'static str {
    match when.precision {
        _ if when.is_open() => "open",
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Season => "season",
        Precision::Year => "year",
    }
}
