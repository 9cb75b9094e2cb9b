//! Walks the Markdown of one file and cuts it into passages.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::builder::Builder;
use super::definitions::Definitions;
use super::{blocks, inline, limits};
use crate::diagnostic::{Diagnostic, Diagnostics, HEADING_IN_BODY, MISREAD_MARKDOWN, NESTING, RAW_HTML};
use crate::model::passage::{Block, Passage, Role};
use crate::source::Source;

/// The state of a walk through one file.
pub(super) struct Walk {
    pub(super) source: Arc<Source>,
    pub(super) diagnostics: Diagnostics,
    /// The address and the alternative text of the image that is open.
    pub(super) image: Option<(String, String)>,
    /// Plain text as it stands in the source, where a footnote sign that nothing defines may hide.
    pub(super) texts: Vec<Range<usize>>,
    /// The passage being built, and those that it interrupts.
    pub(super) builders: Vec<Builder>,
    pub(super) passages: Vec<Passage>,
    pub(super) footnotes: Vec<(Passage, Range<usize>)>,
    /// Whether a block of code is open, whose lines are kept.
    pub(super) code: bool,
    html: String,
    pub(super) depth: usize,
    /// Where the last cell of a table ended.
    pub(super) cell_end: usize,
    /// Whether something is so large or deep that the rest is not looked at.
    pub(super) stopped: bool,
    /// Whether top-level ordered items are numbered paragraphs.
    numbered: bool,
}

impl Walk {
    pub(super) fn new(source: &Arc<Source>, numbered: bool) -> Self {
        Self {
            source: Arc::clone(source),
            diagnostics: Diagnostics::default(),
            image: None,
            texts: Vec::new(),
            builders: Vec::new(),
            passages: Vec::new(),
            footnotes: Vec::new(),
            code: false,
            html: String::new(),
            depth: 0,
            cell_end: 0,
            stopped: false,
            numbered,
        }
    }

    /// The passage being built.
    pub(super) fn builder(&mut self) -> &mut Builder {
        if self.builders.is_empty() {
            self.builders.push(Builder::new(&self.source, Role::Text));
        }
        let last = self.builders.len() - 1;
        &mut self.builders[last]
    }

    pub(super) fn run(&mut self, start: usize) {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_DEFINITION_LIST;
        let source = Arc::clone(&self.source);
        let mut definitions = Definitions::new(start);
        for (event, range) in Parser::new_ext(&source.text[start..], options).into_offset_iter() {
            let range = range.start + start..range.end + start;
            definitions.see(&event, &range);
            match &event {
                Event::Start(_) => self.depth += 1,
                Event::End(_) => self.depth -= 1,
                _ => {}
            }
            if self.depth > limits::DEPTH {
                self.too_deep(range.start, limits::DEPTH);
            } else if !inline::take(self, &event, &range) {
                self.block(event, &range);
            }
            if self.stopped {
                return;
            }
        }
        definitions.tell(&source, &mut self.diagnostics);
    }

    /// Nothing is made of a text that is nested so deep that a browser gives up.
    pub(super) fn too_deep(&mut self, at: usize, most: usize) {
        let message = format!("the text is nested more than {most} deep");
        self.diagnostics
            .push(Diagnostic::new(NESTING, self.source.span(at..at + 1), message).hint(
                "look for rows of `>`, `*`, `_`, `[` or `<` that are meant as signs, and write `\\` before each",
            ));
        self.stopped = true;
    }

    /// Whether the element that just began or ended stands at the top of the file, or of its passage.
    fn at_top(&self) -> bool {
        self.numbered && self.builders.is_empty()
    }

