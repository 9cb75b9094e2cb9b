//! Where everything stands in the site: the one list of addresses, all from the site's root and ending in a file name,
//! and the relative link from one page to another. Nothing else puts addresses together.

use std::sync::Arc;

use super::places::{Gathered, Places};
use crate::model::id;

pub(crate) const HOME: &str = "index.html";
pub(crate) const TIMELINE: &str = "timeline.html";
pub(crate) const COUNTRIES: &str = "countries.html";
pub(crate) const GLOSSARY: &str = "glossary.html";
pub(crate) const ARTICLES: &str = "articles.html";
pub(crate) const DOCUMENTS: &str = "documents.html";
pub(crate) const ORGANISATIONS: &str = "organisations.html";
pub(crate) const ABBREVIATIONS: &str = "abbreviations.html";
pub(crate) const FIGURES: &str = "figures.html";
pub(crate) const AZ: &str = "a-z.html";
pub(crate) const SEARCH: &str = "search.html";
pub(crate) const WHOLE: &str = "whole-report.html";
pub(crate) const NOTES: &str = "notes.html";
pub(crate) const REPAIRS: &str = "repairs.html";
pub(crate) const CITE: &str = "cite.html";
pub(crate) const ABOUT: &str = "about.html";
pub(crate) const NOT_FOUND: &str = "404.html";
/// The annotated report in one file, for phones.
pub(crate) const ONE_FILE: &str = "report-one-file.html";
/// The annotated report as a book.
pub(crate) const EPUB: &str = "report.epub";
/// The whole site for computers.
pub(crate) const ZIP: &str = "report-site.zip";
/// What keeps a hosted site for its readers. It stands at the root, since it may answer for its own folder only.
pub(crate) const WORKER: &str = "service-worker.js";
pub(crate) const WEB_MANIFEST: &str = "manifest.webmanifest";
/// For search engines; written only where it is known where the site will stand.
pub(crate) const SITEMAP: &str = "sitemap.xml";

/// The page of a country or area, by its slug.
pub(crate) fn country(slug: &str) -> String {
    format!("countries/{slug}.html")
}

pub(crate) fn region(slug: &str) -> String {
    format!("regions/{slug}.html")
}

pub(crate) fn term(slug: &str) -> String {
    format!("glossary/{slug}.html")
}

pub(crate) fn page(slug: &str) -> String {
    if slug == "about" { ABOUT.into() } else { format!("pages/{slug}.html") }
}

/// The anchor of an article of the instrument with that name.
pub(crate) fn article(instrument: &str, text: &str) -> String {
    fragment(&format!("{instrument} {text}"))
}

/// The nth page, from 1, of a page that continues: `timeline.html`, `timeline-2.html`; in folders, where a name with a
/// number may be somebody else's, `glossary/consent.html`, `glossary/consent/2.html`.
pub(crate) fn continued(address: &str, number: usize) -> String {
    match (number, address.strip_suffix(".html")) {
        (2.., Some(stem)) if stem.contains('/') => format!("{stem}/{number}.html"),
        (2.., Some(stem)) => format!("{stem}-{number}.html"),
        _ => address.to_owned(),
    }
}

/// Small letters, digits and hyphens: what may stand after `#` and in a file's name. Letters with marks lose them, so
/// that an address can be typed.
pub(crate) fn fragment(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        text.chars().for_each(|letter| continue_fragment(&mut out, letter));
    } else {
        let text: String = text.nfd().collect();
        let is_mark = |letter: &char| unicode_normalization::char::is_combining_mark(*letter);
        id::letters(&text).filter(|letter| !is_mark(letter)).for_each(|letter| continue_fragment(&mut out, letter));
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

fn continue_fragment(out: &mut String, letter: char) {
    if letter.is_ascii_alphanumeric() {
        out.push(letter.to_ascii_lowercase());
    } else if id::may_stand(letter) {
        out.extend(letter.to_lowercase());
    } else if !out.ends_with('-') && !out.is_empty() && !matches!(letter, '\'' | '’') {
        out.push('-');
    }
}

/// The whole address on the host, if it is known where the site will stand. Letters that an address cannot hold are
/// percent-encoded.
pub(crate) fn absolute(base: &str, address: &str) -> Option<String> {
    if base.is_empty() {
        return None;
    }
    let mut out = format!("{}/", base.strip_suffix('/').unwrap_or(base));
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/#".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(out)
}

/// A page that links are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    address: String,
    /// Where everything stands, if this is a page of an edition that gathers the site's.
    places: Option<Arc<Places>>,
    /// The site's folder on its host, for a page whose own address says nothing: `/reports/2014/`.
    folder: Option<String>,
}

impl Page {
    pub(crate) fn new(address: impl Into<String>) -> Self {
        Self { address: address.into(), places: None, folder: None }
    }

    /// A page of an edition that gathers the site's pages. Its address is one within that edition.
    pub(crate) fn gathered(address: impl Into<String>, places: &Arc<Places>) -> Self {
        Self { places: Some(Arc::clone(places)), ..Self::new(address) }
    }

    /// Whether this is the edition in one file, which must stay small.
    pub(crate) fn is_in_one_file(&self) -> bool {
        self.places.as_ref().is_some_and(|places| places.kind == Gathered::OneFile)
    }

