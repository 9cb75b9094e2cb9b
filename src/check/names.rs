//! A name or alias belongs to one entry of its kind, since a reader's click must lead to one page.

use std::collections::BTreeMap;

use super::Content;
use crate::diagnostic::{AMBIGUOUS_NAME, Diagnostic, Diagnostics, WRONG_VALUE};
use crate::source::Located;

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let lexicon = &content.project.lexicon;
    let terms = lexicon.terms.iter().map(|entry| (&entry.term, entry.aliases.iter().collect()));
    distinct(terms, true, diagnostics);
    let places = lexicon.places.iter().map(|entry| (&entry.name, entry.aliases.iter().collect()));
    distinct(places, false, diagnostics);
    let organisations = lexicon
        .organisations
        .iter()
        .map(|entry| (&entry.name, entry.aliases.iter().chain(entry.acronym.as_ref()).collect()));
    distinct(organisations, false, diagnostics);
    let documents = lexicon.documents.iter().map(|entry| (&entry.title, entry.aliases.iter().collect()));
    distinct(documents, false, diagnostics);
}

fn distinct<'a>(
    entries: impl Iterator<Item = (&'a Located<String>, Vec<&'a Located<String>>)>,
    fold_case: bool,
    diagnostics: &mut Diagnostics,
) {
    let mut seen: BTreeMap<String, (usize, &Located<String>)> = BTreeMap::new();
    for (entry, (name, aliases)) in entries.enumerate() {
        for written in std::iter::once(name).chain(aliases) {
            let key = written.value.split_whitespace().collect::<Vec<_>>().join(" ");
            if key.is_empty() {
                diagnostics.push(
                    Diagnostic::new(WRONG_VALUE, written.span.clone(), "a name is empty")
                        .hint("write it, or remove it"),
                );
                continue;
            }
            let key = if fold_case { key.to_lowercase() } else { key };
            match seen.get(&key) {
                Some((first, place)) if *first != entry => diagnostics.push(
                    Diagnostic::new(
                        AMBIGUOUS_NAME,
                        written.span.clone(),
                        format!("`{}` belongs to two entries", written.value),
                    )
                    .other(place.span.clone(), "it also stands here")
                    .hint("keep it in the entry that is meant, and remove it from the other"),
                ),
                Some(_) => {}
                None => {
                    seen.insert(key, (entry, written));
                }
            }
        }
    }
}
