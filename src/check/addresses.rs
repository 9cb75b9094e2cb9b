//! Addresses of the web that registries give: a reader's browser opens them, so that they are held to what links are.

use super::Content;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, UNSAFE_LINK, WRONG_VALUE};
use crate::model::url;
use crate::source::Span;

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let (project, source) = (content.project, &content.project.config_source);
    for link in project.lexicon.documents.iter().filter_map(|document| document.link.as_ref()) {
        web(&link.value, UNSAFE_LINK, || link.span.clone(), diagnostics);
    }
    // These are read without their places, which are sought only if something is wrong.
    for note in &project.lexicon.notes {
        web(&note.cited_url, UNSAFE_LINK, || written(&note.body.source, &note.cited_url), diagnostics);
    }
    let licence = &project.config.annotations.licence_url;
    web(licence, UNSAFE_LINK, || written(source, licence), diagnostics);
    let base = &project.config.site.base_url;
    web(base, WRONG_VALUE, || written(source, base), diagnostics);
    if url::web_fault(base).is_none() && base.contains(['?', '#', '"', '\'', '<', '>', '\\']) {
        let message =
            format!("`{base}` is no address of a site: it holds a sign that no page's address has before its own");
        let hint = "write `base_url = \"https://example.org/report/\"`";
        diagnostics.push(Diagnostic::new(WRONG_VALUE, written(source, base), message).hint(hint));
    }
}

fn web(address: &str, code: &'static Code, place: impl Fn() -> Span, diagnostics: &mut Diagnostics) {
    if let Some(fault) = url::web_fault(address).filter(|_| !address.is_empty()) {
        diagnostics.push(
            Diagnostic::new(code, place(), format!("`{address}` is no address of the web: {fault}"))
                .hint("write it as your browser shows it, such as \"https://example.org/report/\""),
        );
    }
}

/// Where a file writes a text, without its quotation marks.
fn written(source: &std::sync::Arc<crate::source::Source>, text: &str) -> Span {
    let at = source.text.find(text).unwrap_or_default();
    source.span(at..at + text.len())
}