    /// Whether this is a document of a book, whose markup says what its notes are.
    pub(crate) fn is_of_book(&self) -> bool {
        self.places.as_ref().is_some_and(|places| places.kind == Gathered::Book)
    }

    /// A page that a host shows at other addresses than its own: where the site's address is known, its links begin at
    /// the root of the host, since a policy forbids pages to name a base of their own.
    pub(crate) fn anywhere(address: &str, base: &str) -> Self {
        let host = base.split_once("://").map(|(_, rest)| rest);
        let path = host.map(|host| host.split_once('/').map_or("", |(_, path)| path).trim_matches('/'));
        let folder = path.map(|path| if path.is_empty() { "/".to_owned() } else { format!("/{path}/") });
        Self { folder, ..Self::new(address) }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// The relative link to an address from the site's root. It always ends in a file name or a fragment, since a folder
    /// opened from disk shows a list of files.
    pub(crate) fn to(&self, target: &str) -> String {
        self.inside(target).unwrap_or_default()
    }

    /// The same, if the address is part of this edition: all of the site is, but only a part of what gathers it.
    pub(crate) fn inside(&self, target: &str) -> Option<String> {
        match &self.places {
            None => Some(self.relative(target)),
            Some(places) => places.find(target, |address| self.relative(address)),
        }
    }

    /// The same, or the whole address of what is only on the site, where that is known.
    pub(crate) fn link(&self, target: &str) -> Option<String> {
        let elsewhere = || absolute(&self.places.as_ref()?.base, target);
        self.inside(target).or_else(elsewhere)
    }

    /// The link to a place of this very edition.
    pub(crate) fn beside(&self, address: &str) -> String {
        self.relative(address)
    }

    fn relative(&self, target: &str) -> String {
        if let Some(folder) = &self.folder {
            return format!("{folder}{target}");
        }
        // Links are made by the hundred thousand, so that bytes are looked at here and not letters.
        let (path, fragment) = match memchr::memchr(b'#', target.as_bytes()) {
            Some(at) => (&target[..at], Some(&target[at + 1..])),
            None => (target, None),
        };
        let mut link = String::with_capacity(target.len() + 6);
        if path != self.address || fragment.is_none() {
            let shared = shared_folders(&self.address, path);
            let folders = self.address.as_bytes()[shared..].iter().filter(|byte| **byte == b'/').count();
            for _ in 0..folders {
                link.push_str("../");
            }
            link.push_str(&path[shared..]);
        }
        if let Some(fragment) = fragment {
            link.push('#');
            link.push_str(fragment);
        }
        link
    }

    /// The prefix that leads to the site's root: `../../`.
    pub(crate) fn root(&self) -> String {
        self.folder.clone().unwrap_or_else(|| "../".repeat(self.address.matches('/').count()))
    }
}

/// How many bytes of the two addresses are the same folders.
fn shared_folders(one: &str, other: &str) -> usize {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    one.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_up_and_down_and_end_in_a_file_name() {
        let page = Page::new("report/activities/assistance.html");
        assert_eq!(page.to("index.html"), "../../index.html");
        assert_eq!(page.to("report/activities/data.html#para-3"), "data.html#para-3");
        assert_eq!(page.to("report/activities.html"), "../activities.html");
        assert_eq!(page.to("report/activities/assistance.html#para-1"), "#para-1");
        assert_eq!(page.to("report/activities/assistance.html"), "assistance.html");
        assert_eq!(page.to("report/activities/assistance/law.html"), "assistance/law.html");
        assert_eq!(Page::new("index.html").to("glossary/consent.html"), "glossary/consent.html");
        assert_eq!(page.root(), "../../");
    }

    #[test]
    fn a_page_for_any_address_links_from_the_root_of_its_host() {
        let links = |base| {
            let page = Page::anywhere("404.html", base);
            [page.to("index.html"), page.to("a/b.html#c"), page.root()]
        };
        assert_eq!(links("https://example.org/r/2014/"), ["/r/2014/index.html", "/r/2014/a/b.html#c", "/r/2014/"]);
        assert_eq!(links("https://example.org"), ["/index.html", "/a/b.html#c", "/"]);
        assert_eq!(links(""), ["index.html", "a/b.html#c", ""]);
    }

    #[test]
    fn fragments_can_be_typed() {
        assert_eq!(fragment("A/RES/68/192"), "a-res-68-192");
        assert_eq!(fragment("Côte d’Ivoire"), "cote-divoire");
        assert_eq!(fragment("art. 3 (a)"), "art-3-a");
    }

    #[test]
    fn whole_addresses_need_a_base_and_can_be_typed_anywhere() {
        assert_eq!(absolute("", "index.html"), None);
        assert_eq!(absolute("https://example.org", "a/b.html#c-1").unwrap(), "https://example.org/a/b.html#c-1");
        assert_eq!(
            absolute("https://example.org/r/", "é \"<.html").unwrap(),
            "https://example.org/r/%C3%A9%20%22%3C.html"
        );
    }

    #[test]
    fn later_pages_of_an_index_are_numbered() {
        assert_eq!(continued("timeline.html", 1), "timeline.html");
        assert_eq!(continued("timeline.html", 2), "timeline-2.html");
        assert_eq!(continued("glossary/consent.html", 2), "glossary/consent/2.html");
    }
}
