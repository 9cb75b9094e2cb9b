//! What the book says of itself to reading systems and libraries, and the list of what is in it.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::citation;
use super::super::edition::Edition;
use super::super::gathered::pictures::Picture;
use super::super::press::Press;
use super::super::words::direction;
use super::documents::{Document, Kind};
use super::identifier::identifier;
use super::modified::modified;
use super::picture_file;
use crate::project::{BOOK_STYLE, ThemeFiles};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Package {
    identifier: String,
    title: String,
    short_title: String,
    /// The report's, then the interface's where it is another.
    languages: Vec<String>,
    /// Of this file's own words.
    language: String,
    /// The direction in which pages are turned.
    direction: &'static str,
    /// The report's authors, who publish nothing here.
    authors: Vec<String>,
    /// Who made the annotations.
    editor: String,
    /// The report as it is cited.
    source: String,
    description: String,
    rights: Vec<String>,
    licence: String,
    /// `2014-06-19T00:00:00Z`.
    modified: String,
    /// Whether there are pictures, and the numbers of paragraphs to go to.
    has_pictures: bool,
    has_numbers: bool,
    items: Vec<Item>,
    /// The ids of the documents in reading order.
    spine: Vec<String>,
}

/// A file of the book.
#[derive(Debug, Serialize, JsonSchema)]
struct Item {
    id: String,
    href: String,
    media: &'static str,
    /// `nav`, `cover-image`, or nothing.
    property: &'static str,
}

pub(super) fn package(press: &Press, documents: &[Document], pictures: &[Picture<'_>]) -> Package {
    let edition = &press.edition();
    let facts = &edition.config.report;
    let words = &edition.config.words;
    let says = |sentence: &String| (!sentence.is_empty()).then(|| sentence.clone());
    Package {
        identifier: identifier(edition),
        title: facts.title.clone(),
        short_title: facts.short_title.clone(),
        languages: std::iter::once(facts.language.clone()).chain(interface_language(edition)).collect(),
        language: edition.words.language().to_owned(),
        direction: direction(&facts.language),
        authors: citation::authors(facts).iter().map(|author| (*author).to_owned()).collect(),
        editor: edition.config.annotations.holder.clone(),
        source: citation::plain(edition, ""),
        description: words.edition.clone(),
        rights: [&words.edition, &words.prevails, &words.explanation].into_iter().filter_map(says).collect(),
        licence: licence(edition),
        modified: modified(press.inputs.project.source_date, facts.date.get_ref()),
        has_pictures: !pictures.is_empty(),
        has_numbers: edition.paragraphs > 0,
        items: items(&press.inputs.project.theme, documents, pictures),
        spine: documents.iter().map(|document| id(&document.file)).collect(),
    }
}

fn interface_language(edition: &Edition<'_>) -> Option<String> {
    let language = edition.words.language();
    (language != edition.config.report.language).then(|| language.to_owned())
}

fn licence(edition: &Edition<'_>) -> String {
    let licence = &edition.config.annotations;
    let (name, holder) = (licence.licence.as_str(), licence.holder.as_str());
    match (name, holder) {
        ("", _) => String::new(),
        (name, "") => edition.words.with("annotations-licence-only", [("licence", name.into())]),
        (name, holder) => {
            edition.words.with("annotations-licence", [("holder", holder.into()), ("licence", name.into())])
        }
    }
}

fn items(theme: &ThemeFiles, documents: &[Document], pictures: &[Picture<'_>]) -> Vec<Item> {
    let mut items = vec![Item {
        id: "cover-image".into(),
        href: "cover.svg".into(),
        media: "image/svg+xml",
        property: "cover-image",
    }];
    if theme.files.contains_key(BOOK_STYLE) {
        items.push(Item { id: "style".into(), href: "style.css".into(), media: "text/css", property: "" });
    }
    items.extend(documents.iter().map(|document| Item {
        id: id(&document.file),
        href: document.file.clone(),
        media: "application/xhtml+xml",
        property: if document.kind == Kind::Navigation { "nav" } else { "" },
    }));
    items.extend(pictures.iter().enumerate().map(|(at, picture)| {
        let href = picture_file(at, picture);
        Item { id: id(&href), href, media: picture.format.media, property: "" }
    }));
    items
}

fn id(file: &str) -> String {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned()
}
