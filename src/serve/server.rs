//! Takes connections in, as many as an editor's browsers need, and gives each the same short time to say what it wants.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use super::answer::answer;
use super::guard::Guard;
use super::stage::Stage;

/// So many connections at a time; each open page holds one.
pub(super) const MOST_CONNECTIONS: usize = 128;
/// For the head of a request, and between two requests of one connection.
pub(super) const HEAD_TIME: Duration = Duration::from_secs(10);
/// Bytes of a request's head.
pub(super) const LARGEST_HEAD: usize = 16 * 1024;
pub(super) const MOST_HEADERS: usize = 64;

/// Takes connections for ever.
pub(super) async fn accept(listener: TcpListener, guard: Arc<Guard>, stage: Arc<Stage>) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Too many files are open, or the visitor has gone again: neither is better at once.
            sleep(Duration::from_millis(20)).await;
            continue;
        };
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
            tokio::spawn(refuse(stream));
            continue;
        };
        let (guard, stage) = (Arc::clone(&guard), Arc::clone(&stage));
        tokio::spawn(async move {
            converse(stream, guard, stage).await;
            drop(place);
        });
    }
}

async fn converse(stream: TcpStream, guard: Arc<Guard>, stage: Arc<Stage>) {
    // A page comes in one piece; to wait for more would only delay it.
    let _ = stream.set_nodelay(true);
    let Ok(local) = stream.local_addr().map(|address| address.ip().to_canonical()) else { return };
    let service = service_fn(move |request| {
        let (guard, stage) = (Arc::clone(&guard), Arc::clone(&stage));
        async move { Ok::<_, Infallible>(answer(request, local, &guard, &stage).await) }
    });
    // What goes wrong is told to the one who asked; there is nobody else whom it concerns.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(LARGEST_HEAD)
        .max_headers(MOST_HEADERS)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

/// Better a plain word than a page that never comes.
async fn refuse(stream: TcpStream) {
    const BUSY: &[u8] =
        b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nretry-after: 1\r\nconnection: close\r\n\r\n";
    let _ = timeout(Duration::from_secs(1), async {
        if stream.writable().await.is_ok() {
            let _ = stream.try_write(BUSY);
        }
    })
    .await;
}
