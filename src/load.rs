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
mod kept;
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
mod unmerged;

use std::path::Path;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, MISSING_FILE};
use crate::error::Error;
use crate::model::lexicon::Lexicon;
use crate::project::Project;
use crate::source::Source;

pub(crate) use kept::Kept;
pub(crate) use schemas::schemas;

use kept::{Around, Part, ReadConfig};
use reader::Reader;

/// What the command line says instead of `report.toml`.
#[derive(Debug, Default, Clone)]
pub(crate) struct Overrides {
    pub(crate) theme: Option<String>,
    pub(crate) base_url: Option<String>,
}

/// Reads the project at `root`, the folder that holds `content/`. What is `kept` of an earlier time is not read again, and
/// then holds what there is now.
///
/// # Errors
/// If a folder or file cannot be read for a reason that is the machine's.
pub(crate) fn load(
    root: &Path,
    overrides: &Overrides,
    kept: &mut Kept,
) -> Result<(Option<Project>, Diagnostics), Error> {
    let mut reader = Reader::new(root, std::mem::take(kept));
    let project = project(&mut reader, overrides)?;
    let Reader { diagnostics, kept: read, .. } = reader;
    *kept = read;
    Ok((project, diagnostics))
}

fn project(reader: &mut Reader, overrides: &Overrides) -> Result<Option<Project>, Error> {
    // Everything around the chapters reads `report.toml` too, and so is as old as that.
    let Kept { config, around, theme, .. } = &mut reader.kept;
    let (config, around, theme) = (config.take(), around.take(), theme.take());
    let (around, theme) = if config.is_some() { (around, theme) } else { (None, None) };
    let config = Part::of(reader, config, |reader| self::config(reader, overrides))?;
    let chapters = chapters::load(reader)?;
    let around = Part::of(reader, around, |reader| self::around(reader, config.value().as_ref()))?;
    let Around { lexicon, received, files } = around.value();
    (reader.kept.config, reader.kept.around) = (Some(config.clone()), Some(around));
    let Some((config, config_source)) = config.value() else { return Ok(None) };
    let theme = Part::of(reader, theme, |reader| theme::load(reader, &config, &config_source).map(Arc::new))?;
    reader.kept.theme = Some(theme.clone());
    let lost = std::mem::take(&mut reader.lost);
    Ok(Some(Project {
        config,
        config_source,
        chapters,
        lexicon,
        received,
        files,
        theme: theme.value(),
        lost,
        source_date: None,
    }))
}

fn around(reader: &mut Reader, config: Option<&(Arc<Config>, Arc<Source>)>) -> Result<Around, Error> {
    let (themes, events) = events::load(reader)?;
    let lexicon = Lexicon {
        terms: glossary::load(reader, config.map(|(config, _)| config.as_ref()))?,
        events,
        themes,
        places: places::load(reader)?,
        organisations: organisations::load(reader)?,
        documents: documents::load(reader)?,
        figures: figures::load(reader)?,
        decisions: decisions::load(reader)?,
        notes: notes::load(reader)?,
        pages: pages::load(reader)?,
        repairs: repairs::load(reader)?,
    };
    // Looked into only so that a file in the folder's place is told.
    reader.entries("content/source")?;
    let received = reader.text_if_there("content/source/report.md")?;
    let files = files::load(reader)?;
    strays::tell(reader)?;
    Ok(Around { lexicon: Arc::new(lexicon), received, files: Arc::new(files) })
}

/// What is wrong with a text as front matter of each kind and as each registry, without a folder: for `fuzzing`.
pub(crate) fn of_text(text: &str) -> Diagnostics {
    let mut reader = Reader::new(Path::new(""), Kept::default());
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

fn config(reader: &mut Reader, overrides: &Overrides) -> Result<ReadConfig, Error> {
    let Some(source) = reader.text_if_there("content/report.toml")? else {
        if !reader.exists("content/report.toml") {
            reader.diagnostics.push(
                Diagnostic::without_place(MISSING_FILE, "`content/report.toml` is not there")
                    .hint("write it (docs/keys.md lists its keys), or begin with `rapporteur new DIR`"),
            );
        }
        return Ok(None);
    };
    Ok(table::read::<Config>(reader, &source).map(|mut config| {
        config.site.theme = overrides.theme.clone().unwrap_or(config.site.theme);
        config.site.base_url = overrides.base_url.clone().unwrap_or(config.site.base_url);
        (Arc::new(config), source)
    }))
}
