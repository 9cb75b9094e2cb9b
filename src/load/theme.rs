//! The theme: layers of files, from the site's own folder down to the `default` theme that the binary carries.
//!
//! A theme says in `theme.toml` which other it stands on (`base`); every chain ends at `default`, so that no theme needs
//! more files than it wants to change. The site's own folder of a theme's name lies over the theme compiled in.

mod layer;
mod manifest;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::reader::Reader;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, UNKNOWN_THEME_NAME};
use crate::error::Error;
use crate::project::{ThemeFile, ThemeFiles};
use crate::source::{Source, Span};
use crate::suggest::closest;

use layer::{Layer, built_in_names};
pub(super) use manifest::ManifestKeys;

/// The theme on which every other stands.
const DEFAULT: &str = "default";

/// A `theme.toml` and what it says.
type ReadManifest = (Arc<Source>, ManifestKeys);

pub(super) fn load(reader: &mut Reader, config: &Config, source: &Arc<Source>) -> Result<ThemeFiles, Error> {
    let name = &config.site.theme;
    let written = source.text.find(&format!("\"{name}\""));
    let place = written.map(|at| source.span(at..at + name.len() + 2));
    let (layers, keys) = layers(reader, name, place)?;
    let mut theme = laid(&layers);
    theme.manifest = manifest::manifest(reader, &keys, &theme.files);
    theme.listed = keys.iter().flat_map(|(_, keys)| keys.paths().cloned()).collect();
    Ok(theme)
}

/// The layers from the uppermost down, each theme's with what its `theme.toml` says.
fn layers(reader: &mut Reader, name: &str, place: Option<Span>) -> Result<(Vec<Layer>, Vec<ReadManifest>), Error> {
    let (mut layers, mut keys) = (Vec::<Layer>::new(), Vec::new());
    let (mut seen, mut next) = (BTreeSet::new(), Some((name.to_owned(), place)));
    while let Some((name, place)) = next.take() {
        let found = Layer::of(reader, &name)?;
        if found.is_empty() {
            reader.diagnostics.push(unknown(&name, place));
        }
        seen.insert(name.clone());
        let mut base = None;
        for layer in found {
            if let Some((source, read)) = manifest::read(reader, &layer.files) {
                base = base.or_else(|| read.base.clone().map(|base| (base.clone(), manifest::place(&source, &base))));
                keys.push((source, read));
            }
            layers.push(layer);
        }
        next = match base {
            Some((base, place)) if seen.contains(&base) => {
                let message = format!("the theme `{base}` stands on itself");
                let hint = "name another theme as `base`, or leave it out to stand on `default`";
                reader.diagnostics.push(Diagnostic::new(UNKNOWN_THEME_NAME, place, message).hint(hint));
                None
            }
            Some((base, place)) => Some((base, Some(place))),
            None => (!seen.contains(DEFAULT)).then(|| (DEFAULT.to_owned(), None)),
        };
        // Whatever was wrong, the chain ends at `default`, so that the other findings make sense.
        if next.is_none() && !seen.contains(DEFAULT) {
            next = Some((DEFAULT.to_owned(), None));
        }
    }
    Ok((layers, keys))
}

/// The layers as one theme.
fn laid(layers: &[Layer]) -> ThemeFiles {
    let mut theme = ThemeFiles::default();
    for (depth, layer) in layers.iter().enumerate() {
        let prefix = match depth {
            0 => String::new(),
            _ if layer.own && layers.iter().any(|other| !other.own && other.name == layer.name) => {
                format!("site-{}/", layer.name)
            }
            _ => format!("{}/", layer.name),
        };
        for (path, file) in &layer.files {
            if let Some(name) = path.strip_prefix("templates/") {
                theme.templates.insert(format!("{prefix}{name}"), file.clone());
            }
            lay(&mut theme.files, path, file);
            if layer.own {
                theme.own.insert(path.clone());
            }
        }
        if depth > 0 {
            theme.beneath.push(prefix);
        }
    }
    theme
}

/// A file that a layer above has too gives way to it; but words are taken message by message, since nobody should have to
/// copy all of them in order to change one.
fn lay(files: &mut BTreeMap<String, ThemeFile>, path: &str, file: &ThemeFile) {
    match files.get_mut(path) {
        None => {
            files.insert(path.to_owned(), file.clone());
        }
        Some(above) if path.starts_with("i18n/") => {
            // Of two messages of one name the later counts.
            above.bytes = [&file.bytes, b"\n".as_slice(), &above.bytes].concat().into();
        }
        Some(_) => {}
    }
}

fn unknown(name: &str, place: Option<Span>) -> Diagnostic {
    let message = format!("there is no theme `{name}`");
    let names = built_in_names();
    let meant = closest(name, names.iter().map(String::as_str)).map(|meant| format!("did you mean `{meant}`?"));
    let other = || format!("make the folder `themes/{name}`, or use one of: {}", names.join(", "));
    let found = match place {
        Some(span) => Diagnostic::new(UNKNOWN_THEME_NAME, span, message),
        None => Diagnostic::without_place(UNKNOWN_THEME_NAME, message),
    };
    found.hint(meant.unwrap_or_else(other))
}
