//! The annotated report as a book, in EPUB 3: chapters with their notes and footnotes as books have them, timeline,
//! countries, glossary and index, and what reading systems ask for around them.
//!
//! Its documents are XHTML printed by templates of the theme from contexts as those of pages are, and never minified: the
//! minifier writes HTML. The paragraphs' numbers are the book's list of pages, since readers can be asked to go to one of
//! those by its number, and this report is cited by paragraph; that there are no printed pages is said (`pageBreakSource`).

mod archive;
mod cover;
mod documents;
mod identifier;
mod modified;
mod navigation;
mod package;
#[cfg(test)]
mod tests;
mod xml;

use std::sync::Arc;

use rayon::prelude::*;

use super::edition::Edition;
use super::gathered::pictures::{Picture, pictures};
use super::gathered::places;
use super::places::{Gathered, Places};
use super::press::Press;
use crate::diagnostic::{Diagnostic, Diagnostics, FOREIGN_PICTURE, TOO_LARGE};
use crate::project::BOOK_STYLE;
use archive::Entry;
use documents::Document;

pub(crate) use documents::contexts;

/// Where everything but the container's own file lies within the archive.
const FOLDER: &str = "EPUB";

/// The book as the bytes of its file.
///
/// # Errors
/// If a template of the theme fails.
pub(crate) fn epub(press: &Press) -> tera::TeraResult<Vec<u8>> {
    let (edition, project) = (&press.edition(), &press.inputs.project);
    let (held, _) = shown(press);
    let mut places = places(edition, Gathered::Book);
    for (at, picture) in held.iter().enumerate() {
        places.put(picture.address, &picture_file(at, picture), "");
    }
    let book = Book { edition, documents: documents::documents(edition), places: Arc::new(places) };
    let package = package::package(press, &book.documents, &held);
    let within = |name: &str| format!("{FOLDER}/{name}");
    let headings = documents::headings(edition);
    let print = |document: &Document| {
        let text = documents::print(&book, &press.engine, &headings, document)?;
        Ok(Entry::text(within(&document.file), &xml::legal(text)))
    };
    let mut files = vec![
        Entry::text("META-INF/container.xml", CONTAINER),
        Entry::text(within("package.opf"), &xml::legal(press.engine.print("epub/package.opf", &package)?)),
        Entry::text(within("cover.svg"), &xml::legal(cover::cover(edition))),
    ];
    if let Some(style) = project.theme.files.get(BOOK_STYLE) {
        files.push(Entry { name: within("style.css"), bytes: style.bytes.to_vec() });
    }
    files.extend(book.documents.par_iter().map(print).collect::<tera::TeraResult<Vec<_>>>()?);
    let pictures = held.iter().enumerate();
    files.extend(pictures.map(|(at, one)| Entry { name: within(&picture_file(at, one)), bytes: one.bytes.to_vec() }));
    Ok(archive::archive(files))
}

/// What all documents are made with.
struct Book<'a> {
    edition: &'a Edition<'a>,
    documents: Vec<Document>,
    places: Arc<Places>,
}

/// The pictures that every reader of books can show, and the others, whose descriptions stand in the text.
fn shown(press: &Press) -> (Vec<Picture<'_>>, Vec<Picture<'_>>) {
    let pictures = pictures(&press.inputs.report, &press.inputs.project.files);
    pictures.into_iter().partition(|picture| picture.format.in_books)
}

/// A book is put together in memory and opened by small devices: of a report with more text or pictures than this, none is
/// made. In bytes.
const MOST_TEXT: usize = 10_000_000;
const MOST_PICTURES: usize = 100_000_000;

/// Whether the report keeps the bounds of a book, or what is to be said where it does not.
pub(crate) fn is_small(press: &Press) -> Result<(), Box<Diagnostic>> {
    let text = press.inputs.report.passages().map(|(_, passage)| passage.text.len()).sum();
    let pictures = shown(press).0.iter().map(|picture| picture.bytes.len()).sum();
    keeps_bounds(text, pictures)
}

fn keeps_bounds(text: usize, pictures: usize) -> Result<(), Box<Diagnostic>> {
    if text <= MOST_TEXT && pictures <= MOST_PICTURES {
        return Ok(());
    }
    let [text, pictures] = [text, pictures].map(|bytes| bytes.div_ceil(1_000_000));
    let message = format!("{text} MB of text and {pictures} MB of pictures are too much for a book");
    Err(Box::new(
        Diagnostic::without_place(TOO_LARGE, message).hint("say `epub = false` under `[take_along]` of `report.toml`"),
    ))
}

/// What could not be taken into the book.
pub(crate) fn left_out(press: &Press) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for picture in shown(press).1 {
        let message = format!("`{}` cannot stand in a book, where its description is shown", picture.address);
        diagnostics.push(
            Diagnostic::without_place(FOREIGN_PICTURE, message)
                .hint("readers of books show PNG, JPEG, GIF, WebP and SVG: save the picture as one of these"),
        );
    }
    diagnostics
}

fn picture_file(at: usize, picture: &Picture<'_>) -> String {
    format!("picture-{}.{}", at + 1, picture.format.ending)
}

const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"#;
