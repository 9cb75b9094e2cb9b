//! A passage's blocks: paragraphs, lists, quotations, tables.

use std::ops::Range;

use super::Setting;
use super::escape::text;
use super::inline::inline;
use crate::model::passage::{Alignment, Block, Definition, Passage};

/// The whole passage. A paragraph's number stands in its first block, so that it is read and copied with it.
pub(crate) fn blocks(passage: &Passage, setting: &Setting<'_>) -> String {
    let mut out = String::with_capacity(passage.text.len() * 2);
    let mut writer = Writer { passage, setting, number_due: setting.number.is_some() };
    if !matches!(passage.blocks.first(), Some(Block::Text { .. })) && writer.number_due {
        out.push_str("<p>");
        writer.number(&mut out);
        out.push_str("</p>");
    }
    writer.all(&mut out, &passage.blocks);
    out
}

/// The text of a heading or a title: no blocks around it.
pub(crate) fn line(passage: &Passage, setting: &Setting<'_>) -> String {
    let mut out = String::with_capacity(passage.text.len() * 2);
    inline(&mut out, passage, &(0..passage.text.len()), setting);
    out
}

struct Writer<'a> {
    passage: &'a Passage,
    setting: &'a Setting<'a>,
    number_due: bool,
}

impl Writer<'_> {
    fn all(&mut self, out: &mut String, blocks: &[Block]) {
        for block in blocks {
            self.block(out, block);
        }
    }

    fn block(&mut self, out: &mut String, block: &Block) {
        match block {
            Block::Text { range, anchor } => {
                match anchor.as_deref().filter(|_| self.setting.ids) {
                    Some(anchor) => self.setting.open(out, "p", &[("id", anchor)]),
                    None => self.setting.open(out, "p", &[]),
                }
                self.number(out);
                self.inline(out, range);
                out.push_str("</p>");
            }
            Block::List { start, items } => self.list(out, *start, items),
            Block::Quote(inner) => self.wrapped(out, "blockquote", inner),
            Block::Code(range) => {
                self.setting.open(out, "pre", &[("tabindex", "0")]);
                out.push_str("<code>");
                text(out, &self.passage.text[range.clone()]);
                out.push_str("</code></pre>");
            }
            Block::Table { alignments, head, rows } => self.table(out, alignments, head, rows),
            Block::Definitions(list) => self.definitions(out, list),
            Block::Rule => self.setting.empty(out, "hr", &[]),
            Block::Heading { level, range, anchor } => {
                // The page's own title is the only first heading.
                let level = (*level).clamp(2, 6);
                let name = ["h2", "h3", "h4", "h5", "h6"][usize::from(level - 2)];
                self.setting.open(out, name, &[("id", anchor)]);
                self.inline(out, range);
                out.push_str(&format!("</{name}>"));
            }
        }
    }

    fn number(&mut self, out: &mut String) {
        let Some(number) = self.setting.number.filter(|_| std::mem::take(&mut self.number_due)) else { return };
        self.setting.labelled(out, &number.label, &[("class", "number"), ("href", &number.href)]);
        text(out, &number.text);
        out.push_str("</a> ");
    }

    fn inline(&self, out: &mut String, range: &Range<usize>) {
        inline(out, self.passage, range, self.setting);
    }

    fn wrapped(&mut self, out: &mut String, name: &str, inner: &[Block]) {
        out.push_str(&format!("<{name}>"));
        self.all(out, inner);
        out.push_str(&format!("</{name}>"));
    }

    fn list(&mut self, out: &mut String, start: Option<u64>, items: &[Vec<Block>]) {
        let name = if start.is_some() { "ol" } else { "ul" };
        match start.filter(|first| *first != 1) {
            Some(first) => self.setting.open(out, name, &[("start", &first.to_string())]),
            None => self.setting.open(out, name, &[]),
        }
        for item in items {
            out.push_str("<li>");
            match item.as_slice() {
                [Block::Text { range, anchor: None }] => self.inline(out, range),
                blocks => self.all(out, blocks),
            }
            out.push_str("</li>");
        }
        out.push_str(&format!("</{name}>"));
    }

    /// A wide table scrolls in a region of its own, which the keyboard must reach and a name must tell.
    fn table(&mut self, out: &mut String, alignments: &[Alignment], head: &[Range<usize>], rows: &[Vec<Range<usize>>]) {
        let label = self.setting.words.get("table");
        let attributes = [("aria-label", label.as_str()), ("class", "scroll"), ("role", "group"), ("tabindex", "0")];
        self.setting.open(out, "div", &attributes);
        out.push_str("<table><thead><tr>");
        self.cells(out, "th", alignments, head);
        out.push_str("</tr></thead><tbody>");
        for row in rows {
            out.push_str("<tr>");
            self.cells(out, "td", alignments, row);
            out.push_str("</tr>");
        }
        out.push_str("</tbody></table></div>");
    }

    fn cells(&self, out: &mut String, name: &str, alignments: &[Alignment], cells: &[Range<usize>]) {
        for (at, range) in cells.iter().enumerate() {
            let class = match alignments.get(at) {
                Some(Alignment::Center) => Some(("class", "center")),
                Some(Alignment::End) => Some(("class", "end")),
                _ => None,
            };
            let scope = (name == "th").then_some(("scope", "col"));
            self.setting.open(out, name, &class.into_iter().chain(scope).collect::<Vec<_>>());
            self.inline(out, range);
            out.push_str(&format!("</{name}>"));
        }
    }

    fn definitions(&mut self, out: &mut String, list: &[Definition]) {
        out.push_str("<dl>");
        for definition in list {
            out.push_str("<dt>");
            self.inline(out, &definition.term);
            out.push_str("</dt>");
            self.wrapped(out, "dd", &definition.body);
        }
        out.push_str("</dl>");
    }
}
