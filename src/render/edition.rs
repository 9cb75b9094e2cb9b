//! The annotated edition that is being rendered, as pages see it: all inputs together with the look-ups that they share.

mod lookups;

pub(crate) use lookups::{Leaves, Lookups};

use super::address;
use super::leaves::PAGE_ENTRIES;
use super::locator::Locators;
use super::words::Words;
use crate::config::Config;
use crate::model::annotation::{Annotations, Mention, Reading};
use crate::model::indexes::{Indexes, Subject, Uses};
use crate::model::lexicon::{Article, Lexicon};
use crate::model::report::{At, Report};
use crate::model::verification::Verification;

/// Only references, so that it costs nothing to make for each page.
#[derive(Clone, Copy)]
pub(crate) struct Edition<'a> {
    pub(crate) report: &'a Report,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) config: &'a Config,
    pub(crate) annotations: &'a Annotations,
    pub(crate) indexes: &'a Indexes,
    pub(crate) verification: &'a Verification,
    pub(crate) words: &'a Words,
    /// Numbered paragraphs of the report.
    pub(crate) paragraphs: usize,
    pub(crate) lookups: &'a Lookups,
}

impl<'a> Edition<'a> {
    pub(crate) fn locators(&self) -> Locators<'a> {
        Locators { report: self.report, words: self.words }
    }

    /// All mentions of a passage, whatever their status.
    pub(crate) fn mentions(&self, at: At) -> &'a [Mention] {
        self.annotations.passage(at)
    }

    /// Positions of the notes that hang on a paragraph or on a footnote of it, in the order of their letters.
    pub(crate) fn notes(&self, at: At) -> Vec<usize> {
        let mut notes = self.lookups.notes(at).to_vec();
        notes
            .sort_by_key(|note| (self.indexes.note_places[*note].at, self.indexes.note_places[*note].range.end, *note));
        notes
    }

    pub(crate) fn note_letter(&self, note: usize) -> &'a str {
        self.lookups.note_letter(note)
    }

    /// Positions of the events whose quotation stands in a passage.
    pub(crate) fn events(&self, at: At) -> &'a [usize] {
        self.lookups.events(at)
    }

    /// Where an event's line stands.
    pub(crate) fn event_address(&self, event: usize) -> String {
        let page = address::continued(address::TIMELINE, event / PAGE_ENTRIES + 1);
        format!("{page}#{}", self.indexes.timeline[event].id)
    }

    /// The position in its index of what a key such as `term-consent` names.
    pub(crate) fn position(&self, key: &str) -> Option<usize> {
        self.lookups.position(key)
    }

    /// All uses of the country at a position of its index, named or by a place of it.
    pub(crate) fn country_uses(&self, country: usize) -> &'a Uses {
        self.lookups.country_uses(country)
    }

    /// The chapter whose page has an address.
    pub(crate) fn chapter_at(&self, href: &str) -> Option<usize> {
        self.lookups.chapter(href)
    }

    /// The chapters of the first level, in reading order.
    pub(crate) fn roots(&self) -> &'a [usize] {
        self.lookups.roots()
    }

    /// Whether it stands in a third of all paragraphs, so that marking each would be noise.
    pub(crate) fn is_throughout(&self, key: &str) -> bool {
        self.lookups.is_throughout(key)
    }

    /// What a reading is about, in a form that is the same for all mentions of one thing.
    pub(crate) fn key(reading: &Reading) -> String {
        match reading {
            Reading::Area { slug } => format!("country-{slug}"),
            Reading::Place { country, .. } => format!("country-{country}"),
            Reading::Date { edtf, .. } => format!("date-{edtf}"),
            Reading::Reference { .. } => format!("reference-{}", reading.target()),
            Reading::Article { instrument, text } => format!("article-{instrument}-{text}"),
            _ => format!("{}-{}", reading.kind(), reading.target()),
        }
    }

    /// The address of an anchor of the report.
    pub(crate) fn anchor(&self, anchor: &str) -> Option<String> {
        self.report.find(anchor).map(|at| self.report.href(at))
    }

    /// `art. 3 (a)`, with its instrument where it is not the first one.
    pub(crate) fn article(&self, article: &Article) -> String {
        match (article.instrument, self.config.instruments.get(article.instrument)) {
            (1.., Some(instrument)) => self.article_of(&instrument.name, &article.text),
            _ => self.article_named(&article.text),
        }
    }

    /// What is kept as `art. 3 (a)`, in the interface's words.
    pub(crate) fn article_named(&self, text: &str) -> String {
        let Some(rest) = text.strip_prefix("art. ") else { return text.to_owned() };
        let (number, part) = rest.split_at(rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len()));
        self.words.with("article", [("number", number.into()), ("part", part.into())])
    }

    /// `Convention, art. 3 (a)`.
    pub(crate) fn article_of(&self, instrument: &str, text: &str) -> String {
        self.words.with("place-in", [("outer", instrument.into()), ("inner", self.article_named(text).into())])
    }

    /// Where a document's entry begins.
    pub(crate) fn document_address(&self, id: &str) -> String {
        let page = self.lookups.leaf(&format!("document-{id}"));
        format!("{}#{}", address::continued(address::DOCUMENTS, page), address::fragment(id))
    }

    /// Where an organisation's entry begins.
    pub(crate) fn organisation_address(&self, id: &str) -> String {
        let page = self.lookups.leaf(&format!("organisation-{id}"));
        format!("{}#{}", address::continued(address::ORGANISATIONS, page), address::fragment(id))
    }

    /// Where the entry begins of an article of the instrument with that name.
    pub(crate) fn article_address(&self, instrument: &str, text: &str) -> String {
        let anchor = address::article(instrument, text);
        let page = self.lookups.leaf(&format!("article-{anchor}"));
        format!("{}#{anchor}", address::continued(address::ARTICLES, page))
    }

    /// The address of what an index entry is about.
    pub(crate) fn subject_address(&self, subject: &Subject) -> String {
        match subject {
            Subject::Country(alpha3) => address::country(&super::names::slug_of(alpha3)),
            Subject::Region(slug) => address::region(slug),
            Subject::Term(slug) => address::term(slug),
            Subject::Document(id) => self.document_address(id),
            Subject::Organisation(id) => self.organisation_address(id),
        }
    }

    /// The A-Z index's entries page by page, documents, organisations and articles likewise.
    pub(crate) fn leaves(&self) -> &'a Leaves {
        self.lookups.leaves()
    }
}
