//! Nothing is dropped in silence: every letter of the source lies in a stretch that was read into a chapter, changed by an
//! entry, or taken out by one. A stretch that nobody took refuses the whole import.

use std::ops::Range;
use std::sync::Arc;

use super::bare::bare;
use super::change::{Change, Place};
use super::refused::Refused;
use super::section::Section;
use crate::source::Source;

/// Words of the source by where they went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) received: usize,
    pub(crate) chapters: usize,
    pub(crate) facts: usize,
    pub(crate) furniture: usize,
    pub(crate) sections: usize,
    pub(crate) paragraphs: usize,
    pub(crate) footnotes: usize,
}

/// `read` are the stretches that the walk put into chapters.
pub(super) fn tally(
    source: &Arc<Source>,
    changes: &[Change],
    read: Vec<Range<usize>>,
    sections: &[Section],
) -> Result<Tally, Refused> {
    let text = source.text.as_str();
    let mut taken: Vec<Range<usize>> = read;
    taken.extend(changes.iter().map(|change| change.range.clone()));
    // The names of tags are no words.
    taken.extend(super::bare::TAG.find_iter(text).map(|tag| tag.range()));
    taken.sort_by_key(|range| (range.start, range.end));
    let mut from = 0;
    for range in taken.into_iter().chain(std::iter::once(text.len()..text.len())) {
        if range.start > from
            && let Some(offset) = text[from..range.start].find(char::is_alphanumeric)
        {
            let why = "these words would be lost: this is a fault of the tool, so nothing was written";
            return Err(Refused::at(source, from + offset, why).hint("tell the tool's makers, with the line"));
        }
        from = from.max(range.end);
    }
    let words = |text: &str| bare(text).split(' ').filter(|word| word.contains(char::is_alphanumeric)).count();
    let leaving = |place: Place| -> usize {
        let gone = changes.iter().filter(|change| change.leaves() && change.place == place);
        gone.map(|change| words(&text[change.range.clone()])).sum()
    };
    let (facts, furniture) = (leaving(Place::Facts), leaving(Place::Nowhere));
    let received = text.lines().map(words).sum::<usize>();
    Ok(Tally {
        received,
        chapters: received.saturating_sub(facts + furniture),
        facts,
        furniture,
        sections: sections.len(),
        paragraphs: sections.iter().flat_map(|section| &section.blocks).filter(|block| block.number.is_some()).count(),
        footnotes: sections.iter().map(|section| section.notes.len()).sum(),
    })
}
