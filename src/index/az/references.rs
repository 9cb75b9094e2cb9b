//! The *see*-references of the A-Z index: each other name of a heading, unless it is itself a heading, or would stand
//! right above the one it leads to.

use std::collections::BTreeSet;

use super::Heading;
use crate::model::indexes::AzEntry;

pub(super) fn references(headings: &[Heading]) -> Vec<AzEntry> {
    let taken: BTreeSet<String> = headings.iter().map(|heading| heading.name.to_lowercase()).collect();
    let mut seen = BTreeSet::new();
    let mut references = Vec::new();
    for heading in headings {
        for alias in &heading.aliases {
            let plain = alias.to_lowercase();
            let useless = taken.contains(&plain) || is_beside(alias, &heading.name);
            if !useless && seen.insert((plain, heading.name.clone())) {
                references.push(reference(alias, heading));
            }
        }
    }
    references
}

/// Whether one name only goes on where the other ends, so that a reader who finds one has found the other.
fn is_beside(alias: &str, name: &str) -> bool {
    let (alias, name) = (alias.to_lowercase(), name.to_lowercase());
    let goes_on =
        |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    goes_on(&name, &alias) || goes_on(&alias, &name)
}

fn reference(alias: &str, heading: &Heading) -> AzEntry {
    AzEntry {
        heading: alias.into(),
        kind: heading.kind,
        subject: heading.subject.clone(),
        main: Vec::new(),
        places: Vec::new(),
        throughout: false,
        subheadings: Vec::new(),
        see: Some(heading.name.clone()),
        see_also: Vec::new(),
    }
}
