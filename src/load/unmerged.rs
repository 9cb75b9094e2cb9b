//! Marks that version control leaves where two versions of a file were not brought together. TOML stumbles over them;
//! Markdown takes them for a heading and for quotations, and would publish both versions.

use std::ops::Range;

pub(in crate::load) const MESSAGE: &str = "a mark of two versions that were not brought together stands in the file";
pub(in crate::load) const HINT: &str = "keep the lines of one version, and remove this line and the others like it";

/// What stands above both versions, between them and below them.
pub(in crate::load) const ABOVE: &str = "<<<<<<<";
const BETWEEN: &str = "=======";
const BELOW: &str = ">>>>>>>";

/// Whether a line of TOML begins as a mark does.
pub(in crate::load) fn is_mark(line: &str) -> bool {
    [ABOVE, BETWEEN, BELOW].iter().any(|mark| line.starts_with(mark))
}

/// The first mark in the Markdown that begins at byte `start`. The one between the versions counts for nothing by itself,
/// since it underlines headings too.
pub(super) fn first(text: &str, start: usize) -> Option<Range<usize>> {
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if let Some(rest) = line.strip_prefix(ABOVE).or_else(|| line.strip_prefix(BELOW))
            && rest.chars().next().is_none_or(char::is_whitespace)
        {
            return Some(at..at + ABOVE.len());
        }
        at += line.len();
    }
    None
}
