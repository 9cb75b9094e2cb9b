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

use super::Inputs;
use super::edition::Edition;
use super::gathered::pictures::{Picture, pictures};
use super::gathered::places;
use super::html::Engine;
use super::places::Gathered;
use crate::diagnostic::{Diagnostic, Diagnostics, FOREIGN_PICTURE};
use crate::project::BOOK_STYLE;
use archive::File;

pub(crate) use documents::contexts;

/// Where everything but the container's own file lies within the archive.
const FOLDER: &str = "EPUB";

/// The book as the bytes of its file, and what could not be taken into it.
///
/// # Errors
/// If a template of the theme fails.
pub(crate) fn epub(inputs: &Inputs<'_>, edition: &Edition<'_>, engine: &Engine) -> tera::TeraResult<(Vec<u8>, Diagnostics)> {
    let (held, diagnostics) = held(inputs);
    let mut places = places(edition, Gathered::Book);
    for (at, picture) in held.iter().enumerate() {
        places.put(picture.address, &picture_file(at, picture), "");
    }
    let places = Arc::new(places);
    let documents = documents::documents(edition);
    let package = package::package(inputs, edition, &documents, &held);
    let headings = documents::headings(edition);
    let printed: Vec<String> = documents
        .par_iter()
        .map(|document| documents::print(edition, engine, &places, &headings, &documents, document))
        .collect::<tera::TeraResult<_>>()?;
    let within = |name: &str| format!("{FOLDER}/{name}");
    let mut files = vec![
        File::text("META-INF/container.xml", CONTAINER),
        File::text(within("package.opf"), &xml::legal(engine.print("epub/package.opf", &package)?)),
        File::text(within("cover.svg"), &xml::legal(cover::cover(edition))),
    ];
    if let Some(style) = inputs.theme.files.get(BOOK_STYLE) {
        files.push(File { name: within("style.css"), bytes: style.bytes.to_vec() });
    }
    let documents = documents.iter().zip(printed);
    files.extend(documents.map(|(document, text)| File::text(within(&document.file), &xml::legal(text))));
    files.extend(
        held.iter()
            .enumerate()
            .map(|(at, picture)| File { name: within(&picture_file(at, picture)), bytes: picture.bytes.to_vec() }),
    );
    Ok((archive::archive(files), diagnostics))
}

/// The pictures that every reader of books can show. For any other its description stands in the text.
fn held<'a>(inputs: &Inputs<'a>) -> (Vec<Picture<'a>>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let (held, foreign): (Vec<_>, Vec<_>) =
        pictures(inputs.report, inputs.files).into_iter().partition(|picture| picture.format.in_books);
    for picture in foreign {
        let message = format!("`{}` cannot stand in a book, where its description is shown", picture.address);
        diagnostics.push(
            Diagnostic::without_place(FOREIGN_PICTURE, message)
                .hint("readers of books show PNG, JPEG, GIF, WebP and SVG: save the picture as one of these"),
        );
    }
    (held, diagnostics)
}

fn picture_file(at: usize, picture: &Picture<'_>) -> String {
    format!("picture-{}.{}", at + 1, picture.format.ending)
}

const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"#;
