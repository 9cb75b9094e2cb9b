//! `source/repairs.toml`: every way in which the chapters differ from the source received.

use serde::Deserialize;
use toml::Spanned;

use super::reader::Reader;
use super::table;
use crate::error::Error;
use crate::model::lexicon::{Repair, RepairKind};

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RepairsFile {
    /// The file compared with; always `report.md`.
    #[serde(default)]
    #[allow(dead_code, reason = "written for the reader of the file")]
    source: String,
    #[serde(default)]
    #[schemars(with = "Vec<RepairKeys>")]
    repair: Vec<Spanned<RepairKeys>>,
}

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
struct RepairKeys {
    /// Why they differ.
    kind: RepairKind,
    /// Line of the source, from 1, at which the words begin.
    line: usize,
    /// The exact words of the source.
    #[serde(default)]
    source: String,
    /// The file of the content that has them otherwise.
    #[serde(default)]
    chapter: String,
    /// The words there.
    #[serde(default)]
    text: String,
    /// The reason, where it does not go without saying.
    #[serde(default)]
    why: String,
}

pub(super) fn load(reader: &mut Reader) -> Result<Vec<Repair>, Error> {
    let Some(source) = reader.text_if_there("content/source/repairs.toml")? else { return Ok(Vec::new()) };
    let Some(file) = table::read::<RepairsFile>(reader, &source) else { return Ok(Vec::new()) };
    Ok(file
        .repair
        .into_iter()
        .map(|keys| {
            let span = source.span(keys.span());
            let keys = keys.into_inner();
            Repair {
                kind: keys.kind,
                line: keys.line,
                source: keys.source,
                chapter: keys.chapter,
                text: keys.text,
                why: keys.why,
                span,
            }
        })
        .collect())
}
