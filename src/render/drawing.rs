//! The drawings: the timeline's overview and the map, as SVG without styles. Presentation attributes make them legible
//! alone and in grey; a theme's CSS overrides them by class. All words come in as parameters. Nothing in them is a Tab
//! stop, since the list beside each says the same.
//!
//! Classes, from outside in: `drawing-patterns`, `hatch-line`; `timeline-drawing` with `timeline-drawing-wide` or
//! `timeline-drawing-narrow`; `axis`, `axis-year`, `axis-cut`, `year-rule`, `report-date`, `report-date-label`; `lane-label`,
//! `lane-count`; `mark` with `mark-day`, `mark-month`, `mark-season`, `mark-year` or `mark-open`, `is-planned`, and
//! `data-event`; `mark-label`, `mark-leader`; `strip-rule`, `strip-year`, `strip-month`. `map-drawing`, `map-locator`,
//! `map-land`, `map-dot` with `is-meeting`, `map-label`.

pub(crate) mod map;
pub(crate) mod svg;
pub(crate) mod timeline;
