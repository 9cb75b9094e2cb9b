//! What the editor says about the report in the registries: the glossary, events, places, organisations, documents, key
//! figures, notes, further pages and the decisions on detections. Values that a rule may complain about keep their place.

use std::sync::Arc;

use crate::source::{Located, Source, Span};

#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    /// Sorted by slug.
    pub(crate) terms: Vec<Term>,
    pub(crate) events: Vec<Event>,
    /// Ids and labels of the events' themes, in the editor's order.
    pub(crate) themes: Vec<(String, String)>,
    pub(crate) places: Vec<Place>,
    pub(crate) organisations: Vec<Organisation>,
    pub(crate) documents: Vec<Document>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) decisions: Vec<Decision>,
    pub(crate) notes: Vec<Note>,
    pub(crate) pages: Vec<Page>,
    pub(crate) repairs: Vec<Repair>,
}

/// Markdown that stands in `source` from `start` on.
#[derive(Debug, Clone)]
pub(crate) struct Body {
    pub(crate) source: Arc<Source>,
    pub(crate) start: usize,
}

/// A W3C text-quote selector within a paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Quotation {
    /// The paragraph's anchor.
    pub(crate) paragraph: Located<String>,
    pub(crate) exact: Located<String>,
    pub(crate) prefix: String,
    pub(crate) suffix: String,
}

#[derive(Debug, Clone)]
pub(crate) struct Term {
    pub(crate) slug: String,
    pub(crate) term: Located<String>,
    pub(crate) aliases: Vec<Located<String>>,
    pub(crate) relation: Relation,
    /// Index in `Config::instruments`.
    pub(crate) instrument: usize,
    pub(crate) articles: Vec<Article>,
    /// Slugs.
    pub(crate) see_also: Vec<Located<String>>,
    /// Anchors of the paragraphs set in bold.
    pub(crate) main: Vec<Located<String>>,
    pub(crate) body: Body,
}

/// How a term stands to its instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(clippy::enum_variant_names, reason = "they are the words of the status")]
pub(crate) enum Relation {
    DefinedIn,
    UsedIn,
    NotIn,
}

/// An article of a treaty: `art. 3 (a)` of the instrument with that index in `Config::instruments`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Article {
    pub(crate) instrument: usize,
    /// Without the instrument: `art. 3 (a)`.
    pub(crate) text: String,
}

#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) id: Located<String>,
    pub(crate) title: String,
    /// EDTF.
    pub(crate) date: Located<String>,
    pub(crate) quotation: Quotation,
    pub(crate) countries: Vec<Located<String>>,
    pub(crate) place: Option<Located<String>>,
    pub(crate) theme: Option<Located<String>>,
    /// A day kept every year from its first occurrence on.
    pub(crate) yearly: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) id: Located<String>,
    pub(crate) name: Located<String>,
    pub(crate) aliases: Vec<Located<String>>,
    /// Alpha-3.
    pub(crate) country: Located<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct Organisation {
    pub(crate) id: Located<String>,
    pub(crate) name: Located<String>,
    pub(crate) acronym: Option<Located<String>>,
    pub(crate) aliases: Vec<Located<String>>,
    /// Short forms that hold within a chapter after a full form was printed there.
    pub(crate) local: Vec<Located<String>>,
    pub(crate) kind: String,
    pub(crate) countries: Vec<Located<String>>,
}

#[derive(Debug, Clone)]
pub(crate) struct Document {
    pub(crate) id: Located<String>,
    pub(crate) symbol: Option<Located<String>>,
    pub(crate) title: Located<String>,
    pub(crate) aliases: Vec<Located<String>>,
    pub(crate) local: Vec<Located<String>>,
    pub(crate) link: Option<Located<String>>,
    pub(crate) kind: String,
}

#[derive(Debug, Clone)]
pub(crate) struct Figure {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) quotation: Quotation,
}

#[derive(Debug, Clone)]
pub(crate) struct Decision {
    pub(crate) quotation: Quotation,
    pub(crate) kind: Located<String>,
    pub(crate) decision: Verdict,
    pub(crate) target: Option<Located<String>>,
    pub(crate) why: String,
    pub(crate) span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Accept,
    Reject,
    Correct,
}

#[derive(Debug, Clone)]
pub(crate) struct Note {
    pub(crate) id: String,
    pub(crate) quotation: Quotation,
    /// `2026-11-23`.
    pub(crate) date: String,
    pub(crate) cited: String,
    pub(crate) cited_url: String,
    pub(crate) body: Body,
}

#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) slug: Located<String>,
    pub(crate) title: String,
    pub(crate) body: Body,
}

/// A difference between the source received and the chapters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Repair {
    pub(crate) kind: RepairKind,
    /// Line of the source, from 1.
    pub(crate) line: usize,
    /// The exact words in the source; empty if nothing stands there.
    pub(crate) source: String,
    /// The file on our side, relative to the content folder; empty if the words were left out.
    pub(crate) chapter: String,
    /// The exact words on our side.
    pub(crate) text: String,
    pub(crate) why: String,
    pub(crate) span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RepairKind {
    Furniture,
    Joined,
    HeadingLevel,
    ListMark,
    Escape,
    Masthead,
    Spelling,
}
