//! The wide drawing: lanes by precision on one scale.

use super::super::svg;
use super::lane::{Lane, stacked};
use super::mark;
use super::scale::Scale;
use super::{LANES, Overview};
use crate::model::indexes::TimelineEntry;

const WIDTH: f64 = 1200.0;
/// The lanes' labels stand left of here.
const LEFT: f64 = 150.0;
const AXIS: f64 = 42.0;
const GAP: f64 = 22.0;
/// Room for one letter of a label, and between two labels.
const LETTER: f64 = 6.6;
const STEP: f64 = 15.0;
/// More labels than this would be a thicket.
const LABELS: usize = 24;
/// The longest label.
const LETTERS: usize = 44;

pub(crate) fn wide(overview: &Overview<'_>) -> String {
    let scale = Scale::new(overview.events, overview.issued, LEFT, WIDTH - LEFT - 30.0);
    let mut marks = String::new();
    let mut y = AXIS + GAP;
    for lane in Lane::ALL {
        let own: Vec<usize> = of_lane(overview, lane);
        if own.is_empty() {
            continue;
        }
        y = match lane {
            Lane::Day => days(&mut marks, overview, &scale, &own, y),
            Lane::Open => open_ended(&mut marks, overview, &scale, &own, y),
            _ => bars(&mut marks, overview, &scale, lane, &own, y),
        };
        let (name, count) = &overview.lanes[lane as usize];
        svg::label(&mut marks, "lane-label", (0.0, y - 8.0), 13, name);
        svg::label(&mut marks, "lane-count", (0.0, y + 7.0), 12, count);
        y += GAP;
    }
    let mut out = String::new();
    let frame = [
        ("viewBox", format!("0 0 {WIDTH} {}", svg::short(y))),
        ("role", "img".into()),
        svg::from_left(),
        ("aria-label", overview.title.clone()),
    ];
    svg::open(&mut out, "svg", "timeline-drawing timeline-drawing-wide", &frame);
    axis(&mut out, overview, &scale, y);
    out.push_str(&marks);
    svg::close(&mut out, "svg");
    out
}

fn of_lane(overview: &Overview<'_>, lane: Lane) -> Vec<usize> {
    let events = overview.events.iter().enumerate();
    events.filter(|(_, event)| Lane::of(&event.when) == lane).map(|(position, _)| position).collect()
}

fn axis(out: &mut String, overview: &Overview<'_>, scale: &Scale, bottom: f64) {
    svg::line(out, "axis", (scale.start, AXIS), (scale.end, AXIS), "1");
    for (year, x) in &scale.years {
        svg::line(out, "year-rule", (*x, AXIS), (*x, bottom), "0.3");
        svg::label(out, "axis-year", (x + 3.0, AXIS - 8.0), 13, &year.to_string());
    }
    for x in &scale.cuts {
        for shift in [-2.0, 3.0] {
            svg::line(out, "axis-cut", (x + shift - 3.0, AXIS + 6.0), (x + shift + 3.0, AXIS - 6.0), "1");
        }
    }
    let x = scale.x(overview.issued);
    let dashed = [
        ("d", format!("M{} 18V{}", svg::short(x), svg::short(bottom))),
        ("fill", "none".into()),
        ("stroke", "currentColor".into()),
        ("stroke-dasharray", "3 3".into()),
    ];
    svg::empty(out, "path", "report-date", &dashed);
    let room = overview.report.chars().count() as f64 * LETTER;
    svg::label(out, "report-date-label", ((x - room / 2.0).clamp(LEFT, WIDTH - room), 12.0), 12, &overview.report);
}

fn span(scale: &Scale, event: &TimelineEntry) -> (f64, f64) {
    let start = event.when.first.map_or(scale.start, |day| scale.x(day));
    (start, event.when.last.map_or(scale.end, |day| scale.x_after(day)))
}

