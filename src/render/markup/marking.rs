//! Which readings a page shows. The data and the indexes hold every one; the page marks a term, organisation, document,
//! article or date once, at its first in a paragraph, countries and cross-references always, and what stands in a third
//! of all paragraphs once a chapter. Of readings inside one another the outer one is the link.

use std::collections::HashSet;
use std::ops::Range;

use super::Overlay;
use crate::model::annotation::{Mention, Reading};
use crate::model::passage::{MarkKind, Passage};
use crate::model::report::At;
use crate::render::address::{self, Page};
use crate::render::edition::Edition;

/// How many cards a page holds at most.
const MOST_CARDS: usize = 200;

/// The state of one page: what was marked, and which cards it needs.
pub(crate) struct Marker<'a> {
    edition: &'a Edition<'a>,
    page: &'a Page,
    in_chapter: HashSet<String>,
    in_paragraph: HashSet<String>,
    /// In the order of their first marks: the key and the mention that asked for it.
    pub(crate) cards: Vec<(String, &'a Mention)>,
    carded: HashSet<String>,
    most_cards: usize,
}

impl<'a> Marker<'a> {
    pub(crate) fn new(edition: &'a Edition<'a>, page: &'a Page) -> Self {
        Self {
            edition,
            page,
            in_chapter: HashSet::new(),
            in_paragraph: HashSet::new(),
            cards: Vec::new(),
            carded: HashSet::new(),
            most_cards: MOST_CARDS,
        }
    }

    /// For pages that have no cards.
    pub(crate) fn without_cards(edition: &'a Edition<'a>, page: &'a Page) -> Self {
        Self { most_cards: 0, ..Self::new(edition, page) }
    }

    /// A new paragraph begins; its footnotes belong to it.
    pub(crate) fn begin_paragraph(&mut self) {
        self.in_paragraph.clear();
    }

    /// The links of a passage, in order.
    pub(crate) fn overlays(&mut self, at: At) -> Vec<Overlay> {
        let passage = self.edition.report.passage(at);
        let mut overlays: Vec<Overlay> = Vec::new();
        let closed = closed(passage);
        let mut free_from = 0;
        for mention in self.edition.mentions(at) {
            if !mention.accepted() || mention.range.start < free_from || !can_hold(passage, &closed, mention) {
                continue;
            }
            let key = Edition::key(&mention.reading);
            if !self.is_due(&mention.reading, &key) {
                continue;
            }
            let Some((class, target)) = target(self.edition, mention) else { continue };
            let Some(href) = self.page.inside(&target) else { continue };
            free_from = mention.range.end;
            self.in_chapter.insert(key.clone());
            self.in_paragraph.insert(key.clone());
            let card = self.card(key, mention);
            overlays.push(Overlay::Link { range: mention.range.clone(), class, href, card });
        }
        overlays
    }

    fn is_due(&self, reading: &Reading, key: &str) -> bool {
        match reading {
            Reading::Country { .. }
            | Reading::Area { .. }
            | Reading::Place { .. }
            | Reading::Region { .. }
            | Reading::Reference { .. } => true,
            _ if self.edition.is_throughout(key) => !self.in_chapter.contains(key),
            _ => !self.in_paragraph.contains(key),
        }
    }

    fn card(&mut self, key: String, mention: &'a Mention) -> Option<String> {
        let id = format!("card-{}", address::fragment(&key));
        if !self.carded.contains(&id) {
            if self.cards.len() == self.most_cards {
                return None;
            }
            self.carded.insert(id.clone());
            self.cards.push((id.clone(), mention));
        }
        Some(id)
    }
}

/// Only the cross-references, for the page that is printed and read aloud.
pub(crate) fn references(edition: &Edition<'_>, page: &Page, at: At, address: &dyn Fn(&str) -> String) -> Vec<Overlay> {
    let passage = edition.report.passage(at);
    let closed = closed(passage);
    let mut overlays: Vec<Overlay> = Vec::new();
    for mention in edition.mentions(at) {
        let Reading::Reference { first, .. } = &mention.reading else { continue };
        let free = overlays.last().is_none_or(|last| last.range().end <= mention.range.start);
        if let (true, true, true, Some(to)) =
            (mention.accepted(), free, can_hold(passage, &closed, mention), edition.anchor(first))
        {
            let href = page.to(&address(&to));
            overlays.push(Overlay::Link { range: mention.range.clone(), class: "reference", href, card: None });
        }
    }
    overlays
}

/// A link cannot stand in a link, and code is shown as it is.
fn can_hold(passage: &Passage, closed: &[&Range<usize>], mention: &Mention) -> bool {
    let range = &mention.range;
    let whole = range.start < range.end && passage.text.get(range.clone()).is_some_and(|text| !text.contains('\n'));
    let next = closed.partition_point(|mark| mark.end <= range.start);
    whole && closed.get(next).is_none_or(|mark| range.end <= mark.start)
}

/// Where links and code stand, from left to right; one within another is left out.
fn closed(passage: &Passage) -> Vec<&Range<usize>> {
    let mut closed: Vec<&Range<usize>> = Vec::new();
    for mark in &passage.marks {
        let outer = closed.last().is_none_or(|last| last.end <= mark.range.start);
        if outer && matches!(mark.kind, MarkKind::Link { .. } | MarkKind::Code) {
            closed.push(&mark.range);
        }
    }
    closed
}

/// The class and the address of a reading; none if nothing in the site tells more.
pub(crate) fn target(edition: &Edition<'_>, mention: &Mention) -> Option<(&'static str, String)> {
    let known = || edition.position(&Edition::key(&mention.reading));
    Some(match &mention.reading {
        Reading::Country { .. } | Reading::Area { .. } | Reading::Place { .. } => {
            ("place", address::country(edition.indexes.countries[known()?].country.slug))
        }
        Reading::Region { slug } => known().map(|_| ("place", address::region(slug)))?,
        Reading::Term { slug } => known().map(|_| ("term", address::term(slug)))?,
        Reading::Document { id } => known().map(|_| ("document", edition.document_address(id)))?,
        Reading::Organisation { id } => known().map(|_| ("organisation", edition.organisation_address(id)))?,
        Reading::Reference { first, .. } => ("reference", edition.anchor(first)?),
        Reading::Article { instrument, text } => {
            ("document", edition.article_address(&edition.config.instruments.get(*instrument)?.name, text))
        }
        Reading::Date { .. } => ("date", edition.event_address(event_of(edition, mention)?)),
    })
}

/// The first event whose quotation shares words with a date.
pub(crate) fn event_of(edition: &Edition<'_>, mention: &Mention) -> Option<usize> {
    events_of(edition, mention).next()
}

/// All events that rest on the words of a date.
pub(crate) fn events_of<'a>(edition: &'a Edition<'_>, mention: &'a Mention) -> impl Iterator<Item = usize> + 'a {
    edition.events(mention.at).iter().copied().filter(|event| {
        let quoted = &edition.indexes.timeline[*event].quotation.range;
        quoted.start < mention.range.end && mention.range.start < quoted.end
    })
}
