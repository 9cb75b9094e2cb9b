//! The preview that editors keep open: serves the site from memory, makes it anew when a file changes, and tells open pages.
//!
//! Two threads share one value, the [`Stage`] on which a site stands. One waits for changes (`watch`), has the site made
//! and puts it on the stage; the other answers browsers (`server`, `answer`). An address of a request is looked up in the
//! site's map and never becomes a path of the disk, so that there is nothing to traverse. Only what is asked for is made.
//!
//! Files are served byte for byte as a build writes them, but that pages end in one more script, `reload.js`. It listens to
//! a stream of events and shows errors over the last good site. It and its style sheet stand at an address that no site
//! can have, so the pages' strict policy need not be loosened for them.
//!
//! hyper is used without a framework on top: there is one route, and limits on headers, time and connections are its own
//! settings. Changes come from `notify` without its debouncers, which hold every event back for a fixed time.

mod address;
mod answer;
mod guard;
mod listen;
mod reload;
mod server;
mod stage;
mod stamps;
mod trouble;
mod watch;

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::sync::oneshot;

use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::site::Site;

pub(crate) use listen::Ready;
use stage::Stage;
pub(crate) use watch::Changes;
use watch::Watch;

pub(crate) struct Options {
    /// The folder that holds `content/`.
    pub(crate) root: PathBuf,
    /// A name or address of this computer.
    pub(crate) host: String,
    /// The first port that is tried; 0 lets the system choose.
    pub(crate) port: u16,
    /// Look at the files themselves, often, since their system tells of no changes.
    pub(crate) poll: bool,
}

/// What came of making the site: none if it is to be mended first, with the errors that say what.
#[derive(Default)]
pub(crate) struct Built {
    pub(crate) site: Option<Site>,
    pub(crate) errors: Vec<Diagnostic>,
}

/// Told of errors that show only when a page is made.
pub(crate) type Tell = dyn Fn(&[Diagnostic]) + Send + Sync;

/// Serves until the process is interrupted. `make` is asked for the site at the start and after changes; nothing if what
/// changed has no effect. `ready` is told the address once the server listens.
///
/// # Errors
/// If no port can be had, or the machine gives out while serving.
pub(crate) fn serve(
    options: &Options,
    mut make: impl FnMut(&Changes) -> Result<Option<Built>, Error> + Send + 'static,
    ready: impl FnOnce(&Ready) -> Result<(), Error>,
    tell: Arc<Tell>,
) -> Result<(), Error> {
    let failed = |cause: std::io::Error| Error::new(format!("cannot serve: {cause}"));
    // Pages are made on threads of their own, few, since making a page is work for a processor.
    let runtime = Builder::new_current_thread().enable_all().max_blocking_threads(4).build().map_err(failed)?;
    let mut watch = Watch::new(&options.root, options.poll);
    let (listener, told) = runtime.block_on(listen::listen(&options.host, options.port))?;
    ready(&told)?;
    let stage = Arc::new(Stage::new(tell));
    let (gone, ended) = oneshot::channel::<()>();
    let shown = Arc::clone(&stage);
    let maker = move || {
        let _gone = gone;
        let mut changes = Changes::All;
        loop {
            shown.put(make(&changes));
            changes = watch.wait();
        }
    };
    thread::Builder::new().name("make".into()).spawn(maker).map_err(failed)?;
    runtime.spawn(server::accept(listener, Arc::new(told.guard), stage));
    let interrupted = runtime.block_on(async {
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted.is_ok(),
            _ = ended => false,
        }
    });
    // Whatever is still being made is of use to nobody.
    runtime.shutdown_timeout(Duration::ZERO);
    if interrupted { Ok(()) } else { Err(Error::new("the preview has stopped working").hint("start it again")) }
}
