//! What is wrong in the project's own files, as data.
//!
//! Steps collect diagnostics and go on, so that an editor sees all of a run's mistakes at once; only `terminal` turns
//! them into text. Each has a stable code from the one list in `diagnostic::code`.

mod code;
mod shown;

pub(crate) use code::*;

use crate::source::{Located, Span};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    Error,
    Warning,
}

/// One finding. The message is lower case without a full stop, literals in back-ticks.
#[derive(Debug, Clone)]
pub(crate) struct Diagnostic {
    pub(crate) code: &'static Code,
    pub(crate) span: Option<Span>,
    pub(crate) message: String,
    /// A few words under the marked place.
    pub(crate) label: String,
    /// What to do, a sentence of its own.
    pub(crate) hint: Option<String>,
    /// Further places that the finding is about, such as the first of two duplicates.
    pub(crate) others: Vec<Located<String>>,
}

impl Diagnostic {
    pub(crate) fn new(code: &'static Code, span: Span, message: impl Into<String>) -> Self {
        Self { span: Some(span), ..Self::without_place(code, message) }
    }

    /// For what stands at no place in a file, such as a file that is missing.
    pub(crate) fn without_place(code: &'static Code, message: impl Into<String>) -> Self {
        let message = shown::shown(message.into());
        Self { code, span: None, message, label: String::new(), hint: None, others: Vec::new() }
    }

    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = shown::shown(label.into());
        self
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(shown::shown(hint.into()));
        self
    }

    pub(crate) fn other(mut self, span: Span, label: impl Into<String>) -> Self {
        self.others.push(Located::new(label.into(), span));
        self
    }

    pub(crate) fn severity(&self) -> Severity {
        self.code.severity
    }
}

/// The findings of a run so far.
#[derive(Debug, Default, Clone)]
pub(crate) struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub(crate) fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.severity() == severity).count()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// By file, place and code, so that the same mistakes are always listed in the same order.
    pub(crate) fn into_sorted(self) -> Vec<Diagnostic> {
        let mut all = self.0;
        all.sort_by(|a, b| key(a).cmp(&key(b)));
        all.dedup_by(|a, b| key(a) == key(b));
        for finding in &mut all {
            finding.hint.get_or_insert_with(|| finding.code.cure.to_owned());
        }
        all
    }
}

fn key(diagnostic: &Diagnostic) -> (&str, usize, &str, &str) {
    let (path, start) = diagnostic.span.as_ref().map_or(("", 0), |span| (span.source.path.as_str(), span.start));
    (path, start, diagnostic.code.name, &diagnostic.message)
}
