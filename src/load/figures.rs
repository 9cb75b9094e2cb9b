//! `figures.toml`: key figures with the paragraph they stand in.

use serde::Deserialize;
use toml::Spanned;

use super::paragraph_key::ParagraphKey;
use super::quotation::quotation;
use super::reader::Reader;
use super::table;
use crate::error::Error;
use crate::model::lexicon::Figure;

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FiguresFile {
    #[serde(default)]
    figure: Vec<FigureKeys>,
}

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
struct FigureKeys {
    /// As printed: `159`.
    value: String,
    /// What is counted.
    label: String,
    /// The paragraph that has it.
    #[schemars(with = "ParagraphKey")]
    paragraph: Spanned<ParagraphKey>,
    /// The words that have it, copied from the paragraph.
    #[schemars(with = "String")]
    quote: Spanned<String>,
    /// The words right before the quotation, if it stands there twice.
    #[serde(default)]
    prefix: String,
    /// The words right after it.
    #[serde(default)]
    suffix: String,
}

pub(super) fn load(reader: &mut Reader) -> Result<Vec<Figure>, Error> {
    let Some(source) = reader.text_if_there("content/figures.toml")? else { return Ok(Vec::new()) };
    let Some(file) = table::read::<FiguresFile>(reader, &source) else { return Ok(Vec::new()) };
    Ok(file
        .figure
        .into_iter()
        .map(|keys| Figure {
            value: keys.value,
            label: keys.label,
            quotation: quotation(&source, 0, keys.paragraph, keys.quote, (keys.prefix, keys.suffix)),
        })
        .collect())
}
