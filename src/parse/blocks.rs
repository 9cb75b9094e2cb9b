//! Blocks that Markdown reads as something, but hardly as what the editor meant: words of them would be lost, or stand as
//! they are typed.

use std::ops::Range;

use pulldown_cmark::{Alignment as MarkdownAlignment, CodeBlockKind};

use super::limits;
use super::walk::Walk;
use crate::diagnostic::{Diagnostic, MISREAD_MARKDOWN, OVER_LIMIT};
use crate::model::passage::Alignment;

/// A block of code that begins with a fence and has no other takes all that follows it.
pub(super) fn endless_code(walk: &mut Walk, kind: &CodeBlockKind<'_>, range: &Range<usize>) {
    if matches!(kind, CodeBlockKind::Indented) {
        return;
    }
    let text = walk.source.text[range.clone()].trim_end();
    let fence = text.chars().next().filter(|sign| matches!(sign, '`' | '~')).unwrap_or('`');
    let last = text.rsplit_once('\n').map_or("", |(_, last)| last).trim_matches([' ', '\t', '>']);
    if last.len() < 3 || !last.chars().all(|sign| sign == fence) {
        let first = text.lines().next().map_or(0, str::len);
        let span = walk.source.span(range.start..range.start + first);
        walk.diagnostics.push(
            Diagnostic::new(MISREAD_MARKDOWN, span, "a block of code begins here and has no end")
                .hint("close it with a line of three backticks, or remove this line"),
        );
    }
}

/// Nothing is made of a table that no page can show.
pub(super) fn wide_table(walk: &mut Walk, columns: usize, range: &Range<usize>) {
    if columns > limits::COLUMNS {
        let message = format!("the table has {columns} columns, more than the {} that are read", limits::COLUMNS);
        let span = walk.source.span(range.start..range.start + 1);
        walk.diagnostics.push(Diagnostic::new(OVER_LIMIT, span, message).hint("cut it into several tables"));
        walk.stopped = true;
    }
}

/// Markdown drops the cells of a row that no column is there for.
pub(super) fn lost_cells(walk: &mut Walk, row: &Range<usize>) {
    let rest = walk.cell_end.max(row.start)..row.end;
    if walk.source.text.get(rest.clone()).is_some_and(|text| text.contains(char::is_alphanumeric)) {
        walk.diagnostics.push(
            Diagnostic::new(
                MISREAD_MARKDOWN,
                walk.source.span(rest),
                "the row has more cells than the table has columns",
            )
            .label("this would not be shown")
            .hint(
                "add columns to the first line and the line of hyphens, or write `\\|` for a bar that divides nothing",
            ),
        );
    }
}

/// Rows that no line of hyphens makes a table.
pub(super) fn bare_table(walk: &mut Walk, range: &Range<usize>) {
    let first = walk.source.text[range.clone()].lines().next().unwrap_or_default().trim();
    if first.starts_with('|') && first.ends_with('|') && first.matches('|').count() > 2 {
        let span = walk.source.span(range.start..range.start + first.len());
        walk.diagnostics.push(
            Diagnostic::new(MISREAD_MARKDOWN, span, "the line looks like a table's, and is read as text").hint(
                "put a line such as `|---|---|` below the table's first line, with as many parts as it has columns",
            ),
        );
    }
}

pub(super) fn alignment(column: &MarkdownAlignment) -> Alignment {
    match column {
        MarkdownAlignment::None => Alignment::None,
        MarkdownAlignment::Left => Alignment::Start,
        MarkdownAlignment::Center => Alignment::Center,
        MarkdownAlignment::Right => Alignment::End,
    }
}
