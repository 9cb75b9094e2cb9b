//! Reads TOML into types, and turns the parser's complaints into diagnostics for editors.

use std::ops::Range;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Diagnostics, MISSING_KEY, TOML_SYNTAX, UNKNOWN_KEY, WRONG_VALUE};
use crate::source::{Located, Source};
use crate::suggest::closest;

/// Reads a whole file.
pub(super) fn read<T: DeserializeOwned>(source: &Arc<Source>, diagnostics: &mut Diagnostics) -> Option<T> {
    read_part(source, 0..source.text.len(), diagnostics)
}

/// Reads a part of a file, such as its front matter.
pub(super) fn read_part<T: DeserializeOwned>(
    source: &Arc<Source>,
    part: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    match toml::from_str(&source.text[part.clone()]) {
        Ok(value) => Some(value),
        Err(error) => {
            diagnostics.push(diagnostic(source, &part, &error));
            None
        }
    }
}

/// A value with its place in the file, for a part that begins at `offset`.
pub(super) fn located<T>(source: &Arc<Source>, offset: usize, value: Spanned<T>) -> Located<T> {
    let span = source.span(value.span().start + offset..value.span().end + offset);
    Located::new(value.into_inner(), span)
}

pub(super) fn located_all<T>(source: &Arc<Source>, offset: usize, values: Vec<Spanned<T>>) -> Vec<Located<T>> {
    values.into_iter().map(|value| located(source, offset, value)).collect()
}

fn diagnostic(source: &Arc<Source>, part: &Range<usize>, error: &toml::de::Error) -> Diagnostic {
    let at = error.span().unwrap_or(0..0);
    let span = source.span(at.start + part.start..(at.end + part.start).min(part.end.max(part.start)));
    let message = error.message();
    if let Some((key, known)) = unknown_field(message) {
        let said = Diagnostic::new(UNKNOWN_KEY, span, format!("the key `{key}` is not known here"));
        let list = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        return match closest(key, known.iter().copied()) {
            Some(name) => said.label("not a known key").hint(format!("did you mean `{name}`?")),
            None => said.label("not a known key").hint(format!("known keys are {list}")),
        };
    }
    if let Some(key) = message.strip_prefix("missing field ").map(|rest| rest.trim_matches('`')) {
        let span = source.span(span.start..source.text[span.start..].find('\n').map_or(span.end, |n| span.start + n));
        return Diagnostic::new(MISSING_KEY, span, format!("the key `{key}` is missing"))
            .label("in this table")
            .hint(format!("add a line `{key} = ...`"));
    }
    let code = if message.starts_with("invalid type")
        || message.starts_with("invalid value")
        || message.starts_with("unknown variant")
        || message.contains("expected")
            && !message.contains("key")
            && toml::from_str::<toml::Table>(&source.text[part.clone()]).is_ok()
    {
        WRONG_VALUE
    } else {
        TOML_SYNTAX
    };
    Diagnostic::new(code, span, message.lines().next().unwrap_or("this is not TOML").to_owned())
        .label("here")
        .hint("write keys as `key = \"text\"`, numbers bare, lists in square brackets")
}

/// The key and the known keys in serde's message "unknown field `x`, expected one of `a`, `b`".
fn unknown_field(message: &str) -> Option<(&str, Vec<&str>)> {
    let mut quoted = message.strip_prefix("unknown field ")?.split('`').skip(1).step_by(2);
    Some((quoted.next()?, quoted.collect()))
}
