//! `documents.toml`: the documents that the report cites.

use serde::Deserialize;
use toml::Spanned;

use super::reader::Reader;
use super::table::{self, located, located_all};
use crate::error::Error;
use crate::model::lexicon::Document;

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DocumentsFile {
    #[serde(default)]
    document: Vec<DocumentKeys>,
}

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
struct DocumentKeys {
    /// Its name in other files and in the data.
    #[schemars(with = "String")]
    id: Spanned<String>,
    /// Its symbol, if it has one.
    #[schemars(with = "Option<String>")]
    symbol: Option<Spanned<String>>,
    /// Its title.
    #[schemars(with = "String")]
    title: Spanned<String>,
    /// Whole phrases that mean it: "resolution 23/2".
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    aliases: Vec<Spanned<String>>,
    /// Short forms that hold once the report has defined them: "the Protocol".
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    local: Vec<Spanned<String>>,
    /// Where it can be read.
    #[schemars(with = "Option<String>")]
    link: Option<Spanned<String>>,
    /// Such as `treaty`.
    #[serde(default)]
    kind: String,
}

pub(super) fn load(reader: &mut Reader) -> Result<Vec<Document>, Error> {
    let Some(source) = reader.text_if_there("content/documents.toml")? else { return Ok(Vec::new()) };
    let Some(file) = table::read::<DocumentsFile>(reader, &source) else { return Ok(Vec::new()) };
    let filled = |text: Option<Spanned<String>>| {
        text.filter(|text| !text.as_ref().is_empty()).map(|text| located(&source, 0, text))
    };
    Ok(file
        .document
        .into_iter()
        .map(|keys| Document {
            id: located(&source, 0, keys.id),
            symbol: filled(keys.symbol),
            title: located(&source, 0, keys.title),
            aliases: located_all(&source, 0, keys.aliases),
            local: located_all(&source, 0, keys.local),
            link: filled(keys.link),
            kind: keys.kind,
        })
        .collect())
}
