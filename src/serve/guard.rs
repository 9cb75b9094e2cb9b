//! Who may read the preview. A page elsewhere can have a browser send requests to this computer, under a name of its own
//! that it lets point here; such a request carries that name as its host, and is refused.

use std::net::{IpAddr, Ipv6Addr};

use hyper::HeaderMap;
use hyper::header::{HOST, HeaderName, ORIGIN};

/// Browsers say with it whether the page that asks is of this server.
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

#[derive(Debug)]
pub(super) struct Guard {
    /// The name or address given as `--host`, in small letters.
    host: String,
    /// Whether all of this computer's addresses are served.
    all: bool,
}

impl Guard {
    pub(super) fn new(host: &str, address: IpAddr) -> Self {
        Self { host: host.to_ascii_lowercase(), all: address.is_unspecified() }
    }

    /// Whether a request is meant for this server. `local` is the address at which its connection came in: who serves
    /// on all addresses can be asked by each of them, since no name can stand for a number.
    pub(super) fn admits(&self, authority: &str, local: IpAddr) -> bool {
        let Some(name) = name(authority).map(str::to_ascii_lowercase) else { return false };
        let here = |address: IpAddr| self.all && address == local;
        ["localhost", "127.0.0.1", "::1", self.host.as_str()].contains(&name.as_str()) || name.parse().is_ok_and(here)
    }

    /// Whether the reload channel may speak to whoever asks: a page of this server, or no page at all.
    pub(super) fn trusts(&self, headers: &HeaderMap) -> bool {
        let own = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let origins = headers.get_all(ORIGIN).iter();
        let foreign = |origin: &hyper::header::HeaderValue| {
            origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://")) != Some(own)
        };
        let site = |value: &hyper::header::HeaderValue| value == "same-origin" || value == "none";
        !origins.into_iter().any(foreign) && headers.get_all(SITE).iter().all(site)
    }
}

/// The name of `name:port`. Any port will do, since the server may be reached through a tunnel; but it must be one, or the
/// host is another than it seems.
fn name(authority: &str) -> Option<&str> {
    let (name, rest) = match authority.strip_prefix('[') {
        Some(inner) => {
            let (name, rest) = inner.split_once(']')?;
            name.parse::<Ipv6Addr>().ok()?;
            (name, rest)
        }
        None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
    };
    let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    (rest.is_empty() || rest.strip_prefix(':').is_some_and(is_port)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_serves_on_all_addresses_is_asked_by_their_numbers_only() {
        let local = IpAddr::from([192, 168, 0, 7]);
        let guard = Guard::new("0.0.0.0", IpAddr::from([0, 0, 0, 0]));
        for (authority, admitted) in [
            ("192.168.0.7:4848", true),
            ("localhost", true),
            ("192.168.0.8", false),
            ("box.example", false),
            ("[::1]:1", true),
        ] {
            assert_eq!(guard.admits(authority, local), admitted, "{authority}");
        }
        let guard = Guard::new("Box.Example", local);
        assert!(guard.admits("box.example:4848", local) && guard.admits("BOX.example", local));
        assert!(!guard.admits("192.168.0.7", local), "only by the name that was given");
    }
}
