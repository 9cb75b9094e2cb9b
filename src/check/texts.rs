//! Texts that are shown on one line: none is empty, and none so long that it fills a page.

use super::Content;
use crate::diagnostic::{Diagnostic, Diagnostics, OVER_LIMIT, WRONG_VALUE};
use crate::source::{Located, Span};

/// Letters of a heading, a name or a title of an event.
const LINE: usize = 1_000;

/// Letters of a heading's label, such as `II` or `Annex I`.
const LABEL: usize = 100;

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let (project, lexicon) = (content.project, &content.project.lexicon);
    for chapter in &project.chapters {
        line("the title of a chapter", &chapter.title, diagnostics);
        if chapter.label.chars().nth(LABEL).is_some() {
            too_long("the label of a chapter", LABEL, chapter.title.span.clone(), diagnostics);
        }
    }
    let titles = lexicon.documents.iter().map(|document| &document.title);
    let names = lexicon.places.iter().map(|place| &place.name);
    let names = names.chain(lexicon.organisations.iter().map(|organisation| &organisation.name));
    for name in titles.chain(names).chain(lexicon.terms.iter().map(|term| &term.term)) {
        // An empty one is told with the names that belong to two.
        if name.value.chars().nth(LINE).is_some() {
            too_long("a name", LINE, name.span.clone(), diagnostics);
        }
    }
    for event in &lexicon.events {
        line("the title of an event", &Located::new(event.title.clone(), event.id.span.clone()), diagnostics);
    }
    for figure in &lexicon.figures {
        for (what, text) in [("the value of a figure", &figure.value), ("the label of a figure", &figure.label)] {
            line(what, &Located::new(text.clone(), figure.quotation.paragraph.span.clone()), diagnostics);
        }
    }
    for page in &lexicon.pages {
        line("the title of a page", &Located::new(page.title.clone(), page.body.source.span(0..3)), diagnostics);
    }
    for (note, body) in lexicon.notes.iter().zip(&content.report.note_bodies) {
        if body.text.trim().is_empty() {
            diagnostics.push(
                Diagnostic::new(WRONG_VALUE, note.quotation.exact.span.clone(), "the note has no text")
                    .hint("write it below the second `+++`, in plain words"),
            );
        }
    }
}

fn line(what: &str, text: &Located<String>, diagnostics: &mut Diagnostics) {
    if text.value.trim().is_empty() {
        diagnostics.push(
            Diagnostic::new(WRONG_VALUE, text.span.clone(), format!("{what} is empty")).hint("write it in a few words"),
        );
    } else if text.value.chars().nth(LINE).is_some() {
        too_long(what, LINE, text.span.clone(), diagnostics);
    }
}

fn too_long(what: &str, most: usize, span: Span, diagnostics: &mut Diagnostics) {
    diagnostics.push(
        Diagnostic::new(OVER_LIMIT, span, format!("{what} has more than {most} letters"))
            .hint("shorten it: it is shown on one line, and in lists; is a quotation mark missing?"),
    );
}
