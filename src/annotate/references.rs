//! The report's references to its own paragraphs: "see paras. 23 and 24 above". Paragraphs of other texts ("paragraph 4
//! of resolution …", "article 2, paragraph (b)") are none. A number that is not there, or an "above" that lies below, is
//! a warning: it may be the report's own misprint.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::scene::Scene;
use crate::diagnostic::{Diagnostic, WRONG_REFERENCE};
use crate::model::annotation::Reading;
use crate::model::report::At;

static LIST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:[Pp]aras?\.|[Pp]aragraphs?) NUMBER(?:(?:, and |, or |, | and | or | to | through | ?- ?)NUMBER)*",
    )
});
static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern("NUMBER"));
static ANNEX: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)[Aa]nnex(?: ([IVXLC]+))?, ?$"));

fn pattern(template: &str) -> Regex {
    let number = r"(?:(?-u:\b)[0-9]{1,4}(?: ?\([a-z]{1,4}\))*)";
    Regex::new(&template.replace("NUMBER", number)).expect("a constant pattern is well formed")
}

/// What the words around a list of numbers say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    Above,
    Below,
    Own,
    Unsure,
}

pub(super) fn annotate(scene: &mut Scene<'_>) {
    if !scene.folded.lower.contains("para") {
        return;
    }
    let lists: Vec<Range<usize>> = LIST.find_iter(&scene.folded.text).map(|found| found.range()).collect();
    for list in lists {
        let Some(sense) = sense(scene, &list) else { continue };
        if scene.in_document(&list) {
            continue;
        }
        let series = series(scene, &list);
        let numbers: Vec<Range<usize>> = NUMBER
            .find_iter(&scene.folded.text[list.clone()])
            .map(|found| list.start + found.start()..list.start + found.end())
            .collect();
        let mut index = 0;
        while let Some(number) = numbers.get(index) {
            let joint = numbers.get(index + 1).map(|next| scene.folded.text[number.end..next.start].trim());
            let last = numbers.get(index + 1).filter(|_| matches!(joint, Some("to" | "through" | "-")));
            // The first takes the word `paras.` with it.
            let start = if index == 0 { list.start } else { number.start };
            let end = last.map_or(number.end, |last| last.end);
            refer(scene, start..end, number.clone(), last.cloned(), &series, sense);
            index += if last.is_some() { 2 } else { 1 };
        }
    }
}

/// Whether the numbers are this report's own; none if they are another text's.
fn sense(scene: &Scene<'_>, list: &Range<usize>) -> Option<Sense> {
    let (text, lower) = (&scene.folded.text, &scene.folded.lower);
    let before = lower[..list.start].trim_end();
    let after = lower[list.end..].trim_start_matches([' ', ',']);
    let article = before.trim_end_matches(',');
    let last_word = article.rsplit(' ').next().unwrap_or_default();
    // `article 2, paragraph 3`, `resolution 64/293, para. 5`, `A/68/1, para. 5`
    if before.ends_with(',')
        && last_word.contains(|letter: char| letter.is_ascii_digit())
        && !ANNEX.is_match(&text[..list.start])
    {
        return None;
    }
    for (word, sense) in [("above", Sense::Above), ("below", Sense::Below)] {
        if after.starts_with(word) {
            return Some(sense);
        }
    }
    if after.starts_with("of the present report") || after.starts_with("of this report") || after.starts_with("herein")
    {
        return Some(Sense::Own);
    }
    if after.starts_with("of ") || after.starts_with("thereof") {
        return None;
    }
    let in_bracket = before.ends_with('(');
    let see = ["see", "see also", "cf."].iter().any(|word| before.ends_with(word));
    Some(if see || in_bracket { Sense::Own } else { Sense::Unsure })
}

/// The series meant: an annex that is named, else the chapter's own.
fn series(scene: &Scene<'_>, list: &Range<usize>) -> String {
    match ANNEX.captures(&scene.folded.text[..list.start]) {
        Some(found) => match found.get(1) {
            Some(number) => format!("annex-{}", number.as_str().to_lowercase()),
            None => "annex".into(),
        },
        None => scene.chapter.series.clone(),
    }
}

fn refer(
    scene: &mut Scene<'_>,
    range: Range<usize>,
    first: Range<usize>,
    last: Option<Range<usize>>,
    series: &str,
    sense: Sense,
) {
    let here = At { chapter: scene.place.0, passage: scene.place.1 };
    let target = |number: &Range<usize>| target(scene, &scene.folded.text[number.clone()], series);
    let (first_target, last_target) = (target(&first), last.as_ref().map(target));
    let places = [Some(&first_target), last_target.as_ref()];
    if sense == Sense::Unsure && places.into_iter().flatten().any(|target| target.1.is_none()) {
        return;
    }
    let printed = scene.folded.printed(range.clone());
    for (anchor, at) in places.into_iter().flatten() {
        let wrong = match (at, sense) {
            (None, _) => "there is no such paragraph",
            (Some(at), Sense::Above) if *at >= here => "it does not stand above",
            (Some(at), Sense::Below) if *at <= here => "it does not stand below",
            _ => continue,
        };
        scene.diagnostics.push(
            Diagnostic::new(
                WRONG_REFERENCE,
                scene.passage.span(printed.clone()),
                format!("the reference to `{anchor}` is wrong: {wrong}"),
            )
            .label(wrong)
            .hint("compare with the source; if it is printed so, keep it"),
        );
    }
    if places.into_iter().flatten().any(|target| target.1.is_none()) {
        return;
    }
    let reading = Reading::Reference { first: first_target.0, last: last_target.map(|target| target.0) };
    match sense {
        Sense::Unsure => scene.doubt(range, reading, "a paragraph's number that may be another text's"),
        _ => scene.accept(range, reading, "a reference to a paragraph of this report"),
    }
}

/// The anchor of a printed number, with its letter where a block has it, and its place if there is such a paragraph.
fn target(scene: &Scene<'_>, printed: &str, series: &str) -> (String, Option<At>) {
    let mut parts = printed.split(['(', ')', ' ']).filter(|part| !part.is_empty());
    let number = parts.next().unwrap_or_default();
    let anchor = if series.is_empty() { format!("para-{number}") } else { format!("{series}-para-{number}") };
    let lettered = parts.fold(anchor.clone(), |anchor, letter| format!("{anchor}-{letter}"));
    let find = |anchor: String| scene.definitions.anchors.get(&anchor).map(|at| (anchor.clone(), Some(*at)));
    find(lettered).or_else(|| find(anchor.clone())).unwrap_or((anchor, None))
}
