//! Locators in every language of the default theme, to be reviewed as a text.

use std::fmt::Write;

use super::{Dash, Locators, MOST_PLACES};
use crate::cases;
use crate::model::report::At;
use crate::model::sample::sample;
use crate::render::address::Page;
use crate::render::words::tests::{LANGUAGES, of_default_theme};

/// A line of the input lists anchors of the report above it.
#[test]
fn places_are_named_as_each_language_names_them() {
    let words = LANGUAGES.map(of_default_theme);
    cases::compare("locator", "md", |text| {
        let (report, lists) = text.split_once("\n===\n").unwrap();
        let sample = sample(report);
        let mut out = String::new();
        for line in lists.lines() {
            let places: Vec<At> = line.split(' ').map(|anchor| sample.report.find(anchor).unwrap()).collect();
            let _ = writeln!(out, "{line}");
            for words in &words {
                let locators = Locators { report: &sample.report, words };
                let (shown, copied) = (locators.text(&places, Dash::En), locators.text(&places, Dash::Hyphen));
                let copied = if shown == copied { String::new() } else { format!("   copied: {copied}") };
                let _ = writeln!(out, "  {} {shown}{copied}", words.language());
            }
        }
        for chapter in 0..sample.report.chapters.len() {
            let _ = writeln!(out, "chapter {chapter}");
            for words in &words {
                let locators = Locators { report: &sample.report, words };
                let _ = writeln!(out, "  {} {}", words.language(), locators.running(chapter));
            }
        }
        out.replace('\u{a0}', "~").replace('\u{202f}', "_").replace('\u{2066}', "[").replace('\u{2069}', "]")
    });
}

#[test]
fn of_many_places_the_first_stand_beside_a_name_and_a_link_leads_to_the_others() {
    let sample = sample(
        "+++\n[config.report]\ntitle = \"A\"\nshort_title = \"A\"\ndate = \"2014-01-01\"\n+++\n# I. One\n1. Text.\n2. Text.\n3. Text.\n",
    );
    let words = of_default_theme("en");
    let locators = Locators { report: &sample.report, words: &words };
    let page = Page::new("a-z.html");
    let shown = |count: usize| {
        // Every other paragraph, so that no range is made of them.
        let places: Vec<At> = ["para-1", "para-3"]
            .into_iter()
            .cycle()
            .take(count)
            .filter_map(|anchor| sample.report.find(anchor))
            .collect();
        let parts = locators.first_parts(&page, &places, &[], "Norway", "countries/norway.html");
        let text: String = parts.iter().map(|part| part.text.as_str()).collect();
        let last = parts.last().unwrap();
        (text.matches("; ").count(), last.text.clone(), last.href.clone().unwrap())
    };
    let (signs, _, last) = shown(MOST_PLACES);
    assert_ne!(last, "countries/norway.html");
    for more in [1, 50] {
        let rest = (signs + 1, format!("{more} more"), "countries/norway.html".into());
        assert_eq!(shown(MOST_PLACES + more), rest);
    }
}
