//! Finds the words that an editor quotes. Several steps rest on quotations (decisions, notes, events, key figures), so
//! the one rule for finding them stands here, beside the data they all know.
//!
//! A quotation is sought in the paragraph it names and in that paragraph's footnotes. If it is not there but in exactly
//! one other passage, it is shown there with a warning, since paragraphs are renumbered more often than reworded.

use std::ops::Range;

use super::indexes::Anchored;
use super::lexicon::Quotation;
use super::passage::{Passage, Role};
use super::report::{At, Report};
use crate::diagnostic::{Diagnostic, QUOTE_AMBIGUOUS, QUOTE_MOVED, QUOTE_NOT_FOUND, UNKNOWN_PARAGRAPH};

/// Where a quotation stands, with a warning if that is not where the editor said; or what is wrong with it.
#[allow(clippy::result_large_err, reason = "a finding is made once for each mistake, never in a loop that matters")]
pub(crate) fn find(report: &Report, quotation: &Quotation) -> Result<(Anchored, Option<Diagnostic>), Diagnostic> {
    let exact = &quotation.exact;
    if exact.value.trim().is_empty() {
        return Err(Diagnostic::new(QUOTE_NOT_FOUND, exact.span.clone(), "a quotation is empty")
            .hint("copy the words from the paragraph"));
    }
    let named = report.find(&quotation.paragraph.value);
    if let Some(at) = named {
        let mut here = within(report, at, quotation);
        match here.len() {
            1 => return Ok((here.remove(0), None)),
            0 => {}
            count => return Err(ambiguous(quotation, count)),
        }
    }
    let mut elsewhere: Vec<Anchored> = report
        .passages()
        .filter(|(_, passage)| passage.role != Role::Heading)
        .flat_map(|(at, passage)| ranges(passage, quotation).map(move |range| Anchored { at, range }))
        .collect();
    elsewhere.dedup_by(|next, first| next.at == first.at);
    match (elsewhere.len(), named) {
        (1, _) => {
            let moved = elsewhere.remove(0);
            let warning = moved_warning(report, quotation, &moved);
            Ok((moved, Some(warning)))
        }
        (_, None) => Err(Diagnostic::new(
            UNKNOWN_PARAGRAPH,
            quotation.paragraph.span.clone(),
            format!("there is no paragraph `{}`", quotation.paragraph.value),
        )
        .hint("write the number of a paragraph of the report, or an anchor such as \"annex-i-para-3\"")),
        (count, Some(at)) => Err(not_found(report, quotation, at, count)),
    }
}

fn within(report: &Report, at: At, quotation: &Quotation) -> Vec<Anchored> {
    let chapter = &report.chapters[at.chapter];
    let hangs_here =
        |passage: &Passage| matches!(&passage.role, Role::Footnote { carrier, .. } if *carrier == at.passage);
    chapter
        .passages
        .iter()
        .enumerate()
        .filter(|(index, passage)| *index == at.passage || hangs_here(passage))
        .flat_map(|(index, passage)| {
            ranges(passage, quotation).map(move |range| Anchored { at: At { passage: index, ..at }, range })
        })
        .collect()
}

/// Every place of the exact words that stand between prefix and suffix.
fn ranges<'a>(passage: &'a Passage, quotation: &'a Quotation) -> impl Iterator<Item = Range<usize>> + 'a {
    let exact = quotation.exact.value.as_str();
    passage.text.match_indices(exact).map(move |(start, _)| start..start + exact.len()).filter(move |range| {
        passage.text[..range.start].ends_with(&quotation.prefix)
            && passage.text[range.end..].starts_with(&quotation.suffix)
    })
}

fn ambiguous(quotation: &Quotation, count: usize) -> Diagnostic {
    let exact = &quotation.exact;
    Diagnostic::new(
        QUOTE_AMBIGUOUS,
        exact.span.clone(),
        format!("`{}` stands {count} times in `{}`", exact.value, quotation.paragraph.value),
    )
    .hint("add the words right before it as `prefix`, or those right after it as `suffix`")
}

fn moved_warning(report: &Report, quotation: &Quotation, moved: &Anchored) -> Diagnostic {
    let passage = report.passage(report.paragraph(moved.at));
    Diagnostic::new(
        QUOTE_MOVED,
        quotation.exact.span.clone(),
        format!("`{}` stands in `{}`, not in `{}`", quotation.exact.value, passage.anchor, quotation.paragraph.value),
    )
    .label("shown where it stands")
    .hint(format!("write the paragraph as `{}`", passage.anchor.strip_prefix("para-").unwrap_or(&passage.anchor)))
}

