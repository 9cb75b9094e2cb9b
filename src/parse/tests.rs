//! Cases of Markdown with what is made of them, and properties that hold for any text.

mod kept;

use std::fmt::Write;
use std::sync::Arc;

use proptest::prelude::*;

use super::chapter;
use crate::cases;
use crate::diagnostic::Diagnostics;
use crate::model::passage::{Block, MarkKind, Passage, Role, Target};
use crate::model::report::Report;
use crate::project::{ChapterFile, Project};
use crate::source::{Located, Source};
use crate::terminal;

const FACTS: &str = "[report]\ntitle = \"T\"\nshort_title = \"T\"\ndate = \"2014-06-19\"\n";

/// A chapter that stands right in `chapters/`.
fn file(path: &str, body: &str, address: &str) -> ChapterFile {
    let source = Source::new(path, body);
    let here = source.span(0..0);
    ChapterFile {
        title: Located::new("Title".into(), here.clone()),
        label: "I".into(),
        aliases: Vec::new(),
        series: String::new(),
        level: 1,
        parent: None,
        address: address.into(),
        address_span: here,
        body: 0,
        source,
    }
}

/// A project of one chapter with this body.
fn project(body: &str) -> Project {
    Project {
        config: Arc::new(toml::from_str(FACTS).unwrap()),
        config_source: Source::new("content/report.toml", FACTS),
        chapters: vec![file("content/chapters/01-a.md", body, "a")],
        lexicon: Default::default(),
        received: None,
        files: Default::default(),
        theme: Arc::default(),
        lost: Default::default(),
        source_date: None,
    }
}

fn parsed(body: &str) -> (Report, Diagnostics) {
    super::parse(&project(body), None)
}

#[test]
fn cases_of_markdown() {
    cases::compare("parse", "md", |body| {
        let (report, diagnostics) = parsed(body);
        let mut said = String::new();
        for passage in &report.chapters[0].passages[1..] {
            show(&mut said, passage);
        }
        for diagnostic in diagnostics.into_sorted() {
            said.push_str(&terminal::short(&diagnostic));
        }
        said
    });
}

fn show(out: &mut String, passage: &Passage) {
    let role = match &passage.role {
        Role::Paragraph { number } => format!("paragraph {number}"),
        Role::Footnote { label, carrier } => format!("footnote {label} of {carrier}"),
        role => format!("{role:?}").to_lowercase(),
    };
    writeln!(out, "{role} #{}", passage.anchor).unwrap();
    show_blocks(out, passage, &passage.blocks, 1);
    for mark in &passage.marks {
        let kind = match &mark.kind {
            MarkKind::Link { to: Target::External(to) } => format!("link out {to}"),
            MarkKind::Link { to: Target::Internal(to) } => format!("link {to}"),
            kind => format!("{kind:?}"),
        };
        writeln!(out, "  mark {kind} over {:?}", &passage.text[mark.range.clone()]).unwrap();
    }
}

fn show_blocks(out: &mut String, passage: &Passage, blocks: &[Block], depth: usize) {
    let indent = "  ".repeat(depth);
    let text = |range: &std::ops::Range<usize>| format!("{:?}", &passage.text[range.clone()]);
    for block in blocks {
        match block {
            Block::Text { range, anchor } => {
                let anchor = anchor.as_ref().map(|anchor| format!(" #{anchor}")).unwrap_or_default();
                writeln!(out, "{indent}text{anchor} {}", text(range)).unwrap();
            }
            Block::List { start, items } => {
                writeln!(out, "{indent}list {start:?}").unwrap();
                for item in items {
                    writeln!(out, "{indent}- item").unwrap();
                    show_blocks(out, passage, item, depth + 2);
                }
            }
            Block::Quote(inner) => {
                writeln!(out, "{indent}quote").unwrap();
                show_blocks(out, passage, inner, depth + 1);
            }
            Block::Table { alignments, head, rows } => {
                writeln!(out, "{indent}table {alignments:?}").unwrap();
                for row in std::iter::once(head).chain(rows) {
                    writeln!(out, "{indent}  {}", row.iter().map(text).collect::<Vec<_>>().join(" | ")).unwrap();
                }
            }
            Block::Definitions(list) => {
                for entry in list {
                    writeln!(out, "{indent}term {}", text(&entry.term)).unwrap();
                    show_blocks(out, passage, &entry.body, depth + 1);
                }
            }
            Block::Code(range) => writeln!(out, "{indent}code {}", text(range)).unwrap(),
            Block::Rule => writeln!(out, "{indent}rule").unwrap(),
            Block::Heading { level, range, anchor } => {
                writeln!(out, "{indent}heading {level} #{anchor} {}", text(range)).unwrap();
            }
        }
    }
}

