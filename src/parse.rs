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
mod limits;
mod links;
mod misreadings;
mod pieces;
mod sequence;
#[cfg(test)]
mod tests;
mod walk;

use rayon::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::model::lexicon::Body;
use crate::model::passage::Passage;
use crate::model::report::Report;
use crate::project::Project;

/// Parses the chapters and every body of Markdown that the editor wrote around them.
pub(crate) fn parse(project: &Project) -> (Report, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let parsed: Vec<_> = project.chapters.par_iter().map(chapter::parse).collect();
    let mut report = Report::default();
    for (chapter, found) in parsed {
        report.chapters.push(chapter);
        diagnostics.extend(found);
    }
    chapter::connect(&mut report, &project.chapters);
    sequence::check(&report, project.is_whole("content/chapters"), &mut diagnostics);
    footnotes::check(&report, &mut diagnostics);
    anchors::assign(&mut report, project, &mut diagnostics);

    let lexicon = &project.lexicon;
    report.explanations = bodies(lexicon.terms.iter().map(|term| &term.body), &mut diagnostics);
    report.note_bodies = bodies(lexicon.notes.iter().map(|note| &note.body), &mut diagnostics);
    report.page_bodies = bodies(lexicon.pages.iter().map(|page| &page.body), &mut diagnostics);
    links::resolve(&mut report, project, &mut diagnostics);
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
