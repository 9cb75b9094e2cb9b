//! What every page has around its matter: title, banner, ways, edition line, footer.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::dates;
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::words::direction;
use super::linked;
use super::shown::Link;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Frame {
    pub(crate) kind: &'static str,
    pub(crate) language: String,
    pub(crate) direction: &'static str,
    /// Of the report's words and of the editor's, where they are not the interface's.
    pub(crate) report_words: Option<Language>,
    pub(crate) editor_words: Option<Language>,
    /// The content security policy.
    pub(crate) policy: Cow<'static, str>,
    /// The page's own title; the browser's title adds the report's.
    pub(crate) title: String,
    pub(crate) description: String,
    /// The page's whole address, where it is known where the site will stand.
    pub(crate) canonical: Option<String>,
    /// What the page says of itself to machines, as JSON-LD that can stand in a page.
    pub(crate) data: String,
    pub(crate) site: String,
    pub(crate) subtitle: String,
    /// The report's date in words.
    pub(crate) date: String,
    pub(crate) edition: String,
    /// To the site's root: `../../`.
    pub(crate) root: String,
    pub(crate) home: String,
    pub(crate) nav: Vec<NavItem>,
    pub(crate) more: Vec<Link>,
    pub(crate) crumbs: Vec<Link>,
    pub(crate) previous: Option<Step>,
    pub(crate) next: Option<Step>,
    pub(crate) rights: Vec<String>,
    pub(crate) licence: Licence,
    pub(crate) about: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct NavItem {
    text: String,
    href: String,
    /// `page` for the page itself, `true` for the part of the site it belongs to.
    current: Option<&'static str>,
    /// Scripts open the search in place.
    search: bool,
}

/// Previous or next.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Step {
    pub(crate) text: String,
    pub(crate) href: String,
    /// A locator, such as the paragraphs of the chapter.
    pub(crate) note: String,
    /// Of the text, where it is not the interface's.
    pub(crate) language: Option<Language>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Licence {
    name: String,
    href: String,
    holder: String,
}

/// What a page may load: its own folder's files and nothing else.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; \
    require-trusted-types-for 'script'; trusted-types rapporteur";

/// The parts of the site that the banner leads to: word, address, the folders that belong to it.
const PARTS: [(&str, &str, &str); 7] = [
    ("nav-report", "index.html#contents", "report/"),
    ("nav-timeline", address::TIMELINE, "timeline-"),
    ("nav-countries", address::COUNTRIES, "countries/"),
    ("nav-glossary", address::GLOSSARY, "glossary/"),
    ("nav-documents", address::DOCUMENTS, "documents-"),
    ("nav-index", address::AZ, "a-z-"),
    ("nav-search", address::SEARCH, "search-"),
];

/// What the footer leads to besides.
const MORE: [(&str, &str); 9] = [
    ("nav-whole", address::WHOLE),
    ("nav-articles", address::ARTICLES),
    ("nav-organisations", address::ORGANISATIONS),
    ("nav-abbreviations", address::ABBREVIATIONS),
    ("nav-figures", address::FIGURES),
    ("nav-notes", address::NOTES),
    ("nav-repairs", address::REPAIRS),
    ("how-to-cite", address::CITE),
    ("nav-about", address::ABOUT),
];

/// Where the home page has what readers may take along.
const TAKE_ALONG: (&str, &str) = ("take-along", "index.html#take-along");

impl Frame {
    pub(crate) fn new(edition: &Edition<'_>, page: &Page, kind: &'static str, title: String) -> Self {
        let config = edition.config;
        let words = &config.words;
        let language = edition.words.language();
        let sentences = [&words.prevails, &words.explanation, &words.map];
        Self {
            kind,
            language: language.to_owned(),
            direction: direction(language),
            report_words: Language::of_report(edition),
            editor_words: Language::of_editor(edition),
            policy: POLICY.into(),
            description: edition.words.with(
                "description",
                [("title", title.as_str().into()), ("report", config.report.short_title.as_str().into())],
            ),
            // Nothing stands at the address of a page for lost readers.
            canonical: address::absolute(&config.site.base_url, page.address()).filter(|_| kind != "404"),
            data: linked::page(edition, page, &title, None),
            title,
            site: config.report.short_title.clone(),
            subtitle: subtitle(edition),
            date: dates::written(edition.words, config.report.date.get_ref(), false),
            edition: words.edition.clone(),
            root: page.root(),
            home: page.to(address::HOME),
            nav: PARTS.iter().map(|part| nav_item(edition, page, part)).collect(),
            more: more(edition, page),
            crumbs: Vec::new(),
            previous: None,
            next: None,
            rights: sentences.into_iter().filter(|text| !text.is_empty()).cloned().collect(),
            licence: Licence {
                name: config.annotations.licence.clone(),
                href: config.annotations.licence_url.clone(),
                holder: config.annotations.holder.clone(),
            },
            about: page.to(address::ABOUT),
        }
    }
}

fn nav_item(edition: &Edition<'_>, page: &Page, (word, target, within): &(&str, &str, &str)) -> NavItem {
    let path = target.split('#').next().unwrap_or_default();
    let current = match page.address() {
        here if here == path && !target.contains('#') => Some("page"),
        here if here.starts_with(within) => Some("true"),
        _ => None,
    };
    NavItem { text: edition.words.get(word), href: page.to(target), current, search: *target == address::SEARCH }
}

fn more(edition: &Edition<'_>, page: &Page) -> Vec<Link> {
    let taken = edition.config.take_along.is_any().then_some(&TAKE_ALONG);
    let fixed = MORE.iter().chain(taken);
    let fixed = fixed.map(|(word, target)| Link::new(edition.words.get(word), page.to(target)));
    let further = edition.lexicon.pages.iter().filter(|further| further.slug.value != "about");
    let further = further.map(|further| {
        let link = Link::new(further.title.clone(), page.to(&address::page(&further.slug.value)));
        link.said_in(Language::of_editor(edition))
    });
    fixed.chain(further).collect()
}

/// `Report of the Secretariat, 2014`.
fn subtitle(edition: &Edition<'_>) -> String {
    let facts = &edition.config.report;
    let year = facts.date.get_ref().get(..4).unwrap_or_default();
    match facts.kind.as_str() {
        "" => year.to_owned(),
        kind => edition.words.with("kind-and-year", [("kind", kind.into()), ("year", year.into())]),
    }
}
