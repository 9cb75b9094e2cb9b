//! Locators in every language of the default theme, to be reviewed as a text.

use std::fmt::Write;

use super::{Dash, Locators};
use crate::cases;
use crate::model::report::At;
use crate::model::sample::sample;
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
