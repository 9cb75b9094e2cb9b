//! What open pages and new requests see: the site as it was last made whole, and what is wrong since.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

use super::trouble::Trouble;
use super::{Built, Tell};
use crate::diagnostic::Diagnostics;
use crate::error::Error;
use crate::site::Site;

pub(super) struct Stage {
    shown: watch::Sender<Arc<Shown>>,
    tell: Arc<Tell>,
}

/// A state of the preview; requests hold on to the one in which they began.
#[derive(Clone)]
pub(super) struct Shown {
    /// Of each site put on the stage another one, also after a restart: a page that knows another reloads.
    pub(super) build: Build,
    /// None until the content was good once.
    pub(super) site: Option<Arc<Site>>,
    /// The site before, in case a page of this one cannot be made.
    before: Option<Arc<Site>>,
    pub(super) troubles: Arc<[Trouble]>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Build {
    /// When the server started, in nanoseconds.
    start: u128,
    /// 0 while nothing was made.
    number: usize,
}

impl std::fmt::Display for Build {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:x}-{}", self.start, self.number)
    }
}

impl Stage {
    pub(super) fn new(tell: Arc<Tell>) -> Self {
        let start = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        let nothing = Shown { build: Build { start, number: 0 }, site: None, before: None, troubles: Arc::default() };
        Self { shown: watch::Sender::new(Arc::new(nothing)), tell }
    }

    /// Shows what was made; where nothing could be, the site stays and the errors stand over it.
    pub(super) fn put(&self, made: Result<Option<Built>, Error>) {
        let built = match made {
            Ok(Some(built)) => built,
            Ok(None) => return,
            Err(error) => return self.change(|shown| shown.troubles = [Trouble::from(&error)].into()),
        };
        let troubles: Arc<[Trouble]> = built.errors.iter().map(Trouble::from).collect();
        let mut gone = None;
        self.change(|shown| {
            if let Some(site) = built.site {
                gone = shown.before.take();
                shown.before = shown.site.replace(Arc::new(site)).or_else(|| gone.take());
                shown.build.number += 1;
            }
            shown.troubles = troubles;
        });
        // A large site takes a while to be given up, for which nobody should have to wait.
        drop(gone);
    }

    /// A page of the site could not be made: it was not good after all, and the one before it comes back.
    pub(super) fn fail(&self, build: Build, found: Diagnostics) {
        let found = found.into_sorted();
        let mut first = false;
        self.change(|shown| {
            if shown.build == build {
                first = true;
                shown.site = shown.before.take();
                shown.build.number += 1;
                shown.troubles = found.iter().map(Trouble::from).collect();
            }
        });
        if first {
            (self.tell)(&found);
        }
    }

    fn change(&self, change: impl FnOnce(&mut Shown)) {
        self.shown.send_modify(|shown| change(Arc::make_mut(shown)));
    }

    /// The states from now on, the present one first.
    pub(super) fn states(&self) -> watch::Receiver<Arc<Shown>> {
        self.shown.subscribe()
    }

    /// The present state, once something was made or could not be.
    pub(super) async fn now(&self) -> Arc<Shown> {
        let mut states = self.states();
        match states.wait_for(|shown| shown.site.is_some() || !shown.troubles.is_empty()).await {
            Ok(shown) => Arc::clone(&shown),
            Err(_) => Arc::clone(&self.shown.borrow()),
        }
    }
}

impl Shown {
    /// What pages are told: `{"build": "…", "errors": […]}`.
    pub(super) fn message(&self) -> String {
        let message = serde_json::json!({ "build": self.build.to_string(), "errors": &*self.troubles });
        message.to_string()
    }
}
