//! What the home page offers readers to take along, each with its size.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::words::Words;

/// The sizes in bytes of what there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sizes {
    pub(crate) one_file: Option<usize>,
    pub(crate) epub: Option<usize>,
    pub(crate) zip: Option<usize>,
    /// Whether this is the page inside the zip, which says nothing of the zip.
    pub(crate) in_zip: bool,
    /// Of all that a browser stores that keeps the site.
    pub(crate) offline: Option<usize>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Offer {
    files: Vec<File>,
    /// Whether the site has no file to take along.
    nothing: bool,
    /// The size of the site, if a browser may keep it.
    offline: Option<String>,
}

/// A file to take along.
#[derive(Debug, Serialize, JsonSchema)]
struct File {
    text: String,
    href: String,
    /// Whom or what it is for.
    note: String,
    size: String,
    /// Its media type.
    media: &'static str,
    /// Whether a browser saves it, since it cannot show it.
    saved: bool,
}

/// None where the editor has switched everything off.
pub(super) fn offer(edition: &Edition<'_>, page: &Page, sizes: &Sizes) -> Option<Offer> {
    let words = edition.words;
    let file = |word: &str, note: &str, target: &str, media, size: Option<usize>| {
        size.map(|bytes| File {
            text: words.get(word),
            href: page.to(target),
            note: words.get(note),
            size: size_in_words(words, bytes),
            media,
            saved: media != "text/html",
        })
    };
    let files = [
        file("take-one-file", "take-one-file-note", address::ONE_FILE, "text/html", sizes.one_file),
        file("take-epub", "take-epub-note", address::EPUB, "application/epub+zip", sizes.epub),
        file("take-zip", "take-zip-note", address::ZIP, "application/zip", sizes.zip),
    ];
    let files: Vec<File> = files.into_iter().flatten().collect();
    edition.config.take_along.is_any().then(|| Offer {
        nothing: files.is_empty() && !sizes.in_zip,
        files,
        offline: sizes.offline.map(|bytes| size_in_words(words, bytes)),
    })
}

/// In KB, and from a megabyte on in MB with one decimal.
fn size_in_words(words: &Words, bytes: usize) -> String {
    if bytes < 1_000_000 {
        return words.with("size-kb", [("count", bytes.div_ceil(1000).into())]);
    }
    let tenths = bytes.div_ceil(100_000);
    words.with("size-mb", [("whole", (tenths / 10).into()), ("tenth", (tenths % 10).into())])
}
