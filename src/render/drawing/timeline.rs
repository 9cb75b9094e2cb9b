//! The overview of the timeline. Ink follows precision: a day is a solid tick, a month a solid bar a month wide, anything
//! vaguer a pale bar with an outline, as wide as the doubt; what has no end is a line that stops with an arrow at the day
//! of the report. What was planned is hatched.
//!
//! There are two drawings, since a wide one that is shrunk cannot be read: `wide`, on one scale in lanes by precision, and
//! `narrow`, a strip a year with the months across.

mod lane;
mod mark;
mod narrow;
mod scale;
mod wide;

#[cfg(test)]
mod tests;

pub(crate) use narrow::narrow;
pub(crate) use wide::wide;

use super::svg;
use crate::model::calendar::Day;
use crate::model::indexes::TimelineEntry;

/// What is drawn, with all its words.
pub(crate) struct Overview<'a> {
    pub(crate) events: &'a [TimelineEntry],
    pub(crate) issued: Day,
    /// What the drawing shows, for those who do not see it.
    pub(crate) title: String,
    /// At the rule of the report's day.
    pub(crate) report: String,
    /// Names of the lanes and how many events each has, in the order of `LANES`.
    pub(crate) lanes: [(String, String); LANES],
    /// A letter or number for each month.
    pub(crate) months: Vec<String>,
    /// What each mark says when it is pointed at, parallel to the events.
    pub(crate) marks: Vec<String>,
}

/// Days, months, parts of a year, years, open ends.
pub(crate) const LANES: usize = 5;

/// How many events each lane has, for its label.
pub(crate) fn counts(events: &[TimelineEntry]) -> [usize; LANES] {
    let mut counts = [0; LANES];
    for event in events {
        counts[lane::Lane::of(&event.when) as usize] += 1;
    }
    counts
}

/// The hatch of planned events. It stands once in a page, in a drawing of its own: inside one that is not shown it would
/// be lost to the other.
pub(crate) fn hatch() -> String {
    let mut out = String::new();
    let hidden = [("width", "0".into()), ("height", "0".into()), ("aria-hidden", "true".into())];
    svg::open(&mut out, "svg", "drawing-patterns", &hidden);
    let turned = [
        ("id", "planned-hatch".into()),
        ("width", "4".into()),
        ("height", "4".into()),
        ("patternUnits", "userSpaceOnUse".into()),
        ("patternTransform", "rotate(45)".into()),
    ];
    svg::open(&mut out, "pattern", "", &turned);
    svg::line(&mut out, "hatch-line", (1.0, 0.0), (1.0, 4.0), "1.5");
    svg::close(&mut out, "pattern");
    svg::close(&mut out, "svg");
    out
}
