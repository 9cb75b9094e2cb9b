//! References to the report's own sections, annexes and footnotes: "see section II.B below", "annex I", "footnote 3 above".
//! Other texts have sections too, so that a reference must be said to be the report's own: by "above", "below", "see" or
//! "of the present report", or alone in a bracket.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::references::{Place, Sense, refer, sense};
use super::scene::Scene;

static SECTIONS: LazyLock<Regex> =
    LazyLock::new(|| list(r"[Ss]ections?|[Ss]ects?\.|[Cc]hapters?|[Cc]haps?\.|[Pp]arts?", LABEL));
static ANNEXES: LazyLock<Regex> = LazyLock::new(|| list(r"[Aa]nnex(?:es)?", r"[IVXLC]{1,7}(?-u:\b)"));
static FOOTNOTES: LazyLock<Regex> = LazyLock::new(|| list(r"[Ff]ootnotes?|[Nn]otes?|[Ff]n\.", r"[0-9]{1,3}(?-u:\b)"));
static ITEM: LazyLock<Regex> = LazyLock::new(|| compiled(&format!("(?-u:\\b)(?:{LABEL})")));

const LABEL: &str = r"(?:[IVXLC]{1,7}|[A-Z]|[0-9]{1,2})(?-u:\b)(?:\.(?:[A-Z]|[0-9]{1,2})(?-u:\b))*";

fn list(words: &str, item: &str) -> Regex {
    compiled(&format!(r"(?-u:\b)(?:{words}) (?:{item})(?:(?:, and |, | and | or | to | ?- ?)(?:{item}))*"))
}

fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a constant pattern is well formed")
}

pub(super) fn annotate(scene: &mut Scene<'_>) {
    let kinds: [(&[&str], &Regex, Target); 3] = [
        (&["sect", "chap", "part"], &SECTIONS, section),
        (&["annex"], &ANNEXES, annex),
        (&["note", "fn."], &FOOTNOTES, footnote),
    ];
    for (words, pattern, target) in kinds {
        // A plain search for the words is much faster than the pattern, and most paragraphs have none.
        if words.iter().any(|word| scene.folded.lower.contains(word)) {
            all(scene, pattern, target);
        }
    }
}

/// The place of a printed label.
type Target = fn(&Scene<'_>, &str) -> Place;

fn all(scene: &mut Scene<'_>, pattern: &Regex, target: Target) {
    let lists: Vec<Range<usize>> = pattern.find_iter(&scene.folded.text).map(|found| found.range()).collect();
    for list in lists {
        // The annex of a paragraph: "annex I, para. 3" is one reference, to the paragraph.
        let with_paragraph = scene.folded.lower[list.end..].starts_with(", para");
        let Some(sense) = sense(scene, &list).filter(|_| !with_paragraph) else { continue };
        if sense == Sense::Unsure {
            continue;
        }
        let after_noun = list.start + scene.folded.text[list.clone()].find(' ').unwrap_or(0);
        let items: Vec<Range<usize>> = ITEM
            .find_iter(&scene.folded.text[after_noun..list.end])
            .map(|found| after_noun + found.start()..after_noun + found.end())
            .collect();
        let mut index = 0;
        while let Some(item) = items.get(index) {
            let joint = items.get(index + 1).map(|next| scene.folded.text[item.end..next.start].trim());
            let last = items.get(index + 1).filter(|_| matches!(joint, Some("to" | "-")));
            let place = |item: &Range<usize>| target(scene, &scene.folded.text[item.clone()]);
            let (first, last_place) = (place(item), last.map(place));
            let start = if index == 0 { list.start } else { item.start };
            let end = last.map_or(item.end, |last| last.end);
            refer(scene, start..end, &first, last_place.as_ref(), sense);
            index += if last.is_some() { 2 } else { 1 };
        }
    }
}

/// `II.B` from the top; else the label within the section that the passage is in, the innermost first.
fn section(scene: &Scene<'_>, label: &str) -> Place {
    let path = label.to_lowercase().replace('.', "-");
    let own = &scene.chapter.passages[0].anchor;
    let mut above = Some(own.as_str());
    let mut tried = vec![format!("section-{path}")];
    while let Some(anchor) = above {
        tried.push(format!("{anchor}-{path}"));
        above = anchor.rfind('-').map(|at| &anchor[..at]);
    }
    first_of(scene, tried)
}

fn annex(scene: &Scene<'_>, number: &str) -> Place {
    let series = format!("annex-{}", number.to_lowercase());
    match scene.definitions.series.get(&series) {
        Some((anchor, at)) => (anchor.clone(), Some(*at)),
        None => (series, None),
    }
}

fn footnote(scene: &Scene<'_>, number: &str) -> Place {
    let own = match scene.chapter.series.as_str() {
        "" => format!("footnote-{number}"),
        series => format!("{series}-footnote-{number}"),
    };
    first_of(scene, vec![own, format!("footnote-{number}")])
}

fn first_of(scene: &Scene<'_>, anchors: Vec<String>) -> Place {
    let at = |anchor: &String| scene.definitions.anchors.get(anchor).copied();
    match anchors.iter().find_map(|anchor| Some((anchor.clone(), at(anchor)?))) {
        Some((anchor, at)) => (anchor, Some(at)),
        None => (anchors.into_iter().next().unwrap_or_default(), None),
    }
}
