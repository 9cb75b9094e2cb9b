//! Resolutions and decisions cited by number alone. The organ that adopted one is named in the sentence or nearest before
//! it; the form of the number must fit that organ. Only organs whose resolutions have symbols of their own are given one.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::names::{Case, Names};
use super::scene::Scene;
use super::symbols::written;

/// A resolution's or decision's number in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Resolution {
    pub(super) range: Range<usize>,
    /// A symbol, or an id for what has none: `conference-decision-4-4`.
    pub(super) id: String,
    /// What is not sure about it.
    pub(super) doubt: Option<&'static str>,
}

/// Names of organs and their code; `-` for bodies that adopt resolutions without symbols of this form, `?` for a word
/// that several share.
const ORGANS: &[(&str, &str)] = &[
    ("General Assembly", "A"),
    ("Assembly", "A"),
    ("Security Council", "S"),
    ("Economic and Social Council", "E"),
    ("Human Rights Council", "A/HRC"),
    ("Council", "?"),
    ("Trusteeship Council", "T"),
    ("Commission", "-"),
    ("Conference", "-"),
    ("Committee", "-"),
    ("Meeting of the Parties", "-"),
    ("Governing Council", "-"),
    ("Executive Board", "-"),
    ("Environment Assembly", "-"),
    ("World Health Assembly", "-"),
    ("National Assembly", "-"),
    ("Parliamentary Assembly", "-"),
    ("Parliament", "-"),
    ("European Council", "-"),
    ("Permanent Council", "-"),
    ("Ministerial Council", "-"),
    ("Peace and Security Council", "-"),
];

static FIRST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?-u:\b)([Rr]esolution|RESOLUTION|[Dd]ecision|DECISION)[Ss]? (?:[Nn]os?\. ?)?(NUMBER)"));
static NEXT: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:,? and |, |; |,? or | to |,? as well as )(NUMBER)"));

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::default();
    for (value, (name, _)) in ORGANS.iter().enumerate() {
        names.add(value, Case::Capitals, name);
    }
    names.ordered()
});

fn pattern(template: &str) -> Regex {
    // A letter after the number is a part of a resolution, unless the sentence goes on with it: "I", "A".
    const NUMBER: &str = concat!(
        r"(?:(?:ES|S)-[0-9]{1,2}/[0-9]{1,3}|[0-9]{1,4}/[0-9]{1,3}",
        r"|[0-9]{1,4}(?: ?[A-H])? ?\((?:[0-9]{4}|[SE-]*[IVXLC]+)\))",
        r"(?:[A-H](?-u:\b)| [A-H](?-u:\b)(?:$|[,.;)]))?"
    );
    Regex::new(&template.replace("NUMBER", NUMBER)).expect("a constant pattern is well formed")
}

/// All resolutions of a passage, lists of numbers one by one.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Resolution> {
    let text = &scene.folded.text;
    let mut all = Vec::new();
    if !["resolution", "decision"].iter().any(|word| scene.folded.lower.contains(word)) {
        return all;
    }
    let organs = organs(scene);
    for found in FIRST.captures_iter(text) {
        let (Some(whole), Some(noun), Some(number)) = (found.get(0), found.get(1), found.get(2)) else { continue };
        if scene.folded.before(whole.start()) == Some('-') {
            continue; // A high-resolution picture.
        }
        let noun = noun.as_str().to_lowercase();
        let mut ranges = vec![clean(text, whole.start()..number.end())];
        let mut end = ranges[0].end;
        while let Some(next) = NEXT.captures(&text[end..]).and_then(|found| found.get(1)) {
            let range = clean(text, end + next.start()..end + next.end());
            end = range.end;
            ranges.push(range);
        }
        let first = number.start() - whole.start();
        for (index, range) in ranges.into_iter().enumerate() {
            if scene.folded.after(range.end).is_some_and(|after| after == '/' || after.is_ascii_digit()) {
                continue;
            }
            let number = written(&text[range.start + if index == 0 { first } else { 0 }..range.end]);
            let (id, doubt) = identity(scene, &organs, whole.start()..end, &noun, &number);
            all.push(Resolution { range, id, doubt });
        }
    }
    all
}

/// The pattern looks at the sign after a letter; the sign is no part of the number.
fn clean(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let session = words.ends_with(')') && words.rfind('(').is_some_and(|open| !words[open..].contains(' '));
    let end = if session && words.matches('(').count() == words.matches(')').count() {
        words.len()
    } else {
        words.trim_end_matches([',', '.', ';', ')']).len()
    };
    range.start..range.start + end
}

/// An organ named: where, its code, and the word that it goes by.
type Named<'a> = (Range<usize>, &'static str, &'a str);

/// Organs named in the passage, from left to right. A word that several share means the one named last.
fn organs<'a>(scene: &'a Scene<'_>) -> Vec<Named<'a>> {
    let is_council = |code: &&'static str| matches!(*code, "S" | "E" | "A/HRC" | "T");
    let mut council = scene.memory.organs.that(is_council).unwrap_or("?");
    NAMES
        .find(&scene.folded)
        .into_iter()
        .map(|hit| {
            let code = ORGANS[hit.values[0]].1;
            if is_council(&code) {
                council = code;
            }
            let name = &scene.folded.text[hit.range.clone()];
            (hit.range, if code == "?" { council } else { code }, name)
        })
        .collect()
}

