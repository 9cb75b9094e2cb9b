//! Gives every passage its anchor, and finds two things with one address.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::diagnostic::{DUPLICATE_ADDRESS, Diagnostic, Diagnostics};
use crate::model::chapter::Chapter;
use crate::model::id;
use crate::model::passage::{Block, Passage, Role};
use crate::model::report::At;
use crate::project::Project;

pub(super) fn assign(
    chapters: &mut [Chapter],
    project: &Project,
    diagnostics: &mut Diagnostics,
) -> HashMap<String, At> {
    let mut anchors = HashMap::new();
    addresses(project, diagnostics);
    let headings: Vec<String> = (0..chapters.len()).map(|index| heading_anchor(chapters, index)).collect();
    // The sign of the footnote that has each anchor.
    let mut footnotes: HashMap<String, String> = HashMap::new();
    for ((index, chapter), heading) in chapters.iter_mut().enumerate().zip(headings) {
        let prefix = if chapter.series.is_empty() { String::new() } else { format!("{}-", chapter.series) };
        let mut texts = 0;
        for (at, passage) in chapter.passages.iter_mut().enumerate() {
            passage.anchor = match &passage.role {
                Role::Heading => heading.clone(),
                Role::Paragraph { number } => format!("{prefix}para-{number}"),
                Role::Footnote { label, .. } => format!("{prefix}footnote-{}", label_slug(label)),
                Role::Text => {
                    texts += 1;
                    format!("{heading}-text-{texts}")
                }
            };
            letter_anchors(passage);
            let label = match &passage.role {
                Role::Footnote { label, .. } => Some(label.clone()),
                _ => None,
            };
            let at = At { chapter: index, passage: at };
            match anchors.entry(passage.anchor.clone()) {
                Entry::Vacant(free) => {
                    if let Some(label) = label {
                        footnotes.insert(passage.anchor.clone(), label);
                    }
                    free.insert(at);
                }
                // Signs that differ in nothing that an id can hold, such as `1.` and `1`.
                Entry::Occupied(_)
                    if footnotes.get(&passage.anchor).is_some_and(|first| Some(first) != label.as_ref()) =>
                {
                    let again = (2..).map(|count| format!("{}--{count}", passage.anchor));
                    passage.anchor = again.into_iter().find(|anchor| !anchors.contains_key(anchor)).unwrap_or_default();
                    anchors.insert(passage.anchor.clone(), at);
                }
                // A number or a footnote that stands twice has been complained about where it stands.
                Entry::Occupied(_) if passage.role != Role::Heading => {}
                Entry::Occupied(_) => {
                    passage.anchor = format!("{}-{index}", passage.anchor);
                    anchors.insert(passage.anchor.clone(), at);
                }
            }
        }
    }
    anchors
}

fn addresses(project: &Project, diagnostics: &mut Diagnostics) {
    let mut seen = BTreeMap::new();
    for chapter in &project.chapters {
        if let Some(first) = seen.insert(chapter.address.to_lowercase(), &chapter.address_span) {
            let message = format!("two chapters have the address `report/{}.html`", chapter.address);
            diagnostics.push(
                Diagnostic::new(DUPLICATE_ADDRESS, chapter.address_span.clone(), message)
                    .other(first.clone(), "the first is here")
                    .hint("give one of them another `slug`"),
            );
        }
    }
}

/// `section-ii-b-1` of the labels above it; the title's words where a label is missing.
fn heading_anchor(chapters: &[Chapter], index: usize) -> String {
    let mut labels = Vec::new();
    let mut next = Some(index);
    while let Some(at) = next {
        let chapter = &chapters[at];
        labels.push(label_slug(&chapter.label));
        next = chapter.parent;
    }
    if labels.iter().any(|label| label.is_empty() || label == "sign") {
        let address = chapters[index].href.trim_start_matches("report/").trim_end_matches(".html");
        let letters = id::letters(address);
        let name: String = letters.map(|letter| if id::may_stand(letter) { letter } else { '-' }).collect();
        return format!("section-{name}");
    }
    labels.reverse();
    format!("section-{}", labels.join("-"))
}

/// A label or footnote sign as part of an anchor.
fn label_slug(label: &str) -> String {
    let slug: String = id::letters(&label.to_lowercase()).filter(|letter| id::may_stand(*letter)).collect();
    if !slug.is_empty() || label.is_empty() {
        return slug;
    }
    let name = if label.chars().all(|c| c == '*') { "asterisk" } else { "sign" };
    match label.chars().count() {
        1 => name.to_owned(),
        count => format!("{name}-{count}"),
    }
}

/// A block of a paragraph that begins with `(a)` has the anchor `para-22-a`; a letter under a letter has both.
pub(super) fn letter_anchors(passage: &mut Passage) {
    if passage.number().is_none() {
        return;
    }
    let mut used: HashSet<String> = HashSet::new();
    let mut upper = String::new();
    let mut blocks = std::mem::take(&mut passage.blocks);
    visit(&mut blocks, &mut |range, anchor| {
        let Some(letter) = leading_letter(&passage.text[range.clone()]) else { return };
        let plain = format!("{}-{letter}", passage.anchor);
        let nested = format!("{}-{upper}-{letter}", passage.anchor);
        let chosen = if !used.contains(&plain) { plain } else { nested };
        if used.contains(&chosen) {
            return;
        }
        if chosen.len() == passage.anchor.len() + 1 + letter.len() {
            letter.clone_into(&mut upper);
        }
        used.insert(chosen.clone());
        *anchor = Some(chosen);
    });
    passage.blocks = blocks;
}

fn visit(blocks: &mut [Block], found: &mut impl FnMut(&std::ops::Range<usize>, &mut Option<String>)) {
    for block in blocks {
        match block {
            Block::Text { range, anchor } => found(range, anchor),
            Block::List { items, .. } => items.iter_mut().for_each(|item| visit(item, found)),
            Block::Quote(inner) => visit(inner, found),
            Block::Definitions(list) => list.iter_mut().for_each(|entry| visit(&mut entry.body, found)),
            Block::Code(_) | Block::Table { .. } | Block::Rule | Block::Heading { .. } => {}
        }
    }
}

fn leading_letter(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('(')?.split_once(')')?.0;
    let letters = (1..=4).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_lowercase());
    letters.then_some(inner)
}
