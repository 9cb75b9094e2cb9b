//! What pages look up in the report's indexes, made once for all of them.

use std::collections::{HashMap, HashSet};

use crate::config::Config;
use crate::model::indexes::{ArticleEntry, CountryEntry, Indexes, Uses};
use crate::model::lexicon::Lexicon;
use crate::model::report::{At, Report};
use crate::render::leaves::{Piece, cut};
use crate::render::locator::MOST_PLACES;
use crate::render::{address, html};

#[derive(Default)]
pub(crate) struct Lookups {
    /// Numbered paragraphs of the report.
    pub(in crate::render) paragraphs: usize,
    notes: HashMap<At, Vec<usize>>,
    letters: Vec<String>,
    events: HashMap<At, Vec<usize>>,
    subjects: HashMap<String, usize>,
    throughout: HashSet<String>,
    /// Parallel to `Indexes::countries`: named or by place.
    countries: Vec<Uses>,
    /// Chapters by their addresses.
    chapters: HashMap<String, usize>,
    /// Chapters of the first level.
    roots: Vec<usize>,
    leaves: Leaves,
    /// The page on which an entry of a long index begins, where that is not the first.
    starts: HashMap<String, usize>,
}

/// The long indexes, cut into pages. An entry is a position in the order in which the index is shown.
#[derive(Default)]
pub(crate) struct Leaves {
    pub(crate) az: Vec<Vec<Piece>>,
    pub(crate) documents: Vec<Vec<Piece>>,
    pub(crate) organisations: Vec<Vec<Piece>>,
    /// Those cited, then those related.
    pub(crate) articles: Vec<Vec<Piece>>,
}

impl Lookups {
    pub(crate) fn new(config: &Config, report: &Report, lexicon: &Lexicon, indexes: &Indexes) -> Self {
        let mut lookups = Self { paragraphs: report.paragraph_count(), ..Self::default() };
        for (at, place) in indexes.note_places.iter().enumerate() {
            lookups.notes.entry(report.paragraph(place.at)).or_default().push(at);
        }
        lookups.letters = letters(indexes);
        for (at, event) in indexes.timeline.iter().enumerate() {
            lookups.events.entry(event.quotation.at).or_default().push(at);
        }
        lookups.countries = indexes.countries.iter().map(CountryEntry::all).collect();
        for (at, chapter) in report.chapters.iter().enumerate() {
            lookups.chapters.insert(chapter.href.clone(), at);
            if chapter.parent.is_none() {
                lookups.roots.push(at);
            }
        }
        let countries = indexes.countries.iter().map(|entry| (entry.country.id(), &entry.named));
        lookups.enter("country", countries);
        lookups.enter("region", indexes.regions.iter().map(|entry| (entry.slug.as_str(), &entry.uses)));
        lookups.enter("term", lexicon.terms.iter().map(|term| term.slug.as_str()).zip(&indexes.terms));
        lookups.enter("document", indexes.documents.iter().map(|entry| (entry.id.as_str(), &entry.uses)));
        lookups.enter("organisation", indexes.organisations.iter().map(|entry| (entry.id.as_str(), &entry.uses)));
        lookups.cut(config, indexes);
        lookups
    }

