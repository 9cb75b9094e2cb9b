//! Footnotes: each sign has one footnote, each footnote one sign, and numbers rise within a series.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use regex::Regex;

use super::{limits, pieces};
use crate::diagnostic::{DANGLING_FOOTNOTE, DUPLICATE_FOOTNOTE, Diagnostic, Diagnostics, FOOTNOTE_ORDER, OVER_LIMIT};
use crate::model::passage::{Passage, Role};
use crate::model::report::Report;
use crate::source::{Source, Span};

#[expect(clippy::unwrap_used, reason = "constant patterns, tried by the tests")]
static SIGN: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\[\^[^\]\[\s]{1,60}\]").unwrap());

/// Signs that nothing defines. Where one begins a line and stands elsewhere too, it is the footnote, without its colon.
pub(super) fn dangling(diagnostics: &mut Diagnostics, pieces: &[Range<usize>], source: &Arc<Source>) {
    let signs: Vec<Range<usize>> = pieces::matches(pieces, source, &SIGN).collect();
    let text = |sign: &Range<usize>| &source.text[sign.clone()];
    let begins = |sign: &Range<usize>| {
        let before = source.text[..sign.start].trim_end_matches(|sign: char| sign != '\n' && sign.is_whitespace());
        before.is_empty() || before.ends_with('\n')
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    signs.iter().for_each(|sign| *counts.entry(text(sign)).or_default() += 1);
    let bare: BTreeSet<&str> = signs.iter().filter(|sign| counts[text(sign)] > 1 && begins(sign)).map(text).collect();
    for sign in &signs {
        let written = text(sign);
        let found = if !bare.contains(written) {
            Diagnostic::new(
                DANGLING_FOOTNOTE,
                source.span(sign.clone()),
                format!("the footnote sign `{written}` has no footnote"),
            )
            .hint(format!("add `{written}: ...` at the end of this file, or write `\\[` if no sign is meant"))
        } else if begins(sign) {
            Diagnostic::new(
                DANGLING_FOOTNOTE,
                source.span(sign.clone()),
                format!("the footnote `{written}` has no colon"),
            )
            .hint(format!("write `{written}: ` before its text"))
        } else {
            continue;
        };
        diagnostics.push(found);
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
        if footnote.blocks.is_empty() {
            diagnostics.push(
                Diagnostic::new(DANGLING_FOOTNOTE, span.clone(), format!("the footnote `[^{label}]` has no text"))
                    .hint("write its text behind the colon"),
            );
        }
        waiting.insert(label, (footnote, span));
    }
    let mut arranged = vec![heading];
    for passage in passages {
        let labels: Vec<String> = passage.footnote_labels().map(str::to_owned).collect();
        if labels.len() > limits::FOOTNOTES {
            let message = format!(
                "the paragraph has {} footnotes, more than the {} that are read",
                labels.len(),
                limits::FOOTNOTES
            );
            let hint = "is the number of the next paragraph missing?";
            diagnostics.push(Diagnostic::new(OVER_LIMIT, passage.span(0..0), message).hint(hint));
        }
        let carrier = arranged.len();
        arranged.push(passage);
        for label in labels {
            if let Some((mut footnote, _)) = waiting.remove(&label) {
                footnote.role = Role::Footnote { label, carrier };
                arranged.push(footnote);
            }
        }
    }
    let signed: BTreeSet<String> = waiting
        .values()
        .map(|(footnote, _)| footnote)
        .chain(&arranged)
        .filter(|passage| matches!(passage.role, Role::Footnote { .. }))
        .flat_map(|footnote| footnote.footnote_labels().map(str::to_owned))
        .collect();
    for (label, (_, span)) in waiting {
        let (message, hint) = if signed.contains(&label) {
            let message = format!("the sign of footnote `{label}` stands in a footnote");
            (message, "a footnote carries no footnote: write its words into the footnote itself".to_owned())
        } else {
            let hint = format!("put its sign `[^{label}]` where it is printed in the text");
            (format!("nothing refers to footnote `{label}`"), hint)
        };
        diagnostics.push(Diagnostic::new(DANGLING_FOOTNOTE, span, message).hint(hint));
    }
    arranged
}

/// What can only be seen over several chapters: signs that stand twice, numbers that do not rise.
pub(super) fn check(report: &Report, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<(&str, &str), Span> = BTreeMap::new();
    let mut highest: BTreeMap<&str, (u32, Span)> = BTreeMap::new();
    for chapter in &report.chapters {
        for passage in &chapter.passages {
            let mut from = 0;
            for mark in &passage.marks {
                let crate::model::passage::MarkKind::FootnoteSign { label } = &mark.kind else { continue };
                let span = sign_span(passage, mark.range.start, label, from);
                from = span.end;
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

/// The sign itself has no text; it stands in the source near the text before it, and after the sign before it.
fn sign_span(passage: &Passage, at: usize, label: &str, from: usize) -> Span {
    let sign = format!("[^{label}]");
    let near = passage.span(at.saturating_sub(1)..at).start.max(from);
    let source = &passage.source;
    let start = source.text[near..].find(&sign).map_or(near, |found| near + found);
    source.span(start..start + sign.len())
}
