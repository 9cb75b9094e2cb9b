//! The report's references to itself: "see paras. 23 and 24 above", "section II.B", "footnote 3". What belongs to other
//! texts ("paragraph 4 of resolution …", "article 2, paragraph (b)") is none. A number that is not there, or an "above" that
//! lies below, is a warning: it may be the report's own misprint.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::scene::Scene;
use crate::diagnostic::{Diagnostic, WRONG_REFERENCE};
use crate::model::annotation::Reading;
use crate::model::passage::Role;
use crate::model::report::At;

static LIST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?-u:\b)(?:[Pp]aras?\.|[Pp]aragraphs?|PARAGRAPHS?) NUMBER(?:JOINT(?:NUMBER|LETTER))*"));
static ITEM: LazyLock<Regex> = LazyLock::new(|| pattern("NUMBER|LETTER"));
static ANNEX: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)[Aa]nnex(?: [IVXLC]+)?, ?$"));

fn pattern(template: &str) -> Regex {
    let number = r"(?:(?-u:\b)[0-9]{1,4}(?-u:\b)(?: ?\([a-z]{1,4}\))*)";
    let letter = r"(?:\([a-z]{1,4}\)(?: ?\([ivx]{1,4}\))*)";
    let joint = r"(?:, and |, or |, | and | or | to | through | ?- ?)";
    let template = template.replace("NUMBER", number).replace("LETTER", letter).replace("JOINT", joint);
    Regex::new(&template).expect("a constant pattern is well formed")
}

/// What the words around a list of numbers say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Above,
    Below,
    Own,
    /// Alone in a bracket: this report's if it has such a place.
    Bracket,
    Unsure,
}

/// An anchor, and its place if there is one.
pub(super) type Place = (String, Option<At>);

pub(super) fn annotate(scene: &mut Scene<'_>) {
    super::sections::annotate(scene);
    if !scene.folded.lower.contains("para") {
        return;
    }
    let lists: Vec<Range<usize>> = LIST.find_iter(&scene.folded.text).map(|found| found.range()).collect();
    for list in lists {
        let Some(sense) = sense(scene, &list) else { continue };
        let series = series(scene, &list);
        let mut numbers: Vec<Range<usize>> = ITEM
            .find_iter(&scene.folded.text[list.clone()])
            .map(|found| list.start + found.start()..list.start + found.end())
            .collect();
        let places = places(scene, &mut numbers, &series);
        let mut index = 0;
        while let (Some(number), Some(first)) = (numbers.get(index), places.get(index)) {
            let joint = numbers.get(index + 1).map(|next| scene.folded.text[number.end..next.start].trim());
            let last = numbers.get(index + 1).filter(|_| matches!(joint, Some("to" | "through" | "-")));
            // The first takes the word `paras.` with it.
            let start = if index == 0 { list.start } else { number.start };
            let end = last.map_or(number.end, |last| last.end);
            let last = last.and_then(|_| places.get(index + 1));
            refer(scene, start..end, first, last, sense);
            index += if last.is_some() { 2 } else { 1 };
        }
    }
}

/// The place of each number. A letter alone belongs to the number before it, if that has a letter: `5 (b) and (d)`;
/// otherwise the list ends before it.
fn places(scene: &Scene<'_>, numbers: &mut Vec<Range<usize>>, series: &str) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(numbers.len());
    let mut before: Option<String> = None;
    for number in numbers.iter() {
        let printed = &scene.folded.text[number.clone()];
        let whole = match (&before, printed.starts_with('(')) {
            (Some(before), true) => match before.split_once('(') {
                Some((paragraph, _)) => format!("{paragraph}{printed}"),
                None => break,
            },
            _ => printed.to_string(),
        };
        places.push(target(scene, &whole, series));
        before = Some(whole);
    }
    numbers.truncate(places.len());
    places
}

