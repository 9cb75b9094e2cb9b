//! One event in a drawing.

use super::super::svg;
use super::lane::Lane;
use crate::model::indexes::TimelineEntry;

/// No mark is thinner.
const THIN: f64 = 3.5;

/// Opens the group of an event, with what it says when it is pointed at.
pub(super) fn open(out: &mut String, event: &TimelineEntry, lane: Lane, words: &str) {
    let planned = if event.planned { " is-planned" } else { "" };
    let class = format!("mark {}{planned}", lane.class());
    svg::open(out, "g", &class, &[("data-event", event.id.clone())]);
    svg::text(out, "title", "", &[], words);
}

/// A bar whose ink says how sure its borders are.
pub(super) fn bar(out: &mut String, event: &TimelineEntry, lane: Lane, span: (f64, f64), top: f64, height: f64) {
    let sure = matches!(lane, Lane::Day | Lane::Month) && !event.when.approximate;
    let width = (span.1 - span.0).max(THIN);
    let fill = match (event.planned, sure) {
        (true, _) => "url(#planned-hatch)",
        (false, true) => "currentColor",
        (false, false) => "none",
    };
    let class = if sure { "bar" } else { "bar bar-vague" };
    let place = [("x", span.0), ("y", top), ("width", width), ("height", height)];
    let mut attributes: Vec<(&str, String)> = place.iter().map(|(key, number)| (*key, svg::short(*number))).collect();
    attributes.push(("fill", fill.into()));
    if event.planned || !sure {
        attributes.push(("stroke", "currentColor".into()));
    }
    svg::empty(out, "rect", class, &attributes);
}

/// A line from a tick to an arrow.
pub(super) fn arrow(out: &mut String, from: f64, to: f64, y: f64) {
    svg::line(out, "", (from, y - 4.0), (from, y + 4.0), "2");
    svg::line(out, "", (from, y), ((to - 5.0).max(from), y), "2");
    let point = [(to, y), (to - 7.0, y - 4.0), (to - 7.0, y + 4.0)];
    let points: Vec<String> = point.iter().map(|(x, y)| format!("{},{}", svg::short(*x), svg::short(*y))).collect();
    svg::empty(out, "polygon", "", &[("points", points.join(" ")), ("fill", "currentColor".into())]);
}
