//! The one A-Z index, made as a librarian makes it: headings with their paragraphs, *see* from other names to the heading
//! that is used, *see also* between headings; more than six locators are divided by chapter, and what stands in a third
//! of all paragraphs is said to stand *throughout*.
//!
//! A reference leads to a heading that has paragraphs of its own. So none is blind, and none can lead in a circle.

mod headings;
mod references;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;

use super::Matter;
use crate::model::indexes::{AzEntry, Indexes, Letter, Subject, Uses};
use crate::model::report::{At, Report};

/// Up to so many locators stand in a row.
const ROW: usize = 6;

pub(super) fn letters(matter: Matter<'_>, indexes: &Indexes, places: BTreeMap<&str, Uses>) -> Vec<Letter> {
    let headings = headings::headings(matter, indexes, places);
    let references = references::references(&headings);
    let paragraphs = matter.report.paragraph_count();
    let mut entries: Vec<AzEntry> =
        headings.into_par_iter().map(|heading| heading.entry(matter.report, paragraphs)).collect();
    entries.extend(references);
    entries.par_sort_by(|a, b| {
        let names = matter.collation.compare(&a.heading, &b.heading);
        names.then_with(|| (a.see.is_some(), a.kind, &a.see).cmp(&(b.see.is_some(), b.kind, &b.see)))
    });
    let under: Vec<String> = entries.par_iter().map(|entry| matter.collation.letter(&entry.heading)).collect();
    let mut letters: Vec<Letter> = Vec::new();
    for (entry, letter) in entries.into_iter().zip(under) {
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.entries.push(entry),
            _ => letters.push(Letter { letter, entries: vec![entry] }),
        }
    }
    letters
}

/// A heading that the report uses, with all that leads to it.
struct Heading {
    name: String,
    kind: &'static str,
    subject: Option<Subject>,
    main: Vec<At>,
    places: Vec<At>,
    /// Other names under which a reader may look.
    aliases: Vec<String>,
    /// Headings to see also.
    related: Vec<String>,
}

impl Heading {
    fn entry(self, report: &Report, paragraphs: usize) -> AzEntry {
        let mut places = self.places;
        if !self.main.is_empty() {
            places.extend(&self.main);
            places.sort_unstable();
            places.dedup();
        }
        let many = places.len() > ROW;
        // Most cannot be, and their paragraphs need not be looked up.
        let throughout = many && 3 * places.len() >= paragraphs && 3 * numbered(report, &places) >= paragraphs;
        AzEntry {
            heading: self.name,
            kind: self.kind,
            subject: self.subject,
            main: self.main,
            subheadings: if many && !throughout { by_chapter(&places) } else { Vec::new() },
            places,
            throughout,
            see: None,
            see_also: self.related,
        }
    }
}

/// How many numbered paragraphs there are among the places; a footnote counts as its paragraph.
fn numbered(report: &Report, places: &[At]) -> usize {
    let paragraphs = places.iter().map(|at| report.paragraph(*at));
    paragraphs.filter(|at| report.number(*at).is_some()).collect::<BTreeSet<_>>().len()
}

fn by_chapter(places: &[At]) -> Vec<(usize, Range<usize>)> {
    let mut start = 0;
    let chapters = places.chunk_by(|one, next| one.chapter == next.chapter).map(|chunk| {
        start += chunk.len();
        (chunk[0].chapter, start - chunk.len()..start)
    });
    chapters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::sample;

    /// The entry of a heading that stands in the first `used` of twelve paragraphs in two chapters, as one line.
    fn entry(used: usize, paragraphs: usize) -> String {
        let text: Vec<String> = (1..=12).map(|number| format!("{number}. Text.")).collect();
        let (one, two) = (text[..4].join("\n"), text[4..].join("\n"));
        let config = "[config.report]\ntitle = \"A\"\nshort_title = \"A\"\ndate = \"2014-01-01\"";
        let sample = sample(&format!("+++\n{config}\n+++\n# I. One\n{one}\n# II. Two\n{two}"));
        let all = sample.report.passages().filter(|(_, passage)| passage.number().is_some());
        let places = all.map(|(at, _)| at).take(used).collect();
        let heading = Heading {
            name: "word".into(),
            kind: "term",
            subject: None,
            main: Vec::new(),
            places,
            aliases: Vec::new(),
            related: Vec::new(),
        };
        let entry = heading.entry(&sample.report, paragraphs);
        let chapters: Vec<_> = entry.subheadings.iter().map(|(chapter, places)| (*chapter, places.len())).collect();
        format!("{} {} {chapters:?}", entry.places.len(), entry.throughout)
    }

    #[test]
    fn many_locators_are_divided_and_most_are_throughout() {
        assert_eq!(entry(6, 12), "6 false []");
        assert_eq!(entry(7, 100), "7 false [(0, 4), (1, 3)]");
        assert_eq!(entry(7, 21), "7 true []");
        assert_eq!(entry(7, 22), "7 false [(0, 4), (1, 3)]");
    }
}
