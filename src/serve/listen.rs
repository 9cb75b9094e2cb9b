//! Finds a port to listen on, and says where that is.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};

use tokio::net::{TcpListener, lookup_host};

use super::guard::Guard;
use crate::error::Error;

/// How many ports are tried, the one asked for included.
const TRIED: u16 = 100;

/// Where the server listens.
#[derive(Debug)]
pub(crate) struct Ready {
    /// `http://127.0.0.1:4848/`.
    pub(crate) url: String,
    /// Whether the port that was asked for is in use, so that another was taken.
    pub(crate) moved: bool,
    /// Whether other computers may reach it.
    pub(crate) open: bool,
    pub(super) guard: Guard,
}

pub(super) async fn listen(host: &str, port: u16) -> Result<(TcpListener, Ready), Error> {
    let name = host.trim_start_matches('[').trim_end_matches(']');
    let address = address(name).await?;
    let last = if port == 0 { 0 } else { port.saturating_add(TRIED - 1) };
    for candidate in port..=last {
        match TcpListener::bind(SocketAddr::new(address, candidate)).await {
            Ok(listener) => {
                let bound = listener.local_addr().map_err(|cause| refused(name, &cause))?;
                // What listens on all addresses is opened at the one that is always there.
                let shown = match address {
                    IpAddr::V4(address) if address.is_unspecified() => "127.0.0.1".to_owned(),
                    IpAddr::V6(address) if address.is_unspecified() => "[::1]".to_owned(),
                    IpAddr::V6(_) if name.contains(':') => format!("[{name}]"),
                    _ => name.to_owned(),
                };
                let ready = Ready {
                    url: format!("http://{shown}:{}/", bound.port()),
                    moved: port != 0 && bound.port() != port,
                    open: !address.is_loopback(),
                    guard: Guard::new(name, address),
                };
                return Ok((listener, ready));
            }
            Err(cause) if cause.kind() == ErrorKind::AddrInUse => {}
            Err(cause) => return Err(refused(&format!("{name}:{candidate}"), &cause)),
        }
    }
    Err(Error::new(format!("the ports {port} to {last} are all in use"))
        .hint("name another with `--port`, or `--port 0` for any that is free"))
}

async fn address(name: &str) -> Result<IpAddr, Error> {
    if let Ok(address) = name.parse() {
        return Ok(address);
    }
    let unknown = || {
        Error::new(format!("`{name}` is no name or address of this computer"))
            .hint("leave `--host` out to serve to this computer only")
    };
    let mut found = lookup_host((name, 0)).await.map_err(|_| unknown())?;
    found.next().map(|found| found.ip()).ok_or_else(unknown)
}

fn refused(place: &str, cause: &std::io::Error) -> Error {
    let hint = match cause.kind() {
        ErrorKind::PermissionDenied => "ports below 1024 are for administrators; name a higher one with `--port`",
        ErrorKind::AddrNotAvailable => "the address is none of this computer's; leave `--host` out",
        _ => "name another port with `--port`, or leave `--host` out",
    };
    Error::new(format!("cannot listen on `{place}`: {cause}")).hint(hint)
}
