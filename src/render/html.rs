//! The pages: one entry of `Kind` each, printed by the template of the same name from a typed context.

mod chapter;
mod contents;
mod engine;
mod events;
mod frame;
mod home;
mod minify;
mod paragraphs;
mod shown;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use engine::Engine;
pub(crate) use frame::POLICY;

use super::Inputs;
use super::address::{self, Page};
use super::edition::Edition;
use super::words::Words;
use crate::diagnostic::{Diagnostic, Diagnostics, TEMPLATE_ERROR};

/// A page to be printed. The order is that of the list of pages, not of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Home,
    Chapter(usize),
}

/// All pages of the site.
pub(crate) fn pages(
    inputs: &Inputs<'_>,
    edition: &Edition<'_>,
    words: &Arc<Words>,
) -> (BTreeMap<String, Vec<u8>>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let engine = match Engine::new(inputs.theme, words) {
        Ok(engine) => engine,
        Err(error) => {
            diagnostics.push(Diagnostic::without_place(TEMPLATE_ERROR, error.to_string()));
            return (BTreeMap::new(), diagnostics);
        }
    };
    let kinds = kinds(edition);
    let printed: Vec<_> = kinds.par_iter().map(|kind| (kind.address(edition), print(&engine, edition, kind))).collect();
    let mut pages = BTreeMap::new();
    for (address, result) in printed {
        match result {
            Ok(html) => {
                pages.insert(address, html);
            }
            Err(error) => diagnostics.push(Diagnostic::without_place(TEMPLATE_ERROR, error.to_string())),
        }
    }
    (pages, diagnostics)
}

fn kinds(edition: &Edition<'_>) -> Vec<Kind> {
    let mut kinds = vec![Kind::Home];
    kinds.extend((0..edition.report.chapters.len()).map(Kind::Chapter));
    kinds
}

fn print(engine: &Engine, edition: &Edition<'_>, kind: &Kind) -> tera::TeraResult<Vec<u8>> {
    let page = Page::new(kind.address(edition));
    match kind {
        Kind::Home => engine.print("home.html", &home::context(edition, &page)),
        Kind::Chapter(at) => engine.print("chapter.html", &chapter::context(edition, &page, *at)),
    }
}

impl Kind {
    fn address(&self, edition: &Edition<'_>) -> String {
        match self {
            Self::Home => address::HOME.into(),
            Self::Chapter(at) => edition.report.chapters[*at].href.clone(),
        }
    }
}
