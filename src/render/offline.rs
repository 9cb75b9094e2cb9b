//! What lets visitors of a hosted site keep it: a service worker that stores the whole site when it is asked to, and a web
//! app manifest. Where that is switched off, the worker is one that removes itself and what it stored, since a browser
//! that once has a worker keeps it until the host answers with another. Nothing of this runs from disk.

use serde::Serialize;
use serde_json::json;

use super::address;
use super::edition::Edition;
use super::words::direction;

const WORKER: &str = include_str!("offline/worker.js");

/// The worker that takes back what `worker` did.
pub(crate) const REMOVAL: &str = include_str!("offline/removal.js");

/// What hosts read or show by themselves and may not send when they are asked for it.
const ASIDE: [&str; 2] = ["_headers", address::NOT_FOUND];

/// A worker for these files. The theme's files tell builds apart that differ in nothing but the line that offers the zip.
pub(super) fn worker<'f>(
    files: impl Iterator<Item = (&'f str, &'f [u8])>,
    theme: impl Iterator<Item = &'f [u8]>,
) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut names = Vec::new();
    for (name, bytes) in files.filter(|(name, _)| is_kept(name)) {
        // Lengths keep two files from being taken for one.
        for part in [name.as_bytes(), bytes] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        names.push(name);
    }
    for bytes in theme.chain([WORKER.as_bytes()]) {
        hasher.update(bytes);
    }
    let build = hasher.finalize().to_hex();
    let names = serde_json::to_string_pretty(&names).unwrap_or_default();
    format!("'use strict';\nconst BUILD = '{}';\nconst FILES = {names};\n\n{WORKER}", &build[..32])
}

/// Whether a reader who keeps the site keeps this file.
pub(super) fn is_kept(name: &str) -> bool {
    !ASIDE.contains(&name)
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: &'static str,
    r#type: &'static str,
}

/// `manifest.webmanifest`. `icon` is the address of the theme's drawing, if it has one.
pub(super) fn manifest(edition: &Edition<'_>, icon: Option<&str>) -> String {
    let facts = &edition.config.report;
    let language = edition.words.language();
    let icon = icon.map(|src| Icon { src: src.to_owned(), sizes: "any", r#type: "image/svg+xml" });
    let manifest = json!({
        "name": facts.short_title,
        "lang": language,
        "dir": direction(language),
        "start_url": address::HOME,
        "scope": "./",
        "display": "minimal-ui",
        "icons": icon.into_iter().collect::<Vec<_>>(),
    });
    format!("{manifest:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(files: &[(&str, &str)], theme: &str) -> String {
        let worker = worker(files.iter().map(|(name, text)| (*name, text.as_bytes())), [theme.as_bytes()].into_iter());
        worker.lines().find(|line| line.starts_with("const BUILD")).unwrap().to_owned()
    }

    #[test]
    fn every_change_of_the_site_gives_the_store_another_name() {
        let site = [("a.html", "one"), ("b.html", "two")];
        assert_eq!(build(&site, "x"), build(&site, "x"));
        for other in [
            build(&[("a.html", "onet"), ("b.html", "wo")], "x"),
            build(&[("a.html", "one")], "x"),
            build(&[("a.html", "one"), ("c.html", "two")], "x"),
            build(&site, "y"),
        ] {
            assert_ne!(build(&site, "x"), other);
        }
    }

    #[test]
    fn what_hosts_do_not_send_is_not_asked_for() {
        let worker =
            worker([("404.html", &b"x"[..]), ("_headers", b"y"), ("a/é\".html", b"z")].into_iter(), [].into_iter());
        assert!(worker.contains("const FILES = [\n  \"a/é\\\".html\"\n];"), "{worker}");
    }
}
