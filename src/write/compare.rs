//! What the build will change: each output is made, compared with the file at its address, and laid ready if it differs.
//!
//! Each output is dropped as soon as it is compared, so that memory holds a few of them at a time. All of this happens
//! before anything of the output changes, so that an output that cannot be made costs nothing but the working folder.

mod lay;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rayon::prelude::*;

use self::lay::{Laid, State, lay};
use super::manifest::Manifest;
use super::stage::Lazy;
use super::{Look, Way, Written};
use crate::diagnostic::Diagnostics;
use crate::error::Error;
use crate::site::{MANIFEST, Site, folders};

/// What differs between the output as it is and as it will be. All addresses are in order.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    pub(super) manifest: Manifest,
    pub(super) unchanged: Vec<String>,
    pub(super) changed: Vec<String>,
    /// Ours, and no longer part of the site.
    pub(super) stale: Vec<String>,
    /// Ours and replaced, but not as we had left them: somebody edited them.
    pub(super) edited: Vec<String>,
    /// Like stale, but edited by somebody: they stay, as a stranger's.
    pub(super) adopted: Vec<String>,
    /// The size of the whole site.
    pub(super) bytes: u64,
}

/// None if something of the site cannot be made; then nothing but the stage has been written to.
pub(super) fn compare(
    site: &Site,
    out: &Path,
    old: &Manifest,
    stage: &Lazy,
    look: &Look<'_>,
) -> Result<(Option<Comparison>, Diagnostics), Error> {
    let outputs: Vec<_> = site.outputs().iter().collect();
    let laid: Vec<(Option<Laid>, Diagnostics)> = outputs
        .par_iter()
        .map(|(address, output)| {
            let laid = lay(output, address, &out.join(address), old.files.get(*address), stage)?;
            Ok(match laid {
                Ok(laid) => {
                    let found = look(address, laid.bytes);
                    (Some(laid), found)
                }
                Err(found) => (None, found),
            })
        })
        .collect::<Result<_, Error>>()?;

    let mut diagnostics = Diagnostics::default();
    let mut states = Vec::with_capacity(laid.len());
    for (laid, found) in laid {
        states.extend(laid);
        diagnostics.extend(found);
    }
    if states.len() < outputs.len() || diagnostics.has_errors() {
        return Ok((None, diagnostics));
    }

    let mut comparison = Comparison::default();
    let mut files = BTreeMap::new();
    for ((address, _), laid) in outputs.into_iter().zip(states) {
        files.insert(address.clone(), laid.hash);
        comparison.bytes += laid.bytes as u64;
        match laid.state {
            State::Same => comparison.unchanged.push(address.clone()),
            State::Differs => comparison.changed.push(address.clone()),
            State::Edited => {
                comparison.changed.push(address.clone());
                comparison.edited.push(address.clone());
            }
        }
    }
    comparison.manifest = Manifest { files };
    for (address, hash) in old.files.iter().filter(|(address, _)| !site.contains(address)) {
        match left_over(out, address, hash) {
            LeftOver::Gone => {}
            LeftOver::Edited if !in_the_way(address, site) => comparison.adopted.push(address.clone()),
            _ => comparison.stale.push(address.clone()),
        }
    }
    let text = comparison.manifest.text();
    if !comparison.is_nothing() || fs::read(out.join(MANIFEST)).ok().as_deref() != Some(text.as_bytes()) {
        let failed = |cause: &_| Error::io("write", &out.join(MANIFEST), cause);
        stage.get()?.write(MANIFEST, text.as_bytes()).map_err(|cause| failed(&cause))?;
        comparison.changed.push(MANIFEST.to_owned());
    }
    Ok((Some(comparison), diagnostics))
}

impl Comparison {
    /// What an editor should know about files that somebody edited in the output.
    pub(super) fn warnings(&self, out: &Path) -> Vec<String> {
        let shown = |address: &String| out.join(address).display().to_string();
        let edited = self.edited.iter().map(|address| {
            format!(
                "`{}` had been edited since the last build, and was replaced; edit the content instead",
                shown(address)
            )
        });
        let adopted = self.adopted.iter().map(|address| {
            format!("`{}` is no longer part of the site, but was left because somebody had edited it", shown(address))
        });
        edited.chain(adopted).collect()
    }

    /// The counts and lists for the summary.
    pub(super) fn written(self, way: Way, warnings: Vec<String>) -> Written {
        Written {
            way,
            written: self.changed.iter().filter(|address| *address != MANIFEST).count(),
            unchanged: self.unchanged.len(),
            removed: self.stale.len(),
            bytes: self.bytes,
            gone: self.stale.into_iter().filter(|address| address.ends_with(".html")).collect(),
            warnings,
        }
    }

    /// Whether the output is as it should be already.
    pub(super) fn is_nothing(&self) -> bool {
        self.changed.is_empty() && self.stale.is_empty()
    }
}

enum LeftOver {
    Gone,
    AsWritten,
    Edited,
}

/// What became of a file that the site no longer has. Nothing is looked at through a link that replaced a folder.
fn left_over(out: &Path, address: &str, listed: &blake3::Hash) -> LeftOver {
    if folders(address).any(|folder| out.join(folder).is_symlink()) {
        return LeftOver::Gone;
    }
    let path = out.join(address);
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_file() => match fs::read(&path) {
            Ok(bytes) if blake3::hash(&bytes) != *listed => LeftOver::Edited,
            _ => LeftOver::AsWritten,
        },
        Ok(metadata) if metadata.is_dir() => LeftOver::Gone,
        Ok(_) => LeftOver::Edited,
        Err(_) => LeftOver::Gone,
    }
}

/// Whether the site needs a folder where this file is, or a file where its folder is.
pub(super) fn in_the_way(address: &str, site: &Site) -> bool {
    let inside = format!("{address}/");
    folders(address).any(|folder| site.contains(folder))
        || site.outputs().range(inside.clone()..).next().is_some_and(|(next, _)| next.starts_with(&inside))
}
