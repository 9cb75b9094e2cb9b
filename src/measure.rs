//! The steps of the pipe, one by one, for the benchmark: it stands outside of the crate and sees only this.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use crate::config::Config;
use crate::load::{Kept, Overrides, load};
use crate::model::lexicon::{Lexicon, Term};
use crate::model::report::Report;
use crate::model::verification::Verification;
use crate::source::Located;
use crate::{Understood, annotate, check, index, parse, render, understand, verify, write};

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
        let verification = verify(&understood.project, &understood.report, None).0;
        Some(Self { root: root.to_path_buf(), understood, verification })
    }

    /// Reads all files.
    pub fn load(&self) {
        black_box(load(&self.root, &Overrides::default(), &mut Kept::default()).is_ok());
    }

    /// Parses all chapters and other Markdown.
    pub fn parse(&self) {
        black_box(parse::parse(&self.understood.project, None));
    }

    /// Detects countries, dates, documents and all other kinds.
    pub fn annotate(&self) {
        let Understood { project, report, .. } = &self.understood;
        black_box(annotate::annotate(report, &project.lexicon, &project.config, None));
    }

    /// The report `copies` times over, with a glossary of `terms` entries made of the report's own words.
    pub fn grown(&self, copies: usize, terms: usize) -> Grown {
        let Understood { project, report, .. } = &self.understood;
        let mut grown = Grown {
            report: Report {
                chapters: vec![report.chapters.clone(); copies].concat(),
                paragraphs: OnceLock::new(),
                ..Report::clone(report)
            },
            lexicon: (*project.lexicon).clone(),
            config: (*project.config).clone(),
        };
        let text = report.passages().map(|(_, passage)| passage.text.to_lowercase());
        let words: BTreeSet<String> = text
            .flat_map(|text| text.split(|letter: char| !letter.is_alphabetic()).map(str::to_owned).collect::<Vec<_>>())
            .filter(|word| word.len() > 4)
            .collect();
        let words: Vec<String> = words.into_iter().collect();
        let model = grown.lexicon.terms[0].clone();
        while grown.lexicon.terms.len() < terms {
            let index = grown.lexicon.terms.len();
            let name =
                format!("{} {}", words[index % words.len()], words[(index * 7 + index / words.len()) % words.len()]);
            let term = Located::new(name, model.term.span.clone());
            grown.lexicon.terms.push(Term {
                slug: format!("term-{index}"),
                term,
                aliases: Vec::new(),
                ..model.clone()
            });
        }
        grown.lexicon.terms.truncate(terms);
        grown
    }

    /// Makes all indexes.
    pub fn index(&self) {
        let Understood { project, report, annotations, .. } = &self.understood;
        black_box(index::index(report, &project.lexicon, &project.config, annotations, None));
    }

    /// Compares the text with the source.
    pub fn verify(&self) {
        black_box(verify(&self.understood.project, &self.understood.report, None));
    }

    /// Renders the site, recipes included.
    pub fn render(&self) {
        let site = self.site();
        for output in site.outputs().values() {
            black_box(output.bytes().is_ok());
        }
    }

    /// Hands out every page by its address as its template prints it, before it is made smaller, and answers with the first
    /// error of `each`.
    ///
    /// # Errors
    /// If `each` fails.
    pub fn printed(&self, each: &(dyn Fn(&str, &str) -> io::Result<()> + Sync)) -> io::Result<()> {
        let failed = Mutex::new(None);
        render::printed(self.understood.inputs(self.verification.clone()), &|address, html| {
            if let (Err(cause), Ok(mut failed)) = (each(address, &html), failed.lock()) {
                failed.get_or_insert(cause);
            }
        });
        failed.into_inner().ok().flatten().map_or(Ok(()), Err)
    }

    /// Renders the site and writes it to a folder.
    pub fn write(&self, out: &Path) {
        black_box(write::write(&self.site(), out, &[], &check::page).is_ok());
    }

    fn site(&self) -> crate::site::Site {
        render::render(self.understood.inputs(self.verification.clone())).0
    }
}

/// A report and registries to be annotated, larger than the project's own.
pub struct Grown {
    report: Report,
    lexicon: Lexicon,
    config: Config,
}

impl Grown {
    /// Detects everything in it.
    pub fn annotate(&self) {
        black_box(annotate::annotate(&self.report, &self.lexicon, &self.config, None));
    }
}
