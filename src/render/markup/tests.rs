//! Elements never cross, nothing of the text becomes markup, and no word is lost.

use super::blocks::blocks;
use super::plain::text_of;
use super::{NoteSign, Number, Overlay, Setting};
use crate::model::passage::{Block, Mark, MarkKind, Passage, Role, Target};
use crate::project::ThemeFiles;
use crate::render::address::Page;
use crate::render::words::Words;
use crate::source::Source;

fn passage(text: &str, marks: Vec<Mark>) -> Passage {
    Passage {
        anchor: "para-1".into(),
        role: Role::Paragraph { number: 1 },
        text: text.into(),
        marks,
        blocks: vec![Block::Text { range: 0..text.len(), anchor: None }],
        runs: Vec::new(),
        source: Source::new("a.md", text),
    }
}

fn mark(range: std::ops::Range<usize>, kind: MarkKind) -> Mark {
    Mark { range, kind }
}

fn link(range: std::ops::Range<usize>) -> Overlay {
    Overlay::Link { range, class: "term", href: "t.html".into(), card: None }
}

fn shown(passage: &Passage, overlays: &[Overlay], signs: &[NoteSign]) -> String {
    let words = Words::load(&ThemeFiles::default(), "en").0;
    let page = Page::new("report/a.html");
    let footnotes = |label: &str| Some(format!("report/a.html#footnote-{label}"));
    let setting = Setting { overlays, signs, footnotes: Some(&footnotes), ids: true, ..Setting::plain(&page, &words) };
    blocks(passage, &setting)
}

#[test]
fn a_mark_that_a_reading_crosses_is_closed_and_opened_again() {
    let passage = passage("one two three", vec![mark(0..7, MarkKind::Emphasis)]);
    let html = shown(&passage, &[link(4..13)], &[]);
    assert_eq!(html, "<p><em>one </em><a class=\"term\" href=\"t.html\"><em>two</em> three</a></p>");
}

#[test]
fn text_is_escaped_and_kept() {
    let passage = passage("a < b & \"c\" é\u{a0}d", vec![mark(0..5, MarkKind::Strong)]);
    let html = shown(&passage, &[link(2..7)], &[]);
    assert!(html.contains("&lt;") && html.contains("&amp;") && html.contains("\"c\""));
    assert_eq!(text_of(&html), passage.text);
}

#[test]
fn a_footnote_sign_stands_outside_links() {
    let passage = passage("the Protocol says", vec![mark(8..8, MarkKind::FootnoteSign { label: "1".into() })]);
    let html = shown(&passage, &[link(4..12)], &[]);
    let [before, after] =
        ["<a class=\"term\" href=\"t.html\">Prot</a><sup", "</sup><a class=\"term\" href=\"t.html\">ocol</a>"];
    assert!(html.contains(before) && html.contains(after), "{html}");
}

#[test]
fn a_note_sign_follows_its_words() {
    let passage = passage("Chad and Mali", Vec::new());
    let sign = NoteSign { at: 4, letter: "a".into(), href: "#note-x".into(), id: "sign-x".into() };
    let html = shown(&passage, &[link(0..4)], &[sign]);
    assert!(html.starts_with("<p><a class=\"term\" href=\"t.html\">Chad</a><sup class=\"note-sign\">"), "{html}");
}

#[test]
fn the_editors_own_links_are_relative_or_marked() {
    let to = Target::Internal("glossary/x.html".into());
    let away = Target::External("https://example.org/?a=1&b=2".into());
    let passage = passage("one two", vec![mark(0..3, MarkKind::Link { to }), mark(4..7, MarkKind::Link { to: away })]);
    let html = shown(&passage, &[], &[]);
    assert!(html.contains("<a href=\"../glossary/x.html\">one</a>"), "{html}");
    assert!(html.contains("class=\"external\"") && html.contains("a=1&amp;b=2"), "{html}");
}

#[test]
fn a_number_stands_in_the_first_block_or_alone() {
    let words = Words::load(&ThemeFiles::default(), "en").0;
    let page = Page::new("a.html");
    let number = Number { text: "1.".into(), href: "#para-1".into(), label: "Paragraph 1".into() };
    let setting = Setting { number: Some(&number), ..Setting::plain(&page, &words) };
    let mut passage = passage("words", Vec::new());
    assert!(
        blocks(&passage, &setting)
            .starts_with("<p><a aria-label=\"Paragraph 1\" class=\"number\" href=\"#para-1\">1.</a> words")
    );
    passage.blocks = vec![Block::List { start: None, items: vec![vec![Block::Text { range: 0..5, anchor: None }]] }];
    let html = blocks(&passage, &setting);
    assert!(
        html.starts_with("<p><a aria-label=\"Paragraph 1\" class=\"number\"")
            && html.ends_with("</a> </p><ul><li>words</li></ul>"),
        "{html}"
    );
}

/// Readings lie in one another, such as a treaty in the name of its conference; of their links the outer one is made.
#[test]
fn no_link_of_the_report_holds_another() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (_, site, _) = crate::make(root, &crate::load::Overrides::default()).unwrap();
    let mut links = 0;
    for (address, output) in site.outputs().iter().filter(|(address, _)| address.starts_with("report/")) {
        let page = String::from_utf8(output.bytes().ok().unwrap().into_owned()).unwrap();
        for link in page.split("<a ").skip(1) {
            links += 1;
            assert!(link.contains("</a>"), "{address}: {}", link.chars().take(200).collect::<String>());
        }
    }
    assert!(links > 100, "{links} links");
}
