//! Key figures with the paragraphs that they stand in.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::Page;
use super::super::edition::Edition;
use super::super::locator::Part;
use super::frame::Frame;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    figures: Vec<Figure>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Figure {
    value: String,
    label: String,
    quote: String,
    places: Vec<Part>,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page) -> Context {
    let placed = edition.lexicon.figures.iter().zip(&edition.indexes.figure_places);
    Context {
        page: Frame::new(edition, page, "figures", edition.words.get("nav-figures")),
        figures: placed
            .map(|(figure, place)| Figure {
                value: figure.value.clone(),
                label: figure.label.clone(),
                quote: edition.report.passage(place.at).text.get(place.range.clone()).unwrap_or_default().to_owned(),
                places: edition.locators().parts(page, &[place.at], &figure.label),
            })
            .collect(),
    }
}
