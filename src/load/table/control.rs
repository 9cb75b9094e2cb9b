//! Signs that no text has, written by their number: `"\\u001b"`, which the look at the file's own letters cannot see.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Part;
use crate::diagnostic::{CONTROL_CHARACTER, Diagnostic, Diagnostics};
use crate::model::control::{control, name};

/// One finding for each text that holds such a sign.
pub(super) fn complaints(part: &Part<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    // Without a backslash no text holds what the file does not show.
    if part.text().contains('\\')
        && let Ok(table) = DeTable::parse(part.text())
    {
        table.get_ref().iter().for_each(|(_, value)| visit(part, value, &mut diagnostics));
    }
    diagnostics
}

fn visit(part: &Part<'_>, value: &Spanned<DeValue<'_>>, diagnostics: &mut Diagnostics) {
    match value.get_ref() {
        DeValue::String(text) => {
            let span = part.span(value.span());
            // What stands in the file itself has been told already.
            let Some(letter) = text.chars().find(|letter| control(*letter) && !span.text().contains(*letter)) else {
                return;
            };
            diagnostics.push(
                Diagnostic::new(CONTROL_CHARACTER, span, format!("the text holds {}", name(letter)))
                    .hint("remove the backslash and what follows it, or write `\\\\` for a backslash"),
            );
        }
        DeValue::Array(items) => items.iter().for_each(|item| visit(part, item, diagnostics)),
        DeValue::Table(table) => table.iter().for_each(|(_, inner)| visit(part, inner, diagnostics)),
        _ => {}
    }
}