fn not_found(report: &Report, quotation: &Quotation, at: At, elsewhere: usize) -> Diagnostic {
    let exact = &quotation.exact;
    let diagnostic = Diagnostic::new(
        QUOTE_NOT_FOUND,
        exact.span.clone(),
        format!("`{}` does not stand in `{}`", exact.value, quotation.paragraph.value),
    );
    let text = &report.passage(at).text;
    if text.contains(&exact.value) {
        let message = format!("`{}` does not stand between this prefix and suffix", exact.value);
        return Diagnostic::new(QUOTE_NOT_FOUND, exact.span.clone(), message)
            .hint("copy the words right before it as `prefix`, and those right after it as `suffix`");
    }
    match closest(text, &exact.value) {
        Some(words) => diagnostic.hint(format!("the paragraph has `{words}`")),
        None if elsewhere > 1 => {
            diagnostic.hint(format!("it stands in {elsewhere} other passages: name the right one"))
        }
        None => diagnostic.hint("copy the words from the paragraph"),
    }
}

/// The same words but for case, white space and the shape of quotation marks and dashes; else the words that begin alike.
fn closest<'a>(text: &'a str, exact: &str) -> Option<&'a str> {
    let (plain, map) = plain(text);
    let (sought, _) = self::plain(exact);
    let found = |needle: &str| -> Option<Range<usize>> { plain.find(needle).map(|at| at..at + needle.len()) };
    let words: Vec<&str> = sought.split_inclusive(' ').collect();
    let half = words[..words.len().div_ceil(2)].concat();
    let range = found(&sought).or_else(|| (words.len() > 2).then(|| found(half.trim_end()))?)?;
    let start = map[range.start];
    let end = map[range.end];
    text.get(start..end)
}

/// Small letters, plain marks, single spaces; with the offset in `text` of each byte.
fn plain(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut map = Vec::with_capacity(text.len() + 1);
    for (at, letter) in text.char_indices() {
        let letter = match letter {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            '\u{2010}'..='\u{2015}' => '-',
            '\u{ad}' => continue,
            letter if letter.is_whitespace() => ' ',
            letter => letter,
        };
        if letter == ' ' && out.ends_with(' ') {
            continue;
        }
        for small in letter.to_lowercase() {
            out.push(small);
            map.resize(out.len(), at);
        }
    }
    map.push(text.len());
    (out, map)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::chapter::Chapter;
    use crate::source::{Located, Source};

    fn report(paragraphs: &[&str]) -> Report {
        let source = Source::new("chapters/a.md", "");
        let mut report = Report::default();
        let passage = |anchor: String, role: Role, text: &str| Passage {
            anchor,
            role,
            text: text.into(),
            marks: Vec::new(),
            blocks: Vec::new(),
            runs: Vec::new(),
            source: source.clone(),
        };
        let mut passages = vec![passage("section-i".into(), Role::Heading, "Cats")];
        for (index, text) in paragraphs.iter().enumerate() {
            let number = index as u32 + 1;
            let at = At { chapter: 0, passage: passages.len() };
            Arc::make_mut(&mut report.anchors).insert(format!("para-{number}"), at);
            passages.push(passage(format!("para-{number}"), Role::Paragraph { number }, text));
        }
        report.chapters.push(Arc::new(Chapter {
            source,
            label: String::new(),
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

    fn sought(report: &Report, paragraph: u32, exact: &str, prefix: &str) -> String {
        let source = Source::new("notes/a.md", exact);
        let located = |value: &str| Located::new(value.to_string(), source.span(0..exact.len()));
        let quotation = Quotation {
            paragraph: located(&format!("para-{paragraph}")),
            exact: located(exact),
            prefix: prefix.into(),
            suffix: String::new(),
        };
        match find(report, &quotation) {
            Ok((found, warning)) => {
                let code = warning.map_or("ok", |warning| warning.code.name);
                format!("{code} {} {:?}", found.at.passage, found.range)
            }
            Err(error) => format!("{} {}", error.code.name, error.hint.unwrap_or_default()),
        }
    }

    #[test]
    fn a_quotation_is_found_moved_or_refused() {
        let report = report(&["A cat and a cat.", "A dog’s life,\u{a0}long.", "A cow."]);
        assert_eq!(sought(&report, 1, "A cat", ""), "ok 1 0..5");
        assert_eq!(sought(&report, 1, "cat", "a "), "ok 1 12..15");
        assert_eq!(sought(&report, 1, "A dog", ""), "quote-moved 2 0..5");
        assert!(sought(&report, 1, "cat", "").starts_with("quote-ambiguous"));
        assert_eq!(
            sought(&report, 2, "dog's life, long", ""),
            "quote-not-found the paragraph has `dog’s life,\u{a0}long`"
        );
        assert!(sought(&report, 9, "cats", "").starts_with("unknown-paragraph"));
        assert_eq!(
            sought(&report, 3, "cow", "the "),
            "quote-not-found copy the words right before it as `prefix`, and those right after it as `suffix`"
        );
    }
}
