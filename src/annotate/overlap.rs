//! What stays where readings overlap. Readings of different kinds may lie inside one another; of one kind the longest
//! stays; where two cross, the one that begins first. A country inside the name of a private body is part of
//! that name, and a place, a region or a longer name takes the country that it holds as a word. A title is one name too; a
//! document that is merely described ("the case law database") leaves the words in it their meaning.

use std::ops::Range;

use super::definitions::Definitions;
use super::scene::Found;
use super::titles::is_title;
use crate::model::annotation::{Reading, Status};

pub(super) fn resolve(mut all: Vec<Found>, text: &str, definitions: &Definitions<'_>) -> Vec<Found> {
    all.sort_by(|a, b| {
        let place = |found: &Found| (found.range.start, std::cmp::Reverse(found.range.end));
        place(a).cmp(&place(b)).then_with(|| a.reading.cmp(&b.reading))
    });
    all.dedup_by(|next, first| next.range == first.range && next.reading == first.reading);
    // How far any reading up to each reaches: those that do not reach one need not be compared with it.
    let reach: Vec<usize> = all
        .iter()
        .scan(0, |reach, found| {
            *reach = found.range.end.max(*reach);
            Some(*reach)
        })
        .collect();
    let taken: Vec<bool> = (0..all.len())
        .map(|index| {
            all.iter()
                .enumerate()
                .skip(reach.partition_point(|end| *end <= all[index].range.start))
                // Sorted by start: from here on none overlaps.
                .take_while(|(_, found)| found.range.start < all[index].range.end)
                .any(|(other, found)| other != index && gives_way(&all, index, other, found, text, definitions))
        })
        .collect();
    let mut keep = taken.into_iter().map(|taken| !taken);
    all.retain(|_| keep.next().unwrap_or(true));
    drop_crossing(all)
}

/// Whether the reading at `index` gives way to the other, which overlaps it.
fn gives_way(
    all: &[Found],
    index: usize,
    other: usize,
    found: &Found,
    text: &str,
    definitions: &Definitions<'_>,
) -> bool {
    let own = &all[index];
    if !overlap(&own.range, &found.range) {
        return false;
    }
    let inside = contains(&found.range, &own.range);
    let strictly = inside && found.range != own.range;
    match (&own.reading, &found.reading) {
        (Reading::Article { .. }, Reading::Article { .. }) => false,
        (Reading::Country { .. } | Reading::Area { .. } | Reading::Region { .. }, Reading::Organisation { id }) => {
            inside && !definitions.bodies.iter().any(|body| body.id == *id && body.holds_country)
        }
        (Reading::Country { .. } | Reading::Area { .. }, Reading::Place { .. }) => {
            strictly && found.status == Status::Accepted
        }
        (Reading::Place { .. }, Reading::Country { .. } | Reading::Area { .. }) => inside,
        (Reading::Region { .. }, Reading::Country { .. } | Reading::Area { .. }) => inside,
        (Reading::Country { .. } | Reading::Area { .. }, Reading::Region { .. }) => strictly,
        (Reading::Organisation { .. }, Reading::Document { .. }) => strictly && is_title(&text[found.range.clone()]),
        (Reading::Term { .. }, Reading::Document { .. }) => {
            own.range == found.range || (inside && is_title(&text[found.range.clone()]))
        }
        (a, b) if a.kind() == b.kind() => {
            strictly
                || (crosses(&own.range, &found.range) && is_weaker(own, found))
                || (own.range == found.range && other < index)
        }
        _ => false,
    }
}

/// Of readings that cross, the later one goes; of two that begin together none crosses.
fn drop_crossing(all: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::with_capacity(all.len());
    for found in all {
        // Sorted by start, only the last few can reach into this one.
        let crossed = kept.iter().rev().take(16).any(|earlier| crosses(&earlier.range, &found.range));
        if !crossed {
            kept.push(found);
        }
    }
    kept
}

fn is_weaker(own: &Found, other: &Found) -> bool {
    (own.range.len(), other.range.start) < (other.range.len(), own.range.start)
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn crosses(a: &Range<usize>, b: &Range<usize>) -> bool {
    overlap(a, b) && !contains(a, b) && !contains(b, a)
}