    fn block(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Html(html) => self.html.push_str(&html),
            Event::Rule => {
                self.top_text();
                self.builder().close_paragraph();
                self.builder().push(Block::Rule);
                self.finish_top_text(0);
            }
            // Options that are off make no other events.
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::List(Some(_)) if self.at_top() => {}
            Tag::Item if self.at_top() => self.open_paragraph(range),
            Tag::FootnoteDefinition(label) => {
                let role = Role::Footnote { label: label.to_string(), carrier: 0 };
                self.builders.push(Builder::new(&self.source, role));
            }
            Tag::HtmlBlock => self.html.clear(),
            tag => {
                self.top_text();
                self.start_in_passage(tag, range);
            }
        }
    }

    fn start_in_passage(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        let span = self.source.span(range.clone());
        match tag {
            Tag::Paragraph => self.builder().close_paragraph(),
            Tag::Heading { .. } => {
                self.builder().close_paragraph();
                if self.numbered {
                    self.diagnostics.push(
                        Diagnostic::new(HEADING_IN_BODY, span, "a heading stands in the body of a chapter").hint(
                            "make it a file of its own, with `title` in its front matter; write `\\#` for the sign",
                        ),
                    );
                }
            }
            Tag::BlockQuote(_) => self.builder().open_blocks(),
            Tag::CodeBlock(kind) => {
                self.builder().close_paragraph();
                blocks::endless_code(self, &kind, range);
                // In the report itself white space is one space everywhere, as its data files promise.
                self.code = !self.numbered;
                if self.numbered && matches!(kind, CodeBlockKind::Indented) {
                    self.diagnostics.push(
                        Diagnostic::new(MISREAD_MARKDOWN, span, "Markdown reads an indented line as a block of code")
                            .hint("indent it by no more than the width of the paragraph's number"),
                    );
                }
            }
            Tag::List(start) => self.builder().open_list(start),
            Tag::Item | Tag::DefinitionListDefinition => self.builder().open_blocks(),
            Tag::Table(columns) => {
                blocks::wide_table(self, columns.len(), range);
                self.builder().open_table(columns.iter().map(blocks::alignment).collect());
            }
            Tag::TableRow => self.builder().open_row(),
            Tag::DefinitionList => self.builder().open_definitions(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::HtmlBlock => self.html_block(range),
            TagEnd::FootnoteDefinition => {
                if let Some(builder) = self.builders.pop() {
                    let footnote = self.close(builder);
                    self.footnotes.push((footnote, range.clone()));
                }
            }
            // The item of the list that was not opened, because it is a numbered paragraph.
            TagEnd::Item if self.numbered && self.depth == 1 && self.in_paragraph() => self.finish(),
            TagEnd::List(_) if self.at_top() => {}
            tag => {
                match tag {
                    TagEnd::TableCell => self.cell_end = range.end,
                    TagEnd::TableRow | TagEnd::TableHead => blocks::lost_cells(self, range),
                    TagEnd::Paragraph => blocks::bare_table(self, range),
                    _ => {}
                }
                self.end_in_passage(tag);
                self.finish_top_text(0);
            }
        }
    }

    fn end_in_passage(&mut self, tag: TagEnd) {
        self.code = false;
        let builder = self.builder();
        match tag {
            TagEnd::Paragraph => builder.close_paragraph(),
            TagEnd::Heading(level) => {
                if let Some(range) = builder.close_text() {
                    builder.push(Block::Heading { level: level as u8, range, anchor: String::new() });
                }
            }
            TagEnd::BlockQuote(_) => builder.close_quote(),
            TagEnd::CodeBlock => {
                if let Some(range) = builder.close_text() {
                    builder.push(Block::Code(range));
                }
            }
            TagEnd::List(_) => builder.close_list(),
            TagEnd::Item => builder.close_item(),
            TagEnd::Table => builder.close_table(),
            TagEnd::TableCell => builder.close_cell(),
            TagEnd::DefinitionList => builder.close_definitions(),
            TagEnd::DefinitionListTitle => builder.close_term(),
            TagEnd::DefinitionListDefinition => builder.close_definition(),
            _ => {}
        }
    }

    fn in_paragraph(&self) -> bool {
        matches!(self.builders.last().map(Builder::role), Some(Role::Paragraph { .. }))
    }

    /// The number is the one printed in the file: Markdown keeps only the first of a list.
    fn open_paragraph(&mut self, range: &Range<usize>) {
        let text = self.source.text[range.clone()].trim_start();
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let number = digits.parse().unwrap_or_default();
        if text[digits.len()..].starts_with(')') {
            let at = range.end - text.len();
            let span = self.source.span(at..at + digits.len() + 1);
            self.diagnostics.push(
                Diagnostic::new(MISREAD_MARKDOWN, span, format!("`{digits})` is no paragraph number"))
                    .label("a parenthesis follows the number")
                    .hint(format!(
                        "write `{digits}.` for a paragraph, `{digits}\\)` or `({digits})` for a list in the text"
                    )),
            );
        }
        let begins = range.end - text.len() + digits.len();
        self.builders.push(Builder::new(&self.source, Role::Paragraph { number }).beginning(begins));
    }

    fn top_text(&mut self) {
        if self.at_top() {
            self.builders.push(Builder::new(&self.source, Role::Text));
        }
    }

    fn finish_top_text(&mut self, depth: usize) {
        let top = self.builders.len() == 1 && self.depth == depth;
        if self.numbered && top && !self.in_paragraph() {
            self.finish();
        }
    }

    fn finish(&mut self) {
        if let Some(builder) = self.builders.pop() {
            let passage = self.close(builder);
            if !passage.blocks.is_empty() || passage.number().is_some() {
                self.passages.push(passage);
            }
        }
    }

    /// The passage that a builder has made, and what of HTML was left open in it.
    pub(super) fn close(&mut self, builder: Builder) -> Passage {
        let (passage, open) = builder.finish();
        for at in open {
            self.diagnostics.push(
                Diagnostic::new(RAW_HTML, passage.span(at..at + 1), "`<sub>` or `<sup>` is not closed before this")
                    .hint("close it where the low or high letters end: `H<sub>2</sub>O`"),
            );
        }
        passage
    }

    /// A block of HTML may hold comments, which are dropped, and nothing else.
    fn html_block(&mut self, range: &Range<usize>) {
        let mut rest = self.html.as_str();
        while let Some(inner) = rest.trim_start().strip_prefix("<!--") {
            let Some(end) = inner.find("-->") else {
                let span = self.source.span(range.start..range.start + "<!--".len());
                self.diagnostics.push(
                    Diagnostic::new(RAW_HTML, span, "a comment has no end, and hides all that follows")
                        .hint("close it with `-->`"),
                );
                return;
            };
            rest = &inner[end + 3..];
        }
        if !rest.trim().is_empty() {
            self.diagnostics.push(
                Diagnostic::new(RAW_HTML, self.source.span(range.clone()), "a block of raw HTML")
                    .hint("write it in Markdown; only comments, `<br>`, `<sub>` and `<sup>` are allowed"),
            );
        }
    }
}
