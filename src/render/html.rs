//! The pages: one entry of `Kind` each, printed by the template of the same name from a typed context.

mod articles;
pub(super) mod az;
mod chapter;
mod cite;
pub(super) mod contents;
mod contexts;
pub(super) mod countries;
mod country;
mod documents;
mod drawings;
mod engine;
mod events;
mod excerpt;
mod fault;
mod figures;
pub(super) mod frame;
mod glossary;
pub(super) mod home;
mod letters;
mod linked;
mod minify;
mod notes;
mod organisations;
mod pager;
mod pages;
pub(super) mod paragraphs;
mod quoted;
mod region;
pub(super) mod repairs;
pub(super) mod shown;
mod take_along;
pub(super) mod term;
#[cfg(test)]
mod tests;
pub(super) mod timeline;
mod whole;

use std::sync::Arc;

pub(crate) use contexts::contexts;
pub(super) use documents::in_order as documents_in_order;
pub(crate) use engine::Engine;
pub(crate) use events::language as title_language;
pub(crate) use fault::fault;
pub(crate) use frame::POLICY;
pub(super) use minify::minify;
pub(super) use organisations::in_order as organisations_in_order;
pub(crate) use take_along::Sizes;

use rayon::prelude::*;

use super::address::{self, Page};
use super::edition::Edition;
use super::leaves::page_count;
use super::press::Press;
use crate::diagnostic::Diagnostics;
use crate::site::Output;

/// A page to be printed. A number is a position in the list that the page is made from, or the number of a page of what
/// continues; where there are both, the number of the page stands last.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Home(Sizes),
    Contents(usize),
    Chapter(usize),
    Redirect(usize, String),
    Timeline(usize),
    Countries,
    Country(usize, usize),
    Region(usize, usize),
    Glossary(usize),
    Term(usize, usize),
    Articles(usize),
    Documents(usize),
    Organisations(usize),
    Abbreviations(usize),
    Figures(usize),
    Az(usize),
    Search,
    Whole(usize),
    Notes(usize),
    Repairs(usize),
    Cite,
    About,
    Page(usize),
    NotFound,
}

/// All pages of the site by their addresses, but the home page, which says how large others are.
pub(super) fn pages(press: &Arc<Press>) -> Vec<(String, Output)> {
    let edition = press.edition();
    let page = |kind: Kind| {
        let (address, press) = (kind.address(&edition), Arc::clone(press));
        (address, Output::recipe(move || made(&press, &kind)))
    };
    kinds(&edition).into_iter().filter(|kind| !matches!(kind, Kind::Home(_))).map(page).collect()
}

/// The home page with what it offers.
pub(super) fn home(press: &Press, sizes: Sizes) -> Result<Vec<u8>, Diagnostics> {
    made(press, &Kind::Home(sizes))
}

/// A page as it will be written.
fn made(press: &Press, kind: &Kind) -> Result<Vec<u8>, Diagnostics> {
    match print(&press.engine, &press.edition(), kind) {
        Ok(html) => press.finished(minify(&html)),
        Err(error) => {
            let mut diagnostics = press.words.missing();
            diagnostics.push(fault(&press.inputs.project.theme, &error));
            Err(diagnostics)
        }
    }
}

/// Hands out each page as its template prints it, before it is made smaller; those that have something wrong are left out.
pub(super) fn printed(press: &Press, each: &(dyn Fn(&str, String) + Sync)) {
    let edition = press.edition();
    kinds(&edition).par_iter().for_each(|kind| {
        if let Ok(html) = print(&press.engine, &edition, kind) {
            each(&kind.address(&edition), html);
        }
    });
}

/// Each page as printed and as made smaller, for the test that compares the two. What is taken apart for it must be what
/// the minifier makes of the whole.
#[cfg(test)]
pub(super) fn before_and_after(press: &Press) -> Vec<(String, String, String)> {
    let edition = press.edition();
    let both = |kind: &Kind| {
        let before = print(&press.engine, &edition, kind).unwrap();
        let left = minify::left(&before);
        assert!(left < 1_000 + before.len() / 20, "{}: {left} bytes go to the library", kind.address(&edition));
        let [after, whole] = [minify(&before), minify::alone(before.as_bytes())];
        let [after, whole] = [after, whole].map(|bytes| String::from_utf8(bytes).unwrap());
        assert!(after == whole, "{}: taken apart it is not what it is whole", kind.address(&edition));
        (kind.address(&edition), before, after)
    };
    let all = Sizes {
        one_file: Some(1),
        epub: Some(999_001),
        zip: Some(1_000_000),
        in_zip: false,
        offline: Some(12_345_678),
    };
    kinds(&edition).iter().chain([&Kind::Home(all)]).map(both).collect()
}

