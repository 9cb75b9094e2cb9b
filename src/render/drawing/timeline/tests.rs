//! Both drawings of a few events, looked at as text.

use super::{Overview, counts, hatch, narrow, wide};
use crate::model::calendar::{Day, When};
use crate::model::indexes::{Anchored, TimelineEntry};
use crate::model::report::At;

fn event(date: &str, planned: bool) -> TimelineEntry {
    TimelineEntry {
        id: format!("e{}", date.replace(['/', '.'], "-")),
        title: format!("Title \"<{date}>\" of an event that has a long name"),
        date: date.into(),
        when: When::parse(date).unwrap(),
        yearly: false,
        planned,
        draft: false,
        quotation: Anchored { at: At { chapter: 0, passage: 0 }, range: 0..0 },
        countries: Vec::new(),
        place: None,
        theme: None,
    }
}

fn overview(events: &[TimelineEntry]) -> Overview<'_> {
    Overview {
        events,
        issued: Day { year: 2014, month: 6, day: 19 },
        title: "Events & dates".into(),
        report: "Report, 19 June 2014".into(),
        lanes: ["day", "month", "part", "year", "open"].map(|name| (name.into(), "some".into())),
        months: (0..12).map(|month| month.to_string()).collect(),
        marks: events.iter().map(|event| event.title.clone()).collect(),
    }
}

fn drawn(dates: &[(&str, bool)]) -> [String; 2] {
    let events: Vec<TimelineEntry> = dates.iter().map(|(date, planned)| event(date, *planned)).collect();
    let overview = overview(&events);
    [wide(&overview), narrow(&overview)]
}

#[test]
fn every_event_is_drawn_once_on_the_wide_drawing_and_in_each_year_on_the_narrow_one() {
    let dates = [("2013-05-13/2013-05-15", false), ("2012-11", false), ("2014-35", true), ("2013/2014", false)];
    let [wide, narrow] = drawn(&dates);
    assert_eq!(wide.matches("data-event").count(), 4);
    assert_eq!(narrow.matches("data-event").count(), 5);
    assert_eq!(wide.matches("is-planned").count(), 1);
    for drawing in [wide, narrow] {
        assert!(!drawing.contains("style") && !drawing.contains("\"<2"), "{drawing}");
        assert!(drawing.contains("role=\"img\"") && drawing.contains("Events &amp; dates"));
    }
}

#[test]
fn empty_years_are_cut_and_no_number_is_lost() {
    let [wide, narrow] = drawn(&[("2006/..", false), ("2012-03-04", false), ("../2016-12", true)]);
    for year in [2006, 2012, 2014, 2016] {
        assert!(wide.contains(&format!(">{year}</text>")), "{year}");
    }
    assert!(!wide.contains(">2009</text>") && !narrow.contains(">2009</text>"));
    assert_eq!(wide.matches("axis-cut").count(), 6);
    assert!(!wide.contains("NaN") && !wide.contains("inf"));
}

#[test]
fn a_century_of_events_still_fits() {
    let dates: Vec<String> = (1900..2014).map(|year| format!("{year}-05-06")).collect();
    let dates: Vec<(&str, bool)> = dates.iter().map(|date| (date.as_str(), false)).collect();
    let [wide, narrow] = drawn(&dates);
    assert_eq!(wide.matches("data-event").count(), 114);
    assert_eq!(narrow.matches("strip-year").count(), 20);
}

#[test]
fn nothing_to_draw_is_a_drawing() {
    let [wide, _] = drawn(&[]);
    assert!(wide.ends_with("</svg>"));
    assert!(hatch().contains("id=\"planned-hatch\""));
    assert_eq!(counts(&[event("2006/..", false), event("2013", false)]), [0, 0, 0, 1, 1]);
}
