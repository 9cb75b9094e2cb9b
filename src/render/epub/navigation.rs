//! The way through the book: the contents as the headings lie in one another, the landmarks, the paragraphs by number.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::Page;
use super::super::edition::Edition;
use super::super::html::contents::full_title;
use super::super::html::frame::Frame;
use super::super::html::shown::Link;
use super::documents::{Document, Kind};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Navigation {
    page: Frame,
    steps: Vec<Step>,
    landmarks: Vec<Landmark>,
    paragraphs: Vec<Link>,
}

/// A heading with those beneath it.
#[derive(Debug, Serialize, JsonSchema)]
struct Step {
    text: String,
    href: String,
    /// Whether it is a heading of the report, in its words.
    is_report: bool,
    steps: Vec<Step>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Landmark {
    /// What it is, in the words of the standard: `bodymatter`.
    role: &'static str,
    text: String,
    href: String,
}

pub(super) fn navigation(edition: &Edition<'_>, page: &Page, documents: &[Document]) -> Navigation {
    Navigation {
        page: Frame::new(edition, page, "book-contents", edition.words.get("contents")),
        steps: steps(edition, page, documents),
        landmarks: landmarks(edition, documents),
        paragraphs: paragraphs(edition, page),
    }
}

fn steps(edition: &Edition<'_>, page: &Page, documents: &[Document]) -> Vec<Step> {
    let chapters = &edition.report.chapters;
    let mut steps = Vec::new();
    for document in documents {
        match document.kind {
            Kind::Cover | Kind::Navigation => {}
            Kind::Chapter(at) if chapters[at].parent.is_some() => {}
            Kind::Chapter(at) => steps.push(step(edition, page, at)),
            _ => steps.push(Step {
                text: document.title.clone(),
                href: document.file.clone(),
                is_report: false,
                steps: Vec::new(),
            }),
        }
    }
    steps
}

fn step(edition: &Edition<'_>, page: &Page, at: usize) -> Step {
    let chapter = &edition.report.chapters[at];
    Step {
        text: full_title(edition, at),
        href: page.to(&chapter.href),
        is_report: true,
        steps: chapter.children.iter().map(|child| step(edition, page, *child)).collect(),
    }
}

/// The first document of each kind.
fn landmarks(edition: &Edition<'_>, documents: &[Document]) -> Vec<Landmark> {
    let mut landmarks: Vec<Landmark> = Vec::new();
    for document in documents {
        let role = match document.kind {
            Kind::Cover => "cover",
            Kind::Title => "titlepage",
            Kind::Navigation => "toc",
            Kind::Chapter(_) => "bodymatter",
            Kind::Glossary => "glossary",
            Kind::Index(_) => "index",
            Kind::Timeline(_) | Kind::Countries => continue,
        };
        if landmarks.iter().all(|landmark| landmark.role != role) {
            let text = if role == "bodymatter" { edition.words.get("nav-report") } else { document.title.clone() };
            landmarks.push(Landmark { role, text, href: document.file.clone() });
        }
    }
    landmarks
}

fn paragraphs(edition: &Edition<'_>, page: &Page) -> Vec<Link> {
    let numbered = edition.report.passages().filter_map(|(at, passage)| Some((at, passage.number()?)));
    numbered
        .map(|(at, number)| {
            let series = &edition.report.chapters[at.chapter].series;
            let number = number.to_string();
            let text = if series.is_empty() { number } else { edition.locators().numbered(&number, series) };
            Link::new(text, page.to(&edition.report.href(at)))
        })
        .collect()
}
