//! A theme's files against what pages give them and what a browser will do with them. Tera tells what does not parse, and
//! of what it prints; these rules also see the branches that this report's pages do not take.

mod balance;
mod fields;
mod markup;
mod schema;
mod scripts;
mod styles;
mod unused;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::project::{ThemeFile, ThemeFiles};
use crate::source::Source;

/// What a rule looks at.
struct Theme<'a> {
    files: &'a ThemeFiles,
    /// What each page's template is given, as a schema, by the template's name.
    contexts: &'a BTreeMap<&'static str, Value>,
}

const RULES: &[fn(&Theme<'_>, &mut Diagnostics)] =
    &[unused::check, fields::check, markup::check, styles::check, scripts::check];

pub(crate) fn theme(files: &ThemeFiles, contexts: fn() -> BTreeMap<&'static str, Value>) -> Diagnostics {
    // A theme compiled in is what it was when the test below read it.
    if files.own.is_empty() { Diagnostics::default() } else { read(files, &contexts()) }
}

fn read(files: &ThemeFiles, contexts: &BTreeMap<&'static str, Value>) -> Diagnostics {
    let theme = Theme { files, contexts };
    let mut diagnostics = Diagnostics::default();
    for rule in RULES {
        rule(&theme, &mut diagnostics);
    }
    diagnostics
}

impl Theme<'_> {
    /// The name of a template without the layer in front of it.
    fn bare<'n>(&self, name: &'n str) -> &'n str {
        self.files.beneath.iter().find_map(|prefix| name.strip_prefix(prefix.as_str())).unwrap_or(name)
    }
}

fn source(file: &ThemeFile) -> Arc<Source> {
    Source::new(&file.path, String::from_utf8_lossy(&file.bytes))
}

/// The text with some stretches made blank, every other byte at its place.
fn blanked(text: &str, stretches: impl IntoIterator<Item = std::ops::Range<usize>>) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for byte in stretches.into_iter().flat_map(|range| range.into_iter()) {
        if bytes[byte] != b'\n' {
            bytes[byte] = b' ';
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether an address leaves the site.
fn leaves(address: &str) -> bool {
    let address = address.trim_start().to_ascii_lowercase();
    ["http:", "https:", "//", "ftp:"].iter().any(|start| address.starts_with(start))
}

/// From `open` to `close`, both included, as often as they stand in the text; a stretch that is not closed goes to its end.
fn stretches(text: &str, open: &str, close: &str) -> Vec<std::ops::Range<usize>> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(start) = text[from..].find(open).map(|at| at + from) {
        let inside = start + open.len();
        let end = text[inside..].find(close).map_or(text.len(), |at| inside + at + close.len());
        found.push(start..end);
        from = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::load::Overrides;

    #[test]
    fn nothing_is_wrong_with_the_themes_compiled_in() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/minimal");
        for name in ["default", "plain"] {
            let overrides = Overrides { theme: Some(name.to_owned()), base_url: None };
            let theme = crate::understand(&root, &overrides).unwrap().0.unwrap().project.theme.clone();
            assert!(theme.own.is_empty() && !theme.templates.is_empty(), "{name}");
            let found = super::read(&theme, &crate::render::contexts()).into_sorted();
            assert!(found.is_empty(), "{name}: {found:?}");
        }
    }
}
