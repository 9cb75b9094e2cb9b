//! The steps of the pipe, one by one, for the benchmark: it stands outside of the crate and sees only this.

use std::hint::black_box;
use std::path::{Path, PathBuf};

use crate::load::{Overrides, load};
use crate::model::verification::Verification;
use crate::{Understood, annotate, index, parse, render, understand, verify, write};

/// A project that was understood once, so that each step can be run again on what the steps before it made.
pub struct Pipe {
    root: PathBuf,
    understood: Understood,
    verification: Verification,
}

impl Pipe {
    /// Reads and understands a project; none if it has errors.
    pub fn open(root: &Path) -> Option<Self> {
        let understood = understand(root, &Overrides::default()).ok()?.0?;
        let verification = verify(&understood.project, &understood.report).0;
        Some(Self { root: root.to_path_buf(), understood, verification })
    }

    /// Reads all files.
    pub fn load(&self) {
        black_box(load(&self.root, &Overrides::default()).is_ok());
    }

    /// Parses all chapters and other Markdown.
    pub fn parse(&self) {
        black_box(parse::parse(&self.understood.project));
    }

    /// Detects countries, dates, documents and all other kinds.
    pub fn annotate(&self) {
        let Understood { project, report, .. } = &self.understood;
        black_box(annotate::annotate(report, &project.lexicon, &project.config));
    }

    /// Makes all indexes.
    pub fn index(&self) {
        let Understood { project, report, annotations, .. } = &self.understood;
        black_box(index::index(report, &project.lexicon, &project.config, annotations));
    }

    /// Compares the text with the source.
    pub fn verify(&self) {
        black_box(verify(&self.understood.project, &self.understood.report));
    }

    /// Renders the site, recipes included.
    pub fn render(&self) {
        let site = self.site();
        for output in site.outputs().values() {
            black_box(output.bytes());
        }
    }

    /// Renders the site and writes it to a folder.
    pub fn write(&self, out: &Path) {
        black_box(write::write(&self.site(), out, &[]).is_ok());
    }

    fn site(&self) -> crate::site::Site {
        render::render(&self.understood.inputs(&self.verification)).0
    }
}
