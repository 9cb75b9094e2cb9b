//! What an import was not sure of, for the editor to look up: each with its line in the source.

use std::sync::Arc;

use super::cover::Cover;
use super::headings::Heading;
use super::line::Line;
use crate::diagnostic::{DOUBTFUL_IMPORT, Diagnostic, Diagnostics};
use crate::source::Source;

pub(super) fn doubts(
    source: &Arc<Source>,
    cover: &Cover,
    headings: &[Heading],
    lines: &[Line],
    doubts: &[(std::ops::Range<usize>, String)],
    pictures: &[std::ops::Range<usize>],
    links: usize,
) -> Diagnostics {
    let mut notes = Diagnostics::default();
    let mut tell = |range: std::ops::Range<usize>, message: String, hint: &str| {
        notes.push(Diagnostic::new(DOUBTFUL_IMPORT, source.span(range), message).hint(hint));
    };
    for (range, message) in doubts {
        tell(range.clone(), message.clone(), "look it up in the printed report");
    }
    for heading in headings.iter().filter(|heading| !heading.sure) {
        let range = lines[heading.lines.start].range.clone();
        tell(
            range,
            format!("`{}` is taken for a heading of level {}", heading.title, heading.level),
            "move or rename its file if it is none, or stands elsewhere",
        );
    }
    for picture in pictures {
        tell(
            picture.clone(),
            "a picture is left out, since its file is not at hand".into(),
            "put the file beside its chapter and write `![what it shows](file)`",
        );
    }
    for key in ["symbol", "date"] {
        if cover.text(key).is_empty() {
            notes.push(
                Diagnostic::without_place(DOUBTFUL_IMPORT, format!("the title page says no `{key}`"))
                    .hint("add it to `report.toml` if the printed report has it"),
            );
        }
    }
    if links > 0 {
        notes.push(
            Diagnostic::without_place(
                DOUBTFUL_IMPORT,
                format!("{links} links gave their words back, and their addresses are left out"),
            )
            .hint("the addresses stand in `source/report.md`"),
        );
    }
    notes
}
