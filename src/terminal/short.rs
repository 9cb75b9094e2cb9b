//! One line a finding: `file:line:column: severity[code] message`.

use crate::diagnostic::{Diagnostic, Severity};

pub(crate) fn short(diagnostic: &Diagnostic) -> String {
    let severity = severity(diagnostic.severity());
    let (code, message) = (diagnostic.code.name, &diagnostic.message);
    match &diagnostic.span {
        Some(span) => {
            let at = span.line_column();
            format!("{}:{}:{}: {severity}[{code}] {message}\n", span.source.path, at.line, at.column)
        }
        None => format!("{severity}[{code}] {message}\n"),
    }
}

/// The word for a severity in every format.
pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
