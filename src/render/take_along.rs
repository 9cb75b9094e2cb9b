//! What is made of all other files: the home page, which says how large they are, the zip of the site, and the worker
//! that knows what there is to be kept.
//!
//! The home page in the zip is the one without the line that offers the zip; nothing else differs. So the home page is
//! printed twice, and the worker, which is in the zip, answers for the page as it is there.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::address;
use super::archive::archive;
use super::assets::has_scripts;
use super::html::{self, Sizes};
use super::press::Press;
use super::{citation, offline};
use crate::diagnostic::{Diagnostic, Diagnostics, TOO_LARGE};
use crate::site::{Clash, Output, Site};

/// A site of more files, or with more bytes copied from `files/`, is no thing to put into a pocket; and it is made
/// without ever being held in memory as a whole.
const MOST_FILES: usize = 2_000;
const MOST_GIVEN: usize = 100_000_000;

/// The icon that the default theme has, and others that stand on it.
const ICON: &str = "assets/images/icon.svg";

/// Which of them this site gets.
#[derive(Clone, Copy)]
struct Plan {
    zip: bool,
    offline: bool,
}

/// Adds them to the site, which has everything else.
pub(super) fn add(press: &Arc<Press>, site: &mut Site) -> Result<Diagnostics, (String, Clash)> {
    let project = &press.inputs.project;
    let wanted = &project.config.take_along;
    let mut diagnostics = Diagnostics::default();
    let large = is_large(site);
    if large && (wanted.zip || wanted.offline) {
        let message = format!("the site of {} files is too large to be a zip or to be kept by a browser", site.len());
        diagnostics.push(
            Diagnostic::without_place(TOO_LARGE, message)
                .hint("say `zip = false` and `offline = false` under `[take_along]` of `report.toml`"),
        );
    }
    let plan = Plan { zip: wanted.zip && !large, offline: wanted.offline && !large && has_scripts(&project.theme) };
    let mut add = |address: &str, output: Output| site.insert(address, output).map_err(|clash| (address.into(), clash));
    if plan.offline {
        let icon = project.theme.manifest.assets.iter().any(|path| format!("assets/{path}") == ICON);
        let manifest = offline::manifest(&press.edition(), icon.then_some(ICON));
        add(address::WEB_MANIFEST, manifest.into_bytes().into())?;
    } else {
        add(address::WORKER, offline::REMOVAL.as_bytes().to_vec().into())?;
    }
    let mut last = vec![address::HOME];
    last.extend(plan.offline.then_some(address::WORKER));
    last.extend(plan.zip.then_some(address::ZIP));
    let whole = plan.zip || plan.offline;
    let needs: fn(&str) -> bool =
        if whole { |_| true } else { |address| [address::ONE_FILE, address::EPUB].contains(&address) };
    let press = Arc::clone(press);
    site.insert_last(&last, needs, move |outputs| made(&press, plan, outputs))?;
    Ok(diagnostics)
}

fn is_large(site: &Site) -> bool {
    let given = site.outputs().values().map(|output| match output {
        Output::Bytes(bytes) => bytes.len(),
        _ => 0,
    });
    site.len() > MOST_FILES || given.sum::<usize>() > MOST_GIVEN
}

/// The last files, by their addresses.
fn made(
    press: &Press,
    plan: Plan,
    outputs: &BTreeMap<String, Output>,
) -> Result<BTreeMap<&'static str, Vec<u8>>, Diagnostics> {
    let size = |address: &str| outputs.get(address).map(|output| Ok(output.bytes()?.len())).transpose();
    let mut sizes = Sizes { one_file: size(address::ONE_FILE)?, epub: size(address::EPUB)?, ..Sizes::default() };
    let mut last = BTreeMap::new();
    if !plan.zip && !plan.offline {
        last.insert(address::HOME, html::home(press, sizes)?);
        return Ok(last);
    }
    let bytes: Vec<(&str, Cow<'_, [u8]>)> = outputs
        .par_iter()
        .map(|(address, output)| Ok((address.as_str(), output.bytes()?)))
        .collect::<Result<_, Diagnostics>>()?;
    let mut files: BTreeMap<&str, &[u8]> = bytes.iter().map(|(address, bytes)| (*address, bytes.as_ref())).collect();
    let kept = files.iter().filter(|(name, _)| offline::is_kept(name)).map(|(_, bytes)| bytes.len());
    sizes.offline = plan.offline.then(|| kept.sum());
    let inside = html::home(press, Sizes { in_zip: plan.zip, ..sizes })?;
    files.insert(address::HOME, &inside);
    let theme = press.inputs.project.theme.files.values().map(|file| &file.bytes[..]);
    let worker = plan.offline.then(|| offline::worker(files.iter().map(|(name, bytes)| (*name, *bytes)), theme));
    if let Some(worker) = &worker {
        files.insert(address::WORKER, worker.as_bytes());
    }
    let facts = &press.inputs.project.config.report;
    if plan.zip {
        let files: Vec<(&str, &[u8])> = files.into_iter().collect();
        let zip = archive(&citation::name(facts), facts.date.get_ref(), &files);
        sizes.zip = Some(zip.len());
        last.insert(address::ZIP, zip);
    }
    last.insert(address::HOME, if plan.zip { html::home(press, sizes)? } else { inside });
    last.extend(worker.map(|worker| (address::WORKER, worker.into_bytes())));
    Ok(last)
}
