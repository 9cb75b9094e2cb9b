//! The words and links that the drawings need, from the edition; the drawings themselves know of neither.

use super::super::address::{self, Page};
use super::super::dates::written;
use super::super::drawing::map::{self, Dot};
use super::super::drawing::timeline::{self, LANES, Overview};
use super::super::edition::Edition;
use super::super::names;
use crate::model::calendar::Day;
use crate::model::indexes::{CountryEntry, TimelineEntry};

/// The timeline's drawings: the hatch they share, the wide one, the narrow one.
#[derive(Debug, Default)]
pub(crate) struct Timeline {
    pub(crate) hatch: String,
    pub(crate) wide: String,
    pub(crate) narrow: String,
}

/// The names of the lanes, in the order of their precision.
const LANE_WORDS: [&str; LANES] = ["lane-day", "lane-month", "lane-season", "lane-year", "lane-open"];

/// Nothing where there is no event, or where the report's date cannot be read.
pub(crate) fn timeline(edition: &Edition<'_>, events: &[TimelineEntry]) -> Timeline {
    let words = edition.words;
    let date = edition.config.report.date.get_ref();
    let Some(issued) = Day::parse(date).filter(|_| !events.is_empty()) else { return Timeline::default() };
    let counts = timeline::counts(events);
    let overview = Overview {
        events,
        issued,
        title: words.with("timeline-drawing", [("count", events.len().into())]),
        report: words.with("report-issued", [("date", written(words, date, false).into())]),
        lanes: std::array::from_fn(|lane| {
            (words.get(LANE_WORDS[lane]), words.with("lane-count", [("count", counts[lane].into())]))
        }),
        months: words.get("month-initials").split_whitespace().map(str::to_owned).collect(),
        marks: events
            .iter()
            .map(|event| {
                let date = written(words, &event.date, event.yearly);
                words.with("event-mark", [("date", date.into()), ("title", event.title.as_str().into())])
            })
            .collect(),
    };
    Timeline { hatch: timeline::hatch(), wide: timeline::wide(&overview), narrow: timeline::narrow(&overview) }
}

/// The map of all countries named; nothing where there is none.
pub(crate) fn world(edition: &Edition<'_>, page: &Page) -> String {
    let entries = &edition.indexes.countries;
    let dots: Vec<Dot<'_>> = entries
        .iter()
        .map(|entry| Dot {
            country: entry.country,
            name: names::name(edition.words, entry.country),
            href: page.to(&address::country(entry.country.slug)),
            meeting: only_place(entry),
            weight: entry.named.places.len() + entry.by_place.places.len(),
        })
        .collect();
    if dots.is_empty() { String::new() } else { map::world(&dots) }
}

/// Where a country lies, for its own page.
pub(crate) fn locator(entry: &CountryEntry, name: &str) -> String {
    map::locator(entry.country, name, only_place(entry)).unwrap_or_default()
}

/// Whether the report names only a place in it.
pub(crate) fn only_place(entry: &CountryEntry) -> bool {
    entry.named.places.is_empty()
}
