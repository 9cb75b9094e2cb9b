//! `theme.toml`: which theme this one stands on, and what is made of its files.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::reader::Reader;
use super::super::table;
use crate::diagnostic::{Diagnostic, MISSING_FILE};
use crate::project::{ThemeFile, ThemeManifest};
use crate::source::{Source, Span};
use crate::suggest::closest;

/// The file as its author writes it. A list that is left out is that of the theme beneath.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ManifestKeys {
    /// The theme's name, for people.
    #[expect(dead_code, reason = "for people who open the file")]
    pub(super) name: Option<String>,
    /// The theme that it stands on; `default` if it says none.
    pub(super) base: Option<String>,
    /// Joined in this order into `assets/site.css`.
    pub(super) styles: Option<Vec<String>>,
    /// Joined in this order into `assets/site.js`, which is not written where there are none.
    pub(super) scripts: Option<Vec<String>>,
    /// Copied into `assets/` under their own names.
    pub(super) assets: Option<Vec<String>>,
}

impl ManifestKeys {
    pub(super) fn paths(&self) -> impl Iterator<Item = &String> {
        [&self.styles, &self.scripts, &self.assets].into_iter().flatten().flatten()
    }
}

pub(super) fn read(reader: &mut Reader, files: &BTreeMap<String, ThemeFile>) -> Option<(Arc<Source>, ManifestKeys)> {
    let file = files.get("theme.toml")?;
    let source = Source::new(&file.path, String::from_utf8_lossy(&file.bytes));
    let keys = table::read::<ManifestKeys>(reader, &source)?;
    Some((source, keys))
}

/// Where the file writes a string.
pub(super) fn place(source: &Arc<Source>, value: &str) -> Span {
    let at = source.text.find(&format!("\"{value}\"")).unwrap_or_default();
    source.span(at..at + value.len() + 2)
}

/// What the layers say together, the uppermost first; a file that is named must be there.
pub(super) fn manifest(
    reader: &mut Reader,
    keys: &[(Arc<Source>, ManifestKeys)],
    files: &BTreeMap<String, ThemeFile>,
) -> ThemeManifest {
    let mut list = |of: fn(&ManifestKeys) -> Option<&Vec<String>>| {
        let Some((source, paths)) = keys.iter().find_map(|(source, keys)| Some((source, of(keys)?))) else {
            return Vec::new();
        };
        for path in paths.iter().filter(|path| !files.contains_key(*path)) {
            let message = format!("the theme has no file `{path}`");
            let said = Diagnostic::new(MISSING_FILE, place(source, path), message);
            reader.diagnostics.push(match closest(path, files.keys().map(String::as_str)) {
                Some(meant) => said.hint(format!("did you mean `{meant}`?")),
                None => said.hint("add the file to the theme's folder, or remove its name here"),
            });
        }
        paths.clone()
    };
    ThemeManifest {
        styles: list(|keys| keys.styles.as_ref()),
        scripts: list(|keys| keys.scripts.as_ref()),
        assets: list(|keys| keys.assets.as_ref()),
    }
}
