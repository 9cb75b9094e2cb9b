//! A finding with the line it stands in, the place marked, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// One finding as text with colours, ending in a line feed.
pub(crate) fn human(diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name);
    let mut report: Vec<Group<'_>> = Vec::new();
    match &diagnostic.span {
        Some(span) => {
            let mut group = title.element(snippet(span, &diagnostic.label, AnnotationKind::Primary));
            for other in &diagnostic.others {
                group = group.element(snippet(&other.span, &other.value, AnnotationKind::Context));
            }
            report.push(group);
        }
        None => report.push(Group::with_title(title)),
    }
    let mut text = Renderer::styled().decor_style(DecorStyle::Ascii).render(&report).to_string();
    text.push('\n');
    if let Some(hint) = &diagnostic.hint {
        text.push_str("hint: ");
        text.push_str(hint);
        text.push('\n');
    }
    text
}

/// A paragraph may be one line of a thousand letters: the whole line is given, the renderer trims it to the screen.
fn snippet<'a>(span: &'a Span, label: &'a str, kind: AnnotationKind) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let end = span.end.max(span.start);
    let annotation = kind.span(span.start..end);
    let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
    Snippet::source(span.source.text.as_str()).path(span.source.path.as_str()).annotation(annotation)
}
