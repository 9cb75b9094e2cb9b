//! The timeline: what was done or under way when the report was written, and what was planned; by year and month.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::dates::{self, month_name};
use super::super::edition::Edition;
use super::super::leaves;
use super::super::names;
use super::drawings;
use super::events::{self, EventLine};
use super::frame::Frame;
use super::pager::Pager;
use crate::model::calendar::Precision;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    pager: Pager,
    count: usize,
    planned: usize,
    drafts: usize,
    report_date: String,
    parts: Vec<PartList>,
    /// Keys and names that the filters offer.
    countries: Vec<Choice>,
    themes: Vec<Choice>,
    /// Drawings, as finished SVG.
    hatch: String,
    wide: String,
    narrow: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PartList {
    planned: bool,
    years: Vec<Year>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Year {
    anchor: String,
    year: String,
    count: usize,
    months: Vec<Month>,
}

/// The events of a month, or those of the year that have none.
#[derive(Debug, Serialize, JsonSchema)]
struct Month {
    name: String,
    events: Vec<EventLine>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Choice {
    key: String,
    name: String,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let all = &edition.indexes.timeline;
    let pager = Pager::new(edition, page, address::TIMELINE, number, all.len());
    let shown = leaves::shown(number, all.len());
    let facts = &edition.config.report;
    // The overview stands on the first page and draws its list: all events, unless there are very many.
    let drawings =
        if number == 1 { drawings::timeline(edition, &all[shown.clone()]) } else { drawings::Timeline::default() };
    Context {
        page: Frame::new(edition, page, "timeline", pager.title(edition, "nav-timeline")),
        count: all.len(),
        planned: all.iter().filter(|event| event.planned).count(),
        drafts: all.iter().filter(|event| event.draft).count(),
        report_date: dates::written(edition.words, facts.date.get_ref(), false),
        parts: [false, true].into_iter().filter_map(|planned| part(edition, page, shown.clone(), planned)).collect(),
        countries: countries(edition),
        themes: edition
            .lexicon
            .themes
            .iter()
            .map(|(key, name)| Choice { key: key.clone(), name: name.clone() })
            .collect(),
        hatch: drawings.hatch,
        wide: drawings.wide,
        narrow: drawings.narrow,
        pager,
    }
}

/// The events of a stretch that are planned, or those that are not, by year and month.
pub(crate) fn part(
    edition: &Edition<'_>,
    page: &Page,
    shown: std::ops::Range<usize>,
    planned: bool,
) -> Option<PartList> {
    let mut years: Vec<Year> = Vec::new();
    for position in shown.filter(|position| edition.indexes.timeline[*position].planned == planned) {
        let event = &edition.indexes.timeline[position];
        let day = event.when.sort_day();
        let year = day.year.to_string();
        if years.last().is_none_or(|last| last.year != year) {
            let head = if planned { "planned" } else { "year" };
            years.push(Year { anchor: format!("{head}-{year}"), year, count: 0, months: Vec::new() });
        }
        let Some(last) = years.last_mut() else { continue };
        last.count += 1;
        let dated = matches!(event.when.precision, Precision::Day | Precision::Month) && !event.when.is_open();
        let name = if dated { month_name(edition.words, u32::from(day.month)) } else { String::new() };
        if last.months.last().is_none_or(|month| month.name != name) {
            last.months.push(Month { name, events: Vec::new() });
        }
        if let Some(month) = last.months.last_mut() {
            let mut line = events::line(edition, page, position);
            let said = |edtf: &str| line.date == dates::written(edition.words, edtf, false);
            // The heads above say the month and the year already.
            if let Some(days) = dates::days_within(edition.words, &event.date).filter(|_| !event.yearly) {
                line.date = days;
            } else if said(&format!("{:04}-{:02}", day.year, day.month)) || said(&format!("{:04}", day.year)) {
                line.date.clear();
            }
            month.events.push(line);
        }
    }
    (!years.is_empty()).then_some(PartList { planned, years })
}

fn countries(edition: &Edition<'_>) -> Vec<Choice> {
    let all = edition.indexes.country_order.iter().map(|at| &edition.indexes.countries[*at]);
    let named = all.filter(|entry| !entry.events.is_empty());
    named
        .map(|entry| Choice { key: entry.country.id().to_owned(), name: names::name(edition.words, entry.country) })
        .collect()
}