/// The addresses of the pages that readers may be led to from elsewhere, sorted.
pub(crate) fn listed(edition: &Edition<'_>) -> Vec<String> {
    let aside = |kind: &Kind| matches!(kind, Kind::Redirect(..) | Kind::NotFound);
    let mut listed: Vec<String> =
        kinds(edition).iter().filter(|kind| !aside(kind)).map(|kind| kind.address(edition)).collect();
    listed.sort_unstable();
    listed
}

/// Every page of the site, the one list of them.
fn kinds(edition: &Edition<'_>) -> Vec<Kind> {
    let (lexicon, indexes, chapters) = (edition.lexicon, edition.indexes, &edition.report.chapters);
    let mut kinds = vec![Kind::Home(Sizes::default()), Kind::Countries, Kind::Search, Kind::Cite, Kind::NotFound];
    if lexicon.pages.iter().all(|page| page.slug.value != "about") {
        kinds.push(Kind::About);
    }
    kinds.extend((2..=page_count(chapters.len())).map(Kind::Contents));
    kinds.extend((0..lexicon.pages.len()).map(Kind::Page));
    kinds.extend((0..chapters.len()).map(Kind::Chapter));
    kinds.extend(
        chapters
            .iter()
            .enumerate()
            .flat_map(|(at, chapter)| chapter.aliases.iter().map(move |alias| Kind::Redirect(at, alias.value.clone()))),
    );
    let leaves = edition.leaves();
    let each = |count: usize, kind: fn(usize, usize) -> Kind, entries: &dyn Fn(usize) -> usize| -> Vec<Kind> {
        (0..count).flat_map(|at| (1..=page_count(entries(at))).map(move |number| kind(at, number))).collect()
    };
    kinds.extend(each(indexes.countries.len(), Kind::Country, &|at| country::count(&indexes.countries[at])));
    kinds.extend(each(indexes.regions.len(), Kind::Region, &|at| indexes.regions[at].uses.places.len()));
    kinds.extend(each(lexicon.terms.len(), Kind::Term, &|at| indexes.terms[at].places.len()));
    kinds.extend((1..=page_count(indexes.timeline.len())).map(Kind::Timeline));
    kinds.extend((1..=page_count(glossary::count(edition))).map(Kind::Glossary));
    kinds.extend((1..=leaves.articles.len()).map(Kind::Articles));
    kinds.extend((1..=leaves.documents.len()).map(Kind::Documents));
    kinds.extend((1..=leaves.organisations.len()).map(Kind::Organisations));
    kinds.extend((1..=page_count(organisations::abbreviation_count(indexes))).map(Kind::Abbreviations));
    kinds.extend((1..=page_count(lexicon.figures.len())).map(Kind::Figures));
    kinds.extend((1..=page_count(lexicon.repairs.len())).map(Kind::Repairs));
    kinds.extend((1..=leaves.az.len()).map(Kind::Az));
    kinds.extend((1..=page_count(lexicon.notes.len())).map(Kind::Notes));
    kinds.extend((1..=whole::parts(edition).last().copied().unwrap_or(1)).map(Kind::Whole));
    kinds
}

