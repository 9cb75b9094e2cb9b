//! A report of one chapter, sketched in one line: `¶` begins a paragraph, `¶^` a footnote of the paragraph before it, `# ` a
//! heading; `*words*` are emphasised.

use std::sync::Arc;

use crate::model::chapter::Chapter;
use crate::model::passage::{Block, Mark, MarkKind, Passage, Role};
use crate::model::report::{At, Report};
use crate::source::Source;

/// A report of one chapter.
pub(super) fn report(text: &str) -> Report {
    let mut report = Report::default();
    let source = Source::new("chapter.md", "");
    let mut passages = Vec::new();
    let (heading, body) = match text.strip_prefix("# ") {
        Some(rest) => rest.split_once('¶').unwrap_or((rest, "")),
        None => ("", text),
    };
    passages.push(passage(heading.trim(), Role::Heading, "section-1".into(), &source));
    let mut footnotes = Vec::new();
    for text in body.split('¶') {
        if let Some(text) = text.strip_prefix('^') {
            footnotes.push((text, passages.len() - 1));
            continue;
        }
        let number = passages.len() as u32;
        let anchor = format!("para-{number}");
        Arc::make_mut(&mut report.anchors).insert(anchor.clone(), At { chapter: 0, passage: passages.len() });
        passages.push(passage(text.trim(), Role::Paragraph { number }, anchor, &source));
    }
    for (index, (text, carrier)) in footnotes.into_iter().enumerate() {
        let label = (index + 1).to_string();
        let anchor = format!("footnote-{label}");
        passages.push(passage(text.trim(), Role::Footnote { label, carrier }, anchor, &source));
    }
    report.chapters.push(Arc::new(Chapter {
        source,
        label: "I".into(),
        level: 1,
        href: "report/a.html".into(),
        parent: None,
        children: Vec::new(),
        series: String::new(),
        aliases: Vec::new(),
        passages,
        first: None,
        last: None,
    }));
    report
}

fn passage(text: &str, role: Role, anchor: String, source: &Arc<Source>) -> Passage {
    let mut plain = String::new();
    let mut marks = Vec::new();
    let mut open = None;
    for part in text.split_inclusive('*') {
        plain.push_str(part.trim_end_matches('*'));
        if part.ends_with('*') {
            match open.take() {
                None => open = Some(plain.len()),
                Some(start) => marks.push(Mark { range: start..plain.len(), kind: MarkKind::Emphasis }),
            }
        }
    }
    let blocks = vec![Block::Text { range: 0..plain.len(), anchor: None }];
    Passage { anchor, role, text: plain, marks, blocks, runs: Vec::new(), source: Arc::clone(source) }
}
