//! An id belongs to one entry of its registry.

use std::collections::BTreeMap;

use super::Content;
use crate::diagnostic::{BAD_SLUG, DUPLICATE_ADDRESS, DUPLICATE_ID, Diagnostic, Diagnostics};
use crate::source::{Located, Span};

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let lexicon = &content.project.lexicon;
    unique("event", lexicon.events.iter().map(|entry| &entry.id), diagnostics);
    unique("place", lexicon.places.iter().map(|entry| &entry.id), diagnostics);
    unique("organisation", lexicon.organisations.iter().map(|entry| &entry.id), diagnostics);
    unique("document", lexicon.documents.iter().map(|entry| &entry.id), diagnostics);
    twice(content, diagnostics);
    addresses("pages", lexicon.pages.iter().map(|page| (page.slug.value.as_str(), &page.slug.span)), diagnostics);
    addresses("terms", lexicon.terms.iter().map(|term| (term.slug.as_str(), &term.term.span)), diagnostics);
}

/// A cloud service leaves a copy of a note beside it, under a name of its own, and both would be published.
fn twice(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<(&str, &str, &str), &Located<String>> = BTreeMap::new();
    for (note, body) in content.project.lexicon.notes.iter().zip(&content.report.note_bodies) {
        let exact = &note.quotation.exact;
        let says = (note.quotation.paragraph.value.as_str(), exact.value.as_str(), body.text.as_str());
        if let Some(first) = seen.insert(says, exact) {
            diagnostics.push(
                Diagnostic::new(DUPLICATE_ID, exact.span.clone(), "two notes say the same of the same words")
                    .other(first.span.clone(), "the first is here")
                    .hint("remove one of the two files"),
            );
        }
    }
}

/// Slugs become names of files.
fn addresses<'a>(what: &str, slugs: impl Iterator<Item = (&'a str, &'a Span)>, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, &Span> = BTreeMap::new();
    for (slug, span) in slugs {
        if let Some(first) = seen.insert(slug, span) {
            diagnostics.push(
                Diagnostic::new(DUPLICATE_ADDRESS, span.clone(), format!("two {what} have the address `{slug}.html`"))
                    .other(first.clone(), "the first is here")
                    .hint("rename one of the two files, or give it a `slug` of its own"),
            );
        }
    }
}

fn unique<'a>(what: &str, ids: impl Iterator<Item = &'a Located<String>>, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, &Located<String>> = BTreeMap::new();
    for id in ids {
        let sound = !id.value.is_empty() && id.value.chars().all(|c| c.is_alphanumeric() || c == '-');
        if !sound {
            diagnostics.push(
                Diagnostic::new(BAD_SLUG, id.span.clone(), format!("`{}` is no id", id.value))
                    .hint("use letters, digits and hyphens"),
            );
        }
        if let Some(first) = seen.insert(&id.value, id) {
            diagnostics.push(
                Diagnostic::new(
                    DUPLICATE_ID,
                    id.span.clone(),
                    format!("two entries have the {what} id `{}`", id.value),
                )
                .other(first.span.clone(), "the first is here")
                .hint("give one of them another `id`"),
            );
        }
    }
}
