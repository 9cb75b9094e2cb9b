//! One folder of a theme's files: compiled in, or the site's own.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_embed::RustEmbed;

use super::super::drawing;
use super::super::reader::Reader;
use super::super::strays::is_left_by_a_computer;
use crate::error::Error;
use crate::project::ThemeFile;

/// The themes that the binary carries, so that an installed one needs no `themes/` folder.
#[derive(RustEmbed)]
#[folder = "themes/"]
struct BuiltIn;

/// Endings of files that are read as text.
const TEXTS: [&str; 5] = [".css", ".ftl", ".html", ".js", ".toml"];

pub(super) struct Layer {
    pub(super) name: String,
    /// Whether it is the site's folder, not the binary's.
    pub(super) own: bool,
    pub(super) files: BTreeMap<String, ThemeFile>,
}

impl Layer {
    /// The layers of a theme, the site's own first; none if nobody knows the theme.
    pub(super) fn of(reader: &mut Reader, name: &str) -> Result<Vec<Self>, Error> {
        let mut layers = Vec::new();
        // A name with other signs could lead out of the folder.
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        let folder = format!("themes/{name}");
        if is_name && reader.path(&folder).is_dir() {
            let mut files = BTreeMap::new();
            collect(reader, &folder, "", &mut files)?;
            layers.push(Self { name: name.to_owned(), own: true, files });
        }
        if built_in_names().iter().any(|known| known == name) {
            layers.push(Self { name: name.to_owned(), own: false, files: built_in(name) });
        }
        Ok(layers)
    }
}

/// Names of the themes that the binary carries, sorted.
pub(super) fn built_in_names() -> Vec<String> {
    let mut names: Vec<String> =
        BuiltIn::iter().filter_map(|path| path.split_once('/').map(|(name, _)| name.to_owned())).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn built_in(name: &str) -> BTreeMap<String, ThemeFile> {
    let mut files = BTreeMap::new();
    for path in BuiltIn::iter() {
        let Some(inner) = path.strip_prefix(name).and_then(|rest| rest.strip_prefix('/')) else { continue };
        if let Some(file) = BuiltIn::get(&path) {
            let bytes = Arc::from(file.data.as_ref());
            files.insert(inner.to_owned(), ThemeFile { path: format!("themes/{path}"), bytes });
        }
    }
    files
}

fn collect(
    reader: &mut Reader,
    folder: &str,
    inner: &str,
    files: &mut BTreeMap<String, ThemeFile>,
) -> Result<(), Error> {
    for (name, is_folder) in reader.entries(folder)?.iter() {
        let (path, inner) = (format!("{folder}/{name}"), format!("{inner}{name}"));
        if *is_folder {
            collect(reader, &path, &format!("{inner}/"), files)?;
        } else if is_left_by_a_computer(name) {
            continue;
        } else if TEXTS.iter().any(|ending| name.ends_with(ending)) {
            if let Some(source) = reader.text_if_there(&path)? {
                files.insert(inner, ThemeFile { path, bytes: source.text.as_bytes().into() });
            }
        } else if let Some(bytes) = reader.bytes_if_there(&path)? {
            drawing::check(&path, &bytes, &mut reader.diagnostics);
            files.insert(inner, ThemeFile { path, bytes: bytes.into() });
        }
    }
    Ok(())
}
