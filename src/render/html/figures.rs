//! Key figures with the paragraphs that they stand in.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::leaves::shown;
use super::super::locator::Part;
use super::frame::Frame;
use super::pager::Pager;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    figures: Vec<Figure>,
    pager: Pager,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Figure {
    value: String,
    label: String,
    quote: String,
    places: Vec<Part>,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, number: usize) -> Context {
    let count = edition.lexicon.figures.len();
    let pager = Pager::new(edition, page, address::FIGURES, number, count);
    let shown = shown(number, count);
    let placed = edition.lexicon.figures.iter().zip(&edition.indexes.figure_places).skip(shown.start).take(shown.len());
    Context {
        page: Frame::new(edition, page, "figures", pager.title(edition, "nav-figures")),
        figures: placed
            .map(|(figure, place)| Figure {
                value: figure.value.clone(),
                label: figure.label.clone(),
                quote: edition.report.passage(place.at).text.get(place.range.clone()).unwrap_or_default().to_owned(),
                places: edition.locators().parts(page, &[place.at], &figure.label),
            })
            .collect(),
        pager,
    }
}
