//! Reads files below the project's root and keeps what is wrong with them.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

use super::kept::{Entry, Kept};
use crate::diagnostic::{Diagnostic, Diagnostics, NOT_UTF8, NUL_BYTE, OUTSIDE_PROJECT};
use crate::error::Error;
use crate::source::Source;

pub(super) struct Reader {
    root: PathBuf,
    pub(super) diagnostics: Diagnostics,
    /// Files that are there but could not be read, so that nobody complains that what they hold is missing.
    pub(super) lost: BTreeSet<String>,
    pub(super) kept: Kept,
}

impl Reader {
    pub(super) fn new(root: &Path, kept: Kept) -> Self {
        Self { root: root.to_path_buf(), diagnostics: Diagnostics::default(), lost: BTreeSet::new(), kept }
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

    /// The bytes of a file; none if it is not there.
    pub(super) fn bytes_if_there(&mut self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let full = self.root.join(path);
        if !self.inside(&full, path) {
            return Ok(None);
        }
        match fs::read(&full) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::io("read", &full, &error)),
        }
    }

    /// The text of a file; none if it is not there or is no text, which is then a diagnostic.
    pub(super) fn text_if_there(&mut self, path: &str) -> Result<Option<Arc<Source>>, Error> {
        if let Some(kept) = self.kept.texts.get(path) {
            return Ok(Some(Arc::clone(kept)));
        }
        let Some(bytes) = self.bytes_if_there(path)? else { return Ok(None) };
        let text = self.text(path, bytes);
        if let Some(text) = &text {
            self.kept.texts.insert(path.to_owned(), Arc::clone(text));
        }
        Ok(text)
    }

    fn text(&mut self, path: &str, bytes: Vec<u8>) -> Option<Arc<Source>> {
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let source = Source::new(path, String::from_utf8_lossy(error.as_bytes()));
                let span = source.span(good..good + '\u{fffd}'.len_utf8());
                // Windows writes UTF-16 with these two bytes in front, and calls it Unicode.
                let wide = matches!(error.as_bytes(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..]);
                let message = if wide { "the file is UTF-16, not UTF-8 text" } else { "the file is not UTF-8 text" };
                self.diagnostics.push(
                    Diagnostic::new(NOT_UTF8, span, message)
                        .label("this byte belongs to no character")
                        .hint("open it in a text editor, choose `Save as`, and there the encoding UTF-8"),
                );
                self.lose(path);
                return None;
            }
        };
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        let source = Source::new(path, text);
        if let Some(at) = source.text.find('\0') {
            self.diagnostics.push(
                Diagnostic::new(NUL_BYTE, source.span(at..at + 1), "the file holds a NUL character")
                    .hint("remove it; compare the file with an older copy, since it may be damaged"),
            );
            self.lose(path);
            return None;
        }
        Some(source)
    }

    /// Names of the entries of a folder with whether each is a folder, sorted; hidden ones are left out.
    pub(super) fn entries(&mut self, folder: &str) -> Result<Arc<[Entry]>, Error> {
        if let Some(kept) = self.kept.entries.get(folder) {
            return Ok(Arc::clone(kept));
        }
        let said = self.diagnostics.len();
        let found: Arc<[Entry]> = self.listed(folder)?.into();
        if self.diagnostics.len() == said {
            self.kept.entries.insert(folder.to_owned(), Arc::clone(&found));
        }
        Ok(found)
    }

    fn listed(&mut self, folder: &str) -> Result<Vec<Entry>, Error> {
        let full = self.root.join(folder);
        if !full.is_dir() {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for entry in WalkDir::new(&full).min_depth(1).max_depth(1).follow_links(true).sort_by_file_name() {
            let entry = entry.map_err(|error| walking(&full, error))?;
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
        let (Ok(real), Ok(root)) = (full.canonicalize(), self.root.canonicalize()) else { return true };
        let inside = real.starts_with(&root);
        if !inside {
            self.diagnostics.push(
                Diagnostic::without_place(OUTSIDE_PROJECT, format!("`{path}` is a link that leads out of the project"))
                    .hint("copy the file into the project"),
            );
        }
        inside
    }
}

fn walking(folder: &Path, error: walkdir::Error) -> Error {
    let path = error.path().unwrap_or(folder).to_path_buf();
    if error.loop_ancestor().is_some() {
        return Error::new(format!("the link `{}` leads to a folder that holds it", path.display()))
            .hint("remove the link");
    }
    let cause = error.into_io_error().unwrap_or_else(|| std::io::Error::other("it cannot be walked"));
    Error::io("read", &path, &cause)
}
