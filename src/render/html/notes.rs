//! All editor's notes in the order of the report.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::leaves;
use super::super::locator::Part;
use super::frame::Frame;
use super::pager::Pager;
use super::paragraphs::{self, Note};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    pager: Pager,
    notes: Vec<Placed>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Placed {
    quote: String,
    places: Vec<Part>,
    note: Note,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let places = &edition.indexes.note_places;
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|note| (places[*note].at, places[*note].range.end, *note));
    let pager = Pager::new(edition, page, address::NOTES, number, order.len());
    let shown = leaves::shown(number, order.len());
    let shown = order.into_iter().skip(shown.start).take(shown.len());
    Context {
        page: Frame::new(edition, page, "notes", pager.title(edition, "nav-notes")),
        notes: shown
            .map(|at| {
                let place = &places[at];
                let mut note = paragraphs::note(edition, page, at);
                note.back = page.to(&format!("{}#{}", edition.report.chapters[place.at.chapter].href, note.anchor));
                let quote =
                    edition.report.passage(place.at).text.get(place.range.clone()).unwrap_or_default().to_owned();
                Placed { places: edition.locators().parts(page, &[place.at], &quote), quote, note }
            })
            .collect(),
        pager,
    }
}
