//! Lines that Markdown takes for the address of a link (`[Note]: see-the-annex`) are shown nowhere. Where a link uses the
//! address that is right; where none does, words of the report would vanish in silence.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use regex::Regex;

use crate::diagnostic::{Diagnostic, Diagnostics, MISREAD_MARKDOWN};
use crate::source::Source;

/// A definition at the beginning of a line, behind the marks of quotations and lists.
#[expect(clippy::unwrap_used, reason = "a constant pattern, tried by the tests")]
static DEFINITION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?m)^[ \t>]*(?:(?:[-+*]|[0-9]{1,9}[.)])[ \t]+)*(\[([^\]^][^\]]*)\]:)").unwrap());

/// What the events of a walk leave out. They cover all that is shown, so that definitions stand in the gaps between them.
pub(super) struct Definitions {
    /// How far the events have come.
    reached: usize,
    gaps: Vec<Range<usize>>,
    used: BTreeSet<String>,
}

impl Definitions {
    pub(super) fn new(start: usize) -> Self {
        Self { reached: start, gaps: Vec::new(), used: BTreeSet::new() }
    }

    pub(super) fn see(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.gap(range.start);
                if let Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. } = tag
                    && matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
                {
                    self.used.insert(folded(id));
                }
            }
            Event::End(TagEnd::Item | TagEnd::List(_) | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition) => {
                self.gap(range.end);
            }
            // The marks of emphasis and the addresses of links stand between the text and the end of what holds it.
            Event::End(_) => self.reached = self.reached.max(range.end),
            _ => {
                self.gap(range.start);
                self.reached = self.reached.max(range.end);
            }
        }
    }

    fn gap(&mut self, to: usize) {
        if to > self.reached {
            self.gaps.push(self.reached..to);
            self.reached = to;
        }
    }

    /// Tells the definitions that no link uses, and those that come second under one name.
    pub(super) fn tell(mut self, source: &Arc<Source>, diagnostics: &mut Diagnostics) {
        self.gap(source.text.len());
        let mut seen = BTreeSet::new();
        // Where the line begins that holds a gap, found on the way from gap to gap.
        let (mut line, mut looked) = (0, 0);
        for gap in self.gaps.into_iter().filter(|gap| source.text[gap.clone()].contains("]:")) {
            line = source.text[looked..gap.start].rfind('\n').map_or(line, |at| looked + at + 1);
            looked = gap.start;
            // The marks of the line stand before the gap; behind other words no definition begins in it.
            let is_mark = |sign: char| " \t>-+*.)".contains(sign) || sign.is_ascii_digit();
            let from = match source.text[line..gap.start].find(|sign| !is_mark(sign)) {
                None => line,
                Some(_) => match source.text[gap.clone()].find('\n') {
                    Some(feed) => gap.start + feed + 1,
                    None => continue,
                },
            };
            for found in DEFINITION.captures_iter(&source.text[from..gap.end]) {
                let (Some(whole), Some(label)) = (found.get(1), found.get(2)) else { continue };
                let label = folded(label.as_str());
                if from + whole.start() < gap.start || self.used.contains(&label) && seen.insert(label) {
                    continue;
                }
                let span = source.span(from + whole.start()..from + whole.end());
                let message =
                    format!("Markdown takes `{}` for the address of a link, and does not show the line", span.text());
                diagnostics.push(
                    Diagnostic::new(MISREAD_MARKDOWN, span, message)
                        .hint("write `\\[` for the bracket if the line is to be shown, or remove the line"),
                );
            }
        }
    }
}

/// Names of definitions differ neither by case nor by white space.
fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
