//! The headings of the A-Z index, a function for each kind of thing that the report names.

use std::collections::BTreeMap;

use super::super::Matter;
use super::Heading;
use crate::gazetteer::{place_by_id, see_names};
use crate::model::indexes::{CountryEntry, DocumentEntry, Indexes, OrganisationEntry, Subject, Uses};
use crate::model::lexicon::{Document, Place, Term};
use crate::model::report::At;
use crate::source::Located;

pub(super) fn headings(matter: Matter<'_>, indexes: &Indexes, named_places: BTreeMap<&str, Uses>) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    headings.extend(indexes.countries.iter().map(|entry| country(matter, entry)));
    headings.extend(indexes.regions.iter().map(|region| Heading {
        name: region.name.clone(),
        kind: "region",
        subject: Some(Subject::Region(region.slug.clone())),
        main: Vec::new(),
        places: region.uses.places.clone(),
        aliases: Vec::new(),
        related: Vec::new(),
    }));
    headings.extend(places(matter, named_places));
    let terms = matter.lexicon.terms.iter().zip(&indexes.terms);
    headings.extend(
        terms
            .filter(|(_, uses)| !uses.places.is_empty())
            .map(|(term, uses)| concept(matter, indexes, term, &uses.places)),
    );
    let registry: BTreeMap<&str, &Document> =
        matter.lexicon.documents.iter().map(|document| (document.id.value.as_str(), document)).collect();
    headings.extend(indexes.documents.iter().map(|entry| document(registry.get(entry.id.as_str()).copied(), entry)));
    headings.extend(indexes.organisations.iter().map(|entry| organisation(matter, entry)));
    headings
}

fn country(matter: Matter<'_>, entry: &CountryEntry) -> Heading {
    let mut places: Vec<At> = entry.named.places.iter().chain(&entry.by_place.places).copied().collect();
    places.sort_unstable();
    let id = entry.country.id();
    let sought = see_names(&matter.config.site.language)
        .iter()
        .filter(|see| see.targets.contains(&id))
        .map(|see| see.name.to_owned());
    Heading {
        name: entry.country.name_in(&matter.config.site.language).into(),
        kind: "country",
        subject: Some(Subject::Country(id.into())),
        main: Vec::new(),
        places,
        aliases: sought.collect(),
        related: Vec::new(),
    }
}

/// A place has no page of its own: it leads to its country's.
fn places(matter: Matter<'_>, mut found: BTreeMap<&str, Uses>) -> Vec<Heading> {
    let heading = |place: &Place| {
        let uses = found.remove(place.id.value.as_str())?;
        Some(Heading {
            name: place.name.value.clone(),
            kind: "place",
            subject: Some(Subject::Country(place.country.value.clone())),
            main: Vec::new(),
            places: uses.places,
            aliases: values(&place.aliases),
            related: Vec::new(),
        })
    };
    let mut headings: Vec<Heading> = matter.lexicon.places.iter().filter_map(heading).collect();
    headings.extend(found.into_iter().filter_map(|(id, uses)| city(id, uses.places)));
    headings
}

/// A city of the gazetteer, which the editor has not listed. Its id may end in its country's code.
fn city(id: &str, places: Vec<At>) -> Option<Heading> {
    let city = place_by_id(id).or_else(|| place_by_id(id.rsplit_once('-')?.0))?;
    Some(Heading {
        name: city.name.into(),
        kind: "place",
        subject: Some(Subject::Country(city.country.into())),
        main: Vec::new(),
        places,
        aliases: Vec::new(),
        related: Vec::new(),
    })
}

fn concept(matter: Matter<'_>, indexes: &Indexes, term: &Term, places: &[At]) -> Heading {
    let terms = &matter.lexicon.terms;
    let related = term.see_also.iter().filter_map(|slug| {
        let position = terms.binary_search_by(|other| other.slug.as_str().cmp(&slug.value)).ok()?;
        let used = !indexes.terms[position].places.is_empty() && terms[position].slug != term.slug;
        used.then(|| terms[position].term.value.clone())
    });
    let mut related: Vec<String> = related.collect();
    related.sort_by(|a, b| matter.collation.compare(a, b));
    related.dedup();
    let mut main: Vec<At> = term.main.iter().filter_map(|anchor| matter.report.find(&anchor.value)).collect();
    main.sort_unstable();
    main.dedup();
    Heading {
        name: term.term.value.clone(),
        kind: "term",
        subject: Some(Subject::Term(term.slug.clone())),
        main,
        places: places.to_vec(),
        aliases: values(&term.aliases),
        related,
    }
}

/// Under its title; its symbol and other names lead there.
fn document(registered: Option<&Document>, entry: &DocumentEntry) -> Heading {
    let mut aliases = registered.map(|document| values(&document.aliases)).unwrap_or_default();
    let name = match &entry.title {
        Some(title) => {
            aliases.extend(entry.symbol.clone());
            title
        }
        None => entry.symbol.as_ref().unwrap_or(&entry.id),
    };
    Heading {
        name: name.clone(),
        kind: "document",
        subject: Some(Subject::Document(entry.id.clone())),
        main: Vec::new(),
        places: entry.uses.places.clone(),
        aliases,
        related: Vec::new(),
    }
}

fn organisation(matter: Matter<'_>, entry: &OrganisationEntry) -> Heading {
    let registered = entry.registered.map(|position| &matter.lexicon.organisations[position]);
    let mut aliases = registered.map(|organisation| values(&organisation.aliases)).unwrap_or_default();
    aliases.extend(entry.acronym.clone());
    Heading {
        name: entry.name.clone(),
        kind: "organisation",
        subject: Some(Subject::Organisation(entry.id.clone())),
        main: Vec::new(),
        places: entry.uses.places.clone(),
        aliases,
        related: Vec::new(),
    }
}

fn values(located: &[Located<String>]) -> Vec<String> {
    located.iter().map(|value| value.value.clone()).collect()
}
