//! Resolutions cited by number alone. The organ that adopted one is named in the sentence or nearest before it; the
//! form of the number must fit that organ. Only organs whose resolutions have symbols of their own are given one.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::names::{Case, Names};
use super::scene::Scene;

/// A resolution's number in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Resolution {
    pub(super) range: Range<usize>,
    /// As written without spaces: `2013/41`.
    pub(super) number: String,
    /// The organ's code, such as `A`; none for a body whose resolutions have no symbols, or where none is named.
    pub(super) organ: Option<&'static str>,
    /// What is not sure about it.
    pub(super) doubt: Option<&'static str>,
}

/// Names of organs and their code; `-` for bodies that adopt resolutions without symbols of this form.
const ORGANS: &[(&str, &str)] = &[
    ("General Assembly", "A"),
    ("Assembly", "A"),
    ("Security Council", "S"),
    ("Economic and Social Council", "E"),
    ("Human Rights Council", "A/HRC"),
    ("Council", "?"),
    ("Commission", "-"),
    ("Conference", "-"),
    ("Committee", "-"),
    ("Governing Council", "-"),
    ("Executive Board", "-"),
    ("World Health Assembly", "-"),
    ("National Assembly", "-"),
    ("Parliamentary Assembly", "-"),
    ("European Council", "-"),
    ("Trusteeship Council", "T"),
];

static FIRST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?-u:\b)(?:[Rr]esolutions?|RESOLUTIONS?) (?:Nos?\. )?(NUMBER)"));
static NEXT: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:,? and |, |,? or | to )(NUMBER)"));

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::default();
    for (value, (name, _)) in ORGANS.iter().enumerate() {
        names.add(value, Case::Capitals, name);
    }
    names.compiled()
});

fn pattern(template: &str) -> Regex {
    const NUMBER: &str = concat!(
        r"(?:(?:ES|S)-[0-9]{1,2}/[0-9]{1,3}|[0-9]{1,4}/[0-9]{1,3}|[0-9]{1,4}(?: ?[A-Z])?(?: ?\((?:[0-9]{4}|[SE-]*[IVXLC]+)\)))",
        r"(?: ?[A-Z](?:(?-u:\b)|$))?"
    );
    Regex::new(&template.replace("NUMBER", NUMBER)).expect("a constant pattern is well formed")
}

/// All resolutions of a passage, lists of numbers one by one.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Resolution> {
    let text = &scene.folded.text;
    let mut all = Vec::new();
    if !scene.folded.lower.contains("resolution") {
        return all;
    }
    let organs = organs(scene);
    for found in FIRST.captures_iter(text) {
        let (Some(whole), Some(number)) = (found.get(0), found.get(1)) else { continue };
        let mut ranges = vec![(whole.start()..number.end(), number.as_str())];
        let mut end = number.end();
        while let Some(next) = NEXT.captures(&text[end..]).and_then(|found| found.get(1)) {
            ranges.push((end + next.start()..end + next.end(), next.as_str()));
            end += next.end();
        }
        for (range, number) in ranges {
            if scene.folded.after(range.end).is_some_and(|after| after == '/' || after.is_ascii_digit()) {
                continue;
            }
            let number = super::symbols::written(number);
            let (organ, doubt) = organ(scene, &organs, whole.start(), end, &number);
            all.push(Resolution { range, number, organ, doubt });
        }
    }
    all
}

/// Organs named in the passage, with their places.
pub(super) fn organs(scene: &Scene<'_>) -> Vec<(Range<usize>, &'static str)> {
    let mut full = "?";
    NAMES
        .find(&scene.folded)
        .into_iter()
        .map(|hit| {
            let code = ORGANS[hit.values[0]].1;
            if code == "?" {
                return (hit.range, full);
            }
            if matches!(code, "S" | "E" | "A/HRC" | "T") {
                full = code;
            }
            (hit.range, code)
        })
        .collect()
}

/// The symbol of a resolution, if its organ gives one.
pub(super) fn symbol(resolution: &Resolution) -> Option<String> {
    resolution.organ.map(|organ| format!("{organ}/RES/{}", resolution.number))
}

fn organ(
    scene: &Scene<'_>,
    organs: &[(Range<usize>, &'static str)],
    start: usize,
    end: usize,
    number: &str,
) -> (Option<&'static str>, Option<&'static str>) {
    let sentence = scene.sentence(start);
    // `resolution 64/293 of the General Assembly`.
    let after = organs.iter().find(|(range, code)| {
        fits(code, number) && scene.folded.text.get(end..range.start).is_some_and(|between| between == " of the ")
    });
    // The nearest before it in the sentence, then in the passage.
    let before = |from: usize| {
        organs.iter().rev().find(|(range, code)| range.end <= start && range.start >= from && fits(code, number))
    };
    let here = after.or_else(|| before(sentence.start)).or_else(|| before(0)).map(|(_, code)| *code);
    let earlier = || scene.memory.organs.iter().rev().copied().find(|code| fits(code, number));
    match here.or_else(earlier) {
        Some("-") => (None, None),
        Some("?") | None => by_form(number),
        Some(code) => (Some(code), None),
    }
}

/// Whether an organ numbers its resolutions so; a body without symbols may number them by session.
fn fits(code: &str, number: &str) -> bool {
    let year = number.split('/').next().and_then(|first| first.parse::<u32>().ok());
    let by_year = number.contains('/') && year.is_some_and(|year| (1900..2100).contains(&year));
    let by_session = number.contains('/') && !by_year;
    let bracketed_year = number.contains("(1") || number.contains("(2");
    match code {
        "A" => (by_session && year.is_none_or(|session| session > 30)) || (number.contains('(') && !bracketed_year),
        "S" => bracketed_year,
        "E" => by_year || (number.contains('(') && !bracketed_year),
        "T" => number.contains('(') && !bracketed_year,
        "A/HRC" => by_session,
        _ => by_session || by_year,
    }
}

fn by_form(number: &str) -> (Option<&'static str>, Option<&'static str>) {
    if fits("S", number) {
        (Some("S"), None)
    } else if fits("E", number) && number.contains('/') {
        (Some("E"), Some("no organ is named near; the number has the form of the Economic and Social Council's"))
    } else if fits("A", number) {
        (Some("A"), Some("no organ is named near; the number has the form of the General Assembly's"))
    } else {
        (None, Some("no organ is named near"))
    }
}
