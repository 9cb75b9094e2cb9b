//! Footnotes: each sign has one footnote, each footnote one sign, and numbers rise within a series.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use regex::Regex;

use crate::diagnostic::{DANGLING_FOOTNOTE, DUPLICATE_FOOTNOTE, Diagnostic, Diagnostics, FOOTNOTE_ORDER};
use crate::model::passage::{Passage, Role};
use crate::model::report::Report;
use crate::source::{Source, Span};

#[expect(clippy::unwrap_used, reason = "constant patterns, tried by the tests")]
static SIGN: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\[\^([^\]\s]+)\]").unwrap());

/// A sign that nothing defines arrives as plain text, cut at its brackets: so it is sought over neighbouring pieces.
pub(super) fn dangling(diagnostics: &mut Diagnostics, texts: &[Range<usize>], source: &Arc<Source>) {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for piece in texts {
        match joined.last_mut() {
            Some(last) if last.end == piece.start => last.end = piece.end,
            _ => joined.push(piece.clone()),
        }
    }
    for piece in joined {
        for sign in SIGN.captures_iter(&source.text[piece.clone()]) {
            let Some(whole) = sign.get(0) else { continue };
            let start = piece.start + whole.start();
            if source.text[..start].ends_with('\\') {
                continue;
            }
            let span = source.span(start..piece.start + whole.end());
            diagnostics.push(
                Diagnostic::new(
                    DANGLING_FOOTNOTE,
                    span,
                    format!("the footnote sign `{}` has no footnote", whole.as_str()),
                )
                .hint(format!(
                    "add `{}: ...` at the end of this file, or write `\\[` if no sign is meant",
                    whole.as_str()
                )),
            );
        }
    }
}

/// Puts each footnote behind the passage that carries its sign.
pub(super) fn arrange(
    heading: Passage,
    passages: Vec<Passage>,
    footnotes: Vec<(Passage, Range<usize>)>,
    diagnostics: &mut Diagnostics,
) -> Vec<Passage> {
    let mut waiting: BTreeMap<String, (Passage, Span)> = BTreeMap::new();
    for (mut footnote, range) in footnotes {
        let label = match &footnote.role {
            Role::Footnote { label, .. } => label.clone(),
            _ => continue,
        };
        let span = footnote.source.span(range.start..range.start + label.len() + "[^]".len());
        footnote.role = Role::Footnote { label: label.clone(), carrier: 0 };
        if let Some((_, first)) = waiting.get(&label) {
            diagnostics.push(
                Diagnostic::new(DUPLICATE_FOOTNOTE, span, format!("footnote `{label}` is written twice"))
                    .other(first.clone(), "first here")
                    .hint("keep one, or give the other its own sign"),
            );
            continue;
        }
        waiting.insert(label, (footnote, span));
    }
    let mut arranged = vec![heading];
    for passage in passages {
        let labels: Vec<String> = passage.footnote_labels().map(str::to_owned).collect();
        let carrier = arranged.len();
        arranged.push(passage);
        for label in labels {
            if let Some((mut footnote, _)) = waiting.remove(&label) {
                footnote.role = Role::Footnote { label, carrier };
                arranged.push(footnote);
            }
        }
    }
    for (label, (_, span)) in waiting {
        diagnostics.push(
            Diagnostic::new(DANGLING_FOOTNOTE, span, format!("nothing refers to footnote `{label}`"))
                .hint(format!("put its sign `[^{label}]` where it is printed in the text")),
        );
    }
    arranged
}

/// What can only be seen over several chapters: signs that stand twice, numbers that do not rise.
pub(super) fn check(report: &Report, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<(&str, &str), Span> = BTreeMap::new();
    let mut highest: BTreeMap<&str, (u32, Span)> = BTreeMap::new();
    for chapter in &report.chapters {
        for passage in &chapter.passages {
            for mark in &passage.marks {
                let crate::model::passage::MarkKind::FootnoteSign { label } = &mark.kind else { continue };
                let span = sign_span(passage, mark.range.start, label);
                if let Some(first) = seen.get(&(chapter.series.as_str(), label.as_str())) {
                    diagnostics.push(
                        Diagnostic::new(DUPLICATE_FOOTNOTE, span, format!("the footnote sign `{label}` stands twice"))
                            .other(first.clone(), "first here")
                            .hint("give each footnote its own sign within the report"),
                    );
                    continue;
                }
                seen.insert((&chapter.series, label), span.clone());
                let Ok(number) = label.parse::<u32>() else { continue };
                if let Some((before, place)) = highest.get(chapter.series.as_str())
                    && number <= *before
                {
                    diagnostics.push(
                        Diagnostic::new(
                            FOOTNOTE_ORDER,
                            span.clone(),
                            format!("footnote {number} follows footnote {before}"),
                        )
                        .other(place.clone(), format!("footnote {before} stands here"))
                        .hint("footnote numbers rise as they are printed"),
                    );
                }
                highest.insert(&chapter.series, (number, span));
            }
        }
    }
}

/// The sign itself has no text; it stands in the source near the text before it.
fn sign_span(passage: &Passage, at: usize, label: &str) -> Span {
    let sign = format!("[^{label}]");
    let near = passage.span(at.saturating_sub(1)..at).start;
    let source = &passage.source;
    let start = source.text[near..].find(&sign).map_or(near, |found| near + found);
    source.span(start..start + sign.len())
}
