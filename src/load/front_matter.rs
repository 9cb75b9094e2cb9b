//! Finds the TOML front matter between `+++` lines.

use std::ops::Range;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::reader::Reader;
use super::{table, unmerged};
use crate::diagnostic::{Diagnostic, MISREAD_MARKDOWN, NO_FRONT_MATTER};
use crate::source::Source;

const FENCE: &str = "+++";

/// The front matter, the byte at which it begins, and the byte at which the body begins.
pub(super) struct FrontMatter<T> {
    pub(super) keys: T,
    pub(super) start: usize,
    pub(super) body: usize,
}

pub(super) fn read<T: DeserializeOwned + JsonSchema>(
    reader: &mut Reader,
    source: &Arc<Source>,
) -> Option<FrontMatter<T>> {
    let Some((keys, body)) = split(&source.text) else {
        reader.diagnostics.push(not_there(source));
        reader.lose(&source.path);
        return None;
    };
    let start = keys.start;
    let read = table::read_part(reader, source, keys);
    if let Some(mark) = unmerged::first(&source.text, body) {
        // Both versions stand there, so that whatever else is said of the text would be said twice.
        let span = source.span(mark);
        reader.diagnostics.push(Diagnostic::new(MISREAD_MARKDOWN, span, unmerged::MESSAGE).hint(unmerged::HINT));
        reader.lose(&source.path);
        return None;
    }
    read.map(|keys| FrontMatter { keys, start, body })
}

/// What stands where the front matter should: editors who come from other tools write it otherwise.
fn not_there(source: &Arc<Source>) -> Diagnostic {
    let first = source.text.lines().next().unwrap_or_default();
    let said =
        |message: &str| Diagnostic::new(NO_FRONT_MATTER, source.span(0..first.len()), message).label("expected `+++`");
    match first.trim() {
        FENCE if first.trim_end() == FENCE => {
            said("the front matter has no end").hint("write a line `+++` below the last key")
        }
        text if text.starts_with(FENCE) => said("the line above the front matter is not `+++` alone")
            .hint("write three plus signs and nothing else, without a space before them"),
        "---" => said("the front matter stands between `---` lines")
            .hint("write `+++` instead of `---`, and `key = \"text\"` instead of `key: text`"),
        "" if source.text.trim_start().starts_with(FENCE) => {
            said("an empty line stands above the front matter").hint("remove it, so that the file begins with `+++`")
        }
        _ => said("the file does not begin with front matter")
            .hint("begin the file with a line `+++`, then keys such as `title = \"...\"`, then a line `+++`"),
    }
}

/// The range of the keys, and where the body begins.
fn split(text: &str) -> Option<(Range<usize>, usize)> {
    let mut offset = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        let fence = line.trim_end() == FENCE;
        match start {
            None if fence => start = Some(offset + line.len()),
            None => return None,
            Some(start) if fence => return Some((start..offset, offset + line.len())),
            Some(_) => {}
        }
        offset += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_body_begins_after_the_second_fence() {
        let text = "+++\r\ntitle = 1\r\n+++\r\nBody";
        let (keys, body) = split(text).unwrap();
        assert_eq!((&text[keys], &text[body..]), ("title = 1\r\n", "Body"));
        assert!(split("+++\ntitle").is_none());
        assert!(split("\n+++\n+++\n").is_none());
        assert_eq!(split("+++\n+++").unwrap().1, 7);
    }
}
