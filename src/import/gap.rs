//! Whether a line goes on with the text before it: converters part paragraphs at the ends of pages, and set lists tight.

use super::headings::{ended, unsigned};
use super::items::{enumerator, is_enumerated};
use super::line::Line;
use super::section::{Part, Shape};

/// What stands between a line and the part before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gap {
    pub(super) blank: bool,
    /// The end of a page, or other furniture.
    pub(super) page: bool,
    /// Whether the text before belongs to no numbered paragraph.
    pub(super) unnumbered: bool,
}

impl Gap {
    /// Whether the line goes on with the part before it.
    pub(super) fn bridged(&self, line: &Line, last: &Part) -> bool {
        if last.shape == Shape::Row {
            return false;
        }
        let ended = ended(&last.text);
        let small = line.plain.starts_with(char::is_lowercase);
        let words = unsigned(&last.text);
        let listing = words.ends_with([':', ';']) || words.ends_with("; and") || words.ends_with("; or");
        let next_item = enumerator(&line.plain)
            .is_some_and(|own| enumerator(&last.text).is_some_and(|last| own.checked_sub(1) == Some(last)));
        // The clauses before the first paragraph of a resolution or treaty end with commas.
        let clause =
            self.unnumbered && !self.page && words.ends_with(',') && line.plain.starts_with(char::is_uppercase);
        let after_list = last.shape == Shape::Item && !line.bullet && !small && !self.page;
        if self.blank && (next_item || clause || after_list) {
            return false;
        }
        if line.bullet {
            return !ended && (small || last.shape != Shape::Item && !next_item);
        }
        if is_enumerated(&line.plain) && (listing || words.ends_with(['.', ',']) || is_enumerated(&last.text) && ended)
        {
            return false;
        }
        if !self.blank {
            return true;
        }
        !ended || small && !listing || self.page && !words.ends_with(':') && last.shape == Shape::Text
    }
}
