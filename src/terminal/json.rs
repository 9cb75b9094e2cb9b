//! Findings for programs: one document with a version.

use serde::Serialize;

use super::short::severity;
use crate::diagnostic::Diagnostic;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    diagnostics: Vec<Finding<'a>>,
}

/// Line and column count from 1, columns in Unicode scalar values; all three of file, line and column are null for what
/// stands at no place.
#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    severity: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    message: &'a str,
    hint: Option<&'a str>,
}

pub(crate) fn json(diagnostics: &[Diagnostic]) -> String {
    let diagnostics = diagnostics.iter().map(finding).collect();
    let document = Document { version: 1, diagnostics };
    // A struct of strings and numbers can always be written.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn finding(diagnostic: &Diagnostic) -> Finding<'_> {
    let at = diagnostic.span.as_ref().map(|span| span.line_column());
    Finding {
        code: diagnostic.code.name,
        severity: severity(diagnostic.severity()),
        file: diagnostic.span.as_ref().map(|span| span.source.path.as_str()),
        line: at.map(|at| at.line),
        column: at.map(|at| at.column),
        message: &diagnostic.message,
        hint: diagnostic.hint.as_deref(),
    }
}
