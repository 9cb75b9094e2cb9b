//! What stays of readings that overlap, whichever finder made them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::table::Table;
use crate::annotate::definitions::Definitions;
use crate::annotate::overlap::resolve;
use crate::annotate::scene::Found;
use crate::model::annotation::{Reading, Status};
use crate::model::report::Report;

fn found(range: Range<usize>, reading: Reading) -> Found {
    Found { range, reading, status: Status::Accepted, reason: "".into() }
}

fn place(range: Range<usize>, id: &str) -> Found {
    found(range, Reading::Place { id: id.into(), country: "NOR".into() })
}

fn term(range: Range<usize>) -> Found {
    found(range, Reading::Term { slug: "term".into() })
}

/// The targets of those that stay.
fn stay(all: Vec<Found>) -> Vec<String> {
    let table = Table::default();
    let anchors = Arc::new(BTreeMap::new());
    let definitions = Definitions::new(&Report::default(), &[], &table.lexicon, &table.config(), anchors);
    let text = "the words of a text that is long enough for these readings";
    resolve(all, text, &definitions).into_iter().map(|found| found.reading.target()).collect()
}

#[test]
fn of_one_kind_the_longest_stays() {
    assert_eq!(stay(vec![place(4..10, "inner"), place(0..20, "outer")]), ["outer"]);
    assert_eq!(stay(vec![place(0..10, "short"), place(6..20, "long")]), ["long"]);
    assert_eq!(stay(vec![place(0..14, "long"), place(10..20, "short")]), ["long"]);
}

#[test]
fn of_two_as_long_the_first_stays() {
    assert_eq!(stay(vec![place(0..10, "one"), place(0..10, "two")]), ["one"]);
    assert_eq!(stay(vec![place(0..10, "one"), place(5..15, "two")]), ["one"]);
}

#[test]
fn other_kinds_lie_inside_one_another_and_do_not_cross() {
    assert_eq!(stay(vec![term(0..20), place(4..10, "inner")]), ["term", "inner"]);
    assert_eq!(stay(vec![term(0..10), place(0..10, "same")]).len(), 2);
    assert_eq!(stay(vec![term(0..10), place(5..20, "later")]), ["term"]);
}

#[test]
fn what_only_touches_stays() {
    assert_eq!(stay(vec![place(0..10, "one"), place(10..20, "two")]), ["one", "two"]);
}
