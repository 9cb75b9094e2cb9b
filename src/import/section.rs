//! A heading with its own text, as it will be a file: blocks in the order of the report, footnotes after them.

use std::fmt::Write as _;

use super::table::table;

/// One heading and what stands under it before the next.
#[derive(Debug, Clone, Default)]
pub(super) struct Section {
    pub(super) level: u8,
    pub(super) label: String,
    pub(super) title: String,
    /// The series of its own that begins here.
    pub(super) series: Option<String>,
    pub(super) blocks: Vec<Block>,
    /// Sign and text.
    pub(super) notes: Vec<(String, String)>,
}

/// A numbered paragraph, or text without a number.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    pub(super) number: Option<u32>,
    pub(super) parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) shape: Shape,
    pub(super) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Text,
    Item,
    Row,
}

impl Part {
    /// The part with no more of its text than shows how it begins and ends: every line asks that of the one before.
    pub(super) fn ends(&self) -> Self {
        const KEPT: usize = 400;
        let text = if self.text.len() <= 2 * KEPT {
            self.text.clone()
        } else {
            let (head, tail) =
                (self.text.floor_char_boundary(KEPT), self.text.ceil_char_boundary(self.text.len() - KEPT));
            format!("{}{}", &self.text[..head], &self.text[tail..])
        };
        Self { shape: self.shape, text }
    }
}

impl Section {
    /// The file's body, after its front matter.
    pub(super) fn body(&self) -> String {
        let mut out = String::new();
        for block in &self.blocks {
            out.push('\n');
            block.write(&mut out);
        }
        for (label, text) in &self.notes {
            // Writing to a string cannot fail.
            let _ = write!(out, "\n[^{label}]: {text}\n");
        }
        out
    }
}

impl Block {
    fn write(&self, out: &mut String) {
        let lead = self.number.map_or(String::new(), |number| format!("{number}. "));
        let indent = " ".repeat(lead.len());
        out.push_str(&lead);
        let mut last: Option<Shape> = None;
        for part in &self.parts {
            let words = match part.shape {
                Shape::Text => guarded(&part.text),
                Shape::Item => format!("- {}", guarded(&part.text)),
                // Every row stands as deep as the first, or the table would end with it.
                Shape::Row => table(&part.text).join(&format!("\n{indent}")),
            };
            if words.is_empty() {
                continue;
            }
            if let Some(last) = last {
                let tight = last == part.shape && last == Shape::Item;
                out.push_str(if tight { "" } else { "\n" });
                out.push_str(&indent);
            }
            out.push_str(&words);
            out.push('\n');
            last = Some(part.shape);
        }
        if last.is_none() {
            out.push('\n');
        }
    }
}

/// The text with a backslash where Markdown would take its beginning for the mark of a block.
fn guarded(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|ch: char| ch.is_ascii_digit()).len();
    if (1..=9).contains(&digits) && text[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &text[..digits], &text[digits..]);
    }
    let spaced = |mark: &str| text.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let heading = text.starts_with('#') && spaced(&"#".repeat(text.len() - text.trim_start_matches('#').len()));
    let mark =
        spaced("-") || spaced("+") || spaced("*") || spaced(":") || heading || text.starts_with(['>', '|', '=', '~']);
    let drawn = text.len() > 2 && text.chars().all(|ch| matches!(ch, '-' | '_' | '*' | '=' | ' '));
    let fence = text.starts_with("```") || text.starts_with("+++");
    if mark || drawn || fence { format!("\\{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn what_looks_like_a_mark_is_guarded() {
        let all: Vec<String> =
            ["2013. In", "- a", "# b", "a - b", "7.1 c", "(a) d", "---"].into_iter().map(guarded).collect();
        assert_eq!(all, ["2013\\. In", "\\- a", "\\# b", "a - b", "7\\.1 c", "(a) d", "\\---"]);
    }
}
