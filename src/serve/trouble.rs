//! An error as the page shows it: the same words as in the terminal, in parts, so that a script makes text nodes of them.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::source::Span;

/// Characters of the line before and after the marked words: a paragraph may be one line of a thousand.
const AROUND: usize = 60;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Trouble {
    message: String,
    /// `unknown-country`; none for what the machine refuses.
    code: Option<&'static str>,
    /// `content/events.toml:41:15`.
    place: Option<String>,
    excerpt: Option<Excerpt>,
    /// A few words on the marked ones.
    label: String,
    hint: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Excerpt {
    before: String,
    marked: String,
    after: String,
}

impl From<&Diagnostic> for Trouble {
    fn from(found: &Diagnostic) -> Self {
        let place = |span: &Span| {
            let at = span.line_column();
            format!("{}:{}:{}", span.source.path, at.line, at.column)
        };
        Self {
            message: found.message.clone(),
            code: Some(found.code.name),
            place: found.span.as_ref().map(place),
            excerpt: found.span.as_ref().map(excerpt),
            label: found.label.clone(),
            hint: found.hint.clone(),
        }
    }
}

impl From<&Error> for Trouble {
    fn from(error: &Error) -> Self {
        Self {
            message: error.to_string(),
            code: None,
            place: None,
            excerpt: None,
            label: String::new(),
            hint: error.advice().map(Into::into),
        }
    }
}

/// The line in which a place begins, cut around it.
fn excerpt(span: &Span) -> Excerpt {
    let text = &span.source.text;
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let stop = text[span.start..].find('\n').map_or(text.len(), |at| span.start + at);
    let end = span.end.min(stop);
    let before = &text[start..span.start];
    let after = &text[end..stop];
    let cut = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let rest = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    Excerpt {
        before: if cut > 0 { format!("…{}", &before[cut..]) } else { before.to_owned() },
        marked: text[span.start..end].to_owned(),
        after: if rest < after.len() { format!("{}…", &after[..rest]) } else { after.to_owned() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::TEMPLATE_ERROR;
    use crate::source::Source;

    #[test]
    fn a_long_line_is_cut_around_the_place_and_only_there() {
        let line = format!("one\n{} é{{ x }}é {}\nthree", "a".repeat(99), "b".repeat(99));
        let source = Source::new("themes/a/templates/b.html", line);
        let at = source.text.find('{').unwrap();
        let found = Diagnostic::new(TEMPLATE_ERROR, source.span(at..at + 5), "no such name");
        let trouble = Trouble::from(&found);
        assert_eq!(trouble.place.as_deref(), Some("themes/a/templates/b.html:2:102"));
        let excerpt = trouble.excerpt.unwrap();
        assert_eq!(excerpt.marked, "{ x }");
        assert!(excerpt.before.starts_with("…a") && excerpt.before.ends_with(" é"), "{excerpt:?}");
        assert_eq!(excerpt.after.chars().count(), AROUND + 1);
    }

    #[test]
    fn a_place_that_runs_over_several_lines_is_marked_in_its_first() {
        let source = Source::new("a.md", "one two\nthree");
        let found = Diagnostic::new(TEMPLATE_ERROR, source.span(4..13), "x");
        let excerpt = Trouble::from(&found).excerpt.unwrap();
        assert_eq!((excerpt.before.as_str(), excerpt.marked.as_str(), excerpt.after.as_str()), ("one ", "two", ""));
    }
}
