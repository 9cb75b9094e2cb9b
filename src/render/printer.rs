//! The words of the interface and the templates that ask for them. They rest on the theme and the language alone, so that
//! they are set up while the report is still being understood.

use std::sync::Arc;

use super::html::Engine;
use super::words::Words;
use crate::diagnostic::Diagnostics;
use crate::project::ThemeFiles;

pub(crate) struct Printer {
    pub(super) words: Arc<Words>,
    /// An error where the theme's templates do not fit together.
    pub(super) engine: tera::TeraResult<Arc<Engine>>,
    /// What the words have wrong.
    pub(super) found: Diagnostics,
}

impl Printer {
    pub(crate) fn new(theme: &Arc<ThemeFiles>, language: &str) -> Self {
        let (words, found) = Words::load(theme, language);
        let words = Arc::new(words);
        Self { engine: Engine::new(theme, &words).map(Arc::new), words, found }
    }
}
