//! The steps that read what others wrote, each as a function of one text that panics where a promise is broken: for the
//! properties of `tests/properties.rs`, which stand outside of the crate and see only this.

mod sound;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::model::lexicon::Lexicon;
use crate::model::report::Report;
use crate::project::{ChapterFile, Project};
use crate::source::{Located, Source};
use crate::{annotate, import, load, parse, render};

/// Settings that a report can do with.
const CONFIG: &str = "[report]\ntitle = \"A report\"\nshort_title = \"A report\"\ndate = \"2020-03-02\"\n";

/// Markdown of a chapter: passages keep their form, and words without markup are kept to the letter.
pub fn parse(text: &str) {
    let (report, diagnostics) = parsed(text);
    report.passages().for_each(|(_, passage)| sound::passage(passage));
    if diagnostics.is_empty() {
        sound::kept(text, &report);
    }
    sound::findings(diagnostics);
}

/// Detection in a chapter: every mention is a stretch of its passage.
pub fn annotate(text: &str) {
    let (report, _) = parsed(text);
    let (annotations, diagnostics) = annotate::annotate(&report, &Lexicon::default(), &config(), None);
    for mention in annotations.iter() {
        let quote = report.passage(mention.at).text.get(mention.range.clone());
        assert!(quote.is_some_and(|quote| !quote.is_empty()), "{mention:?}");
    }
    sound::findings(diagnostics);
}

/// HTML of a chapter: elements are closed in the order in which they were opened, and say the passage's words.
pub fn markup(text: &str) {
    let (report, diagnostics) = parsed(text);
    if diagnostics.has_errors() {
        return;
    }
    for (_, passage) in report.passages() {
        sound::html(&render::passage_as_html(passage));
    }
}

/// A converter's Markdown: what is imported holds every word of it, or nothing is imported.
pub fn import(text: &str) {
    let source = Source::new("report.md", text);
    match import::import(&source) {
        Ok(imported) => {
            let tally = &imported.tally;
            assert_eq!(tally.received, tally.chapters + tally.facts + tally.furniture, "words are lost");
            sound::findings(imported.notes);
        }
        Err(refused) => {
            let mut diagnostics = Diagnostics::default();
            diagnostics.push(*refused.0);
            sound::findings(diagnostics);
        }
    }
}

/// TOML, as front matter and as a registry: whatever stands there is read or told.
pub fn front_matter(text: &str) {
    sound::findings(load::of_text(text));
}

fn parsed(text: &str) -> (Report, Diagnostics) {
    let source = Source::new("content/chapters/01-a.md", text);
    let place = source.span(0..0);
    let chapter = ChapterFile {
        title: Located::new("A chapter".to_owned(), place.clone()),
        label: String::new(),
        aliases: Vec::new(),
        series: String::new(),
        level: 1,
        parent: None,
        address: "a".into(),
        address_span: place,
        body: 0,
        source,
    };
    let project = Project {
        config: Arc::new(config()),
        config_source: Source::new("content/report.toml", CONFIG),
        chapters: vec![chapter],
        lexicon: Arc::default(),
        received: None,
        files: Arc::default(),
        theme: Arc::default(),
        lost: BTreeSet::new(),
        source_date: None,
    };
    parse::parse(&project, None)
}

#[expect(clippy::expect_used, reason = "a constant text, read by every property")]
fn config() -> Config {
    toml::from_str(CONFIG).expect("the settings above are whole")
}
