//! The only step that reads: from a project's folder to a `Project`.
//!
//! It understands no more than it must to put things in order: TOML is read into the lexicon, Markdown stays text. What is
//! wrong in a file becomes a diagnostic and the reading goes on; only what the machine refuses is an `Err`.

mod chapters;
mod decisions;
mod documents;
mod drawing;
mod events;
mod figures;
pub(crate) mod file;
mod files;
mod front_matter;
mod glossary;
pub(crate) mod limits;
mod notes;
mod organisations;
mod pages;
mod paragraph_key;
mod places;
mod quotation;
mod reader;
mod repairs;
mod schemas;
mod slug;
mod strays;
mod table;
mod text;
mod theme;

use std::path::Path;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, MISSING_FILE};
use crate::error::Error;
use crate::model::lexicon::Lexicon;
use crate::project::Project;
use crate::source::Source;

pub(crate) use schemas::schemas;

use reader::Reader;

/// What the command line says instead of `report.toml`.
#[derive(Debug, Default, Clone)]
pub(crate) struct Overrides {
    pub(crate) theme: Option<String>,
    pub(crate) base_url: Option<String>,
}

/// Reads the project at `root`, the folder that holds `content/`.
///
/// # Errors
/// If a folder or file cannot be read for a reason that is the machine's.
pub(crate) fn load(root: &Path, overrides: &Overrides) -> Result<(Option<Project>, Diagnostics), Error> {
    let mut reader = Reader::new(root);
    let config = config(&mut reader)?;
    let chapters = chapters::load(&mut reader)?;
    let (themes, events) = events::load(&mut reader)?;
    let lexicon = Lexicon {
        terms: glossary::load(&mut reader, config.as_ref().map(|(config, _)| config))?,
        events,
        themes,
        places: places::load(&mut reader)?,
        organisations: organisations::load(&mut reader)?,
        documents: documents::load(&mut reader)?,
        figures: figures::load(&mut reader)?,
        decisions: decisions::load(&mut reader)?,
        notes: notes::load(&mut reader)?,
        pages: pages::load(&mut reader)?,
        repairs: repairs::load(&mut reader)?,
    };
    // Looked into only so that a file in the folder's place is told.
    reader.entries("content/source")?;
    let received = reader.text_if_there("content/source/report.md")?;
    let files = files::load(&mut reader)?;
    strays::tell(&mut reader)?;
    let Some((mut config, config_source)) = config else { return Ok((None, reader.diagnostics)) };
    config.site.theme = overrides.theme.clone().unwrap_or(config.site.theme);
    config.site.base_url = overrides.base_url.clone().unwrap_or(config.site.base_url);
    let theme = theme::load(&mut reader, &config, &config_source)?;
    let lost = std::mem::take(&mut reader.lost);
    let project = Project { config, config_source, chapters, lexicon, received, files, theme, lost };
    Ok((Some(project), reader.diagnostics))
}

/// What is wrong with a text as front matter of each kind and as each registry, without a folder: for `fuzzing`.
pub(crate) fn of_text(text: &str) -> Diagnostics {
    let mut reader = Reader::new(Path::new(""));
    let source = Source::new("content/a.md", text);
    front_matter::read::<chapters::ChapterKeys>(&mut reader, &source);
    front_matter::read::<glossary::TermKeys>(&mut reader, &source);
    front_matter::read::<notes::NoteKeys>(&mut reader, &source);
    let source = Source::new("content/a.toml", text);
    table::read::<Config>(&mut reader, &source);
    table::read::<events::EventsFile>(&mut reader, &source);
    table::read::<decisions::LedgerFile>(&mut reader, &source);
    reader.diagnostics
}

fn config(reader: &mut Reader) -> Result<Option<(Config, std::sync::Arc<Source>)>, Error> {
    let Some(source) = reader.text_if_there("content/report.toml")? else {
        if !reader.exists("content/report.toml") {
            reader.diagnostics.push(
                Diagnostic::without_place(MISSING_FILE, "`content/report.toml` is not there")
                    .hint("write it (docs/keys.md lists its keys), or begin with `rapporteur new DIR`"),
            );
        }
        return Ok(None);
    };
    Ok(table::read::<Config>(reader, &source).map(|config| (config, source)))
}
