//! From the path of a request to the address of a file of the site.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::site::{Site, is_address};

/// What a static host makes of a path.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The address of a file.
    File(String),
    /// A folder named without its slash, so that links of its page would lead astray: where it stands.
    Folder(String),
    Nothing,
    /// No path at all.
    Malformed,
}

/// Everything that may not stand in a path as it is.
const ESCAPED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'?').add(b'`').add(b'{').add(b'}');

/// Looks a path up. It is decoded once, as browsers encode it once: what is encoded twice is another name.
pub(super) fn find(site: &Site, path: &str) -> Found {
    let bytes = path.as_bytes();
    let digits = |at: usize| bytes.get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
    let broken = bytes.iter().enumerate().any(|(at, byte)| *byte == b'%' && !digits(at));
    let Some(inner) = path.strip_prefix('/').filter(|_| !broken) else { return Found::Malformed };
    let Ok(address) = percent_decode_str(inner).decode_utf8() else { return Found::Malformed };
    if address.contains('\0') {
        return Found::Malformed;
    }
    if address.is_empty() || address.ends_with('/') {
        let index = format!("{address}index.html");
        return if holds(site, &index) { Found::File(index) } else { Found::Nothing };
    }
    if holds(site, &address) {
        return Found::File(address.into_owned());
    }
    if holds(site, &format!("{address}/index.html")) {
        return Found::Folder(format!("/{}/", utf8_percent_encode(&address, ESCAPED)));
    }
    Found::Nothing
}

fn holds(site: &Site, address: &str) -> bool {
    is_address(address) && site.contains(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_file_a_folder_s_page_or_nothing() {
        let mut site = Site::new();
        for address in ["index.html", "a/index.html", "a/b c.html", "é/index.html", "a/%2e.html"] {
            site.insert(address, Vec::new()).unwrap();
        }
        let file = |address: &str| Found::File(address.into());
        for (path, found) in [
            ("/", file("index.html")),
            ("/a/", file("a/index.html")),
            ("/a", Found::Folder("/a/".into())),
            ("/%C3%A9", Found::Folder("/%C3%A9/".into())),
            ("/a/b%20c.html", file("a/b c.html")),
            ("/a%2Fb%20c.html", file("a/b c.html")),
            ("/a/%252e.html", file("a/%2e.html")),
            ("/a/%2e.html", Found::Nothing),
            ("//a", Found::Nothing),
            ("//", Found::Nothing),
            ("/a//b%20c.html", Found::Nothing),
            ("/a/../index.html", Found::Nothing),
            ("/.", Found::Nothing),
            ("/%ff", Found::Malformed),
            ("/%", Found::Malformed),
            ("/%0", Found::Malformed),
            ("/%zz", Found::Malformed),
            ("/%00", Found::Malformed),
            ("*", Found::Malformed),
        ] {
            assert_eq!(find(&site, path), found, "{path}");
        }
    }
}
