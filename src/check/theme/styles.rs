//! Style sheets: properties that follow the direction of writing, and nothing from elsewhere.

use std::sync::Arc;

use super::{Theme, balance, blanked, leaves, source, stretches};
use crate::diagnostic::{Diagnostic, Diagnostics, MISSING_FILE, OUTSIDE_ADDRESS, PHYSICAL_PROPERTY};
use crate::project::{BOOK_STYLE, ONE_FILE_STYLE};
use crate::source::Source;

/// Sides of the sheet, and what they are called in the direction of writing.
const SIDES: [(&str, &str); 4] =
    [("left", "inline-start"), ("right", "inline-end"), ("top", "block-start"), ("bottom", "block-end")];

pub(super) fn check(theme: &Theme<'_>, diagnostics: &mut Diagnostics) {
    let apart = [ONE_FILE_STYLE, BOOK_STYLE];
    let listed = theme.files.manifest.styles.iter().map(String::as_str).chain(apart);
    for file in listed.filter_map(|path| theme.files.files.get(path)) {
        let source = source(file);
        balance::check(&source, diagnostics);
        let text = blanked(&source.text, stretches(&source.text, "/*", "*/"));
        for (start, declaration) in declarations(&text) {
            property(&source, start, declaration, diagnostics);
        }
        for range in stretches(&text, "url(", ")") {
            let inner = text[range.start + 4..range.end].trim_end_matches(')').trim().trim_matches(['"', '\'']);
            let span = source.span(range);
            if leaves(inner) {
                let message = format!("`{inner}` leaves the site, which loads nothing from elsewhere");
                let hint = "copy the file into the theme and list it as an asset";
                diagnostics.push(Diagnostic::new(OUTSIDE_ADDRESS, span, message).hint(hint));
            } else if !inner.starts_with(['#', '/']) && !inner.starts_with("data:") && !is_copied(theme, inner) {
                let message = format!("the style sheet names `{inner}`, which is not copied beside it");
                let hint = "add the file under `assets` in `theme.toml`; names are taken from the theme's folder";
                diagnostics.push(Diagnostic::new(MISSING_FILE, span, message).hint(hint));
            }
        }
    }
}

fn is_copied(theme: &Theme<'_>, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    theme.files.manifest.assets.iter().any(|asset| asset == path.trim_start_matches("./"))
}

/// The stretches that stand before a semicolon or a closing brace, each with its place.
fn declarations(text: &str) -> Vec<(usize, &str)> {
    let (mut found, mut start, mut quote) = (Vec::new(), 0, None);
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(sign),
            (None, '{' | '}' | ';') => {
                if sign != '{' {
                    found.push((start, &text[start..at]));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn property(source: &Arc<Source>, start: usize, declaration: &str, diagnostics: &mut Diagnostics) {
    let start = start + declaration.len() - declaration.trim_start().len();
    if declaration.trim_start().starts_with("@import") {
        let span = source.span(start..start + "@import".len());
        let said = Diagnostic::new(OUTSIDE_ADDRESS, span, "a style sheet brings in another, which is not copied");
        diagnostics.push(said.hint("list the file under `styles` in `theme.toml`, in its place"));
        return;
    }
    let Some((name, value)) = declaration.trim().split_once(':') else { return };
    let (name, value) = (name.trim_end(), value.trim());
    if name.starts_with("--") {
        return;
    }
    let aligns = matches!(name, "text-align" | "float" | "clear" | "caption-side");
    let instead = SIDES.iter().find_map(|(side, logical)| {
        if aligns && value == *side {
            let edge = logical.trim_start_matches("inline-");
            return Some(format!("{name}: {}", if name == "text-align" { edge } else { logical }));
        }
        if name == *side {
            return Some(format!("inset-{logical}"));
        }
        name.split('-').any(|part| part == *side).then(|| name.replace(side, logical))
    });
    if let Some(instead) = instead.filter(|_| !name.starts_with('-')) {
        let span = source.span(start..start + name.len());
        let message = format!("`{name}` names a side of the sheet, which is the wrong one in some languages");
        let hint = format!("write `{instead}`, which follows the direction of writing");
        diagnostics.push(Diagnostic::new(PHYSICAL_PROPERTY, span, message).hint(hint));
    }
}
