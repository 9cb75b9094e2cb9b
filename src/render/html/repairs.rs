//! Every difference between the text received and the text shown, and what was compared.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::leaves::shown_of;
use super::super::locator::Part;
use super::frame::Frame;
use super::pager::Pager;
use crate::model::lexicon::RepairKind;

/// The kinds in the order in which they are shown, with the names of their messages.
const KINDS: [(RepairKind, &str); 7] = [
    (RepairKind::Spelling, "repairs-spelling"),
    (RepairKind::Masthead, "repairs-masthead"),
    (RepairKind::Joined, "repairs-joined"),
    (RepairKind::HeadingLevel, "repairs-heading-level"),
    (RepairKind::ListMark, "repairs-list-mark"),
    (RepairKind::Escape, "repairs-escape"),
    (RepairKind::Furniture, "repairs-furniture"),
];

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    proof: Proof,
    prevails: String,
    count: usize,
    kinds: Vec<Kind>,
    pager: Pager,
}

/// What the comparison rests on, and how far it goes.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Proof {
    source: String,
    sha256: String,
    words: usize,
    repairs: usize,
    /// Places in which the text departs from the source and no repair says so.
    departures: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Kind {
    name: String,
    anchor: String,
    /// Whether they concern the title page, where no paragraph can be named.
    cover: bool,
    repairs: Vec<Repair>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Repair {
    line: usize,
    source: String,
    text: String,
    why: String,
    places: Vec<Part>,
}

pub(crate) fn proof(edition: &Edition<'_>) -> Proof {
    let found = edition.verification;
    Proof {
        source: found.source.clone(),
        sha256: found.sha256.clone(),
        words: found.words,
        departures: found.departures,
        repairs: edition.lexicon.repairs.len(),
    }
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let pager = Pager::new(edition, page, address::REPAIRS, number, edition.lexicon.repairs.len());
    let count = |kind| edition.lexicon.repairs.iter().filter(|repair| repair.kind == kind).count();
    let shown = shown_of(number, KINDS.map(|(kind, _)| count(kind)));
    let kinds = KINDS.iter().zip(shown).map(|((kind, key), shown)| Kind {
        name: edition.words.get(key),
        anchor: (*key).to_owned(),
        cover: *kind == RepairKind::Masthead,
        repairs: of_kind(edition, page, *kind, shown),
    });
    Context {
        page: Frame::new(edition, page, "repairs", pager.title(edition, "nav-repairs")),
        proof: proof(edition),
        prevails: edition.config.words.prevails.clone(),
        count: edition.lexicon.repairs.len(),
        kinds: kinds.filter(|kind| !kind.repairs.is_empty()).collect(),
        pager,
    }
}

fn of_kind(edition: &Edition<'_>, page: &Page, kind: RepairKind, shown: Range<usize>) -> Vec<Repair> {
    let all = edition.lexicon.repairs.iter().enumerate().filter(|(_, repair)| repair.kind == kind);
    all.skip(shown.start)
        .take(shown.len())
        .map(|(at, repair)| {
            let place = edition.verification.places.get(at).copied().flatten();
            Repair {
                line: repair.line,
                source: repair.source.clone(),
                text: repair.text.clone(),
                why: repair.why.clone(),
                places: place.map(|at| edition.locators().parts(page, &[at], "")).unwrap_or_default(),
            }
        })
        .collect()
}
