//! Reads files below the project's root and keeps what is wrong with them.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

use super::file::{self, Found, is_circle};
use super::kept::{Entry, Kept};
use super::{limits, text};
use crate::diagnostic::{Diagnostic, Diagnostics, NESTING, NOT_A_FILE, NOT_UTF8, OUTSIDE_PROJECT, OVER_LIMIT};
use crate::error::Error;
use crate::source::Source;

/// The report as it was received, of which every byte counts.
const RECEIVED: &str = "content/source/report.md";

pub(super) struct Reader {
    root: PathBuf,
    /// The root with its links followed; none if it cannot be found.
    real: Option<PathBuf>,
    pub(super) diagnostics: Diagnostics,
    /// Files that are there but could not be read, so that nobody complains that what they hold is missing.
    pub(super) lost: BTreeSet<String>,
    /// Files and bytes read so far.
    read: (usize, u64),
    /// Whether they have become too many, which is said once.
    full: bool,
    pub(super) kept: Kept,
}

impl Reader {
    pub(super) fn new(root: &Path, kept: Kept) -> Self {
        Self {
            root: root.to_path_buf(),
            real: root.canonicalize().ok(),
            diagnostics: Diagnostics::default(),
            lost: BTreeSet::new(),
            read: (0, 0),
            full: false,
            kept,
        }
    }

