//! The indexes that `index` makes of the report and its annotations, one type a page. They hold places in the report
//! (`At`) and positions in the registries, never addresses or markup: rendering makes those.

use std::ops::Range;

use super::calendar::When;
use super::report::At;
use crate::gazetteer::Country;

#[derive(Debug, Clone, Default)]
pub(crate) struct Indexes {
    pub(crate) timeline: Vec<TimelineEntry>,
    /// In UN alphabetical order of English, whatever the interface speaks: the data files keep it.
    pub(crate) countries: Vec<CountryEntry>,
    /// Positions in `countries`, in collation order of their names in the interface's language.
    pub(crate) country_order: Vec<usize>,
    /// The countries with the names that lead to them.
    pub(crate) country_list: Vec<Listed>,
    /// Regions that the report names, by name.
    pub(crate) regions: Vec<RegionEntry>,
    /// Parallel to `Lexicon::terms`.
    pub(crate) terms: Vec<Uses>,
    /// Terms' positions in `Lexicon::terms`, in collation order.
    pub(crate) glossary_order: Vec<usize>,
    /// The terms with the names that lead to them.
    pub(crate) glossary_list: Vec<Listed>,
    pub(crate) articles: Articles,
    /// Registered and unregistered documents that are cited, in collation order of their symbols and titles.
    pub(crate) documents: Vec<DocumentEntry>,
    /// In collation order of their names; registered ones that are never named are left out.
    pub(crate) organisations: Vec<OrganisationEntry>,
    /// The A-Z index by first letter.
    pub(crate) az: Vec<Letter>,
    /// What each chapter has, parallel to `Report::chapters`.
    pub(crate) chapters: Vec<ChapterSummary>,
    /// Paragraphs of the editor's quotations, resolved; parallel to the lists of the `Lexicon`.
    pub(crate) note_places: Vec<Anchored>,
    pub(crate) figure_places: Vec<Anchored>,
}

/// A line of an alphabetical list: an entry, or another name, which only leads to entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    /// The letter that it stands under.
    pub(crate) letter: String,
    /// None for an entry itself.
    pub(crate) other_name: Option<String>,
    /// Positions in what the list is of; one for an entry itself.
    pub(crate) entries: Vec<usize>,
}

/// Where something is used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Uses {
    /// Passages in reading order, each once; footnotes and headings are passages of their own.
    pub(crate) places: Vec<At>,
    /// Positions in `Annotations` of each accepted mention, rising.
    pub(crate) mentions: Vec<usize>,
}

impl Uses {
    /// The places in one chapter.
    pub(crate) fn within(&self, chapter: usize) -> &[At] {
        let start = self.places.partition_point(|at| at.chapter < chapter);
        let end = self.places.partition_point(|at| at.chapter <= chapter);
        &self.places[start..end]
    }
}

/// A quotation found in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Anchored {
    pub(crate) at: At,
    /// Bytes of the passage's text.
    pub(crate) range: Range<usize>,
}

#[derive(Debug, Clone)]
pub(crate) struct TimelineEntry {
    pub(crate) id: String,
    pub(crate) title: String,
    /// EDTF as written.
    pub(crate) date: String,
    pub(crate) when: When,
    pub(crate) yearly: bool,
    pub(crate) planned: bool,
    /// Drafted from the sentence, not written by the editor.
    pub(crate) draft: bool,
    pub(crate) quotation: Anchored,
    /// Alpha-3.
    pub(crate) countries: Vec<String>,
    pub(crate) place: Option<String>,
    pub(crate) theme: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct CountryEntry {
    pub(crate) country: &'static Country,
    /// Passages that name it, and those where only a place of it is named.
    pub(crate) named: Uses,
    pub(crate) by_place: Uses,
    /// How it is printed, with counts, most frequent first.
    pub(crate) printed: Vec<(String, usize)>,
    /// Positions in `Indexes::timeline`.
    pub(crate) events: Vec<usize>,
    /// Positions in `Lexicon::organisations` of its organs that the report names.
    pub(crate) organisations: Vec<usize>,
}

impl CountryEntry {
    /// All passages that name it or a place of it, in reading order, each once.
    pub(crate) fn all(&self) -> Uses {
        let mut all = self.named.clone();
        all.places.extend(&self.by_place.places);
        all.places.sort_unstable();
        all.places.dedup();
        all.mentions.extend(&self.by_place.mentions);
        all.mentions.sort_unstable();
        all
    }
}

#[derive(Debug, Clone)]
pub(crate) struct RegionEntry {
    pub(crate) slug: String,
    pub(crate) name: String,
    pub(crate) uses: Uses,
}

/// Two lists that are never mixed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Articles {
    /// Cited by the report itself.
    pub(crate) cited: Vec<ArticleEntry>,
    /// Related through a concept of the glossary: the editor's reading.
    pub(crate) related: Vec<ArticleEntry>,
}

#[derive(Debug, Clone)]
pub(crate) struct ArticleEntry {
    /// Position in `Config::instruments`.
    pub(crate) instrument: usize,
    pub(crate) text: String,
    pub(crate) uses: Uses,
    /// Positions in `Lexicon::terms`.
    pub(crate) terms: Vec<usize>,
}

#[derive(Debug, Clone)]
pub(crate) struct DocumentEntry {
    pub(crate) id: String,
    pub(crate) symbol: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) kind: String,
    /// To the registry's address, or to the UN's document service for a symbol.
    pub(crate) link: Option<String>,
    pub(crate) uses: Uses,
}

#[derive(Debug, Clone)]
pub(crate) struct OrganisationEntry {
    /// Position in `Lexicon::organisations`; none for what the text alone defines.
    pub(crate) registered: Option<usize>,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) acronym: Option<String>,
    pub(crate) kind: String,
    pub(crate) uses: Uses,
}

#[derive(Debug, Clone)]
pub(crate) struct Letter {
    pub(crate) letter: String,
    pub(crate) entries: Vec<AzEntry>,
}

/// A line of the A-Z index.
#[derive(Debug, Clone)]
pub(crate) struct AzEntry {
    pub(crate) heading: String,
    pub(crate) kind: &'static str,
    /// What the entry's own page is, if it has one.
    pub(crate) subject: Option<Subject>,
    /// The main passages, set in bold.
    pub(crate) main: Vec<At>,
    pub(crate) places: Vec<At>,
    /// In a third of all paragraphs or more: printed as *throughout*, with the main passages.
    pub(crate) throughout: bool,
    /// Beyond six locators: by chapter, as ranges of `places`.
    pub(crate) subheadings: Vec<(usize, Range<usize>)>,
    /// A see-reference to this heading instead of locators.
    pub(crate) see: Option<String>,
    pub(crate) see_also: Vec<String>,
}

/// What an index entry or a mark is about: the address of its page is made from this.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    Country(String),
    Region(String),
    Term(String),
    Document(String),
    Organisation(String),
}

/// What a chapter has, for its apparatus.
#[derive(Debug, Clone, Default)]
pub(crate) struct ChapterSummary {
    /// Positions in `Indexes::timeline`.
    pub(crate) events: Vec<usize>,
    /// Positions in `Indexes::countries`.
    pub(crate) countries: Vec<usize>,
    /// Positions in `Lexicon::terms`, in collation order.
    pub(crate) terms: Vec<usize>,
}
