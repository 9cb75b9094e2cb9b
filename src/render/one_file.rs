//! The annotated report in one file, for phones, which can open a file but no folder of them: all links lead within the
//! page, nothing is requested, and the one style sheet stands in the page, allowed by its hash.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use schemars::JsonSchema;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Inputs;
use super::address::{self, Page};
use super::gathered::chapter::{Chapter, chapter};
use super::gathered::countries::{self, Countries};
use super::gathered::front::{Front, front};
use super::gathered::glossary::{Glossary, glossary};
use super::gathered::index::{self, Index};
use super::gathered::pictures::pictures;
use super::gathered::places;
use super::gathered::timeline::{Timeline, timeline};
use super::html::contents::{self, Line};
use super::html::frame::Frame;
use super::html::minify;
use super::places::Gathered;
use super::press::Press;
use crate::diagnostic::{Diagnostic, Diagnostics, LONG_PAGE};
use crate::project::ONE_FILE_STYLE;

/// A phone of some years takes long over more.
const LARGEST: usize = 2_000_000;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    /// The style sheet as an element. Its hash is in the page's policy, so that a template must print it as it is.
    style: String,
    front: Front,
    contents: Vec<Line>,
    chapters: Vec<Chapter>,
    /// Nothing where the report dates no event.
    timeline: Option<Timeline>,
    countries: Option<Countries>,
    glossary: Option<Glossary>,
    index: Option<Index>,
}

/// A report of so much text and pictures, in bytes, is surely short enough, so that nobody need look before it is wanted.
const SURE: usize = 120_000;

/// The page, if it had to be made in order to know that it keeps its bound.
///
/// # Errors
/// Why it is not made.
pub(crate) fn is_made(press: &Press) -> Result<Option<Vec<u8>>, Diagnostics> {
    let Inputs { report, project, .. } = &press.inputs;
    let text: usize = report.passages().map(|(_, passage)| passage.text.len()).sum();
    let pictures: usize = pictures(report, &project.files).iter().map(|picture| picture.bytes.len() / 3 * 4).sum();
    match text + pictures {
        ..SURE => return Ok(None),
        size @ LARGEST.. => return Err(too_long(size)),
        _ => {}
    }
    // A template that fails is told where the page is asked for.
    let Ok(page) = one_file(press) else { return Ok(None) };
    if page.len() > LARGEST { Err(too_long(page.len())) } else { Ok(Some(page)) }
}

/// # Errors
/// If a template of the theme fails.
pub(crate) fn one_file(press: &Press) -> tera::TeraResult<Vec<u8>> {
    Ok(minify(&print(press)?))
}

/// The page as its template prints it.
fn print(press: &Press) -> tera::TeraResult<String> {
    press.engine.print("one-file.html", &context(press))
}

/// As printed and as made smaller, for the test that compares the two.
#[cfg(test)]
pub(crate) fn before_and_after(press: &Press) -> (String, String, String) {
    let before = print(press).unwrap();
    let after = String::from_utf8(minify(&before)).unwrap();
    (address::ONE_FILE.to_owned(), before, after)
}

fn context(press: &Press) -> Context {
    let (edition, inputs) = (&press.edition(), &press.inputs);
    let mut places = places(edition, Gathered::OneFile);
    for picture in pictures(&inputs.report, &inputs.project.files) {
        let bytes = BASE64_STANDARD.encode(picture.bytes);
        places.put_itself(picture.address, format!("data:{};base64,{bytes}", picture.format.media));
    }
    let page = &Page::gathered(address::ONE_FILE, &Arc::new(places));
    let style =
        inputs.project.theme.files.get(ONE_FILE_STYLE).map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let style = style.unwrap_or_default().trim().to_owned();
    let (events, lines) = (edition.indexes.timeline.len(), index::entries(edition).count());
    let headings = index::headings(edition, |_| address::ONE_FILE.to_owned());
    Context {
        page: Frame {
            policy: policy(&style).into(),
            ..Frame::new(edition, page, "one-file", edition.config.report.short_title.clone())
        },
        style: format!("<style>{style}</style>"),
        front: front(edition),
        contents: contents::stretch(edition, page, 0..edition.report.chapters.len()),
        chapters: (0..edition.report.chapters.len()).map(|at| chapter(edition, page, at)).collect(),
        timeline: (events > 0).then(|| timeline(edition, page, 0..events)),
        countries: countries::has_any(edition).then(|| countries::countries(edition, page)),
        glossary: (!edition.lexicon.terms.is_empty()).then(|| glossary(edition, page)),
        index: (lines > 0).then(|| index::index(edition, page, &headings, 0..lines)),
    }
}

/// Nothing may be loaded or run; pictures lie in the page.
fn policy(style: &str) -> String {
    let hash = BASE64_STANDARD.encode(Sha256::digest(style));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'; \
         object-src 'none'"
    )
}

fn too_long(size: usize) -> Diagnostics {
    let megabytes = format!("{}.{}", size / 1_000_000, size % 1_000_000 / 100_000);
    let message = format!("`{}` would have {megabytes} MB and is not made", address::ONE_FILE);
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(Diagnostic::without_place(LONG_PAGE, message).hint(
        "a phone opens 2 MB with ease: make large pictures smaller, or say `one_file = false` under `[take_along]`",
    ));
    diagnostics
}