/// Whether the numbers are this report's own; none if they are another text's.
pub(super) fn sense(scene: &Scene<'_>, list: &Range<usize>) -> Option<Sense> {
    let (text, lower) = (&scene.folded.text, &scene.folded.lower);
    if scene.in_document(list) || belongs_to_document(scene, list) {
        return None;
    }
    let before = lower[..list.start].trim_end();
    let after = lower[list.end..].trim_start_matches([' ', ',']);
    let annex = annex_before(text, list.start).map(|found| lower[..found.start()].trim_end());
    let last_word =
        |words: &str| words.trim_end_matches(',').rsplit([' ', '(', '\n']).next().unwrap_or_default().to_string();
    let is_other = |word: &str| {
        // `article 2, paragraph 3`, `resolution 64/293, para. 5`, `A/68/1, para. 5`, `ibid., para. 5`
        let cited = ["ibid.", "cit.", "idem", "id."].contains(&word);
        cited || word.contains(|letter: char| letter.is_ascii_digit())
    };
    if (before.ends_with(',') && annex.is_none() && is_other(&last_word(before)))
        || annex.is_some_and(|annex| annex.ends_with(',') && is_other(&last_word(annex)))
        || ["operative", "preambular", "new", "draft", "recommendation", "sub"].contains(&last_word(before).as_str())
    {
        return None;
    }
    for (word, sense) in [("above", Sense::Above), ("below", Sense::Below)] {
        if after.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)) {
            return Some(sense);
        }
    }
    if ["of the present report", "of this report", "to the present report", "to this report", "herein"]
        .iter()
        .any(|words| after.starts_with(words))
    {
        return Some(Sense::Own);
    }
    if ["of ", "to ", "thereof", "thereto"].iter().any(|words| after.starts_with(words)) {
        return None;
    }
    if ["see", "see also", "cf.", "see, e.g.,"].iter().any(|word| before.ends_with(word)) {
        return Some(Sense::Own);
    }
    if before.ends_with('(') || annex.is_some_and(|annex| annex.ends_with('(')) {
        return Some(Sense::Bracket);
    }
    (!names_document_before(scene, list)).then_some(Sense::Unsure)
}

/// Whether a document stands right before the list: `the Convention, para. 5`, `resolution 64/293, annex, para. 5`.
fn belongs_to_document(scene: &Scene<'_>, list: &Range<usize>) -> bool {
    scene.documents_before(list.start).any(|range| {
        let between = scene.folded.lower.get(range.end..list.start);
        between.is_some_and(|between| {
            let words = between.trim_matches([' ', ',', '(', '"']);
            words.is_empty() || (words.starts_with("annex") && words.len() < 12)
        })
    })
}

/// Whether the sentence has named a document, so that a number alone may be that one's.
fn names_document_before(scene: &Scene<'_>, list: &Range<usize>) -> bool {
    scene.holds_document(scene.sentence(list.start).start..list.start)
}

/// The series meant: an annex that is named, else the chapter's own.
fn series(scene: &Scene<'_>, list: &Range<usize>) -> String {
    match annex_before(&scene.folded.text, list.start) {
        Some(found) => match found.as_str().trim_end_matches([',', ' ']).split_once(' ') {
            Some((_, number)) => format!("annex-{}", number.to_lowercase()),
            None => "annex".into(),
        },
        None => scene.chapter.series.clone(),
    }
}

/// The annex named right before a place: the pattern need not begin with the whole text before it.
fn annex_before(text: &str, at: usize) -> Option<regex::Match<'_>> {
    ANNEX.find_at(&text[..at], text.floor_char_boundary(at.saturating_sub(40)))
}

pub(super) fn refer(scene: &mut Scene<'_>, range: Range<usize>, first: &Place, last: Option<&Place>, sense: Sense) {
    // A footnote stands where its sign does.
    let passage = match scene.passage.role {
        Role::Footnote { carrier, .. } => carrier,
        _ => scene.place.1,
    };
    let here = At { chapter: scene.place.0, passage };
    let places = || [Some(first), last].into_iter().flatten();
    let missing = places().any(|place| place.1.is_none());
    if missing && matches!(sense, Sense::Unsure | Sense::Bracket) {
        return;
    }
    let printed = scene.folded.printed(range.clone());
    for (anchor, at) in places() {
        let wrong = match (at, sense) {
            (None, _) => "there is no such place",
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
    if missing {
        return;
    }
    let reading = Reading::Reference { first: first.0.clone(), last: last.map(|place| place.0.clone()) };
    match sense {
        Sense::Unsure => scene.doubt(range, reading, "a paragraph's number that may be another text's"),
        _ => scene.accept(range, reading, "a reference to a place of this report"),
    }
}

/// The anchor of a printed number, with its letter where a block has it, and its place if there is such a paragraph.
fn target(scene: &Scene<'_>, printed: &str, series: &str) -> Place {
    let mut parts = printed.split(['(', ')', ' ']).filter(|part| !part.is_empty());
    let number = parts.next().unwrap_or_default();
    let letters: Vec<&str> = parts.collect();
    // From an annex, a number that the annex has not is the main text's.
    let series = if series == scene.chapter.series { vec![series, ""] } else { vec![series] };
    let anchors = series.iter().map(|series| match *series {
        "" => format!("para-{number}"),
        series => format!("{series}-para-{number}"),
    });
    let anchors: Vec<String> = anchors.collect();
    let find = |anchor: &str| scene.definitions.anchors.get(anchor).map(|at| (anchor.to_string(), Some(*at)));
    let lettered =
        |anchor: &String| find(&letters.iter().fold(anchor.clone(), |anchor, letter| format!("{anchor}-{letter}")));
    let found = anchors.iter().find_map(|anchor| lettered(anchor).or_else(|| find(anchor)));
    found.unwrap_or_else(|| (anchors.into_iter().next().unwrap_or_default(), None))
}
