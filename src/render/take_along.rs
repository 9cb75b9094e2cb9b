//! What readers take along to where there is no network: the report in one file, and the book. Each is made if the editor
//! wants it and it keeps its bound.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::edition::Edition;
use super::html::Engine;
use super::html::fault::fault;
use super::one_file::{OneFile, one_file};
use super::words::Words;
use super::{Inputs, address, epub};
use crate::diagnostic::Diagnostics;

/// The files by their addresses, and what the editor should know of them.
pub(crate) fn files(
    inputs: &Inputs<'_>,
    edition: &Edition<'_>,
    words: &Arc<Words>,
) -> (BTreeMap<String, Vec<u8>>, Diagnostics) {
    let (mut files, mut diagnostics) = (BTreeMap::new(), Diagnostics::default());
    let wanted = &inputs.config.take_along;
    // A theme whose templates cannot be read has been complained about where the pages were printed.
    let Ok(engine) = Engine::new(inputs.theme, words) else { return (files, diagnostics) };
    let (page, book) = rayon::join(
        || wanted.one_file.then(|| one_file(inputs, edition, &engine)),
        || wanted.epub.then(|| epub::epub(inputs, edition, &engine)),
    );
    match page {
        None => {}
        Some(Ok(OneFile::Page(page))) => _ = files.insert(address::ONE_FILE.to_owned(), page),
        Some(Ok(OneFile::TooLong(told))) => diagnostics.push(told),
        Some(Err(error)) => diagnostics.push(fault(inputs.theme, &error)),
    }
    match book {
        None => {}
        Some(Ok((book, found))) => {
            files.insert(address::EPUB.to_owned(), book);
            diagnostics.extend(found);
        }
        Some(Err(error)) => diagnostics.push(fault(inputs.theme, &error)),
    }
    (files, diagnostics)
}
