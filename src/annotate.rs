//! Finds in the report's text what a reader may ask for: countries, places, dates, documents, organisations, the
//! glossary's terms and the report's references to itself; then lets the editor's decisions have the last word.
//!
//! A first pass makes `Definitions` of the registries and the whole text. After it, a chapter is annotated from that
//! chapter and the definitions alone, so that chapters run in parallel and a memo by hash is exact. Within a passage the
//! annotators run in the order of one list, since some rest on others: an article on the treaty it belongs to, a date on
//! not being part of a title. They answer with ranges and readings; nothing here changes a letter of the text.

mod ambiguity;
mod announced;
mod articles;
mod beginnings;
mod bodies;
mod cities;
mod countries;
mod dates;
mod definitions;
mod documents;
mod facts;
mod folded;
mod head;
mod inflection;
mod kept;
mod language;
mod latest;
mod ledger;
mod longer;
mod names;
mod organisations;
mod overlap;
mod places;
mod references;
mod regions;
mod resolutions;
mod scene;
mod sections;
mod stretches;
mod symbols;
mod terms;
mod titles;
mod world;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::model::annotation::{Annotations, Mention};
use crate::model::lexicon::Lexicon;
use crate::model::report::{At, Report};
use definitions::Definitions;
use kept::Annotated;
pub(crate) use kept::Kept;
use scene::{Memory, Scene};

/// All annotators, in the order in which they rest on one another.
const ANNOTATORS: &[fn(&mut Scene<'_>)] = &[
    documents::annotate,
    organisations::annotate,
    places::annotate,
    countries::annotate,
    articles::annotate,
    dates::annotate,
    terms::annotate,
    references::annotate,
];

/// Makes ready what detection needs whatever the report says.
pub(crate) fn prepare() {
    world::prepare();
}

/// Every detection in the report, decided as the ledger says. What is `kept` of an earlier time spares the work on chapters
/// that would give the same again, and then holds what there is now.
pub(crate) fn annotate(
    report: &Report,
    lexicon: &Lexicon,
    config: &Config,
    mut kept: Option<&mut Kept>,
) -> (Annotations, Diagnostics) {
    if let Some(kept) = &mut kept {
        kept.hold_to_registries(lexicon, config);
    }
    let facts = facts::gather(report, kept.as_deref());
    let anchors =
        kept.as_deref_mut().map_or_else(|| Arc::new(definitions::anchors(report)), |kept| kept.anchors(report));
    let definitions = Definitions::new(report, &facts, lexicon, config, anchors);
    if let Some(kept) = &mut kept {
        kept.hold_to(&definitions);
    }
    let before = kept.as_deref();
    let chapters: Vec<Arc<Annotated>> = (0..report.chapters.len())
        .into_par_iter()
        .map_init(HashMap::new, |stems, index| {
            let chapter = &report.chapters[index];
            let known = before.and_then(|kept| kept.chapter(chapter, index));
            known.unwrap_or_else(|| {
                let found = annotate_chapter(report, index, &definitions, stems);
                Arc::new(Annotated::new(chapter, index, found, definitions.day))
            })
        })
        .collect();
    let mut diagnostics = Diagnostics::default();
    chapters.iter().for_each(|chapter| diagnostics.extend(chapter.diagnostics.clone()));
    let is_recent = dates::is_recent(chapters.iter().map(|chapter| chapter.ages));
    let mut mentions: Vec<Arc<[Mention]>> = chapters.iter().map(|chapter| chapter.settled(is_recent)).collect();
    if let Some(kept) = kept {
        kept.keep(&facts, chapters, &definitions);
    }
    ledger::decide(report, &definitions, &mut mentions, &mut diagnostics);
    (Annotations::new(mentions), diagnostics)
}

/// The mentions of a chapter in their order. They are nearly sorted already, and what a reading is about seldom decides.
fn sort(mentions: &mut [Mention]) {
    mentions.sort_by(|one, other| {
        order(one).cmp(&order(other)).then_with(|| one.reading.target().cmp(&other.reading.target()))
    });
}

/// `stems` goes from chapter to chapter of a worker: it saves work and changes nothing that is found.
fn annotate_chapter(
    report: &Report,
    index: usize,
    definitions: &Definitions<'_>,
    stems: &mut HashMap<String, String>,
) -> (Vec<Mention>, Diagnostics) {
    let chapter = &report.chapters[index];
    let mut mentions = Vec::new();
    let mut diagnostics = Diagnostics::default();
    let mut memory = Memory { stems: std::mem::take(stems), ..Memory::default() };
    for passage in 0..chapter.passages.len() {
        let mut scene = Scene::new(definitions, chapter, (index, passage), memory);
        for annotator in ANNOTATORS {
            annotator(&mut scene);
        }
        let found = overlap::resolve(std::mem::take(&mut scene.found), &scene.folded.text, definitions);
        mentions.extend(found.into_iter().map(|found| Mention {
            at: At { chapter: index, passage },
            range: scene.folded.printed(found.range),
            reading: found.reading,
            status: found.status,
            reason: found.reason,
        }));
        diagnostics.extend(scene.diagnostics);
        memory = scene.memory;
    }
    *stems = memory.stems;
    (mentions, diagnostics)
}

fn order(mention: &Mention) -> (At, usize, std::cmp::Reverse<usize>, &'static str) {
    let range = &mention.range;
    (mention.at, range.start, std::cmp::Reverse(range.end), mention.reading.kind())
}
