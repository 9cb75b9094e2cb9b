//! What all pages of a site are printed with: the inputs, the look-ups made of them, the words and the templates, each set
//! up once and shared by the recipes.

use std::sync::Arc;

use super::Inputs;
use super::data::Facts;
use super::edition::{Edition, Lookups};
use super::html::{Engine, fault};
use super::words::Words;
use crate::diagnostic::Diagnostics;

pub(super) struct Press {
    pub(super) inputs: Inputs,
    pub(super) engine: Arc<Engine>,
    pub(super) words: Arc<Words>,
    lookups: Lookups,
}

impl Press {
    /// None where the theme's templates do not fit together.
    pub(super) fn new(inputs: Inputs) -> (Option<Self>, Diagnostics) {
        let Inputs { project, report, indexes, printer, .. } = &inputs;
        let mut diagnostics = printer.found.clone();
        match &printer.engine {
            Ok(engine) => {
                let (engine, words) = (Arc::clone(engine), Arc::clone(&printer.words));
                let lookups = Lookups::new(&project.config, report, &project.lexicon, indexes);
                (Some(Self { engine, words, lookups, inputs }), diagnostics)
            }
            Err(error) => {
                diagnostics.push(fault(&project.theme, error));
                (None, diagnostics)
            }
        }
    }

    pub(super) fn edition(&self) -> Edition<'_> {
        let Inputs { project, report, annotations, indexes, verification, .. } = &self.inputs;
        Edition {
            report,
            lexicon: &project.lexicon,
            config: &project.config,
            annotations,
            indexes,
            verification,
            words: &self.words,
            paragraphs: self.lookups.paragraphs,
            lookups: &self.lookups,
        }
    }

    pub(super) fn facts(&self) -> Facts<'_> {
        let Inputs { project, report, annotations, indexes, .. } = &self.inputs;
        Facts { report, lexicon: &project.lexicon, config: &project.config, annotations, indexes }
    }

    /// What a recipe answers with: what it made, unless it asked for words that the theme does not have. From the first
    /// such word on every recipe says so, since the words are shared.
    pub(super) fn finished(&self, made: Vec<u8>) -> Result<Vec<u8>, Diagnostics> {
        let missing = self.words.missing();
        if missing.is_empty() { Ok(made) } else { Err(missing) }
    }
}