#[test]
fn a_passage_leads_back_to_its_words() {
    let body = "1. One *two* three,\n   wrapped &amp; **bold**.\n\n2. Côte d\u{a0}Ivoire.\n";
    let (report, _) = parsed(body);
    for (word, passage) in [("two", 1), ("wrapped", 1), ("bold", 1), ("Ivoire", 2)] {
        let passage = &report.chapters[0].passages[passage];
        let at = passage.text.find(word).unwrap();
        assert_eq!(passage.span(at..at + word.len()).text(), word);
    }
}

#[test]
fn a_block_of_code_keeps_its_lines() {
    let source = Source::new("content/pages/a.md", "As here:\n\n```toml\na  = 1\n\n  b = 2\n```\n\nAnd on.\n");
    let (passage, _) = chapter::prose(&source, 0);
    assert!(passage.text.contains("a  = 1\n\n  b = 2\n"), "{:?}", passage.text);
    let at = passage.text.find("b = 2").unwrap();
    assert_eq!(passage.span(at..at + 5).text(), "b = 2");
}

#[test]
fn a_break_at_the_start_of_emphasis_keeps_the_marks_in_order() {
    let (report, _) = parsed("1. a *\\\nb*\n");
    check(&report.chapters[0].passages[0]).unwrap();
    let source = Source::new("content/pages/a.md", "a\t*\\\nΣ*");
    check(&chapter::prose(&source, 0).0).unwrap();
}

proptest! {
    #[test]
    fn any_text_is_parsed_without_a_panic_and_keeps_its_form(body in "(\\PC|[-*_>`#\\[\\]()<!|~:^\\\\ \n\t0-9.]){0,200}") {
        let source = Source::new("content/pages/a.md", body.as_str());
        let (passage, _) = chapter::prose(&source, 0);
        check(&passage)?;
        let (report, _) = parsed(&body);
        for passage in &report.chapters[0].passages {
            check(passage)?;
        }
    }

    #[test]
    fn plain_words_are_kept_one_by_one(words in prop::collection::vec(("[a-zA-Zé,;]{1,9}", prop::sample::select(&GAPS[..])), 1..30), numbers in 1u32..4) {
        let text = words.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>().join(" ");
        let typed: String = words.iter().map(|(word, gap)| format!("{word}{gap}")).collect();
        let body: String = (1..=numbers).map(|number| format!("{number}. {}\n\n", typed.trim_end())).collect();
        let (report, diagnostics) = parsed(&body);
        prop_assert!(diagnostics.is_empty());
        let paragraphs: Vec<_> = report.chapters[0].passages.iter().filter(|p| p.number().is_some()).collect();
        prop_assert_eq!(paragraphs.len(), numbers as usize);
        for paragraph in paragraphs {
            prop_assert_eq!(&paragraph.text, &text);
            let mut at = 0;
            for (word, _) in &words {
                let place = paragraph.span(at..at + word.len());
                prop_assert_eq!(place.text(), word);
                at += word.len() + 1;
            }
        }
    }
}

/// What may stand between two words of a line, or of two.
const GAPS: [&str; 6] = [" ", "  ", "\u{2003}", " \u{2003} ", "\t", "\n"];

fn check(passage: &Passage) -> Result<(), TestCaseError> {
    for mark in &passage.marks {
        prop_assert!(passage.text.get(mark.range.clone()).is_some(), "a mark cuts a character: {:?}", mark);
    }
    prop_assert!(passage.marks.is_sorted_by_key(|mark| mark.range.start));
    prop_assert!(passage.runs.is_sorted_by_key(|run| run.text));
    passage.span(0..passage.text.len()).text();
    Ok(())
}
