//! Lines that are not TOML, in words for people who have never heard of it. The parser knows which sign it stumbled over;
//! the line shows what the editor meant.

use std::collections::BTreeSet;

use super::Part;
use crate::diagnostic::{Diagnostic, Diagnostics, TOML_SYNTAX};
use crate::load::unmerged;

/// Quotation marks that word processors put in the place of straight ones.
const CURLY: [char; 8] = ['“', '”', '„', '‟', '«', '»', '‘', '’'];

/// No-break spaces and signs of no width, which are no spaces to TOML.
const UNSEEN: [char; 9] =
    ['\u{a0}', '\u{2007}', '\u{202f}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{2060}', '\u{feff}'];

/// How many lines of a file are told.
const TOLD: usize = 100;

/// One finding a line: a slip makes the parser stumble several times before it is on its feet again.
pub(super) fn complaints(part: &Part<'_>, errors: &[toml::de::Error]) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let mut told = BTreeSet::new();
    let mut doubled = None;
    for error in errors {
        let text = part.text();
        let at = error.span().unwrap_or_default();
        // What is missing at the end of a line is marked on that line, not at the beginning of the next.
        let start = text.floor_char_boundary(at.start.min(text.len()));
        let start = if at.is_empty() && start == text.len() { text.trim_end().len() } else { start };
        let line_start = part.line_start(start);
        if !told.insert(line_start) {
            continue;
        }
        let line = text[line_start..].lines().next().unwrap_or_default();
        // A file of which so much is no TOML is of another kind altogether.
        if told.len() > TOLD {
            break;
        }
        if line.starts_with(unmerged::ABOVE) {
            // Both versions stand below, so that nothing else can be told from the file.
            let span = part.span(line_start..line_start + unmerged::ABOVE.len());
            diagnostics.push(Diagnostic::new(TOML_SYNTAX, span, unmerged::MESSAGE).hint(unmerged::HINT));
            break;
        }
        // All keys of a table that stands twice are there twice: the line of the table says it for them.
        let is_table = line.trim_start().starts_with('[');
        let table = if is_table { Some(line_start) } else { text[..line_start].rfind("\n[").map(|at| at + 1) };
        if is_table && error.message().starts_with("duplicate key") {
            doubled = table;
        } else if doubled.is_some() && doubled == table {
            continue;
        }
        if error.message().contains("array") && (line.contains('=') || is_table) && !line.contains("= [") {
            // Nothing below can be told from the list, so that the first complaint is the last.
            diagnostics.push(endless_list(part, &text[..line_start]));
            break;
        }
        let marked = text.get(at.clone()).unwrap_or_default();
        let (message, hint) = words(line, marked, error.message());
        diagnostics
            .push(Diagnostic::new(TOML_SYNTAX, part.span(start..at.end.max(start)), message).label("here").hint(hint));
    }
    diagnostics
}

/// The list that was still open where the text that is given ends.
fn endless_list(part: &Part<'_>, before: &str) -> Diagnostic {
    let start = before.rfind("= [").map_or(0, |at| at + 2);
    let line = before[start..].lines().next().map_or(0, str::len);
    Diagnostic::new(TOML_SYNTAX, part.span(start..start + line), "the list has no end")
        .label("begins here")
        .hint("close it with `]`; commas stand between the entries: `[\"one\", \"two\"]`")
}

/// What is wrong with a line, and how it is mended.
fn words(line: &str, marked: &str, parser: &str) -> (String, String) {
    let (key, value) =
        line.split_once('=').map_or((line.trim(), None), |(key, value)| (key.trim(), Some(value.trim())));
    let first = value.map(|value| value.trim_start_matches(['[', ' '])).unwrap_or_default();
    let said = |message: &str, hint: String| (message.to_owned(), hint);
    if parser.contains("recurs") {
        return said("a value is nested too deeply", "write it flat: no key takes lists in lists".to_owned());
    }
    if unmerged::is_mark(line) {
        return said(unmerged::MESSAGE, unmerged::HINT.to_owned());
    }
    if parser.starts_with("duplicate key") {
        return match line.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(name) if !name.starts_with('[') => (
                format!("the table `[{name}]` stands twice"),
                format!("for a list of entries write `[[{name}]]` above each, with two brackets; else keep one table"),
            ),
            _ => (
                format!("the key `{}` is written twice", if marked.is_empty() { key } else { marked }),
                "keep one of the two lines".to_owned(),
            ),
        };
    }
    if [line, marked]
        .iter()
        .any(|text| text.trim_matches(' ').split(['"', '\'']).step_by(2).any(|bare| bare.contains(UNSEEN)))
    {
        return said(
            "a sign that cannot be seen stands in the line",
            "delete the line and type it anew: such signs come along when text is pasted".to_owned(),
        );
    }
    if marked.starts_with(CURLY) || first.starts_with(CURLY) {
        return said(
            "the text stands in curly quotation marks",
            "write straight ones (`\"`): a word processor changes them, a plain text editor does not".to_owned(),
        );
    }
    let Some(value) = value else {
        return match line.split_once(':') {
            Some((name, rest)) if !name.trim().is_empty() && !name.trim().contains(' ') => (
                format!("`{}` is followed by a colon", name.trim()),
                format!("write an equals sign, and text in quotation marks: `{} = \"{}\"`", name.trim(), bare(rest)),
            ),
            _ if parser.contains("string") => {
                said("the text has no end", "close it with the quotation mark that opened it".to_owned())
            }
            _ if line.trim().starts_with('[') => said(
                "the line of a table is not complete",
                "write `[name]`, or `[[name]]` for an entry of a list".to_owned(),
            ),
            _ => said(
                "the line is no `key = value`",
                "write `key = \"text\"`; a note to yourself begins with `#`".to_owned(),
            ),
        };
    };
    if key.contains(' ') && !key.starts_with(['"', '\'', '[']) {
        return (
            format!("`{key}` cannot be a key"),
            format!("write it without spaces: `{} = ...`", key.replace(' ', "_")),
        );
    }
    if value.is_empty() {
        return (format!("`{key}` has no value"), format!("write `{key} = \"\"` if it is empty, or remove the line"));
    }
    if parser.contains("escape") || parser.contains("unicode value") {
        return said(
            "a backslash in the text",
            "write `\\\\` for each backslash, or put the text between single quotation marks: `'...'`".to_owned(),
        );
    }
    let marks = value.replace("\\\"", "").matches('"').count();
    if value.starts_with("[") && !value.contains(']') || parser.contains("array") {
        return said(
            "the list is not complete",
            "write it in square brackets with commas between: `[\"one\", \"two\"]`".to_owned(),
        );
    }
    if first.starts_with('"') && marks > 2 {
        return said(
            "a quotation mark ends the text too early",
            "write `\\\"` for each quotation mark inside the text".to_owned(),
        );
    }
    if first.starts_with(['"', '\'']) {
        return said(
            "the text has no end",
            "close it with the quotation mark that opened it; text of several lines stands between `\"\"\"`".to_owned(),
        );
    }
    match value.to_lowercase().as_str() {
        "true" | "yes" => (format!("`{value}` is no value"), format!("write `{key} = true`")),
        "false" | "no" => (format!("`{value}` is no value"), format!("write `{key} = false`")),
        _ => (format!("the value of `{key}` has no quotation marks"), format!("write `{key} = \"{}\"`", bare(value))),
    }
}

/// What was meant, without the quotation marks and commas around it.
fn bare(text: &str) -> &str {
    text.trim().trim_matches(['"', '\'', ',', ';']).trim()
}
