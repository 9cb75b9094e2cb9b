//! The theme: the built-in default, overlaid file by file with the site's own.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_embed::RustEmbed;

use super::reader::Reader;
use super::table;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, MISSING_FILE, UNKNOWN_THEME_NAME};
use crate::error::Error;
use crate::project::{ThemeFile, ThemeFiles, ThemeManifest};
use crate::source::Source;
use crate::suggest::closest;

/// The themes that the binary carries, so that an installed one needs no `themes/` folder.
#[derive(RustEmbed)]
#[folder = "themes/"]
struct BuiltIn;

pub(super) fn load(reader: &mut Reader, config: &Config, source: &Arc<Source>) -> Result<ThemeFiles, Error> {
    let name = &config.site.theme;
    let mut files = BTreeMap::new();
    built_in("default", &mut files);
    if name != "default" {
        built_in(name, &mut files);
    }
    let folder = format!("themes/{name}");
    let own = reader.path(&folder).is_dir();
    if own {
        overlay(reader, &folder, "", &mut files)?;
    } else if !built_in_theme_names().contains(name) {
        let written = source.text.find(&format!("\"{name}\""));
        let message = format!("there is no theme `{name}`");
        let names = built_in_theme_names();
        let meant = closest(name, names.iter().map(String::as_str)).map(|meant| format!("did you mean `{meant}`?"));
        let other = || format!("make the folder `{folder}`, or use one of: {}", names.join(", "));
        let found = match written {
            Some(at) => Diagnostic::new(UNKNOWN_THEME_NAME, source.span(at..at + name.len() + 2), message),
            None => Diagnostic::without_place(UNKNOWN_THEME_NAME, message),
        };
        reader.diagnostics.push(found.hint(meant.unwrap_or_else(other)));
    }
    let manifest = manifest(reader, &files);
    Ok(ThemeFiles { manifest, files })
}

/// The theme's `theme.toml`; a file that it names must be there.
fn manifest(reader: &mut Reader, files: &BTreeMap<String, ThemeFile>) -> ThemeManifest {
    let Some(file) = files.get("theme.toml") else { return ThemeManifest::default() };
    let source = Source::new(&file.path, String::from_utf8_lossy(&file.bytes));
    let Some(manifest) = table::read::<ThemeManifest>(reader, &source) else { return ThemeManifest::default() };
    for path in manifest.styles.iter().chain(&manifest.scripts).chain(&manifest.assets) {
        if !files.contains_key(path) {
            let at = source.text.find(&format!("\"{path}\"")).unwrap_or_default();
            let span = source.span(at..at + path.len() + 2);
            let said = Diagnostic::new(MISSING_FILE, span, format!("the theme has no file `{path}`"));
            reader.diagnostics.push(match closest(path, files.keys().map(String::as_str)) {
                Some(meant) => said.hint(format!("did you mean `{meant}`?")),
                None => said.hint("add the file to the theme's folder, or remove its name here"),
            });
        }
    }
    manifest
}

/// Names of the themes that the binary carries, sorted.
fn built_in_theme_names() -> Vec<String> {
    let mut names: Vec<String> =
        BuiltIn::iter().filter_map(|path| path.split_once('/').map(|(name, _)| name.to_owned())).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn built_in(name: &str, files: &mut BTreeMap<String, ThemeFile>) {
    for path in BuiltIn::iter() {
        let Some(inner) = path.strip_prefix(name).and_then(|rest| rest.strip_prefix('/')) else { continue };
        if let Some(file) = BuiltIn::get(&path) {
            let bytes = Arc::from(file.data.as_ref());
            files.insert(inner.to_owned(), ThemeFile { path: format!("themes/{path}"), bytes });
        }
    }
}

fn overlay(
    reader: &mut Reader,
    folder: &str,
    inner: &str,
    files: &mut BTreeMap<String, ThemeFile>,
) -> Result<(), Error> {
    for (name, is_folder) in reader.entries(folder)? {
        let (path, inner) = (format!("{folder}/{name}"), format!("{inner}{name}"));
        if is_folder {
            overlay(reader, &path, &format!("{inner}/"), files)?;
        } else if let Some(bytes) = reader.bytes_if_there(&path)? {
            files.insert(inner, ThemeFile { path, bytes: bytes.into() });
        }
    }
    Ok(())
}
