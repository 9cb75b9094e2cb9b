//! `places.toml`: places and the countries they lie in.

use serde::Deserialize;
use toml::Spanned;

use super::reader::Reader;
use super::table::{self, located, located_all};
use crate::error::Error;
use crate::model::lexicon::Place;

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlacesFile {
    #[serde(default)]
    place: Vec<PlaceKeys>,
}

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
struct PlaceKeys {
    /// Its name in other files and in the data.
    #[schemars(with = "String")]
    id: Spanned<String>,
    /// As the report writes it.
    #[schemars(with = "String")]
    name: Spanned<String>,
    /// Other spellings in the report.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    aliases: Vec<Spanned<String>>,
    /// Alpha-3 code of ISO 3166-1.
    #[schemars(with = "String")]
    country: Spanned<String>,
}

pub(super) fn load(reader: &mut Reader) -> Result<Vec<Place>, Error> {
    let Some(source) = reader.text_if_there("content/places.toml")? else { return Ok(Vec::new()) };
    let Some(file) = table::read::<PlacesFile>(reader, &source) else { return Ok(Vec::new()) };
    Ok(file
        .place
        .into_iter()
        .map(|keys| Place {
            id: located(&source, 0, keys.id),
            name: located(&source, 0, keys.name),
            aliases: located_all(&source, 0, keys.aliases),
            country: located(&source, 0, keys.country),
        })
        .collect())
}
