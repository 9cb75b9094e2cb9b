//! The narrow drawing: a strip a year with the months across. An event stands in each year that it touches.

use super::super::svg;
use super::Overview;
use super::lane::{Lane, stacked};
use super::mark;
use super::scale::part_of_year;
use crate::model::calendar::Day;
use crate::model::indexes::TimelineEntry;

const WIDTH: f64 = 340.0;
/// The year stands left of here.
const LEFT: f64 = 44.0;
const ACROSS: f64 = WIDTH - LEFT - 2.0;
const HEAD: f64 = 16.0;
/// More strips than this would be a page of their own.
const STRIPS: usize = 20;

pub(crate) fn narrow(overview: &Overview<'_>) -> String {
    let mut strips = String::new();
    let mut y = HEAD;
    for year in years(overview) {
        y = strip(&mut strips, overview, year, y);
    }
    let mut out = String::new();
    let frame = [
        ("viewBox", format!("0 0 {WIDTH} {}", svg::short(y + 2.0))),
        ("role", "img".into()),
        svg::from_left(),
        ("aria-label", overview.title.clone()),
    ];
    svg::open(&mut out, "svg", "timeline-drawing timeline-drawing-narrow", &frame);
    for (month, letter) in overview.months.iter().enumerate() {
        let x = LEFT + ACROSS * (month as f64 + 0.5) / 12.0 - 3.0;
        svg::label(&mut out, "strip-month", (x, HEAD - 5.0), 10, letter);
    }
    out.push_str(&strips);
    svg::close(&mut out, "svg");
    out
}

/// The last years with an event in them.
fn years(overview: &Overview<'_>) -> Vec<i64> {
    let mut years = vec![overview.issued.year];
    for when in overview.events.iter().map(|event| &event.when) {
        match (when.first, when.last) {
            (Some(first), Some(last)) if last.year - first.year < 30 => years.extend(first.year..=last.year),
            (first, last) => years.extend(first.or(last).map(|day| day.year)),
        }
    }
    years.sort_unstable();
    years.dedup();
    years.split_off(years.len().saturating_sub(STRIPS))
}

fn strip(out: &mut String, overview: &Overview<'_>, year: i64, top: f64) -> f64 {
    svg::line(out, "strip-rule", (0.0, top), (WIDTH, top), "0.3");
    svg::label(out, "strip-year", (0.0, top + 17.0), 13, &year.to_string());
    let mut y = top + if year == overview.issued.year { 16.0 } else { 6.0 };
    for lane in Lane::ALL {
        let own: Vec<(usize, (f64, f64))> = overview
            .events
            .iter()
            .enumerate()
            .filter(|(_, event)| Lane::of(&event.when) == lane)
            .filter_map(|(position, event)| Some((position, within(event, year)?)))
            .collect();
        let spans: Vec<(f64, f64)> = own.iter().map(|(_, span)| *span).collect();
        let (levels, count) = stacked(&spans);
        let (height, step) = if lane == Lane::Open { (6.0, 10.0) } else { lane.height() };
        let bottom = y + count as f64 * step;
        for ((position, (start, end)), level) in own.into_iter().zip(levels) {
            let event = &overview.events[position];
            mark::open(out, event, lane, &overview.marks[position]);
            let y = bottom - level as f64 * step - height;
            match lane {
                Lane::Open => mark::arrow(out, start, end, y + height / 2.0),
                _ => mark::bar(out, event, lane, (start, end - 0.6), y, height),
            }
            svg::close(out, "g");
        }
        y = bottom + if count > 0 { 2.0 } else { 0.0 };
    }
    let bottom = (y + 4.0).max(top + 24.0);
    if year == overview.issued.year {
        let x = LEFT + ACROSS * part_of_year(overview.issued);
        let dashed = [
            ("d", format!("M{} {}V{}", svg::short(x), svg::short(top), svg::short(bottom))),
            ("fill", "none".into()),
            ("stroke", "currentColor".into()),
            ("stroke-dasharray", "3 3".into()),
        ];
        svg::empty(out, "path", "report-date", &dashed);
        let room = overview.report.chars().count() as f64 * 5.2;
        let left = if x + 4.0 + room > WIDTH { x - room - 4.0 } else { x + 4.0 };
        svg::label(out, "report-date-label", (left.max(LEFT), top + 11.0), 10, &overview.report);
    }
    bottom
}

/// The part of an event that lies in a year; an open one is shown in the year of its one date.
fn within(event: &TimelineEntry, year: i64) -> Option<(f64, f64)> {
    let first = Day { year, month: 1, day: 1 };
    let last = Day { year, month: 12, day: 31 };
    let (start, end) = match (event.when.first, event.when.last) {
        (Some(start), Some(end)) => (start, end),
        (Some(start), None) => (start, Day { year: start.year, ..last }),
        (None, Some(end)) => (Day { year: end.year, ..first }, end),
        (None, None) => return None,
    };
    if end < first || start > last {
        return None;
    }
    let x = |day: Day| LEFT + ACROSS * part_of_year(day);
    Some((x(start.max(first)), x(end.min(last)) + ACROSS / 366.0))
}
