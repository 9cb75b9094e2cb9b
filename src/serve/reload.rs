//! The stream of events that open pages listen to, and the files that do the listening.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::channel::{Channel, Sender};
use hyper::body::Bytes;
use tokio::sync::watch;
use tokio::time::timeout;

use super::stage::{Build, Shown};

/// The folder of the preview's own files. No address of a site begins so: the list that `write` leaves has this name.
pub(super) const FOLDER: &str = "/.rapporteur/";

/// The preview's own files by their names in that folder, with their types.
pub(super) const FILES: &[(&str, &str, &str)] = &[
    ("reload.js", "text/javascript; charset=utf-8", include_str!("page/reload.js")),
    ("reload.css", "text/css; charset=utf-8", include_str!("page/reload.css")),
];

/// What a browser is shown that asks before there was a site.
pub(super) const NOTHING_YET: &str = include_str!("page/nothing-yet.html");

/// So often something is sent even if nothing happens: who has gone is noticed only then.
const PULSE: Duration = Duration::from_secs(20);

/// What is added at the end of a page.
pub(super) fn tag(build: Build) -> String {
    format!("<script src=\"{FOLDER}reload.js?{build}\"></script>")
}

/// A body that says the present state at once and each new one when it comes.
pub(super) fn stream(states: watch::Receiver<Arc<Shown>>) -> Channel<Bytes> {
    let (sender, body) = Channel::new(1);
    tokio::spawn(tell(states, sender));
    body
}

async fn tell(mut states: watch::Receiver<Arc<Shown>>, mut sender: Sender<Bytes>) {
    // After a restart of the server the browser comes back so soon, in milliseconds.
    let mut text = "retry: 300\n".to_owned();
    loop {
        let message = states.borrow_and_update().message();
        text.push_str(&format!("data: {message}\n\n"));
        if sender.send_data(std::mem::take(&mut text).into()).await.is_err() {
            return;
        }
        loop {
            match timeout(PULSE, states.changed()).await {
                Ok(Ok(())) => break,
                Ok(Err(_)) => return,
                Err(_) => {
                    if sender.send_data(Bytes::from_static(b":\n\n")).await.is_err() {
                        return;
                    }
                }
            }
        }
    }
}
