//! Finds what Markdown reads otherwise than it is printed, within what it took for text.

use std::sync::{Arc, LazyLock};

use regex::Regex;

use super::sequence;
use crate::diagnostic::{Diagnostic, Diagnostics, MISREAD_MARKDOWN, UNNUMBERED_TEXT};
use crate::model::passage::{Block, Passage, Role};
use crate::source::Source;

/// A number with text or a no-break space glued to it (`21.Words`), of two parts (`7.1`), with an ordinal (`12 bis.`),
/// with a sign in front that cannot be seen, or in the wide digits of East Asian keyboards.
#[expect(clippy::unwrap_used, reason = "a constant pattern, tried by the tests")]
static GLUED: LazyLock<Regex> = LazyLock::new(|| {
    const FORMS: &str = r"^(?x:
            [0-9]{1,9}[.)](?:[^\s0-9]|[\u{a0}\u{2007}\u{202f}])
            | [0-9]{1,9}\s[.)]\s
            | [0-9]{10,}[.)]\s
            | [0-9]{1,9}(?:\.[0-9]+)+\.?\s
            | [0-9]{1,9}\s?(?:bis|ter|quater)\b\.?
            | [\u{200b}-\u{200f}\u{2060}\u{feff}]+[0-9]{1,9}\.
            | [\u{ff10}-\u{ff19}]{1,9}[.\u{ff0e}]
        )";
    Regex::new(FORMS).unwrap()
});

pub(super) fn check(diagnostics: &mut Diagnostics, passages: &[Passage], source: &Arc<Source>) {
    let mut numbered = false;
    for passage in passages {
        if let Some(number) = passage.number() {
            // Text on the next line belongs to a number that stands alone, so that one finding is enough.
            numbered = !passage.blocks.is_empty();
            paragraph(diagnostics, passage, number);
        } else if passage.role == Role::Text {
            text(diagnostics, passage, source, numbered);
        }
    }
}

fn paragraph(diagnostics: &mut Diagnostics, passage: &Passage, number: u32) {
    let span = sequence::number_span(passage, number);
    match passage.blocks[..] {
        [] => diagnostics.push(
            Diagnostic::new(MISREAD_MARKDOWN, span, format!("paragraph {number} has no text"))
                .hint(format!("write its text behind the number, on the same line: `{number}. ...`")),
        ),
        [Block::List { start: Some(_), .. }, ..] => diagnostics.push(
            Diagnostic::new(MISREAD_MARKDOWN, span, "a second number stands right behind the paragraph's")
                .hint("remove one of the two, or write `\\.` behind the second if it belongs to the text"),
        ),
        _ => {}
    }
}

fn text(diagnostics: &mut Diagnostics, passage: &Passage, source: &Arc<Source>, after_number: bool) {
    let first = passage.span(0..passage.text.find('\n').unwrap_or(passage.text.len()));
    if let Some(found) = GLUED.find(&passage.text)
        && source.text[first.start..].starts_with(found.as_str())
    {
        let glued = found.as_str().trim_end();
        diagnostics.push(
            Diagnostic::new(
                MISREAD_MARKDOWN,
                source.span(first.start..first.start + glued.len()),
                format!("`{glued}` is not read as a paragraph's number"),
            )
            .hint("type the number anew, with a full stop and a plain space; if it is none, write `\\` before its full stop"),
        );
        return;
    }
    if starts_with_numbered_list(&passage.blocks) {
        diagnostics.push(
            Diagnostic::new(MISREAD_MARKDOWN, first, "a numbered item stands in a bulleted list")
                .hint("remove the list mark before the number, or write `\\.` if it is no paragraph number"),
        );
        return;
    }
    // A heading has been told, and what it is belongs to no paragraph.
    let heading = matches!(passage.blocks[..], [Block::Heading { .. }, ..]);
    if after_number && !passage.text.is_empty() && !heading {
        diagnostics.push(
            Diagnostic::new(UNNUMBERED_TEXT, first, "text without a number stands after a numbered paragraph")
                .hint("indent it by the width of the number if it belongs to the paragraph before it"),
        );
    }
}

fn starts_with_numbered_list(blocks: &[Block]) -> bool {
    matches!(blocks, [Block::List { start: None, items }, ..]
        if items.iter().any(|item| matches!(item[..], [Block::List { start: Some(_), .. }, ..])))
}
