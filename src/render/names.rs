//! The names that the site shows for countries and areas: the short names of the gazetteer, in the interface's language.

use crate::gazetteer::{Country, by_id};
use crate::render::words::Words;

/// The short name under which it is listed.
pub(crate) fn name(words: &Words, country: &Country) -> String {
    country.name_in(words.language()).to_owned()
}

/// The slug of a country by its code or slug.
pub(crate) fn slug_of(id: &str) -> String {
    by_id(id).map_or_else(|| super::address::fragment(id), |country| country.slug.to_owned())
}
