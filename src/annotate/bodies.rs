//! The organisations that a report can name: those of the editor's registry, those that every reader of such reports
//! knows, and those that the text itself defines by printing a full name with its acronym or short form in brackets.
//!
//! The editor's registry wins over general knowledge, and so does the report: an acronym that it defines otherwise is its own.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, LazyLock};

use unicode_normalization::UnicodeNormalization;

use super::announced::{Announced, Spelt, after_article, announced, capital_words};
use super::facts::Facts;
use super::folded::{Folded, fold_name};
use super::head::{self, Class};
use super::longer::is_private;
use super::names::Names;
use crate::gazetteer;
use crate::model::lexicon::Lexicon;

/// An organisation, committee, court, process or the like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Body {
    pub(super) id: String,
    /// Full name, acronym and aliases.
    pub(super) names: Vec<String>,
    pub(super) local: Vec<String>,
    /// Whether a country within its name is named too: a private body holds none.
    pub(super) holds_country: bool,
    pub(super) origin: Origin,
}

/// Who says that it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Registry,
    Gazetteer,
    Report,
    /// The report, but it may define something else than an organisation.
    Unsure,
}

/// Values are positions in the gazetteer.
static KNOWN: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::default();
    for (index, organisation) in gazetteer::organisations().iter().enumerate() {
        organisation.names().for_each(|name| names.add_name(index, name));
    }
    names.ordered()
});

static COUNTRIES: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| gazetteer::names().iter().map(|name| name.name).collect());

/// Registered ones in the registry's order, then those of the known ones that the report names, then defined ones in
/// reading order.
pub(super) fn bodies(facts: &[Arc<Facts>], lexicon: &Lexicon) -> Vec<Body> {
    let mut all = Bodies::default();
    for organisation in &lexicon.organisations {
        all.add(registered(organisation));
    }
    let mut known = vec![false; gazetteer::organisations().len()];
    facts.iter().flat_map(|facts| &facts.known).for_each(|index| known[*index] = true);
    for (organisation, _) in gazetteer::organisations().iter().zip(known).filter(|(_, known)| *known) {
        all.know(organisation);
    }
    let documents: BTreeSet<String> = lexicon
        .documents
        .iter()
        .flat_map(|document| std::iter::once(&document.title).chain(&document.aliases))
        .map(|title| fold_name(&title.value))
        .collect();
    for folded in facts.iter().flat_map(|facts| &facts.bracketed) {
        for one in announced(&folded.text) {
            match one {
                Announced::Acronym { name, .. } if documents.contains(name) || COUNTRIES.contains(name) => {}
                Announced::Acronym { name, acronym, spelt } => all.define(name, acronym, spelt),
                Announced::Short { before, short } => all.shorten(before, short, &documents),
            }
        }
    }
    all.bodies
}

/// Positions in the gazetteer of the organisations that a passage names.
pub(super) fn known(folded: &Folded) -> impl Iterator<Item = usize> {
    KNOWN.find(folded).into_iter().map(|hit| hit.values[0])
}

#[derive(Default)]
struct Bodies {
    bodies: Vec<Body>,
    /// Names to positions.
    names: HashMap<String, usize>,
    ids: BTreeSet<String>,
}

impl Bodies {
    fn add(&mut self, body: Body) {
        let index = self.bodies.len();
        for name in &body.names {
            self.names.entry(fold_name(name)).or_insert(index);
        }
        self.ids.insert(body.id.clone());
        self.bodies.push(body);
    }

    /// A known organisation that the editor registered, by any of its names, is the editor's; he need not list them all.
    /// Where he uses the acronym alone for another one, the acronym is that one's.
    fn know(&mut self, organisation: &gazetteer::Organisation) {
        let taken = organisation.names().find_map(|name| self.names.get(&fold_name(name)).copied());
        match taken {
            Some(index)
                if self.has_no_full_name(index) || organisation.names().any(|name| self.is_same(index, name)) =>
            {
                organisation.names().for_each(|name| self.also(index, name));
            }
            _ => {
                let free = organisation.names().filter(|name| !self.names.contains_key(*name));
                let names: Vec<String> = free.map(Into::into).collect();
                self.add(Body {
                    id: self.free_id(organisation.id, organisation.name),
                    names,
                    local: head::short_forms(organisation.name),
                    holds_country: organisation.kind != "non-governmental",
                    origin: Origin::Gazetteer,
                });
            }
        }
    }

