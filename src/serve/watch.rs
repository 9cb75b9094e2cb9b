//! Waits until the files may have changed.
//!
//! The system's events come at once, but not everywhere (network and shared folders have none) and not always (a queue may
//! overflow, a folder may be filled before it is watched). So the files themselves are looked at too, soon after a change
//! and then ever more seldom; where that finds what no event told, it goes on often, as with `--poll`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::stamps::{Stamps, is_read};

/// An editor that truncates and writes, or renames one file away and another in, is done within this time of silence.
const SETTLED: Duration = Duration::from_millis(4);
/// Whoever writes without a pause, such as a checkout of many files, is not waited for longer.
const UNSETTLED: Duration = Duration::from_millis(60);
/// How long until the files are looked at after a change, and at most.
const SOONEST: Duration = Duration::from_millis(50);
const LATEST: Duration = Duration::from_secs(2);
/// The same where there are no events.
const OFTEN: Duration = Duration::from_millis(100);
/// Looking takes at most this part of the time.
const SHARE: u32 = 20;

/// The folders below the project's that are read.
const FOLDERS: [&str; 2] = ["content", "themes"];

type Told = notify::Result<Event>;

/// What is to be read again.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Changes {
    /// Everything: the start, or events were lost.
    All,
    /// These files and folders, by their paths from the project's root with `/` between the parts.
    Named(BTreeSet<String>),
}

pub(super) struct Watch {
    root: PathBuf,
    folders: Vec<PathBuf>,
    /// None where the files themselves have to be looked at.
    watcher: Option<RecommendedWatcher>,
    events: Receiver<Told>,
    /// Keeps the channel open when nobody watches.
    _open: Sender<Told>,
    stamps: Stamps,
    pause: Duration,
    /// How often in turn a look found what no event had told.
    untold: u8,
}

impl Watch {
    /// Watches from now on; `poll` makes do without the system's events.
    pub(super) fn new(root: &Path, poll: bool) -> Self {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let folders: Vec<PathBuf> = FOLDERS.iter().map(|folder| root.join(folder)).collect();
        let (open, events) = channel();
        let sender = open.clone();
        let told = move |told: Told| {
            let _ = sender.send(told);
        };
        let watcher = if poll { None } else { notify::recommended_watcher(told).ok() };
        let stamps = Stamps::of(&folders);
        let mut watch = Self { root, folders, watcher, events, _open: open, stamps, pause: SOONEST, untold: 0 };
        watch.attach(true);
        watch
    }

    /// Watches the folders; again if one of them has been put in the place of another.
    fn attach(&mut self, first: bool) {
        let Some(watcher) = &mut self.watcher else { return };
        // A folder that is not there yet is seen to come by what holds it.
        let mut can = !first || watcher.watch(&self.root, RecursiveMode::NonRecursive).is_ok();
        for folder in &self.folders {
            let _ = watcher.unwatch(folder);
            can &= !folder.exists() || watcher.watch(folder, RecursiveMode::Recursive).is_ok();
        }
        if !can {
            self.watcher = None;
        }
    }

    /// Waits for the next change.
    pub(super) fn wait(&mut self) -> Changes {
        loop {
            let changes = match self.events.recv_timeout(self.pause) {
                Ok(event) => self.settle(event),
                Err(RecvTimeoutError::Timeout) => self.look(),
                Err(RecvTimeoutError::Disconnected) => {
                    std::thread::sleep(self.pause);
                    self.look()
                }
            };
            if let Some(changes) = changes {
                self.pause = SOONEST;
                return changes;
            }
        }
    }

    /// The changes of some files, if there are any.
    fn named(&self, paths: &BTreeSet<PathBuf>) -> Option<Changes> {
        let inner = |path: &PathBuf| {
            let parts = path.strip_prefix(&self.root).unwrap_or(path).components();
            let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
            parts.join("/")
        };
        (!paths.is_empty()).then(|| Changes::Named(paths.iter().map(inner).collect()))
    }

    /// Collects what belongs to the same change.
    fn settle(&mut self, first: Told) -> Option<Changes> {
        let mut named = BTreeSet::new();
        let mut whole = self.note(first, &mut named);
        if !whole || !named.is_empty() {
            let begun = Instant::now();
            while begun.elapsed() < UNSETTLED {
                match self.events.recv_timeout(SETTLED) {
                    Ok(event) => whole &= self.note(event, &mut named),
                    Err(_) => break,
                }
            }
        }
        if self.folders.iter().any(|folder| named.contains(folder)) {
            self.attach(false);
            whole = false;
        }
        if !whole {
            self.stamps = Stamps::of(&self.folders);
            return Some(Changes::All);
        }
        if !named.is_empty() {
            self.untold = 0;
            self.stamps.refresh(&named);
        }
        self.named(&named)
    }

    /// Notes the files of an event that matter; false if events were lost.
    fn note(&self, told: Told, named: &mut BTreeSet<PathBuf>) -> bool {
        let Ok(event) = told else { return false };
        if event.need_rescan() {
            return false;
        }
        // We read files ourselves, which is no change.
        if matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write)) {
            return true;
        }
        let ours = |path: &PathBuf| {
            let inner = self.folders.iter().find_map(|folder| path.strip_prefix(folder).ok());
            inner.is_some_and(|inner| inner.ancestors().all(is_read))
        };
        named.extend(event.paths.into_iter().filter(ours));
        true
    }

    /// Looks at the files themselves.
    fn look(&mut self) -> Option<Changes> {
        let begun = Instant::now();
        let now = Stamps::of(&self.folders);
        let changed = now.different(&self.stamps);
        self.stamps = now;
        if !changed.is_empty() {
            self.untold = self.untold.saturating_add(1);
        }
        let latest = if self.watcher.is_none() || self.untold > 1 { OFTEN } else { LATEST };
        self.pause = (self.pause * 2).min(latest).max(begun.elapsed() * SHARE);
        self.named(&changed)
    }
}
