//! The pictures that the report's text shows, each with what it is. Their names are not trusted for that: a reader of
//! books refuses a picture that is something else than it is said to be.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use crate::model::passage::MarkKind;
use crate::model::report::Report;

pub(crate) struct Picture<'a> {
    /// On the site.
    pub(crate) address: &'a str,
    pub(crate) format: &'static Format,
    pub(crate) bytes: &'a Arc<[u8]>,
}

pub(crate) struct Format {
    pub(crate) media: &'static str,
    pub(crate) ending: &'static str,
    /// Whether every reader of books must be able to show it.
    pub(crate) in_books: bool,
    begins: fn(&[u8]) -> bool,
}

const FORMATS: [Format; 6] = [
    Format { media: "image/png", ending: "png", in_books: true, begins: |bytes| bytes.starts_with(b"\x89PNG") },
    Format { media: "image/jpeg", ending: "jpg", in_books: true, begins: |bytes| bytes.starts_with(b"\xff\xd8\xff") },
    Format { media: "image/gif", ending: "gif", in_books: true, begins: |bytes| bytes.starts_with(b"GIF8") },
    Format {
        media: "image/webp",
        ending: "webp",
        in_books: true,
        begins: |bytes| bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()),
    },
    Format {
        media: "image/avif",
        ending: "avif",
        in_books: false,
        begins: |bytes| bytes.get(4..11) == Some(b"ftypavi".as_slice()),
    },
    Format {
        media: "image/svg+xml",
        ending: "svg",
        in_books: true,
        begins: |bytes| {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            bytes.trim_ascii_start().starts_with(b"<")
        },
    },
];

fn format(bytes: &[u8]) -> Option<&'static Format> {
    FORMATS.iter().find(|format| (format.begins)(bytes))
}

/// In the order in which the text, the explanations and the notes show them, each once.
pub(crate) fn pictures<'a>(report: &'a Report, files: &'a BTreeMap<String, Arc<[u8]>>) -> Vec<Picture<'a>> {
    let mut seen = HashSet::new();
    let bodies = report.explanations.iter().chain(&report.note_bodies);
    let passages = report.passages().map(|(_, passage)| passage).chain(bodies);
    let shown = passages.flat_map(|passage| &passage.marks).filter_map(|mark| match &mark.kind {
        MarkKind::Image { file, .. } => Some(file.as_str()),
        _ => None,
    });
    shown
        .filter(|address| seen.insert(*address))
        .filter_map(|address| {
            let bytes = files.get(address)?;
            Some(Picture { address, format: format(bytes)?, bytes })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::format;

    #[test]
    fn a_picture_is_what_its_first_bytes_say() {
        let media = |bytes: &[u8]| format(bytes).map(|format| format.media);
        assert_eq!(media(b"\x89PNG\r\n\x1a\n"), Some("image/png"));
        assert_eq!(media(b"\xff\xd8\xff\xe0"), Some("image/jpeg"));
        assert_eq!(media(b"GIF89a"), Some("image/gif"));
        assert_eq!(media(b"RIFF\0\0\0\0WEBPVP8 "), Some("image/webp"));
        assert_eq!(media(b"RIFF\0\0\0\0WAVEfmt "), None);
        assert_eq!(media(b"\0\0\0\x20ftypavif"), Some("image/avif"));
        assert_eq!(media(b"\xef\xbb\xbf\n<svg xmlns='x'/>"), Some("image/svg+xml"));
        assert_eq!(media(b"plain words"), None);
    }
}
