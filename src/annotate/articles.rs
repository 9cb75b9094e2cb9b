//! Articles of the treaties that the glossary rests on: "article 2, paragraph (b), and articles 6, 7 and 8 of the …".
//! Each article is a reading of its own, written as the glossary writes it: `art. 2 (b)`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::documents;
use super::scene::Scene;
use crate::model::annotation::Reading;

static LIST: LazyLock<Regex> = LazyLock::new(|| {
    let item = item();
    let joint = r"(?:, and |, or |, | and | or | to | ?- ?)(?:(?:[Aa]rticles?|[Aa]rts?\.) )?";
    Regex::new(&format!(r"(?-u:\b)(?:[Aa]rticles?|[Aa]rts?\.) {item}(?:{joint}{item})*"))
        .expect("a constant pattern is well formed")
});
static ITEM: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?:(?:[Aa]rticles?|[Aa]rts?\.) )?({})", item())).expect("a constant pattern is well formed")
});
static PART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\(([a-z]{1,4}|[0-9]{1,2})\)|(?-u:\b)([0-9]{1,3}(?: bis| ter)?)(?-u:\b)")
        .expect("a constant pattern is well formed")
});

fn item() -> String {
    let letters = r"(?: ?\((?:[a-z]{1,4}|[0-9]{1,2})\))*";
    let part =
        format!(r"(?:,? (?:sub)?(?:paragraphs?|paras?\.) (?:[0-9]{{1,2}}(?-u:\b){letters}|\([a-z]{{1,4}}\){letters}))");
    format!(r"(?-u:\b)[0-9]{{1,3}}(?-u:\b)(?: bis(?-u:\b)| ter(?-u:\b))?{letters}{part}*")
}

pub(super) fn annotate(scene: &mut Scene<'_>) {
    // A plain search for the words is much faster than the pattern, and most paragraphs cite no article.
    let mentioned = ["article", "art. ", "arts. "].iter().any(|word| scene.folded.lower.contains(word));
    if !mentioned || scene.definitions.instruments.is_empty() {
        return;
    }
    let lists: Vec<Range<usize>> = LIST.find_iter(&scene.folded.text).map(|found| found.range()).collect();
    for list in lists {
        let Some(instrument) = instrument(scene, &list) else { continue };
        let items: Vec<(Range<usize>, Range<usize>)> = ITEM
            .captures_iter(&scene.folded.text[list.clone()])
            .filter_map(|found| Some((found.get(0)?.range(), found.get(1)?.range())))
            .map(|(whole, item)| {
                (list.start + whole.start..list.start + whole.end, list.start + item.start..list.start + item.end)
            })
            .collect();
        // After "paragraphs 2 and", a number alone is a paragraph of the same article.
        let mut shared = None;
        for (index, (whole, item)) in items.iter().enumerate() {
            let joint = index.checked_sub(1).map(|before| scene.folded.text[items[before].1.end..whole.start].trim());
            if matches!(joint, Some("to" | "-")) {
                between(scene, instrument, &items[index - 1], whole, item);
            }
            let printed = &scene.folded.text[item.clone()];
            let text = match &shared {
                Some(article) if whole == item => format!("{article} ({printed})"),
                _ => {
                    let words = ["paragraphs ", "paras. "].iter().find_map(|word| printed.find(word));
                    shared = words.map(|words| written(&printed[..words]));
                    written(printed)
                }
            };
            scene.accept(
                whole.clone(),
                Reading::Article { instrument, text },
                "an article of a treaty that the sentence names",
            );
        }
    }
}

/// The articles that a span leaves unsaid rest on the span's words as a whole.
fn between(
    scene: &mut Scene<'_>,
    instrument: usize,
    first: &(Range<usize>, Range<usize>),
    whole: &Range<usize>,
    last: &Range<usize>,
) {
    let number = |range: &Range<usize>| scene.folded.text[range.clone()].parse::<u32>().ok();
    if let (Some(from), Some(to)) = (number(&first.1), number(last))
        && to > from
        && to - from < 50
    {
        for article in from + 1..to {
            let reading = Reading::Article { instrument, text: format!("art. {article}") };
            scene.accept(first.0.start..whole.end, reading, "an article within a span of articles");
        }
    }
}

/// The treaty named right after ("of the …") or right before ("Convention, article 2").
fn instrument(scene: &Scene<'_>, list: &Range<usize>) -> Option<usize> {
    let text = &scene.folded.text;
    scene.near(list).find_map(|found| {
        let Reading::Document { id } = &found.reading else { return None };
        let after = text.get(list.end..found.range.start).map(|between| between.trim_start_matches(',').trim());
        let before = text.get(found.range.end..list.start);
        let names =
            matches!(after, Some("of the" | "of" | "to the" | "(" | "in the")) || matches!(before, Some(", " | " ("));
        let begins_inside = after.is_none() && found.range.start > list.start && found.range.start < list.end + 8 && {
            text.get(list.end..found.range.end).is_some_and(|rest| rest.trim_start().starts_with("of the"))
        };
        (names || begins_inside || own_article(scene, found, list)).then(|| {
            documents::position(scene, id).and_then(|document| scene.definitions.instruments.get(&document).copied())
        })?
    })
}

/// A short form printed with its article (`the Protocol`), right after `of `.
fn own_article(scene: &Scene<'_>, found: &super::scene::Found, list: &Range<usize>) -> bool {
    scene.folded.text.get(list.end..found.range.start).is_some_and(|between| between == " of ")
}

/// As the glossary writes it: `art. 2 (b)`, `art. 6 (3)`, `art. 2 (1) (a)`.
fn written(printed: &str) -> String {
    let mut text = String::from("art.");
    for part in PART.captures_iter(printed) {
        if let Some(letter) = part.get(1) {
            text.push_str(&format!(" ({})", letter.as_str()));
        } else if let Some(number) = part.get(2) {
            let number = number.as_str();
            let is_paragraph = text.len() > "art.".len();
            text.push_str(&if is_paragraph { format!(" ({number})") } else { format!(" {number}") });
        }
    }
    text
}
