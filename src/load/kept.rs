//! What was read and need not be read again. A preview says which files have changed; all others are as they were.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use super::chapters::ChapterKeys;
use super::front_matter::FrontMatter;
use super::reader::Reader;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::error::Error;
use crate::model::lexicon::Lexicon;
use crate::project::ThemeFiles;
use crate::source::Source;

/// A name in a folder, and whether it is a folder itself.
pub(super) type Entry = (String, bool);

/// `report.toml` and where it was read from.
pub(super) type ReadConfig = Option<(Arc<Config>, Arc<Source>)>;

#[derive(Default)]
pub(crate) struct Kept {
    pub(super) texts: HashMap<String, Arc<Source>>,
    pub(super) entries: HashMap<String, Arc<[Entry]>>,
    pub(super) fronts: HashMap<String, Arc<FrontMatter<ChapterKeys>>>,
    pub(super) config: Option<Part<ReadConfig>>,
    pub(super) around: Option<Part<Around>>,
    pub(super) theme: Option<Part<Arc<ThemeFiles>>>,
}

/// Everything that is read but the chapters, the theme and `report.toml`.
#[derive(Clone)]
pub(super) struct Around {
    pub(super) lexicon: Arc<Lexicon>,
    pub(super) received: Option<Arc<Source>>,
    pub(super) files: Arc<BTreeMap<String, Arc<[u8]>>>,
}

/// Something read, with what had to be said about it.
#[derive(Clone)]
pub(super) struct Part<T> {
    value: T,
    said: Diagnostics,
    lost: BTreeSet<String>,
}

impl Kept {
    /// Forgets a file or a folder, with all that it holds and all that was made of it. The path is relative to the root,
    /// with `/` between its parts.
    pub(crate) fn forget(&mut self, root: &Path, path: &str) {
        let inside = format!("{path}/");
        let stays = |other: &str| other != path && !other.starts_with(&inside);
        let was_text = self.texts.remove(path).is_some();
        if was_text {
            self.fronts.remove(path);
        } else {
            self.texts.retain(|other, _| stays(other));
            self.fronts.retain(|other, _| stays(other));
            self.entries.retain(|other, _| stays(other));
        }
        // Its name may be new in its folder, or gone from it; but most often a file was there before and still is.
        if !(was_text && root.join(path).is_file()) {
            self.entries.remove(path.rsplit_once('/').map_or("", |(folder, _)| folder));
        }
        if path.starts_with("themes") {
            self.theme = None;
        } else if path == "content/report.toml" || path == "content" {
            self.config = None;
        } else if !(was_text && path.starts_with("content/chapters/")) {
            // What comes and goes beside the chapters may be an image.
            self.around = None;
        }
    }
}

impl<T: Clone> Part<T> {
    /// What is kept, said again; or what is read now.
    pub(super) fn of(
        reader: &mut Reader,
        kept: Option<Self>,
        read: impl FnOnce(&mut Reader) -> Result<T, Error>,
    ) -> Result<Self, Error> {
        let part = match kept {
            Some(kept) => kept,
            None => {
                let before = (std::mem::take(&mut reader.diagnostics), std::mem::take(&mut reader.lost));
                let value = read(reader);
                let said = std::mem::replace(&mut reader.diagnostics, before.0);
                let lost = std::mem::replace(&mut reader.lost, before.1);
                Self { value: value?, said, lost }
            }
        };
        reader.diagnostics.extend(part.said.clone());
        reader.lost.extend(part.lost.iter().cloned());
        Ok(part)
    }

    pub(super) fn value(&self) -> T {
        self.value.clone()
    }
}
