//! A template that does not work, as a diagnostic: Tera's own report with its place in the theme's file.

use crate::diagnostic::{Diagnostic, TEMPLATE_ERROR};
use crate::project::ThemeFiles;
use crate::source::{Source, Span};

pub(crate) fn fault(theme: &ThemeFiles, error: &tera::Error) -> Diagnostic {
    let report = error.to_string();
    let message = report.lines().next().unwrap_or_default();
    let message = message.strip_prefix("error: ").unwrap_or(message).to_owned();
    let found = match place(theme, &report) {
        Some(span) => Diagnostic::new(TEMPLATE_ERROR, span, message),
        None => Diagnostic::without_place(TEMPLATE_ERROR, report),
    };
    found.hint("mend the template, or remove your copy of it to use the theme's own")
}

/// Tera writes ` --> home.html:1:7`, line and column from 1.
fn place(theme: &ThemeFiles, report: &str) -> Option<Span> {
    let place = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let mut parts = place.trim().rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let name = parts.next()?;
    let file = theme.templates.get(name)?;
    let text = String::from_utf8_lossy(&file.bytes).into_owned();
    let start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let rest = &text[start..];
    let at = start + rest.char_indices().nth(column.saturating_sub(1)).map_or(0, |(at, _)| at);
    let source = Source::new(file.path.as_str(), text);
    Some(source.span(at..at + 1))
}