    /// Cuts the long indexes into pages, and notes what begins on a later one.
    fn cut(&mut self, config: &Config, indexes: &Indexes) {
        let az = indexes.az.iter().flat_map(|letter| &letter.entries);
        self.leaves.az = cut(az.map(|entry| entry.places.len().min(MOST_PLACES)));
        let documents = html::documents_in_order(indexes);
        self.leaves.documents = ordered(&documents, |at| indexes.documents[at].uses.places.len());
        let organisations = html::organisations_in_order(indexes);
        self.leaves.organisations = ordered(&organisations, |at| {
            let entry = &indexes.organisations[at];
            let throughout = self.is_throughout(&format!("organisation-{}", entry.id));
            if throughout { 0 } else { entry.uses.places.len() }
        });
        let articles: Vec<&ArticleEntry> = indexes.articles.cited.iter().chain(&indexes.articles.related).collect();
        self.leaves.articles = cut(articles.iter().map(|entry| entry.uses.places.len()));

        let mut starts = HashMap::new();
        let mut note = |pages: &[Vec<Piece>], key: &dyn Fn(usize) -> Option<String>| {
            for (number, page) in pages.iter().enumerate().skip(1) {
                for piece in page.iter().filter(|piece| piece.is_first()) {
                    if let Some(key) = key(piece.entry) {
                        starts.entry(key).or_insert(number + 1);
                    }
                }
            }
        };
        note(&self.leaves.documents, &|at| Some(format!("document-{}", indexes.documents[at].id)));
        note(&self.leaves.organisations, &|at| Some(format!("organisation-{}", indexes.organisations[at].id)));
        // An article that is cited and related has its anchor in the first list.
        let related = |entry: &ArticleEntry| {
            indexes
                .articles
                .cited
                .iter()
                .all(|cited| (cited.instrument, &cited.text) != (entry.instrument, &entry.text))
        };
        note(&self.leaves.articles, &|at| {
            let entry = articles[at];
            let instrument = config.instruments.get(entry.instrument)?;
            let own = at < indexes.articles.cited.len() || related(entry);
            own.then(|| format!("article-{}", address::article(&instrument.name, &entry.text)))
        });
        self.starts = starts;
    }

    fn enter<'u>(&mut self, kind: &str, entries: impl Iterator<Item = (&'u str, &'u Uses)>) {
        for (position, (id, uses)) in entries.enumerate() {
            let key = format!("{kind}-{id}");
            if uses.places.len() * 3 >= self.paragraphs && self.paragraphs > 9 {
                self.throughout.insert(key.clone());
            }
            self.subjects.insert(key, position);
        }
    }

    pub(super) fn notes(&self, at: At) -> &[usize] {
        self.notes.get(&at).map_or(&[], Vec::as_slice)
    }

    pub(super) fn note_letter(&self, note: usize) -> &str {
        &self.letters[note]
    }

    pub(super) fn events(&self, at: At) -> &[usize] {
        self.events.get(&at).map_or(&[], Vec::as_slice)
    }

    pub(super) fn position(&self, key: &str) -> Option<usize> {
        self.subjects.get(key).copied()
    }

    pub(super) fn country_uses(&self, country: usize) -> &Uses {
        &self.countries[country]
    }

    pub(super) fn chapter(&self, href: &str) -> Option<usize> {
        self.chapters.get(href).copied()
    }

    pub(super) fn roots(&self) -> &[usize] {
        &self.roots
    }

    pub(super) fn leaves(&self) -> &Leaves {
        &self.leaves
    }

    /// The number of the page on which an entry begins.
    pub(super) fn leaf(&self, key: &str) -> usize {
        if self.starts.is_empty() { 1 } else { self.starts.get(key).copied().unwrap_or(1) }
    }

    pub(super) fn is_throughout(&self, key: &str) -> bool {
        self.throughout.contains(key)
    }
}

/// Pages of an index that is shown in an order of its own.
fn ordered(order: &[usize], places: impl Fn(usize) -> usize) -> Vec<Vec<Piece>> {
    let mut pages = cut(order.iter().map(|at| places(*at)));
    for piece in pages.iter_mut().flatten() {
        piece.entry = order[piece.entry];
    }
    pages
}

/// Notes are lettered anew in each chapter, in the order in which they stand there.
fn letters(indexes: &Indexes) -> Vec<String> {
    let places = &indexes.note_places;
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|at| (places[*at].at, places[*at].range.end, *at));
    let mut letters = vec![String::new(); places.len()];
    let mut last = None;
    let mut count = 0;
    for at in order {
        count = if last == Some(places[at].at.chapter) { count + 1 } else { 0 };
        last = Some(places[at].at.chapter);
        letters[at] = letter(count);
    }
    letters
}

/// a to z, then aa, ab.
fn letter(count: usize) -> String {
    let last = char::from(b'a' + u8::try_from(count % 26).unwrap_or_default());
    match count / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 27, 52].map(letter), ["a", "z", "aa", "ab", "ba"]);
    }
}
