//! The annotated report in one file, for phones, which can open a file but no folder of them: all links lead within the
//! page, nothing is requested, and the one style sheet stands in the page, allowed by its hash.

use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use schemars::JsonSchema;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Inputs;
use super::address::{self, Page};
use super::edition::Edition;
use super::gathered::chapter::{Chapter, chapter};
use super::gathered::countries::{self, Countries};
use super::gathered::front::{Front, front};
use super::gathered::glossary::{Glossary, glossary};
use super::gathered::index::{self, Index};
use super::gathered::pictures::pictures;
use super::gathered::timeline::{Timeline, timeline};
use super::gathered::places;
use super::html::Engine;
use super::html::contents::{self, Line};
use super::html::frame::Frame;
use super::html::minify::minify;
use super::places::Gathered;
use crate::diagnostic::{Diagnostic, LONG_PAGE};
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

/// The page, or why it is not made.
pub(crate) enum OneFile {
    Page(Vec<u8>),
    TooLong(Diagnostic),
}

/// # Errors
/// If a template of the theme fails.
pub(crate) fn one_file(inputs: &Inputs<'_>, edition: &Edition<'_>, engine: &Engine) -> tera::TeraResult<OneFile> {
    let text: usize = inputs.report.passages().map(|(_, passage)| passage.text.len()).sum();
    if text > LARGEST {
        return Ok(OneFile::TooLong(too_long(text)));
    }
    let page = minify(print(inputs, edition, engine)?.as_bytes());
    Ok(if page.len() > LARGEST { OneFile::TooLong(too_long(page.len())) } else { OneFile::Page(page) })
}

/// The page as its template prints it.
pub(crate) fn print(inputs: &Inputs<'_>, edition: &Edition<'_>, engine: &Engine) -> tera::TeraResult<String> {
    engine.print("one-file.html", &context(inputs, edition))
}

fn context(inputs: &Inputs<'_>, edition: &Edition<'_>) -> Context {
    let mut places = places(edition, Gathered::OneFile);
    for picture in pictures(inputs.report, inputs.files) {
        let bytes = BASE64_STANDARD.encode(picture.bytes);
        places.put_itself(picture.address, format!("data:{};base64,{bytes}", picture.format.media));
    }
    let page = &Page::gathered(address::ONE_FILE, &Arc::new(places));
    let style = inputs.theme.files.get(ONE_FILE_STYLE).map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
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
        contents: contents::whole(edition, page),
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

fn too_long(size: usize) -> Diagnostic {
    let megabytes = format!("{}.{}", size / 1_000_000, size % 1_000_000 / 100_000);
    let message = format!("`{}` would have {megabytes} MB and is not made", address::ONE_FILE);
    Diagnostic::without_place(LONG_PAGE, message)
        .hint("phones open no more than 2 MB with ease: make large pictures smaller, or write `one_file = false` under `[take_along]`")
}
