//! One request, one response: a file of the site, one of the preview's own, or a refusal in a few words.

use std::net::IpAddr;
use std::sync::Arc;

use http_body_util::channel::Channel;
use http_body_util::{Either, Full};
use hyper::body::{Body, Bytes, Incoming};
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_TYPE, HOST, HeaderName, HeaderValue, LOCATION, TRANSFER_ENCODING,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::http::uri::Authority;
use hyper::{Method, Request, Response, StatusCode};

use super::address::{self, Found};
use super::guard::Guard;
use super::reload::{self, FILES, FOLDER, NOTHING_YET};
use super::stage::{Shown, Stage};
use crate::diagnostic::Diagnostics;
use crate::site::Site;

pub(super) type Answer = Response<Either<Full<Bytes>, Channel<Bytes>>>;

const NOT_FOUND: &str = "404.html";
const HTML: &str = "text/html; charset=utf-8";
/// Keeps the pages of others from showing what is not published yet.
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Answers a request that came in at the address `local`.
pub(super) async fn answer(request: Request<Incoming>, local: IpAddr, guard: &Guard, stage: &Arc<Stage>) -> Answer {
    let mut answer = match refusal(&request, local, guard) {
        Some(answer) => answer,
        None => given(request.uri().path(), request.uri().query(), request.headers(), guard, stage).await,
    };
    let headers = answer.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static("same-origin"));
    answer
}

/// Why a request is not even looked at.
fn refusal(request: &Request<Incoming>, local: IpAddr, guard: &Guard) -> Option<Answer> {
    let hosts: Vec<&HeaderValue> = request.headers().get_all(HOST).iter().collect();
    let [host] = hosts.as_slice() else { return Some(refused(StatusCode::BAD_REQUEST, "one host must be named")) };
    let Ok(host) = Authority::try_from(host.as_bytes()) else {
        return Some(refused(StatusCode::BAD_REQUEST, "the host is no name"));
    };
    let authorities = [Some(host.as_str()), request.uri().authority().map(Authority::as_str)];
    if !authorities.into_iter().flatten().all(|authority| guard.admits(authority, local)) {
        return Some(refused(StatusCode::FORBIDDEN, "this server answers to its own names only"));
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut answer = refused(StatusCode::METHOD_NOT_ALLOWED, "this server only shows pages");
        answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return Some(answer);
    }
    let body = request.headers().contains_key(TRANSFER_ENCODING) || !request.body().is_end_stream();
    if body || request.uri().scheme_str().is_some_and(|scheme| scheme != "http") {
        return Some(refused(StatusCode::BAD_REQUEST, "this is no request for a page"));
    }
    None
}

async fn given(
    path: &str,
    query: Option<&str>,
    headers: &hyper::HeaderMap,
    guard: &Guard,
    stage: &Arc<Stage>,
) -> Answer {
    if let Some(name) = path.strip_prefix(FOLDER) {
        return match FILES.iter().find(|file| file.0 == name) {
            Some((_, kind, text)) => full(StatusCode::OK, kind, Bytes::from_static(text.as_bytes())),
            None if name != "events" => text(StatusCode::NOT_FOUND, "there is no such page"),
            None if !guard.trusts(headers) => refused(StatusCode::FORBIDDEN, "this is for the pages of this server"),
            None => {
                let mut answer = Response::new(Either::Right(reload::stream(stage.states())));
                answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
                answer
            }
        };
    }
    let shown = stage.now().await;
    let Some(site) = shown.site.clone() else { return nothing_yet(&shown) };
    match address::find(&site, path) {
        Found::Malformed => text(StatusCode::BAD_REQUEST, "this is no address"),
        Found::Folder(folder) => {
            let mut answer = text(StatusCode::TEMPORARY_REDIRECT, "the folder's address ends in a slash");
            let place = query.map_or(folder.clone(), |query| format!("{folder}?{query}"));
            if let Ok(place) = HeaderValue::try_from(place) {
                answer.headers_mut().insert(LOCATION, place);
            }
            answer
        }
        Found::File(file) => made(StatusCode::OK, file, shown, site, stage).await,
        Found::Nothing if site.contains(NOT_FOUND) => {
            made(StatusCode::NOT_FOUND, NOT_FOUND.to_owned(), shown, site, stage).await
        }
        Found::Nothing => text(StatusCode::NOT_FOUND, "there is no such page"),
    }
}

/// The file, made now. If it cannot be, the errors are shown over the site that was there before.
async fn made(status: StatusCode, address: String, shown: Arc<Shown>, site: Arc<Site>, stage: &Arc<Stage>) -> Answer {
    let (mut shown, mut site) = (shown, site);
    loop {
        match bytes(&site, &address).await {
            Some(Ok(bytes)) => return file(status, &address, bytes, &shown),
            Some(Err(found)) => stage.fail(shown.build, found),
            None => return text(StatusCode::NOT_FOUND, "there is no such page"),
        }
        shown = stage.now().await;
        match &shown.site {
            Some(before) => site = Arc::clone(before),
            None => return nothing_yet(&shown),
        }
    }
}

/// Making a page is work, and others are not to wait for it.
async fn bytes(site: &Arc<Site>, address: &str) -> Option<Result<Vec<u8>, Diagnostics>> {
    let (site, address) = (Arc::clone(site), address.to_owned());
    let make = move || site.get(&address).map(|output| output.bytes().map(std::borrow::Cow::into_owned));
    tokio::task::spawn_blocking(make).await.ok().flatten()
}

fn file(status: StatusCode, address: &str, mut bytes: Vec<u8>, shown: &Shown) -> Answer {
    let guess = mime_guess::from_path(address).first_or_octet_stream();
    if guess.essence_str() == "text/html" {
        bytes.extend_from_slice(reload::tag(shown.build).as_bytes());
    }
    // Files that are copied as they are may be in any encoding; the site's own are all UTF-8.
    let is_text = matches!(guess.type_(), mime_guess::mime::TEXT) && std::str::from_utf8(&bytes).is_ok();
    let kind = if is_text { format!("{}; charset=utf-8", guess.essence_str()) } else { guess.to_string() };
    full(status, &kind, bytes.into())
}

/// The page that waits for the first site, and shows what it is waiting for.
fn nothing_yet(shown: &Shown) -> Answer {
    full(StatusCode::SERVICE_UNAVAILABLE, HTML, format!("{NOTHING_YET}{}", reload::tag(shown.build)).into())
}

fn text(status: StatusCode, words: &str) -> Answer {
    full(status, "text/plain; charset=utf-8", format!("{words}\n").into())
}

/// Refuses, and hangs up: what follows on such a connection is not to be believed either.
fn refused(status: StatusCode, words: &str) -> Answer {
    let mut answer = text(status, words);
    answer.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    answer
}

fn full(status: StatusCode, kind: &str, bytes: Bytes) -> Answer {
    let mut answer = Response::new(Either::Left(Full::new(bytes)));
    *answer.status_mut() = status;
    if let Ok(kind) = HeaderValue::from_str(kind) {
        answer.headers_mut().insert(CONTENT_TYPE, kind);
    }
    answer
}
