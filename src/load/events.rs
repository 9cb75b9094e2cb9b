//! `events.toml`: the timeline's events and the labels of their themes.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::paragraph_key::ParagraphKey;
use super::quotation::quotation;
use super::reader::Reader;
use super::slug::slug;
use super::table::{self, located, located_all};
use crate::error::Error;
use crate::model::lexicon::Event;
use crate::source::Located;

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EventsFile {
    /// Ids of the themes and their labels.
    #[serde(default)]
    themes: BTreeMap<String, String>,
    /// One entry an event.
    #[serde(default)]
    event: Vec<EventKeys>,
}

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
struct EventKeys {
    /// What happened, in a few words.
    #[schemars(with = "String")]
    title: Spanned<String>,
    /// Part of its address and its name in the data; made from the title if not given.
    #[schemars(with = "Option<String>")]
    id: Option<Spanned<String>>,
    /// EDTF: `2013`, `2013-05`, `2013-05-13/2013-05-15`, `2006/..`, `2014-35`.
    #[schemars(with = "String")]
    date: Spanned<String>,
    /// The paragraph that says so: its number, or an anchor such as `annex-i-para-3`.
    #[schemars(with = "ParagraphKey")]
    paragraph: Spanned<ParagraphKey>,
    /// The words that say so, copied from the paragraph.
    #[schemars(with = "String")]
    quote: Spanned<String>,
    /// The words right before the quotation, if it stands there twice.
    #[serde(default)]
    prefix: String,
    /// The words right after it.
    #[serde(default)]
    suffix: String,
    /// Alpha-3 codes of ISO 3166-1.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    countries: Vec<Spanned<String>>,
    /// An id of `places.toml`.
    #[schemars(with = "Option<String>")]
    place: Option<Spanned<String>>,
    /// An id of `[themes]`.
    #[schemars(with = "Option<String>")]
    theme: Option<Spanned<String>>,
    /// A day kept every year from this first occurrence on.
    #[serde(default)]
    yearly: bool,
}

pub(super) type Themes = Vec<(String, String)>;

pub(super) fn load(reader: &mut Reader) -> Result<(Themes, Vec<Event>), Error> {
    let nothing = (Vec::new(), Vec::new());
    let Some(source) = reader.text_if_there("content/events.toml")? else { return Ok(nothing) };
    let Some(file) = table::read::<EventsFile>(reader, &source) else { return Ok(nothing) };
    let themes = file.themes.into_iter().collect();
    let events = file
        .event
        .into_iter()
        .map(|keys| {
            let title = located(&source, 0, keys.title);
            let id = match keys.id {
                Some(id) => located(&source, 0, id),
                None => Located::new(slug(&title.value), title.span.clone()),
            };
            Event {
                id,
                title: title.value,
                date: located(&source, 0, keys.date),
                quotation: quotation(&source, 0, keys.paragraph, keys.quote, (keys.prefix, keys.suffix)),
                countries: located_all(&source, 0, keys.countries),
                place: keys.place.filter(|text| !text.as_ref().is_empty()).map(|text| located(&source, 0, text)),
                theme: keys.theme.filter(|text| !text.as_ref().is_empty()).map(|text| located(&source, 0, text)),
                yearly: keys.yearly,
            }
        })
        .collect();
    Ok((themes, events))
}
