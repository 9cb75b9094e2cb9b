//! Makes text of a file's bytes, and tells what is no text in it.

use std::sync::Arc;

use crate::diagnostic::{CONTROL_CHARACTER, Diagnostic, Diagnostics, NOT_UTF8, NUL_BYTE};
use crate::model::control::{control, name};
use crate::source::Source;

/// The text without a byte order mark, with the line ends of old Macs made those of everybody; none if it is no text.
/// `received` is the report's source, whose every byte counts, so that nothing is changed in it or said of its signs.
pub(super) fn text(path: &str, bytes: Vec<u8>, received: bool, diagnostics: &mut Diagnostics) -> Option<Arc<Source>> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            diagnostics.push(not_utf8(path, error.as_bytes(), error.utf8_error().valid_up_to()));
            return None;
        }
    };
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    let text = if received { text } else { line_ends(text) };
    let source = Source::new(path, text);
    if let Some(at) = source.text.find('\0') {
        let (message, hint) = match utf16(source.text.as_bytes()) {
            true => ("the file is UTF-16, not UTF-8 text", SAVE_AS),
            false => (
                "the file holds a NUL character",
                "remove it; compare the file with an older copy, since it may be damaged",
            ),
        };
        diagnostics.push(Diagnostic::new(NUL_BYTE, source.span(at..at + 1), message).hint(hint));
        return None;
    }
    if !received && let Some((at, letter)) = source.text.char_indices().find(|(_, letter)| control(*letter)) {
        let span = source.span(at..at + letter.len_utf8());
        diagnostics.push(
            Diagnostic::new(CONTROL_CHARACTER, span, format!("the file holds {}", name(letter))).label("here").hint(
                "delete it, or type anew what stands around it: such signs come from conversions and old encodings",
            ),
        );
    }
    Some(source)
}

const SAVE_AS: &str = "open it in a text editor, choose `Save as`, and there the encoding UTF-8";

fn not_utf8(path: &str, bytes: &[u8], good: usize) -> Diagnostic {
    const FORMATS: [(&[u8], &str); 5] = [
        (b"PK\x03\x04", "a document of an office program"),
        (b"%PDF", "a PDF"),
        (b"\x89PNG", "an image"),
        (b"\xff\xd8\xff", "an image"),
        (b"\xd0\xcf\x11\xe0", "a document of an office program"),
    ];
    let source = Source::new(path, String::from_utf8_lossy(bytes));
    let span = source.span(good..good + '\u{fffd}'.len_utf8());
    if let Some((_, what)) = FORMATS.iter().find(|(begins, _)| bytes.starts_with(begins)) {
        return Diagnostic::new(NOT_UTF8, span, format!("the file is {what}, not text"))
            .hint("move it to `content/files` to have it copied, or write its text in Markdown here");
    }
    // Windows writes UTF-16 with these two bytes in front, and calls it Unicode.
    let wide = matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]);
    let message = if wide { "the file is UTF-16, not UTF-8 text" } else { "the file is not UTF-8 text" };
    Diagnostic::new(NOT_UTF8, span, message).label("this byte belongs to no character").hint(SAVE_AS)
}

/// Whether every second byte at the beginning is nothing, which is how UTF-16 writes English.
fn utf16(bytes: &[u8]) -> bool {
    let begin = &bytes[..bytes.len().min(16)];
    begin.len() > 3 && (0..2).any(|odd| begin.iter().skip(odd).step_by(2).all(|byte| *byte == 0))
}

/// Old Macs end lines with a carriage return alone; a line feed is as long, so that no place moves.
fn line_ends(text: String) -> String {
    let bytes = text.as_bytes();
    let lone = |at: usize| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    if !(0..bytes.len()).any(lone) {
        return text;
    }
    let mended = text.char_indices().map(|(at, letter)| if lone(at) { '\n' } else { letter });
    mended.collect()
}

#[cfg(test)]
mod tests {
    use super::line_ends;

    #[test]
    fn lone_carriage_returns_end_lines() {
        assert_eq!(line_ends("+++\ra\r\nb\r".into()), "+++\na\r\nb\n");
    }
}
