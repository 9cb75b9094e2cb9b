//! All indexes of one small report, as a text that can be reviewed.

use std::fmt::Write;

use super::{Kept, index};
use crate::cases;
use crate::model::indexes::{AzEntry, Indexes, Uses};
use crate::model::report::{At, Report};
use crate::model::sample::{Sample, sample};

fn made(text: &str) -> (Sample, Indexes) {
    let sample = sample(text);
    let indexes = index(&sample.report, &sample.lexicon, &sample.config, &sample.annotations, None);
    (sample, indexes)
}

fn places(report: &Report, places: &[At]) -> String {
    places.iter().map(|at| report.passage(*at).anchor.as_str()).collect::<Vec<_>>().join(" ")
}

fn uses(report: &Report, uses: &Uses) -> String {
    format!("{} ({} mentions)", places(report, &uses.places), uses.mentions.len())
}

#[test]
fn every_index_of_small_reports() {
    cases::compare("index", "md", |text| {
        let (sample, indexes) = made(text);
        pages(&sample, &indexes) + &az(&sample.report, &indexes)
    });
}

fn pages(Sample { report, lexicon, .. }: &Sample, indexes: &Indexes) -> String {
    let mut out = String::from("timeline\n");
    for event in &indexes.timeline {
        let part = if event.planned { "planned" } else { "past" };
        let draft = match event.draft {
            true => format!(" draft: {}; at {:?}, in {:?}", event.title, event.place, event.countries),
            false => String::new(),
        };
        let place = places(report, &[event.quotation.at]);
        let _ = writeln!(out, "  {} {} {part} {place}{draft}", event.date, event.id);
    }
    out += "countries\n";
    for entry in &indexes.countries {
        let _ = writeln!(out, "  {}: named {}", entry.country.name, uses(report, &entry.named));
        let _ = writeln!(out, "    by place {}; printed {:?}", uses(report, &entry.by_place), entry.printed);
        let _ = writeln!(out, "    events {:?}, organs {:?}", entry.events, entry.organisations);
    }
    out += "regions\n";
    for region in &indexes.regions {
        let _ = writeln!(out, "  {}: {}", region.name, uses(report, &region.uses));
    }
    out += "glossary\n";
    for position in &indexes.glossary_order {
        let _ = writeln!(out, "  {}: {}", lexicon.terms[*position].term.value, uses(report, &indexes.terms[*position]));
    }
    for (name, articles) in [("cited", &indexes.articles.cited), ("related", &indexes.articles.related)] {
        let _ = writeln!(out, "articles {name}");
        for article in articles {
            let _ = writeln!(out, "  {}: {}; concepts {:?}", article.text, uses(report, &article.uses), article.terms);
        }
    }
    out += "documents\n";
    for entry in &indexes.documents {
        let _ = writeln!(out, "  {} {:?} {} {:?}", entry.id, entry.symbol, entry.kind, entry.link);
        let _ = writeln!(out, "    {}", uses(report, &entry.uses));
    }
    out += "organisations\n";
    for entry in &indexes.organisations {
        let _ = writeln!(out, "  {} {:?}: {}", entry.name, entry.acronym, uses(report, &entry.uses));
    }
    out += "chapters\n";
    for chapter in &indexes.chapters {
        let _ = writeln!(
            out,
            "  events {:?}, countries {:?}, terms {:?}",
            chapter.events, chapter.countries, chapter.terms
        );
    }
    let _ = writeln!(out, "note at {:?}\nfigure at {:?}", indexes.note_places, indexes.figure_places);
    out
}

fn az(report: &Report, indexes: &Indexes) -> String {
    let mut out = String::new();
    for letter in &indexes.az {
        let _ = writeln!(out, "{}", letter.letter);
        for entry in &letter.entries {
            let _ = writeln!(out, "  {}", line(report, entry));
        }
    }
    out
}

fn line(report: &Report, entry: &AzEntry) -> String {
    let mut out = format!("{} [{}]", entry.heading, entry.kind);
    if let Some(see) = &entry.see {
        return out + " see " + see;
    }
    if entry.throughout {
        out += " throughout";
    }
    for (chapter, below) in &entry.subheadings {
        let _ =
            write!(out, "; {}: {}", report.chapters[*chapter].title(), places(report, &entry.places[below.clone()]));
    }
    if !entry.throughout && entry.subheadings.is_empty() {
        let _ = write!(out, " {}", places(report, &entry.places));
    }
    if !entry.main.is_empty() {
        let _ = write!(out, "; main {}", places(report, &entry.main));
    }
    if !entry.see_also.is_empty() {
        let _ = write!(out, "; see also {}", entry.see_also.join(", "));
    }
    out
}

#[test]
fn no_reference_is_blind() {
    let (_, indexes) = made(include_str!("../../tests/cases/index/small.md"));
    let entries = || indexes.az.iter().flat_map(|letter| &letter.entries);
    let found = |name: &String| entries().any(|entry| entry.heading == *name && !entry.places.is_empty());
    assert!(entries().any(|entry| entry.see.is_some()) && entries().any(|entry| !entry.see_also.is_empty()));
    assert!(entries().all(|entry| entry.see.iter().chain(&entry.see_also).all(found)));
}

#[test]
fn what_is_kept_follows_the_day_of_the_report() {
    let mut sample = sample(include_str!("../../tests/cases/index/drafts.md"));
    let mut kept = Kept::default();
    let mut planned = |day: &str| {
        sample.config.report.date = toml::Spanned::new(0..0, day.into());
        let Sample { report, lexicon, config, annotations } = &sample;
        [Some(&mut kept), None].map(|kept| {
            let timeline = index(report, lexicon, config, annotations, kept).timeline;
            timeline.iter().filter(|entry| entry.planned).count()
        })
    };
    assert_eq!(planned("2014-06-19"), [2, 2]);
    assert_eq!(planned("2012-01-01"), [8, 8]);
    assert_eq!(planned("2014-06-19"), [2, 2]);
}
