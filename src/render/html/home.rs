//! The home page: three questions, the contents, the facts of the cover, how to cite.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::address::{self, Page};
use super::super::dates;
use super::super::edition::Edition;
use super::super::language::Language;
use super::super::leaves::shown;
use super::super::names;
use super::contents::{self, Line};
use super::excerpt::excerpt;
use super::frame::Frame;
use super::pager::Pager;
use super::shown::Link;
use super::take_along::{self, Offer, Sizes};
use crate::config::{Facts, TitleSize};
use crate::model::lexicon::{Relation, Term};

/// Concepts offered as words on the home page.
const MAIN_TERMS: usize = 12;

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Context {
    page: Frame,
    body: String,
    kind: String,
    title: String,
    title_lines: Vec<TitleLine>,
    facts: Vec<Fact>,
    footnotes: Vec<CoverNote>,
    countries: Vec<Link>,
    terms: Vec<Link>,
    years: Vec<Link>,
    ways: Vec<Way>,
    /// What may be taken along; nothing where the editor switched it off.
    take_along: Option<Offer>,
    /// The first of them, where there are many; the others are on further pages.
    contents: Vec<Line>,
    pager: Pager,
    citation: String,
    /// The page that has the other formats.
    cite: String,
    prevails: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct TitleLine {
    text: String,
    link: bool,
}

/// A fact of the cover. `missing` where the source received does not say it.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Fact {
    label: String,
    lines: Vec<FactLine>,
    missing: bool,
    note: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct FactLine {
    text: String,
    /// Of the text, where it is not the interface's.
    language: Option<Language>,
    sign: String,
    footnote: String,
    /// Where the footnote leads back to.
    id: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CoverNote {
    label: String,
    text: String,
    anchor: String,
}

/// A way into the site: its name and what is there.
#[derive(Debug, Serialize, JsonSchema)]
struct Way {
    text: String,
    href: String,
    note: String,
}

pub(crate) fn context(edition: &Edition<'_>, page: &Page, sizes: &Sizes) -> Context {
    let facts = &edition.config.report;
    let words = edition.words;
    Context {
        page: Frame {
            description: excerpt(&facts.title),
            ..Frame::new(edition, page, "home", facts.short_title.clone())
        },
        body: facts.body.clone(),
        kind: facts.kind.clone(),
        title: facts.title.clone(),
        title_lines: title_lines(facts),
        facts: cover(edition),
        footnotes: cover_notes(facts),
        countries: edition
            .indexes
            .country_order
            .iter()
            .map(|at| &edition.indexes.countries[*at])
            .map(|entry| Link::new(names::name(words, entry.country), page.to(&address::country(entry.country.slug))))
            .collect(),
        terms: main_terms(edition, page),
        years: years(edition, page),
        ways: ways(edition, page),
        take_along: take_along::offer(edition, page, sizes),
        contents: contents::stretch(edition, page, shown(1, edition.report.chapters.len())),
        pager: Pager::new(edition, page, address::HOME, 1, edition.report.chapters.len()),
        citation: super::super::citation::plain(edition, &edition.locators().numbered("…", "")),
        cite: page.to(address::CITE),
        prevails: edition.config.words.prevails.clone(),
    }
}

/// How the title is set, line by line; nothing where it is one line.
pub(crate) fn title_lines(facts: &Facts) -> Vec<TitleLine> {
    let line =
        |line: &crate::config::TitleLine| TitleLine { text: line.text.clone(), link: line.size == TitleSize::Link };
    facts.title_lines.iter().map(line).collect()
}

/// The footnotes of the cover.
pub(crate) fn cover_notes(facts: &Facts) -> Vec<CoverNote> {
    let note = |(at, note): (usize, &crate::config::CoverFootnote)| CoverNote {
        label: note.label.clone(),
        text: note.text.clone(),
        anchor: format!("cover-footnote-{}", at + 1),
    };
    facts.footnotes.iter().enumerate().map(note).collect()
}

/// A further page of the contents.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Contents {
    page: Frame,
    contents: Vec<Line>,
    pager: Pager,
}

pub(crate) fn contents(edition: &Edition<'_>, page: &Page, number: usize) -> Contents {
    let count = edition.report.chapters.len();
    let pager = Pager::new(edition, page, address::HOME, number, count);
    Contents {
        page: Frame::new(edition, page, "contents", pager.title(edition, "contents")),
        contents: contents::stretch(edition, page, shown(number, count)),
        pager,
    }
}

/// The facts in the order of the cover.
pub(crate) fn cover(edition: &Edition<'_>) -> Vec<Fact> {
    let facts = &edition.config.report;
    let words = edition.words;
    let date = dates::written(words, facts.date.get_ref(), false);
    let symbol = Fact {
        label: words.get("fact-symbol"),
        lines: lines(edition, &[("symbol", &facts.symbol)]),
        missing: facts.symbol.is_empty(),
        note: if facts.symbol.is_empty() { edition.config.words.symbol_note.clone() } else { String::new() },
    };
    let fact = |label: &str, given: &[(&str, &str)]| Fact {
        label: words.get(label),
        lines: lines(edition, given),
        missing: false,
        note: String::new(),
    };
    let mut list = vec![
        symbol,
        fact("fact-distribution", &[("distribution", &facts.distribution), ("date", &date)]),
        fact("fact-original", &[("original_language", &facts.original_language)]),
        fact("fact-session", &[("session", &facts.session), ("meeting", &facts.meeting)]),
        fact("fact-agenda", &[("agenda_item", &facts.agenda_item), ("agenda_title", &facts.agenda_title)]),
        fact("fact-job-number", &[("job_number", &facts.job_number)]),
    ];
    list.retain(|fact| fact.missing || !fact.lines.is_empty());
    list
}

/// The lines of a fact that are given, each with the sign of its footnote.
fn lines(edition: &Edition<'_>, given: &[(&str, &str)]) -> Vec<FactLine> {
    let line = |(key, text): &(&str, &str)| {
        let notes = &edition.config.report.footnotes;
        let note = notes.iter().position(|note| note.after == *key);
        FactLine {
            text: (*text).to_owned(),
            // The date alone is written anew, as the interface writes dates.
            language: if *key == "date" { None } else { Language::of_report(edition) },
            sign: note.map(|at| notes[at].label.clone()).unwrap_or_default(),
            footnote: note.map(|at| format!("#cover-footnote-{}", at + 1)).unwrap_or_default(),
            id: note.map(|at| format!("sign-cover-footnote-{}", at + 1)).unwrap_or_default(),
        }
    };
    given.iter().filter(|(_, text)| !text.is_empty()).map(line).collect()
}

/// The concepts that the report uses most, in alphabetical order.
fn main_terms(edition: &Edition<'_>, page: &Page) -> Vec<Link> {
    let order = &edition.indexes.glossary_order;
    let uses = |term: &usize| edition.indexes.terms[*term].places.len();
    let mut most: Vec<usize> = order.iter().copied().filter(|term| uses(term) > 0).collect();
    // What the treaty itself speaks of comes before other words of art.
    let apart = |term: &usize| edition.lexicon.terms[*term].relation == Relation::NotIn;
    most.sort_by_key(|term| (apart(term), std::cmp::Reverse(uses(term))));
    most.truncate(MAIN_TERMS);
    let shown = order.iter().filter(|term| most.contains(term)).map(|term| &edition.lexicon.terms[*term]);
    let link = |term: &Term| Link::new(term.term.value.clone(), page.to(&address::term(&term.slug)));
    shown.map(|term| link(term).said_in(Language::of_report(edition))).collect()
}

fn years(edition: &Edition<'_>, page: &Page) -> Vec<Link> {
    let mut years = Vec::new();
    for (position, event) in edition.indexes.timeline.iter().enumerate() {
        let year = event.when.sort_day().year.to_string();
        if years.iter().all(|link: &Link| link.text != year) {
            let path = edition.event_address(position);
            let path = path.split('#').next().unwrap_or_default();
            let head = if event.planned { "planned" } else { "year" };
            let href = page.to(&format!("{path}#{head}-{year}"));
            years.push(Link::new(year, href));
        }
    }
    years
}

fn ways(edition: &Edition<'_>, page: &Page) -> Vec<Way> {
    let words = edition.words;
    let way = |word: &str, target: &str, note: String| Way { text: words.get(word), href: page.to(target), note };
    let count = |key: &str, count: usize| words.with(key, [("count", count.into())]);
    let indexes = edition.indexes;
    let planned = indexes.timeline.iter().filter(|event| event.planned).count();
    let report = words.with(
        "way-report",
        [("paragraphs", edition.paragraphs.into()), ("sections", edition.report.chapters.len().into())],
    );
    let first = edition.report.chapters.first().map_or(address::WHOLE, |chapter| &chapter.href);
    vec![
        way("read-report", first, report),
        way(
            "nav-timeline",
            address::TIMELINE,
            words.with("way-timeline", [("count", indexes.timeline.len().into()), ("planned", planned.into())]),
        ),
        way("nav-countries", address::COUNTRIES, count("way-countries", indexes.countries.len())),
        way("nav-glossary", address::GLOSSARY, count("way-glossary", edition.lexicon.terms.len())),
        way("nav-documents", address::DOCUMENTS, count("way-documents", indexes.documents.len())),
        way("nav-index", address::AZ, words.get("way-index")),
        way("nav-whole", address::WHOLE, words.get("way-whole")),
        way("nav-search", address::SEARCH, words.get("way-search")),
    ]
}
