//! The pages that the editor wrote, the about page first among them, and the small pages: search, not found, redirects.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::markup::Setting;
use super::super::markup::blocks::blocks;
use super::frame::Frame;
use super::repairs::{Proof, proof};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    title: String,
    html: String,
    proof: Proof,
    repairs: String,
    notes: String,
}

/// A page of `pages/`.
pub(crate) fn context(edition: &Edition<'_>, page: &Page, at: usize) -> Context {
    let entry = &edition.lexicon.pages[at];
    let kind = if entry.slug.value == "about" { "about" } else { "page" };
    with(
        edition,
        page,
        kind,
        entry.title.clone(),
        blocks(&edition.report.page_bodies[at], &Setting::plain(page, edition.words)),
    )
}

/// The about page where the editor wrote none.
pub(crate) fn about(edition: &Edition<'_>, page: &Page) -> Context {
    with(edition, page, "about", edition.words.get("nav-about"), String::new())
}

fn with(edition: &Edition<'_>, page: &Page, kind: &'static str, title: String, html: String) -> Context {
    Context {
        page: Frame::new(edition, page, kind, title.clone()),
        title,
        html,
        proof: proof(edition),
        repairs: page.to(address::REPAIRS),
        notes: page.to(address::NOTES),
    }
}

/// A page that holds nothing but its frame and fixed words.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Fixed {
    page: Frame,
    index: String,
    whole: String,
    glossary: String,
    countries: String,
}

pub(crate) fn fixed(edition: &Edition<'_>, page: &Page, kind: &'static str, title: &str) -> Fixed {
    Fixed {
        page: Frame::new(edition, page, kind, edition.words.get(title)),
        index: page.to(address::AZ),
        whole: page.to(address::WHOLE),
        glossary: page.to(address::GLOSSARY),
        countries: page.to(address::COUNTRIES),
    }
}

/// A former address of a chapter.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Redirect {
    page: Frame,
    target: String,
    title: String,
}

pub(crate) fn redirect(edition: &Edition<'_>, page: &Page, chapter: usize) -> Redirect {
    let chapter = &edition.report.chapters[chapter];
    let title =
        edition.words.with("moved-title", [("title", chapter.title().into()), ("address", page.address().into())]);
    Redirect {
        page: Frame {
            canonical: address::absolute(&edition.config.site.base_url, &chapter.href),
            ..Frame::new(edition, page, "redirect", title)
        },
        target: page.to(&chapter.href),
        title: chapter.title().to_owned(),
    }
}
