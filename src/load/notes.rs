//! `notes/*.md`: the editor's margin notes.

use serde::Deserialize;
use toml::Spanned;

use super::front_matter;
use super::paragraph_key::ParagraphKey;
use super::quotation::quotation;
use super::reader::Reader;
use super::table::located;
use crate::diagnostic::{BAD_DATE, Diagnostic, WRONG_VALUE};
use crate::error::Error;
use crate::model::calendar::Day;
use crate::model::lexicon::{Body, Note};

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoteKeys {
    /// The paragraph that it is about.
    #[schemars(with = "ParagraphKey")]
    paragraph: Spanned<ParagraphKey>,
    /// The words that it is about, copied from the paragraph.
    #[schemars(with = "String")]
    quote: Spanned<String>,
    /// The words right before them, if they stand there twice.
    #[serde(default)]
    prefix: String,
    /// The words right after them.
    #[serde(default)]
    suffix: String,
    /// The day on which the note was written, `2026-11-23`.
    #[schemars(with = "String")]
    date: Spanned<String>,
    /// What shows that the note is right, in words.
    #[schemars(with = "String")]
    source: Spanned<String>,
    /// Where that can be read.
    #[serde(default)]
    source_url: String,
}

pub(super) fn load(reader: &mut Reader) -> Result<Vec<Note>, Error> {
    let mut notes = Vec::new();
    for (stem, source) in reader.markdown_files("content/notes")? {
        let Some(front) = front_matter::read::<NoteKeys>(reader, &source) else { continue };
        let keys = front.keys;
        let date = located(&source, front.start, keys.date);
        if Day::parse(&date.value).is_none() {
            let message = format!("`{}` is no day", date.value);
            reader.diagnostics.push(
                Diagnostic::new(BAD_DATE, date.span.clone(), message).hint("write year, month and day: \"2026-11-23\""),
            );
        }
        let cited = located(&source, front.start, keys.source);
        if cited.value.trim().is_empty() {
            reader.diagnostics.push(
                Diagnostic::new(WRONG_VALUE, cited.span.clone(), "a note needs a source")
                    .hint("name the publication that shows what the note says"),
            );
        }
        notes.push(Note {
            id: stem,
            quotation: quotation(&source, front.start, keys.paragraph, keys.quote, (keys.prefix, keys.suffix)),
            date: date.value,
            cited: cited.value,
            cited_url: keys.source_url,
            body: Body { start: front.body, source },
        });
    }
    Ok(notes)
}