/// Days, with their labels on a staircase that descends to the right, so that no leader crosses a label.
fn days(out: &mut String, overview: &Overview<'_>, scale: &Scale, own: &[usize], top: f64) -> f64 {
    let mut own = own.to_vec();
    own.sort_by(|a, b| span(scale, &overview.events[*a]).0.total_cmp(&span(scale, &overview.events[*b]).0));
    let labels: Vec<String> = own.iter().map(|position| clipped(&overview.events[*position].title, LETTERS)).collect();
    let spans: Vec<(f64, f64)> = own.iter().map(|position| span(scale, &overview.events[*position])).collect();
    let labelled = own.len() <= LABELS;
    let mut levels = vec![0; own.len()];
    for at in (0..own.len()).rev() {
        let end = label_start(spans[at].0, &labels[at]) + labels[at].chars().count() as f64 * LETTER + 8.0;
        let later = (at + 1..own.len())
            .filter(|next| label_start(spans[*next].0, &labels[*next]) < end || spans[*next].0 < end);
        levels[at] = later.map(|next| levels[next]).max().map_or(1, |level| level + 1);
    }
    let stairs = if labelled { levels.iter().max().copied().unwrap_or(0) as f64 * STEP } else { 0.0 };
    let (height, _) = Lane::Day.height();
    let bottom = top + stairs + height;
    for (at, position) in own.iter().enumerate() {
        let event = &overview.events[*position];
        mark::open(out, event, Lane::Day, &overview.marks[*position]);
        if labelled {
            let y = bottom - height - levels[at] as f64 * STEP;
            let x = spans[at].0 + 0.5;
            svg::line(out, "mark-leader", (x, y - 4.0), (x, bottom - height), "0.5");
            svg::label(out, "mark-label", (label_start(x, &labels[at]) + 3.5, y + 4.0), 12, &labels[at]);
        }
        mark::bar(out, event, Lane::Day, spans[at], bottom - height, height);
        svg::close(out, "g");
    }
    bottom
}

/// A label that would leave the drawing moves to the left.
fn label_start(x: f64, label: &str) -> f64 {
    x.min(WIDTH - label.chars().count() as f64 * LETTER - 6.0)
}

fn bars(out: &mut String, overview: &Overview<'_>, scale: &Scale, lane: Lane, own: &[usize], top: f64) -> f64 {
    let spans: Vec<(f64, f64)> = own.iter().map(|position| span(scale, &overview.events[*position])).collect();
    let (levels, count) = stacked(&spans);
    let (height, step) = lane.height();
    let bottom = top + count as f64 * step;
    for (at, position) in own.iter().enumerate() {
        let event = &overview.events[*position];
        mark::open(out, event, lane, &overview.marks[*position]);
        let (start, end) = spans[at];
        mark::bar(out, event, lane, (start, end - 0.6), bottom - levels[at] as f64 * step - height, height);
        svg::close(out, "g");
    }
    bottom
}

/// Lines that end in an arrow at the day of the report, or begin there if only their end is known.
fn open_ended(out: &mut String, overview: &Overview<'_>, scale: &Scale, own: &[usize], top: f64) -> f64 {
    let (_, step) = Lane::Open.height();
    let report = scale.x(overview.issued);
    let mut y = top;
    for position in own {
        let event = &overview.events[*position];
        y += step;
        let (start, end) = match (event.when.first, event.when.last) {
            (Some(first), _) if scale.x(first) >= report => (scale.x(first), scale.end),
            (Some(first), _) => (scale.x(first), report),
            (None, Some(last)) if scale.x_after(last) > report => (report, scale.x_after(last)),
            (None, last) => (scale.start, last.map_or(report, |day| scale.x_after(day))),
        };
        mark::open(out, event, Lane::Open, &overview.marks[*position]);
        let room = ((WIDTH - start) / LETTER) as usize;
        let words = clipped(&overview.marks[*position], room.clamp(LETTERS, 2 * LETTERS));
        svg::label(out, "mark-label", (label_start(start, &words) + 4.0, y - 5.0), 12, &words);
        mark::arrow(out, start, end, y);
        svg::close(out, "g");
    }
    y + 4.0
}

/// Whole words, up to a length.
fn clipped(words: &str, letters: usize) -> String {
    if words.chars().count() <= letters {
        return words.to_owned();
    }
    let end = words.char_indices().nth(letters - 1).map_or(words.len(), |(at, _)| at);
    let end = words[..end].rfind(' ').filter(|at| *at > 0).unwrap_or(end);
    format!("{}\u{2026}", &words[..end])
}

const _: () = assert!(LANES == Lane::ALL.len());