fn print(engine: &Engine, edition: &Edition<'_>, kind: &Kind) -> tera::TeraResult<String> {
    let page = match kind {
        // A host shows it at any depth.
        Kind::NotFound => Page::anywhere(address::NOT_FOUND, &edition.config.site.base_url),
        _ => Page::new(kind.address(edition)),
    };
    match kind {
        Kind::Home(sizes) => engine.print("home.html", &home::context(edition, &page, sizes)),
        Kind::Contents(number) => engine.print("contents.html", &home::contents(edition, &page, *number)),
        Kind::Chapter(at) => engine.print("chapter.html", &chapter::context(edition, &page, *at)),
        Kind::Redirect(at, _) => engine.print("redirect.html", &pages::redirect(edition, &page, *at)),
        Kind::Timeline(number) => engine.print("timeline.html", &timeline::context(edition, &page, *number)),
        Kind::Countries => engine.print("countries.html", &countries::context(edition, &page)),
        Kind::Country(at, number) => engine.print("country.html", &country::context(edition, &page, *at, *number)),
        Kind::Region(at, number) => engine.print("region.html", &region::context(edition, &page, *at, *number)),
        Kind::Glossary(number) => engine.print("glossary.html", &glossary::context(edition, &page, *number)),
        Kind::Term(at, number) => engine.print("term.html", &term::context(edition, &page, *at, *number)),
        Kind::Articles(number) => engine.print("articles.html", &articles::context(edition, &page, *number)),
        Kind::Documents(number) => engine.print("documents.html", &documents::context(edition, &page, *number)),
        Kind::Organisations(number) => {
            engine.print("organisations.html", &organisations::context(edition, &page, *number))
        }
        Kind::Abbreviations(number) => {
            engine.print("abbreviations.html", &organisations::abbreviations(edition, &page, *number))
        }
        Kind::Figures(number) => engine.print("figures.html", &figures::context(edition, &page, *number)),
        Kind::Az(number) => engine.print("a-z.html", &az::context(edition, &page, *number)),
        Kind::Search => engine.print("search.html", &pages::fixed(edition, &page, "search", "nav-search")),
        Kind::Whole(number) => engine.print("whole-report.html", &whole::context(edition, &page, *number)),
        Kind::Notes(number) => engine.print("notes.html", &notes::context(edition, &page, *number)),
        Kind::Repairs(number) => engine.print("repairs.html", &repairs::context(edition, &page, *number)),
        Kind::Cite => engine.print("cite.html", &cite::context(edition, &page)),
        Kind::About => engine.print("about.html", &pages::about(edition, &page)),
        Kind::Page(at) if edition.lexicon.pages[*at].slug.value == "about" => {
            engine.print("about.html", &pages::context(edition, &page, *at))
        }
        Kind::Page(at) => engine.print("page.html", &pages::context(edition, &page, *at)),
        Kind::NotFound => engine.print("404.html", &pages::fixed(edition, &page, "404", "not-found")),
    }
}

impl Kind {
    fn address(&self, edition: &Edition<'_>) -> String {
        match self {
            Self::Home(_) => address::HOME.into(),
            Self::Contents(number) => address::continued(address::HOME, *number),
            Self::Chapter(at) => edition.report.chapters[*at].href.clone(),
            Self::Redirect(_, alias) => alias.clone(),
            Self::Timeline(number) => address::continued(address::TIMELINE, *number),
            Self::Countries => address::COUNTRIES.into(),
            Self::Country(at, number) => {
                address::continued(&address::country(edition.indexes.countries[*at].country.slug), *number)
            }
            Self::Region(at, number) => {
                address::continued(&address::region(&edition.indexes.regions[*at].slug), *number)
            }
            Self::Glossary(number) => address::continued(address::GLOSSARY, *number),
            Self::Term(at, number) => address::continued(&address::term(&edition.lexicon.terms[*at].slug), *number),
            Self::Articles(number) => address::continued(address::ARTICLES, *number),
            Self::Documents(number) => address::continued(address::DOCUMENTS, *number),
            Self::Organisations(number) => address::continued(address::ORGANISATIONS, *number),
            Self::Abbreviations(number) => address::continued(address::ABBREVIATIONS, *number),
            Self::Figures(number) => address::continued(address::FIGURES, *number),
            Self::Az(number) => address::continued(address::AZ, *number),
            Self::Search => address::SEARCH.into(),
            Self::Whole(number) => address::continued(address::WHOLE, *number),
            Self::Notes(number) => address::continued(address::NOTES, *number),
            Self::Repairs(number) => address::continued(address::REPAIRS, *number),
            Self::Cite => address::CITE.into(),
            Self::About => address::ABOUT.into(),
            Self::Page(at) => address::page(&edition.lexicon.pages[*at].slug.value),
            Self::NotFound => address::NOT_FOUND.into(),
        }
    }
}
