//! Makes a chapter of its file, and one passage of any other Markdown that the editor wrote.

use std::sync::Arc;

use super::builder::Builder;
use super::walk::Walk;
use super::{footnotes, misreadings, pieces};
use crate::diagnostic::{Diagnostic, Diagnostics, MISREAD_MARKDOWN};
use crate::model::chapter::Chapter;
use crate::model::passage::{Block, Passage, Role, Run};
use crate::project::ChapterFile;
use crate::source::Source;

/// What a chapter's file says, before its place among the others is known.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) source: Arc<Source>,
    passages: Vec<Passage>,
    pub(super) diagnostics: Diagnostics,
}

/// Parses a chapter's file. Nothing is looked at but the file.
pub(super) fn parse(file: &ChapterFile) -> Parsed {
    let mut walk = Walk::new(&file.source, true);
    walk.run(file.body);
    misreadings::check(&mut walk.diagnostics, &walk.passages, &file.source);
    said_as_text(&mut walk);
    let heading = heading(file);
    let passages = footnotes::arrange(heading, walk.passages, walk.footnotes, &mut walk.diagnostics);
    Parsed { source: Arc::clone(&file.source), passages, diagnostics: walk.diagnostics }
}

/// The chapter of a file; its anchors and where it leads come later.
pub(super) fn chapter(file: &ChapterFile, parsed: &Parsed) -> Chapter {
    Chapter {
        source: Arc::clone(&file.source),
        label: file.label.clone(),
        level: file.level,
        href: format!("report/{}.html", file.address),
        parent: file.parent,
        children: Vec::new(),
        series: file.series.clone(),
        aliases: file.aliases.clone(),
        passages: parsed.passages.clone(),
        first: None,
        last: None,
    }
}

/// Parses Markdown that is no chapter: an explanation, a note, a page. Its footnotes are not allowed, its headings are.
pub(super) fn prose(source: &Arc<Source>, start: usize) -> (Passage, Diagnostics) {
    let mut walk = Walk::new(source, false);
    walk.builders.push(Builder::new(source, Role::Text));
    walk.run(start);
    said_as_text(&mut walk);
    for (_, range) in &walk.footnotes {
        walk.diagnostics.push(
            Diagnostic::new(MISREAD_MARKDOWN, source.span(range.clone()), "a footnote stands outside of the report")
                .hint("footnotes belong to chapters; write the words in the text"),
        );
    }
    let passage = match walk.builders.pop() {
        Some(builder) => walk.close(builder),
        None => Builder::new(source, Role::Text).finish().0,
    };
    (passage, walk.diagnostics)
}

/// What hides in the text because Markdown took it for plain words.
fn said_as_text(walk: &mut Walk) {
    let pieces = pieces::joined(&walk.texts);
    footnotes::dangling(&mut walk.diagnostics, &pieces, &walk.source);
    pieces::markup(&mut walk.diagnostics, &pieces, &walk.source);
}

/// Fills in the children and the ranges of numbers, for which all chapters must be known.
pub(super) fn connect(chapters: &mut [Chapter], files: &[ChapterFile]) {
    for index in (0..chapters.len()).rev() {
        let numbers: Vec<u32> = chapters[index].passages.iter().filter_map(Passage::number).collect();
        let chapter = &mut chapters[index];
        chapter.first = numbers.first().copied().or(chapter.first);
        chapter.last = chapter.last.or(numbers.last().copied());
        let (first, last, series) = (chapter.first, chapter.last, chapter.series.clone());
        if let Some(parent) = files[index].parent {
            let parent = &mut chapters[parent];
            parent.children.push(index);
            if parent.series == series {
                parent.first = first.or(parent.first);
                parent.last = parent.last.or(last);
            }
        }
    }
    // They were met from the last to the first.
    chapters.iter_mut().for_each(|chapter| chapter.children.reverse());
}

fn heading(file: &ChapterFile) -> Passage {
    let title = &file.title;
    // The span of a TOML string begins at its quotation mark.
    let quote = title.span.text().starts_with(['"', '\'']);
    let text = title.value.split_whitespace().collect::<Vec<_>>().join(" ");
    Passage {
        anchor: String::new(),
        role: Role::Heading,
        marks: Vec::new(),
        blocks: vec![Block::Text { range: 0..text.len(), anchor: None }],
        runs: vec![Run { text: 0, source: title.span.start + usize::from(quote) }],
        text,
        source: Arc::clone(&file.source),
    }
}
