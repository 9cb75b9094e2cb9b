//! The organisations that the report names: those of the registry, and those that the text alone defines.

use std::collections::BTreeMap;

use super::Matter;
use crate::model::indexes::{OrganisationEntry, Uses};

/// The kind of what the registry does not know.
const OTHER: &str = "other";

pub(super) fn organisations(matter: Matter<'_>, found: BTreeMap<&str, Uses>) -> Vec<OrganisationEntry> {
    let registry = matter.lexicon.organisations.iter().enumerate();
    let registered: BTreeMap<&str, usize> =
        registry.map(|(at, organisation)| (organisation.id.value.as_str(), at)).collect();
    let mut organisations: Vec<OrganisationEntry> = found
        .into_iter()
        .map(|(id, uses)| match registered.get(id) {
            Some(position) => from_registry(matter, *position, uses),
            None => from_text(matter, id, uses),
        })
        .collect();
    organisations.sort_by(|a, b| matter.collation.compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    organisations
}

fn from_registry(matter: Matter<'_>, position: usize, uses: Uses) -> OrganisationEntry {
    let organisation = &matter.lexicon.organisations[position];
    OrganisationEntry {
        registered: Some(position),
        id: organisation.id.value.clone(),
        name: organisation.name.value.clone(),
        acronym: organisation.acronym.as_ref().map(|acronym| acronym.value.clone()),
        kind: organisation.kind.clone(),
        uses,
    }
}

/// The longest printed form is the name, one of capitals alone the acronym.
fn from_text(matter: Matter<'_>, id: &str, uses: Uses) -> OrganisationEntry {
    let printed = |position: &usize| {
        let mention = matter.annotations.get(*position);
        &matter.report.passage(mention.at).text[mention.range.clone()]
    };
    let forms = || uses.mentions.iter().map(printed);
    let name = forms().max_by_key(|form| (form.chars().count(), std::cmp::Reverse(*form))).unwrap_or(id).to_owned();
    let acronym = forms().find(|form| *form != name && form.chars().all(|letter| !letter.is_lowercase()));
    OrganisationEntry {
        registered: None,
        id: id.into(),
        acronym: acronym.map(str::to_owned),
        kind: OTHER.into(),
        name,
        uses,
    }
}
