//! Tests of the importer: cases that are each named after what converters do, and properties: no text makes it panic, and
//! no word of plain paragraphs is lost, whatever pages and marks a converter put between them.

use proptest::prelude::*;

use super::import;
use crate::cases;
use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// The tree as one text, with what the editor is told; or why there is none.
fn told(text: &str) -> String {
    let source = Source::new("report.md", text.to_owned());
    let line = |found: &Diagnostic| match &found.span {
        Some(span) => format!("line {}: {}\n", span.line_column().line, found.message),
        None => format!("{}\n", found.message),
    };
    match import(&source) {
        Ok(imported) => {
            let files = imported.files.iter().filter(|(name, _)| *name != "source/report.md");
            let files = files.map(|(name, text)| format!("=== {name}\n{}", said(text)));
            let notes = imported.notes.clone().into_sorted();
            let notes = notes.iter().filter(|note| note.span.is_some()).map(|note| format!("=== note\n{}", line(note)));
            files.chain(notes).collect()
        }
        Err(refused) => format!("=== refused\n{}", line(&refused.0)),
    }
}

/// The text of a file without comments, empty values and the words that are the same for every report.
fn said(text: &str) -> String {
    let text = text.split("\n[words]").next().unwrap_or_default();
    let is_said = |line: &&str| !line.starts_with("# ") && !line.ends_with("= \"\"");
    text.lines().filter(is_said).map(|line| format!("{line}\n")).collect()
}

#[test]
fn converters_are_undone() {
    cases::compare("import", "md", told);
}

/// What converters put between and into paragraphs.
const PIECES: &[&str] = &[
    "1. ",
    "2. ",
    "3. ",
    "- ",
    "**",
    "*",
    "_",
    "\n",
    "\n\n",
    "# ",
    "## I. ",
    "A. ",
    "word",
    "Annex I",
    "Article 1",
    "<sup>1</sup>",
    "[^1]: ",
    "[^1]",
    "\\",
    "é",
    "|",
    "|-|",
    "A/79/797",
    "2/16",
    "(a) ",
    "....... 3",
    "[a b](https://un.org/x)",
    "<span id=\"x\"></span>",
    "&amp;",
    "\u{ad}",
    "‐\n",
    "\r\n",
    "\u{a0}",
    "\u{feff}",
    "![](x)",
    "Contents",
    "19 June 2014",
];

proptest! {
    #[test]
    fn no_text_makes_it_panic(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        let text = pieces.concat();
        let _ = import(&Source::new("report.md", text));
    }

    #[test]
    fn paragraphs_come_out_as_they_went_in(
        words in prop::collection::vec("[a-z]{1,8}( [a-z]{1,8}){3,9}", 3..9),
        breaks in prop::collection::vec(prop::sample::select(&["\n\n", "\n\n**2/16** 25-02112\n\n", "\n"][..]), 9),
        mark in prop::sample::select(&["", "- ", "**"][..]),
    ) {
        let mut text = "# The title\n\n## I. First\n\n".to_owned();
        for (at, words) in words.iter().enumerate() {
            let close = if mark == "**" { "**" } else { "" };
            text.push_str(&format!("{mark}{}.{close} Z{words}.{}", at + 1, breaks[at]));
        }
        let imported = import(&Source::new("report.md", text.clone())).map_err(|refused| TestCaseError::fail(format!("{refused:?}\n{text}")))?;
        let chapter = &imported.files["chapters/01-first.md"];
        for (at, words) in words.iter().enumerate() {
            prop_assert!(chapter.contains(&format!("\n{}. Z{words}.\n", at + 1)), "{chapter}\n{text}");
        }
    }
}
