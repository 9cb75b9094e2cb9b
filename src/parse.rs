//! From Markdown to the report's own types.
//!
//! Each chapter is parsed alone and in parallel; what concerns several of them (the sequence of numbers, footnotes,
//! anchors, links) is looked at afterwards, in reading order.

mod anchors;
mod blocks;
mod builder;
mod chapter;
mod definitions;
mod footnotes;
mod inline;
mod kept;
mod limits;
mod links;
mod misreadings;
mod pieces;
mod sequence;
#[cfg(test)]
mod tests;
mod walk;
mod whole;

use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::model::chapter::Chapter;
use crate::model::lexicon::Body;
use crate::model::passage::Passage;
use crate::model::report::Report;
use crate::project::{ChapterFile, Project};
use chapter::Parsed;
pub(crate) use kept::Kept;

/// Parses the chapters and every body of Markdown that the editor wrote around them. What is `kept` of an earlier time
/// spares the work on files that are the same, and then holds what there is now.
pub(crate) fn parse(project: &Project, mut kept: Option<&mut Kept>) -> (Report, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let before = kept.as_deref();
    let parsed_once = |file: &ChapterFile| {
        let known = before.and_then(|kept| kept.parsed(&file.source));
        known.unwrap_or_else(|| Arc::new(chapter::parse(file)))
    };
    let parsed: Vec<Arc<Parsed>> = project.chapters.par_iter().map(parsed_once).collect();
    parsed.iter().for_each(|parsed| diagnostics.extend(parsed.diagnostics.clone()));
    if let Some(kept) = &mut kept
        && let Some((report, said)) = kept.again(project, &parsed)
    {
        diagnostics.extend(said);
        return (report, diagnostics);
    }
    let before = kept.as_deref();
    let both = project.chapters.par_iter().zip(&parsed);
    let mut chapters: Vec<Chapter> = both.map(|(file, parsed)| chapter::chapter(file, parsed)).collect();
    let mut between = Diagnostics::default();
    chapter::connect(&mut chapters, &project.chapters);
    let anchors = Arc::new(anchors::assign(&mut chapters, project, &mut between));
    let mut report = Report { anchors, ..Report::default() };

    let lexicon = &project.lexicon;
    let mut around = Diagnostics::default();
    report.explanations = bodies(lexicon.terms.iter().map(|term| &term.body), &mut around);
    report.note_bodies = bodies(lexicon.notes.iter().map(|note| &note.body), &mut around);
    report.page_bodies = bodies(lexicon.pages.iter().map(|page| &page.body), &mut around);
    links::resolve(&mut chapters, &mut report, project, &mut between);
    let shared = |(chapter, parsed): (Chapter, &Arc<Parsed>)| match before {
        Some(kept) => kept.same(parsed, chapter),
        None => Arc::new(chapter),
    };
    report.chapters = chapters.into_par_iter().zip(&parsed).map(shared).collect();
    sequence::check(&report, project.is_whole("content/chapters"), &mut between);
    footnotes::check(&report, &mut between);
    if let Some(kept) = kept {
        let said = between.is_empty().then(|| around.clone());
        kept.keep(project, &report, parsed, said);
    }
    diagnostics.extend(around);
    diagnostics.extend(between);
    (report, diagnostics)
}

fn bodies<'a>(bodies: impl Iterator<Item = &'a Body>, diagnostics: &mut Diagnostics) -> Vec<Passage> {
    bodies
        .map(|body| {
            let (passage, found) = chapter::prose(&body.source, body.start);
            diagnostics.extend(found);
            passage
        })
        .collect()
}
