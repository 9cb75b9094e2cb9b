//! A finding with the line it stands in, the place marked, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

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
            let group = show(Group::with_title(title), span, &diagnostic.label, AnnotationKind::Primary);
            let others = diagnostic.others.iter();
            report.push(
                others.fold(group, |group, other| show(group, &other.span, &other.value, AnnotationKind::Context)),
            );
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

/// A paragraph may be one line of a thousand letters, which the renderer trims to the screen. A line far longer, such as a
/// whole book without a line feed, is cut around the place before it comes to that.
const LONGEST: usize = 4_000;

/// Adds the lines of a place. Only those are handed over, since the renderer reads all that it is given, for each finding.
fn show<'a>(group: Group<'a>, span: &'a Span, label: &'a str, kind: AnnotationKind) -> Group<'a> {
    let source = &span.source;
    let end = span.end.max(span.start).min(span.start + LONGEST);
    let (lines, first) = source.lines_around(span.start..end);
    let from = lines.start.max(source.text.ceil_char_boundary(span.start.saturating_sub(LONGEST / 2)));
    let to = lines.end.min(source.text.floor_char_boundary(end + LONGEST / 2)).max(from);
    let cut = from > lines.start;
    let text = &source.text[from..to];
    let within = |at: usize| text.floor_char_boundary(at.clamp(from, to) - from);
    let annotation = kind.span(within(span.start)..within(end));
    let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
    let snippet = Snippet::source(text).line_start(first).annotation(annotation);
    if !cut {
        return group.element(snippet.path(source.path.as_str()));
    }
    // The place in the line cannot be counted in what is left of it.
    let at = span.line_column();
    group.element(Origin::path(source.path.as_str()).line(at.line).char_column(at.column)).element(snippet)
}

#[cfg(test)]
mod tests {
    use super::human;
    use crate::diagnostic::{BROKEN_LINK, Diagnostic};
    use crate::source::Source;

    fn plain(text: &str, start: usize) -> String {
        let source = Source::new("a.md", text);
        let shown = human(&Diagnostic::new(BROKEN_LINK, source.span(start..start + 3), "nowhere").label("here"));
        anstream::adapter::strip_str(&shown).to_string()
    }

    #[test]
    fn a_place_is_shown_with_its_line_and_number() {
        let text = format!("{}one two three\nlast", "x\n".repeat(40));
        let shown = plain(&text, text.find("two").unwrap());
        assert!(shown.contains("--> a.md:41:5"), "{shown}");
        assert!(shown.contains("41 | one two three\n   |     ^^^ here"), "{shown}");
    }

    #[test]
    fn a_line_of_a_megabyte_is_cut_and_its_column_kept() {
        let text = format!("first\n{}two{}", "é ".repeat(200_000), "é ".repeat(200_000));
        let shown = plain(&text, text.find("two").unwrap());
        assert!(shown.contains("--> a.md:2:400001"), "{}", &shown[..200]);
        assert!(shown.contains("two") && shown.len() < 20_000, "{}", shown.len());
    }
}
