//! JSON Schemas of everything that editors write, made from the types that read it.

use std::collections::BTreeMap;

use schemars::{Schema, schema_for};

use super::{chapters, decisions, documents, events, figures, glossary, notes, organisations, pages, places, repairs};
use crate::config::Config;

/// By file, or by folder for front matter.
pub(crate) fn schemas() -> BTreeMap<&'static str, Schema> {
    BTreeMap::from([
        ("content/report.toml", schema_for!(Config)),
        ("content/chapters/**/*.md", schema_for!(chapters::ChapterKeys)),
        ("content/glossary/*.md", schema_for!(glossary::TermKeys)),
        ("content/notes/*.md", schema_for!(notes::NoteKeys)),
        ("content/pages/*.md", schema_for!(pages::PageKeys)),
        ("content/events.toml", schema_for!(events::EventsFile)),
        ("content/places.toml", schema_for!(places::PlacesFile)),
        ("content/organisations.toml", schema_for!(organisations::OrganisationsFile)),
        ("content/documents.toml", schema_for!(documents::DocumentsFile)),
        ("content/figures.toml", schema_for!(figures::FiguresFile)),
        ("content/ledger.toml", schema_for!(decisions::LedgerFile)),
        ("content/source/repairs.toml", schema_for!(repairs::RepairsFile)),
    ])
}