    pub(super) fn exists(&self, path: &str) -> bool {
        self.root.join(path).exists()
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    pub(super) fn lose(&mut self, path: &str) {
        self.lost.insert(path.to_owned());
    }

    /// The bytes of a file; none if it is not there, or cannot be taken, which is then a diagnostic.
    pub(super) fn bytes_if_there(&mut self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        self.bytes(path, limits::COPIED)
    }

    fn bytes(&mut self, path: &str, most: u64) -> Result<Option<Vec<u8>>, Error> {
        let full = self.root.join(path);
        if self.full || !self.inside(&full, path) {
            self.lose(path);
            return Ok(None);
        }
        match file::read(&full, most).map_err(|error| Error::io("read", &full, &error))? {
            Found::Bytes(bytes) => return Ok(self.counted(bytes)),
            Found::Missing => return Ok(None),
            Found::Other(what) => self.no_file(path, what),
            Found::TooLarge(size) => {
                let message =
                    format!("`{path}` has {}, more than the {} that are read", megabytes(size), megabytes(most));
                let hint = if most == limits::COPIED {
                    "make it smaller, or link to a place where it can be fetched"
                } else {
                    "cut it into several files; if it is no text, move it out of the way"
                };
                self.diagnostics.push(Diagnostic::without_place(OVER_LIMIT, message).hint(hint));
            }
        }
        self.lose(path);
        Ok(None)
    }

    /// Looks how large files are before the first of them is read. More than a project can hold is told here, and none of them
    /// is read then.
    pub(super) fn expect(&mut self, paths: &[&str]) {
        // One that is too large by itself is told by itself.
        let sizes = paths.iter().filter_map(|path| Some(self.root.join(path).metadata().ok()?.len()));
        let together: u64 = sizes.filter(|size| *size <= limits::COPIED).sum();
        if !self.full && self.read.1 + together > limits::TOGETHER {
            self.too_much(format!("the files of the project have more than {} together", megabytes(limits::TOGETHER)));
        }
    }

    /// The bytes, unless with them the project has become larger than a project can be.
    fn counted(&mut self, bytes: Vec<u8>) -> Option<Vec<u8>> {
        self.read = (self.read.0 + 1, self.read.1 + bytes.len() as u64);
        let message = if self.read.0 > limits::FILES {
            format!("the project has more than {} files", limits::FILES)
        } else if self.read.1 > limits::TOGETHER {
            format!("the files of the project have more than {} together", megabytes(limits::TOGETHER))
        } else {
            return Some(bytes);
        };
        self.too_much(message);
        None
    }

    fn too_much(&mut self, message: String) {
        self.full = true;
        self.diagnostics.push(Diagnostic::without_place(OVER_LIMIT, message).hint(
            "is there a folder in `content` that belongs elsewhere? link to large files instead of copying them",
        ));
    }

    fn no_file(&mut self, path: &str, what: &str) {
        self.diagnostics.push(
            Diagnostic::without_place(NOT_A_FILE, format!("`{path}` is {what}, not a file"))
                .hint("put the file itself there, or remove it"),
        );
    }

    /// The text of a file; none if it is not there or is no text, which is then a diagnostic.
    pub(super) fn text_if_there(&mut self, path: &str) -> Result<Option<Arc<Source>>, Error> {
        if let Some(kept) = self.kept.texts.get(path) {
            return Ok(Some(Arc::clone(kept)));
        }
        let received = path == RECEIVED;
        let most = if received { limits::RECEIVED } else { limits::TEXT };
        let Some(bytes) = self.bytes(path, most)? else { return Ok(None) };
        let said = self.diagnostics.len();
        let source = text::text(path, bytes, received, &mut self.diagnostics);
        match &source {
            None => self.lose(path),
            // What is wrong with it has to be said again each time.
            Some(source) if self.diagnostics.len() == said => {
                self.kept.texts.insert(path.to_owned(), Arc::clone(source));
            }
            Some(_) => {}
        }
        Ok(source)
    }

    /// Names of the entries of a folder with whether each is a folder, sorted; hidden ones are left out.
    pub(super) fn entries(&mut self, folder: &str) -> Result<Arc<[Entry]>, Error> {
        if let Some(kept) = self.kept.entries.get(folder) {
            return Ok(Arc::clone(kept));
        }
        let said = self.diagnostics.len();
        let found: Arc<[Entry]> = self.listed(folder)?.into();
        if self.diagnostics.len() == said && !self.full {
            self.kept.entries.insert(folder.to_owned(), Arc::clone(&found));
        }
        Ok(found)
    }

    fn listed(&mut self, folder: &str) -> Result<Vec<Entry>, Error> {
        let full = self.root.join(folder);
        if !full.is_dir() {
            if full.exists() {
                let message = format!("`{folder}` is a file, and a folder is read there");
                self.diagnostics.push(Diagnostic::without_place(NOT_A_FILE, message).hint("rename the file"));
                self.lose(folder);
            }
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        if folder.matches('/').count() >= limits::FOLDERS {
            let message = format!("`{folder}` lies more than {} folders deep", limits::FOLDERS);
            self.diagnostics.push(Diagnostic::without_place(NESTING, message).hint("move it further up, or remove it"));
            self.lose(folder);
            return Ok(found);
        }
        if self.full || !self.inside(&full, folder) {
            self.lose(folder);
            return Ok(found);
        }
        for entry in WalkDir::new(&full).min_depth(1).max_depth(1).follow_links(true).sort_by_file_name() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.not_walked(folder, &full, error)?;
                    continue;
                }
            };
            let Some(name) = entry.file_name().to_str() else {
                self.diagnostics.push(
                    Diagnostic::without_place(NOT_UTF8, format!("a file name in `{folder}` is not UTF-8"))
                        .hint("rename the file with letters, digits and hyphens"),
                );
                continue;
            };
            if !name.starts_with('.') && !name.ends_with('~') {
                found.push((name.to_owned(), entry.file_type().is_dir()));
            }
        }
        Ok(found)
    }

    /// A link that leads nowhere, or back to where it stands, is the editor's; all else is the machine's.
    fn not_walked(&mut self, folder: &str, full: &Path, error: walkdir::Error) -> Result<(), Error> {
        let path = error.path().unwrap_or(full).to_path_buf();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let what = if error.loop_ancestor().is_some() {
            "a link to a folder that holds it"
        } else {
            match error.io_error() {
                Some(cause) if is_circle(cause) => "a link that leads in a circle",
                Some(cause) if cause.kind() == ErrorKind::NotFound && path.is_symlink() => "a link that leads nowhere",
                // It was removed a moment ago.
                Some(cause) if cause.kind() == ErrorKind::NotFound => return Ok(()),
                _ => {
                    let other = || std::io::Error::other("it cannot be walked");
                    return Err(Error::io("read", &path, &error.into_io_error().unwrap_or_else(other)));
                }
            }
        };
        let entry = format!("{folder}/{name}");
        self.no_file(&entry, what);
        self.lose(&entry);
        Ok(())
    }

    /// Stems and texts of the `.md` files of a folder, sorted by name.
    pub(super) fn markdown_files(&mut self, folder: &str) -> Result<Vec<(String, Arc<Source>)>, Error> {
        let mut found = Vec::new();
        for (name, is_folder) in self.entries(folder)?.iter() {
            let Some(stem) = name.strip_suffix(".md").filter(|_| !is_folder) else { continue };
            if let Some(source) = self.text_if_there(&format!("{folder}/{name}"))? {
                // A Mac takes letters with accents apart in names; the address is the same wherever the file was written.
                found.push((stem.nfc().collect(), source));
            }
        }
        Ok(found)
    }

    /// A symbolic link may lead anywhere; content that is published must lie in the project.
    fn inside(&mut self, full: &Path, path: &str) -> bool {
        let (Ok(real), Some(root)) = (full.canonicalize(), &self.real) else { return true };
        let inside = real.starts_with(root);
        if !inside {
            self.diagnostics.push(
                Diagnostic::without_place(OUTSIDE_PROJECT, format!("`{path}` is a link that leads out of the project"))
                    .hint("copy the file into the project"),
            );
        }
        inside
    }
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1_000_000))
}
