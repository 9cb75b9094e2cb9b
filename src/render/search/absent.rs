//! Names that the report does not use, so that a search for them can say so instead of finding nothing.

use std::collections::BTreeSet;

use serde::Serialize;

use super::found::other_names;
use crate::gazetteer::countries;
use crate::model::indexes::Uses;
use crate::render::edition::Edition;
use crate::render::{address, names as shown};
use crate::source::Located;

#[derive(Serialize)]
pub(super) struct Absent {
    kind: &'static str,
    name: String,
    names: Vec<String>,
    href: Option<String>,
    /// The word that the report uses.
    instead: Option<String>,
}

pub(super) fn names(edition: &Edition<'_>) -> Vec<Absent> {
    let mut all: Vec<Absent> = unnamed(edition).collect();
    for position in &edition.indexes.glossary_order {
        let (term, uses) = (&edition.lexicon.terms[*position], &edition.indexes.terms[*position]);
        let href = address::term(&term.slug);
        if uses.places.is_empty() {
            let names = std::iter::once(&term.term).chain(&term.aliases).map(|name| name.value.clone()).collect();
            all.push(Absent { kind: "term", name: term.term.value.clone(), names, href: Some(href), instead: None });
        } else {
            all.extend(unprinted(edition, "term", &term.aliases, uses, &href, &term.term.value));
        }
    }
    for entry in &edition.indexes.organisations {
        let Some(organisation) = entry.registered.map(|position| &edition.lexicon.organisations[position]) else {
            continue;
        };
        let href = edition.organisation_address(&entry.id);
        all.extend(unprinted(edition, "organisation", &organisation.aliases, &entry.uses, &href, &entry.name));
    }
    all
}

/// The countries of the world that the report does not name.
fn unnamed<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = Absent> + 'a {
    let named: BTreeSet<&str> = edition.indexes.countries.iter().map(|entry| entry.country.id()).collect();
    countries().iter().filter(move |country| !named.contains(country.id())).map(move |country| {
        let name = shown::name(edition.words, country);
        let names = std::iter::once(name.clone()).chain(other_names(country)).collect();
        Absent { kind: "country", name, names, href: None, instead: None }
    })
}

/// Other words for an entry that the report has, of which none of its mentions is made.
fn unprinted(
    edition: &Edition<'_>,
    kind: &'static str,
    aliases: &[Located<String>],
    uses: &Uses,
    href: &str,
    instead: &str,
) -> Vec<Absent> {
    let mentions = uses.mentions.iter().map(|position| edition.annotations.get(*position));
    let printed: BTreeSet<String> =
        mentions.map(|mention| edition.report.passage(mention.at).text[mention.range.clone()].to_lowercase()).collect();
    let is_printed = |alias: &str| printed.iter().any(|form| form.starts_with(&alias.to_lowercase()));
    let absent = |alias: &Located<String>| Absent {
        kind,
        name: alias.value.clone(),
        names: vec![alias.value.clone()],
        href: Some(href.to_owned()),
        instead: Some(instead.to_owned()),
    };
    aliases.iter().filter(|alias| !is_printed(&alias.value)).map(absent).collect()
}