    fn also(&mut self, index: usize, name: &str) {
        self.names.entry(fold_name(name)).or_insert_with(|| {
            self.bodies[index].names.push(name.into());
            index
        });
    }

    fn define(&mut self, name: &str, acronym: &str, spelt: Spelt) {
        let class = head::class(name);
        if class == Class::Other || (class != Class::Body && spelt != Spelt::Fully) {
            return;
        }
        match (self.names.get(name).copied(), self.names.get(acronym).copied()) {
            (Some(index), None) => self.also(index, acronym),
            (Some(_), Some(_)) => {}
            (None, Some(index)) if self.is_same(index, name) => self.also(index, name),
            (None, Some(index)) if self.bodies[index].origin != Origin::Gazetteer => {}
            (None, other) => {
                if let Some(index) = other {
                    // The report means something else by it than readers elsewhere.
                    self.bodies[index].names.retain(|known| known != acronym);
                    self.names.remove(acronym);
                }
                let sure = class != Class::Unsure && spelt != Spelt::Not;
                self.add(Body {
                    id: self.free_id(acronym, name),
                    names: vec![name.into(), acronym.into()],
                    local: head::short_forms(name),
                    holds_country: !is_private(name),
                    origin: if sure { Origin::Report } else { Origin::Unsure },
                });
            }
        }
    }

    /// A short form in quotation marks, of an organisation that is known or that its head noun makes one.
    fn shorten(&mut self, before: &str, short: &str, documents: &BTreeSet<String>) {
        let words = capital_words(before.trim_end_matches(['"', ',']));
        let name = after_article(words);
        let ends_known = || {
            let starts = std::iter::once(0).chain(words.match_indices(' ').map(|(at, _)| at + 1));
            starts.map(|start| &words[start..]).find_map(|end| self.names.get(end).copied())
        };
        let index = match ends_known() {
            Some(index) => index,
            None if documents.contains(name) || head::class(name) != Class::Body || !name.contains(' ') => return,
            None => {
                let id = self.free_id(name, name);
                let holds_country = !is_private(name);
                let names = vec![name.to_string()];
                self.add(Body { id, names, local: Vec::new(), holds_country, origin: Origin::Report });
                self.bodies.len() - 1
            }
        };
        let local = format!("the {short}");
        if !self.bodies[index].local.contains(&local) {
            self.bodies[index].local.push(local);
        }
    }

    /// Whether a full name is another form of a body's: they share most of their capital words.
    fn is_same(&self, index: usize, name: &str) -> bool {
        let words = |name: &str| -> BTreeSet<String> {
            name.split(' ').filter(|word| word.starts_with(char::is_uppercase)).map(str::to_string).collect()
        };
        let own = words(name);
        if own.len() < 2 {
            return false;
        }
        self.bodies[index].names.iter().any(|known| {
            let known = words(known);
            2 * known.intersection(&own).count() > own.len().max(known.len())
        })
    }

    fn has_no_full_name(&self, index: usize) -> bool {
        self.bodies[index].names.iter().all(|name| !name.contains(' '))
    }

    fn free_id(&self, acronym: &str, name: &str) -> String {
        let ids = [slug(acronym), slug(name)].into_iter().filter(|id| !id.is_empty());
        let numbered = (2..).map(|number| format!("{}-{number}", slug(name)));
        ids.chain(numbered).find(|id| !self.ids.contains(id)).unwrap_or_default()
    }
}

fn slug(name: &str) -> String {
    let plain: String = name.nfd().filter(|letter| letter.is_ascii()).flat_map(char::to_lowercase).collect();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

fn registered(organisation: &crate::model::lexicon::Organisation) -> Body {
    let names = std::iter::once(&organisation.name).chain(&organisation.acronym).chain(&organisation.aliases);
    Body {
        id: organisation.id.value.clone(),
        names: names.map(|name| name.value.clone()).collect(),
        local: organisation.local.iter().map(|name| name.value.clone()).collect(),
        holds_country: organisation.kind == "state-organ" || !organisation.countries.is_empty(),
        origin: Origin::Registry,
    }
}
