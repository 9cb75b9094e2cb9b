//! After any sequence of edits the preview shows what a fresh build would write, byte for byte; while the content is broken,
//! what the last good one did.

mod edits;
mod model;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::stage::{Shown, Stage};
use super::{Built, Changes};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::load::Overrides;
use crate::preview::Preview;
use crate::site::Site;
use crate::terminal;
use model::{Chance, Model};

/// How many edits are made on a small site; a tenth as many on the report. The variable asks for more.
fn count() -> usize {
    std::env::var("RAPPORTEUR_EDITS").ok().and_then(|count| count.parse().ok()).unwrap_or(40)
}

type Files = BTreeMap<String, Vec<u8>>;

/// All files of a site, or what is wrong with one of them.
fn files(site: &Site) -> Result<Files, Diagnostics> {
    let made = site.outputs().iter().map(|(address, output)| Ok((address.clone(), output.bytes()?.into_owned())));
    made.collect()
}

fn told(findings: &[Diagnostic]) -> Vec<String> {
    findings.iter().map(terminal::human).collect()
}

/// What a fresh build finds and, if it is good, writes.
fn fresh(root: &Path) -> (Vec<Diagnostic>, Option<Files>, bool) {
    let (understood, site, found) = crate::make(root, &Overrides::default()).unwrap();
    let failed = found.has_errors();
    let files = understood.filter(|_| !failed).map(|_| files(&site.prepared()));
    match files {
        Some(Ok(files)) => (found.into_sorted(), Some(files), true),
        Some(Err(_)) => (found.into_sorted(), None, true),
        None => (found.into_sorted(), None, false),
    }
}

struct Watched {
    preview: Preview,
    stage: Arc<Stage>,
    /// What the last good build wrote.
    good: Option<Files>,
}

impl Watched {
    fn new(root: &Path) -> Self {
        let preview = Preview::new(root.to_owned(), Overrides::default());
        Self { preview, stage: Arc::new(Stage::new(Arc::new(|_: &[Diagnostic]| {}))), good: None }
    }

    /// Makes the site again and compares everything with a fresh build.
    fn follow(&mut self, root: &Path, changes: &Changes, edit: &str) {
        let (understood, site, found) = self.preview.make(changes).unwrap();
        let findings = found.into_sorted();
        let errors: Vec<Diagnostic> =
            findings.iter().filter(|finding| finding.severity() == Severity::Error).cloned().collect();
        let site = understood.filter(|_| errors.is_empty()).map(|_| site);
        let has_site = site.is_some();
        self.stage.put(Ok(Some(Built { site, errors })));

        let (expected, written, is_made) = fresh(root);
        assert_eq!(told(&findings), told(&expected), "{edit}");
        assert_eq!(has_site, is_made, "{edit}");
        let shown = self.all_asked();
        if written.is_none() {
            assert!(!shown.troubles.is_empty(), "{edit}: nothing is said");
        } else {
            assert!(shown.troubles.is_empty(), "{edit}");
            self.good = written;
        }
        let served = shown.site.as_ref().map(|site| files(site).map_err(|_| ()).unwrap());
        same(served.as_ref(), self.good.as_ref(), edit);
    }

    /// Asks for every file, as browsers might, until all can be made.
    fn all_asked(&self) -> Arc<Shown> {
        loop {
            let shown = Arc::clone(&self.stage.states().borrow());
            match shown.site.as_ref().map(|site| files(site)) {
                Some(Err(found)) => self.stage.fail(shown.build, found),
                _ => return shown,
            }
        }
    }
}

fn same(served: Option<&Files>, good: Option<&Files>, edit: &str) {
    let (Some(served), Some(good)) = (served, good) else {
        assert_eq!(served.is_some(), good.is_some(), "{edit}");
        return;
    };
    let addresses = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(addresses(served), addresses(good), "{edit}");
    for (address, bytes) in served {
        assert!(*bytes == good[address], "{edit}: {address} is not what a fresh build writes");
    }
}

fn edits_are_followed(content: &Path, count: usize, seed: u64) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let mut model = Model::read(content);
    let mut chance = Chance::new(seed);
    model.write(root, &Model::default());
    let mut watched = Watched::new(root);
    watched.follow(root, &Changes::All, "the start");
    let mut good = model.clone();
    let (mut broken, mut seen) = (0, BTreeMap::<&str, usize>::new());
    for number in 0..count {
        let before = model.clone();
        // What is broken does not stay so for long, or nothing else would be tried.
        let is_broken = !watched.stage.states().borrow().troubles.is_empty();
        let name = if is_broken && !chance.one_in(3) {
            model = good.clone();
            "mend"
        } else {
            edits::one(&mut model, &mut chance)
        };
        *seen.entry(name).or_default() += 1;
        let named = model.write(root, &before);
        let changes = if chance.one_in(40) { Changes::All } else { Changes::Named(named.clone()) };
        watched.follow(root, &changes, &format!("edit {number}, {name} of {named:?}"));
        if watched.stage.states().borrow().troubles.is_empty() {
            good = model.clone();
        } else {
            broken += 1;
        }
    }
    // Of a few edits many may be bad ones.
    assert!(count < 40 || broken * 3 < count * 2, "{broken} of {count} were broken: {seen:?}");
    if count >= 500 {
        assert!(edits::NAMES.iter().all(|name| seen.contains_key(name)), "{seen:?}");
    }
}

#[test]
fn a_small_site_follows_any_edits() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/full/content");
    edits_are_followed(&content, count(), 1);
}

#[test]
fn the_report_follows_any_edits() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    edits_are_followed(&content, count().div_ceil(10), 2);
}
