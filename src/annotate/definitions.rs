//! What holds for the whole report, collected once before any chapter is annotated: the registries compiled into
//! automata, the names that the text itself defines, and the paragraphs that exist. With it, annotating a chapter is a
//! function of that chapter alone, and chapters can be annotated in parallel.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use super::bodies::{Body, bodies};
use super::facts::Facts;
use super::folded::fold_name;
use super::names::{Case, Names};
use super::symbols;
use super::terms::Terms;
use crate::config::Config;
use crate::model::calendar::Day;
use crate::model::lexicon::Lexicon;
use crate::model::passage::Role;
use crate::model::report::{At, Report};

pub(super) struct Definitions<'a> {
    pub(super) lexicon: &'a Lexicon,
    /// Values are positions in `Lexicon::documents`.
    pub(super) documents: Names,
    pub(super) document_locals: Names,
    /// Symbols without spaces to positions in `Lexicon::documents`.
    pub(super) symbols: HashMap<String, usize>,
    /// Where each document's full form is first printed; positions in `Lexicon::documents`.
    pub(super) first_named: HashMap<usize, At>,
    /// Document's position to the instrument's index in `Config::instruments`.
    pub(super) instruments: HashMap<usize, usize>,
    pub(super) bodies: Vec<Body>,
    /// Values are positions in `bodies`.
    pub(super) organisations: Names,
    pub(super) organisation_locals: Names,
    /// Values are positions in `Lexicon::places`.
    pub(super) places: Names,
    pub(super) terms: Terms,
    /// Anchors of paragraphs and their lettered blocks, headings and footnotes, with their place in reading order. A
    /// footnote's is that of its sign.
    pub(super) anchors: Anchors,
    /// The first heading of each series of numbers, such as `annex-i`.
    pub(super) series: BTreeMap<String, (String, At)>,
    /// The day of the report.
    pub(super) day: Option<Day>,
    facts: Vec<Arc<Facts>>,
    /// Ids of the countries that the whole report names without doubt; collected when a name first asks for it.
    countries: OnceLock<BTreeSet<&'static str>>,
}

/// What `Definitions` says of anchors, which a preview keeps while none has changed.
pub(super) type Anchors = Arc<BTreeMap<String, At>>;

impl<'a> Definitions<'a> {
    pub(super) fn new(
        report: &Report,
        facts: &[Arc<Facts>],
        lexicon: &'a Lexicon,
        config: &Config,
        anchors: Anchors,
    ) -> Self {
        let mut definitions = Self {
            lexicon,
            documents: Names::default(),
            document_locals: Names::default(),
            symbols: HashMap::new(),
            first_named: HashMap::new(),
            instruments: HashMap::new(),
            bodies: bodies(facts, lexicon),
            organisations: Names::default(),
            organisation_locals: Names::default(),
            places: Names::default(),
            terms: Terms::new(lexicon),
            anchors,
            series: series(report),
            day: Day::parse(config.report.date.get_ref()),
            facts: facts.to_vec(),
            countries: OnceLock::new(),
        };
        definitions.read_documents(config);
        definitions.read_organisations();
        definitions.read_places();
        definitions.find_first_names();
        definitions
    }

    /// The one of several countries that the report names, wherever it does; none if it names more of them.
    pub(super) fn only_named(&self, candidates: &[&'static str]) -> Option<&'static str> {
        let countries = self.countries();
        let mut found = candidates.iter().copied().filter(|id| countries.contains(id));
        found.next().filter(|_| found.next().is_none())
    }

    /// Ids of the countries that the whole report names without doubt.
    pub(super) fn countries(&self) -> &BTreeSet<&'static str> {
        self.countries.get_or_init(|| self.facts.iter().flat_map(|facts| facts.countries().iter().copied()).collect())
    }

    /// The same, if a name has asked for them.
    pub(super) fn countries_if_asked(&self) -> Option<&BTreeSet<&'static str>> {
        self.countries.get()
    }

    fn read_documents(&mut self, config: &Config) {
        let (mut full, mut local) = (Names::default(), Names::default());
        for (index, document) in self.lexicon.documents.iter().enumerate() {
            for name in std::iter::once(&document.title).chain(&document.aliases) {
                full.add_name(index, &name.value);
            }
            for name in &document.local {
                local.add(index, Case::Capitals, &name.value);
            }
            if let Some(symbol) = &document.symbol {
                self.symbols.insert(symbols::written(&fold_name(&symbol.value)), index);
            }
            let is_named = |id: &str| id == document.id.value;
            if let Some(at) = config.instruments.iter().position(|entry| is_named(entry.document.get_ref())) {
                self.instruments.insert(index, at);
            }
        }
        self.documents = full.ordered();
        self.document_locals = local.ordered();
    }

    fn read_organisations(&mut self) {
        let (mut full, mut local) = (Names::default(), Names::default());
        for (index, body) in self.bodies.iter().enumerate() {
            for name in &body.names {
                full.add_name(index, name);
            }
            for name in &body.local {
                local.add(index, Case::Capitals, name);
            }
        }
        self.organisations = full.ordered();
        self.organisation_locals = local.ordered();
    }

    fn read_places(&mut self) {
        let mut names = Names::default();
        for (index, place) in self.lexicon.places.iter().enumerate() {
            for name in std::iter::once(&place.name).chain(&place.aliases) {
                names.add(index, Case::Capitals, &name.value);
            }
        }
        self.places = names.ordered();
    }

    fn find_first_names(&mut self) {
        if self.lexicon.documents.iter().all(|document| document.local.is_empty()) {
            return;
        }
        for (chapter, facts) in self.facts.iter().enumerate() {
            for (document, passage) in facts.documents(&self.documents) {
                self.first_named.entry(*document).or_insert(At { chapter, passage: *passage });
            }
        }
    }
}

pub(super) fn anchors(report: &Report) -> BTreeMap<String, At> {
    let mut anchors = BTreeMap::new();
    for (at, passage) in report.passages() {
        if passage.role == Role::Text {
            continue;
        }
        anchors.insert(passage.anchor.clone(), report.paragraph(at));
        for block in &passage.blocks {
            if let crate::model::passage::Block::Text { anchor: Some(anchor), .. } = block {
                anchors.insert(anchor.clone(), at);
            }
        }
    }
    anchors
}

fn series(report: &Report) -> BTreeMap<String, (String, At)> {
    let mut series = BTreeMap::new();
    for (chapter, body) in report.chapters.iter().enumerate() {
        if let Some(heading) = body.passages.first().filter(|_| !body.series.is_empty()) {
            let place = || (heading.anchor.clone(), At { chapter, passage: 0 });
            series.entry(body.series.clone()).or_insert_with(place);
        }
    }
    series
}