/// Codes of the organs that a passage names, for the passages after it.
pub(super) fn named(scene: &Scene<'_>) -> Vec<&'static str> {
    organs(scene).into_iter().map(|(_, code, _)| code).filter(|code| *code != "?").collect()
}

fn identity(
    scene: &Scene<'_>,
    organs: &[Named<'_>],
    list: Range<usize>,
    noun: &str,
    number: &str,
) -> (String, Option<&'static str>) {
    let id = |body: &str| {
        let words = format!("{body} {noun} {number}").to_lowercase();
        let words = words.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join("-")
    };
    match (organ(scene, organs, &list, number), noun) {
        (Some((_, "-", name)), _) => (id(name), None),
        (Some((_, "A/HRC", _)), "decision") => (format!("A/HRC/DEC/{number}"), None),
        // The other organs' decisions have no symbols of their own.
        (Some((_, code, _)), "decision") => (id(full_name(code)), None),
        (None, "decision") => (id(""), Some("no organ is named near")),
        (Some((_, code, _)), _) if code != "?" => (format!("{code}/RES/{number}"), None),
        _ => match earlier(scene, number).map(|code| (code, None)).or_else(|| by_form(number)) {
            Some((code, doubt)) => (format!("{code}/RES/{number}"), doubt),
            None => (id(""), Some("no organ is named near")),
        },
    }
}

fn full_name(code: &str) -> &'static str {
    ORGANS.iter().find(|(_, known)| *known == code).map_or("", |(name, _)| name)
}

/// The organ of the number: right beside it whatever the number's form; else the nearest whose numbers have that form,
/// before it in the sentence, after it there, then before it in the passage.
fn organ<'a>(scene: &Scene<'_>, organs: &[Named<'a>], list: &Range<usize>, number: &str) -> Option<Named<'a>> {
    let text = &scene.folded.text;
    let sentence = scene.sentence(list.start);
    // They are sorted and apart; what stands further off than so many others is not near.
    const NEAR: usize = 50;
    let (before_list, after_list) = (
        &organs[..organs.partition_point(|(range, ..)| range.end <= list.start)],
        &organs[organs.partition_point(|(range, ..)| range.start < list.end)..],
    );
    let beside = before_list.iter().rev().take(2).find(|(range, code, _)| {
        *code != "?"
            && matches!(text.get(range.end..list.start), Some(" " | "'s " | "' "))
            && !contradicts(code, number)
    });
    let of_the = || {
        let mut after = after_list.iter().take(NEAR).filter(|(_, code, _)| fits(code, number));
        after.find(|(range, ..)| matches!(text.get(list.end..range.start), Some(" of the " | ", of the " | " by the ")))
    };
    let before = |from: usize| {
        let near = before_list.iter().rev().take(NEAR);
        near.take_while(|(range, ..)| range.start >= from).find(|(_, code, _)| fits(code, number))
    };
    let after = || {
        let near = after_list.iter().take(NEAR).take_while(|(range, ..)| range.end <= sentence.end);
        near.into_iter().find(|(_, code, _)| fits(code, number) && *code != "-")
    };
    beside.or_else(of_the).or_else(|| before(sentence.start)).or_else(after).or_else(|| before(0)).cloned()
}

fn earlier(scene: &Scene<'_>, number: &str) -> Option<&'static str> {
    scene.memory.organs.that(|code| *code != "-" && fits(code, number))
}

/// Whether a number cannot be that organ's, though it stands right beside it.
fn contradicts(code: &str, number: &str) -> bool {
    code != "-" && !fits(code, number)
}

/// Whether an organ numbers its resolutions so; a body without symbols may number them by session.
fn fits(code: &str, number: &str) -> bool {
    let year = number.split('/').next().and_then(|first| first.parse::<u32>().ok());
    let by_year = number.contains('/') && year.is_some_and(|year| (1900..2100).contains(&year));
    let by_session = number.contains('/') && !by_year;
    let bracketed_year = number.contains("(1") || number.contains("(2");
    match code {
        "A" => {
            (by_session && year.is_none_or(|session| (31..200).contains(&session)))
                || (number.contains('(') && !bracketed_year)
        }
        "S" => bracketed_year,
        "E" => by_year || (number.contains('(') && !bracketed_year),
        "T" => number.contains('(') && !bracketed_year,
        "A/HRC" => by_session,
        _ => by_session || by_year,
    }
}

fn by_form(number: &str) -> Option<(&'static str, Option<&'static str>)> {
    if fits("S", number) {
        Some(("S", None))
    } else if fits("E", number) && number.contains('/') {
        Some(("E", Some("no organ is named near; the number has the form of the Economic and Social Council's")))
    } else if fits("A", number) {
        Some(("A", Some("no organ is named near; the number has the form of the General Assembly's")))
    } else {
        None
    }
}
