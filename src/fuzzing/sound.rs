//! What holds of every text, whatever stands in it. Each function panics where it does not.

use crate::diagnostic::Diagnostics;
use crate::model::passage::{Block, Passage};
use crate::model::report::Report;
use crate::terminal;

/// Marks nest, and marks, blocks and places are stretches of the text that cut no letter.
pub(super) fn passage(passage: &Passage) {
    let text = &passage.text;
    let mut open: Vec<usize> = Vec::new();
    for mark in &passage.marks {
        assert!(text.get(mark.range.clone()).is_some(), "a mark cuts a letter: {mark:?} in {text:?}");
        while open.last().is_some_and(|end| *end <= mark.range.start) {
            open.pop();
        }
        assert!(open.last().is_none_or(|end| mark.range.end <= *end), "marks cross: {:?} in {text:?}", passage.marks);
        if !mark.range.is_empty() {
            open.push(mark.range.end);
        }
    }
    assert!(passage.marks.is_sorted_by_key(|mark| mark.range.start), "{:?}", passage.marks);
    assert!(passage.runs.is_sorted_by_key(|run| run.text), "{:?}", passage.runs);
    passage.blocks.iter().for_each(|inner| block(text, inner));
    let place = passage.span(0..text.len());
    assert!(place.start <= place.end && place.end <= passage.source.text.len());
}

fn block(text: &str, outer: &Block) {
    let inside = |range: &std::ops::Range<usize>| assert!(text.get(range.clone()).is_some(), "{range:?} in {text:?}");
    match outer {
        Block::Text { range, .. } | Block::Code(range) | Block::Heading { range, .. } => inside(range),
        Block::List { items, .. } => items.iter().flatten().for_each(|inner| block(text, inner)),
        Block::Quote(inner) => inner.iter().for_each(|inner| block(text, inner)),
        Block::Table { head, rows, .. } => head.iter().chain(rows.iter().flatten()).for_each(inside),
        Block::Definitions(list) => list.iter().for_each(|entry| {
            inside(&entry.term);
            entry.body.iter().for_each(|inner| block(text, inner));
        }),
        Block::Rule => {}
    }
}

/// A text in which no sign is one of Markdown's comes out letter by letter: nothing is lost, doubled or moved.
pub(super) fn kept(source: &str, report: &Report) {
    if source.contains(|letter: char| "\\`*_{}[]<>()#+-!|~:&=^\"'".contains(letter)) {
        return;
    }
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).collect::<String>();
    let shown: String = report.passages().skip(1).map(|(_, passage)| letters(&passage.text)).collect();
    assert_eq!(shown, letters(source), "letters are lost");
}

/// Every finding has words and something to do, and can be printed in every format.
pub(super) fn findings(diagnostics: Diagnostics) {
    let all = diagnostics.into_sorted();
    for finding in all.iter().take(20) {
        assert!(
            !finding.message.is_empty() && finding.hint.as_ref().is_some_and(|hint| !hint.is_empty()),
            "{finding:?}"
        );
        assert!(!terminal::human(finding).is_empty() && terminal::short(finding).contains(finding.code.name));
    }
    assert!(terminal::json(&all).starts_with('{'));
}

/// Elements that have no end.
const VOID: [&str; 4] = ["br", "hr", "img", "wbr"];

/// Tags stand in one another, attributes stand in quotation marks, and no sign of text is left that could begin one.
pub(super) fn html(html: &str) {
    let (mut open, mut rest) = (Vec::new(), html);
    while let Some(start) = rest.find('<') {
        assert!(!rest[..start].contains('>'), "a bare sign in {html:?}");
        let tag = &rest[start + 1..];
        // A quoted value may hold the sign that ends a tag elsewhere.
        let mut quoted = false;
        let length = tag.find(|sign: char| {
            quoted ^= sign == '"';
            sign == '>' && !quoted
        });
        let Some(length) = length else { panic!("a tag has no end in {html:?}") };
        let name = tag[..length].split([' ', '/']).next().unwrap_or_default();
        match tag[..length].strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed), "{html:?}"),
            None if VOID.contains(&name) => {}
            None => open.push(name),
        }
        rest = &tag[length + 1..];
    }
    assert!(open.is_empty() && !rest.contains('>'), "{open:?} stay open in {html:?}");
}
