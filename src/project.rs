//! Everything that was read, before any of it is understood: the beginning of the pipe.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::config::Config;
use crate::model::lexicon::Lexicon;
use crate::source::{Located, Source, Span};

/// Style sheets that stand apart from the site's: the one within the one-file edition, and that of the book.
pub(crate) const ONE_FILE_STYLE: &str = "css/one-file.css";
pub(crate) const BOOK_STYLE: &str = "css/book.css";

#[derive(Debug)]
pub(crate) struct Project {
    pub(crate) config: Arc<Config>,
    pub(crate) config_source: Arc<Source>,
    /// In reading order: a folder's own text stands before what the folder holds.
    pub(crate) chapters: Vec<ChapterFile>,
    pub(crate) lexicon: Arc<Lexicon>,
    /// `source/report.md`, if it is there.
    pub(crate) received: Option<Arc<Source>>,
    /// Files that are copied as they are: address in the site to the file's bytes.
    pub(crate) files: Arc<BTreeMap<String, Arc<[u8]>>>,
    pub(crate) theme: Arc<ThemeFiles>,
    /// Files and folders of the content that could not be read, for which the editor has been told why.
    pub(crate) lost: BTreeSet<String>,
    /// What is to be taken for the time of the source, in seconds since 1970, if whoever builds was told any.
    pub(crate) source_date: Option<i64>,
}

impl Project {
    /// Whether a file, or all files of a folder, could be read: else nobody can say that something is not there. A folder
    /// that is lost takes its files with it.
    pub(crate) fn is_whole(&self, path: &str) -> bool {
        !self.lost.iter().any(|lost| lost.starts_with(path) || path.starts_with(lost.as_str()))
    }
}

/// A file of `chapters/` with its front matter read and its body not yet parsed.
#[derive(Debug)]
pub(crate) struct ChapterFile {
    pub(crate) source: Arc<Source>,
    pub(crate) title: Located<String>,
    pub(crate) label: String,
    pub(crate) aliases: Vec<Located<String>>,
    /// The series that the nearest folder with `numbering` starts; "" for the main text.
    pub(crate) series: String,
    /// 1 for what stands right in `chapters/`.
    pub(crate) level: u8,
    /// Index in `Project::chapters`.
    pub(crate) parent: Option<usize>,
    /// Slugs from the top joined by `/`: `activities/technical-assistance`.
    pub(crate) address: String,
    /// Where the file's name or its `slug` stands, for duplicates.
    pub(crate) address_span: Span,
    /// Byte at which the body begins.
    pub(crate) body: usize,
}

/// The theme in use: its layers, laid over one another file by file.
#[derive(Debug, Clone, Default)]
pub(crate) struct ThemeFiles {
    pub(crate) manifest: ThemeManifest,
    /// Path within the theme, such as `css/cards.css`, to the uppermost layer's file of that name.
    pub(crate) files: BTreeMap<String, ThemeFile>,
    /// Every layer's templates by the names under which templates know one another: those of the uppermost layer bare
    /// (`base.html`), those of the layers beneath it with their layer in front (`default/base.html`), so that a template
    /// can extend the one that it takes the place of.
    pub(crate) templates: BTreeMap<String, ThemeFile>,
    /// What stands in front of the names of the layers beneath, the nearest first: `plain/`, `default/`.
    pub(crate) beneath: Vec<String>,
    /// What any layer lists in its `theme.toml`, whether or not a layer above lists it too.
    pub(crate) listed: BTreeSet<String>,
    /// The paths within the theme of the files that the site itself brings.
    pub(crate) own: BTreeSet<String>,
}

/// What a theme makes of its files. Paths are within the theme.
#[derive(Debug, Clone, Default)]
pub(crate) struct ThemeManifest {
    /// Joined in this order into one style sheet, and into one script.
    pub(crate) styles: Vec<String>,
    pub(crate) scripts: Vec<String>,
    /// Copied under their own names.
    pub(crate) assets: Vec<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct ThemeFile {
    /// Where it came from, for messages: `themes/default/templates/base.html`.
    pub(crate) path: String,
    pub(crate) bytes: Arc<[u8]>,
}
