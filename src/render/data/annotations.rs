//! `annotations.jsonld`: every accepted reading and every note of the editor's as the W3C's Web Annotation model has them,
//! for programs that lay annotations over texts.
//!
//! The source of a target is the address of the passage. Its words are found twice over: by what stands around them, and
//! by their position, which counts Unicode scalar values of the passage's text as `paragraphs.json` has it. An id is made
//! of the passage, the kind and the target, so that it stays when other readings come and go. With a base address all
//! addresses are whole, without one they are relative to the file.

use std::collections::HashSet;
use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;

use super::super::address::{self, Page};
use super::super::edition::Edition;
use super::super::markup::marking;
use super::json;
use super::mentions::Offset;
use crate::model::annotation::{Mention, Reading};
use crate::model::report::At;

pub(super) const PATH: &str = "data/annotations.jsonld";

/// How many characters before and after its words tell a quotation from another.
const AROUND: usize = 32;

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    label: &'a str,
    generator: Generator,
    #[serde(skip_serializing_if = "str::is_empty")]
    rights: &'a str,
    total: usize,
}

#[derive(Serialize)]
struct Generator {
    r#type: &'static str,
    name: &'static str,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    /// The editor's day, at its beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<String>,
    body: Vec<Body<'a>>,
    target: Target<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body<'a> {
    Page { id: String, format: &'static str },
    Cited { source: &'a str, purpose: &'static str },
    Text(Text<'a>),
}

#[derive(Serialize)]
struct Text<'a> {
    r#type: &'static str,
    value: String,
    format: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    purpose: &'static str,
}

#[derive(Serialize)]
struct Target<'a> {
    source: String,
    selector: [Selector<'a>; 2],
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector<'a> {
    TextQuoteSelector { exact: &'a str, prefix: &'a str, suffix: &'a str },
    TextPositionSelector { start: usize, end: usize },
}

/// The collection with its one page inside, an annotation a line: the readings in reading order, then the notes.
pub(super) fn json(edition: &Edition<'_>, out: &mut dyn Write) -> io::Result<()> {
    let accepted = || edition.annotations.iter().filter(|mention| mention.accepted());
    let collection = Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: whole(edition, &format!("{PATH}#annotations")),
        r#type: "AnnotationCollection",
        label: &edition.config.report.title,
        generator: Generator { r#type: "Software", name: "Rapporteur" },
        rights: &edition.config.annotations.licence_url,
        total: accepted().count() + edition.lexicon.notes.len(),
    };
    let opened = serde_json::to_string(&collection)?;
    let page = serde_json::to_string(&whole(edition, &format!("{PATH}#page-1")))?;
    let head = opened.trim_end_matches('}');
    write!(out, "{head},\n\"first\":{{\"id\":{page},\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[")?;
    let mut names = Names::default();
    let mut offset = Offset::default();
    let readings = accepted().map(|mention| reading(edition, &mut names, &mut offset, mention));
    let notes = (0..edition.lexicon.notes.len()).map(|position| note(edition, position));
    json::lines(out, readings.chain(notes))?;
    out.write_all(b"\n]}}\n")
}

fn reading<'a>(edition: &Edition<'a>, names: &mut Names, offset: &mut Offset, mention: &'a Mention) -> Annotation<'a> {
    let passage = edition.report.passage(mention.at);
    let start = offset.characters(mention, &passage.text);
    let value = value(edition, &mention.reading);
    let page = marking::target(edition, mention)
        .map(|(_, address)| Body::Page { id: whole(edition, &address), format: "text/html" });
    let tag = match mention.reading {
        Reading::Reference { .. } => None,
        _ => Some(text("tagging", value.clone(), None)),
    };
    Annotation {
        id: names.id(edition, mention, &passage.anchor, &value),
        r#type: "Annotation",
        motivation: motivation(&mention.reading),
        created: None,
        body: page.into_iter().chain(tag).collect(),
        target: target(edition, mention.at, mention.range.clone(), start),
    }
}

fn note<'a>(edition: &Edition<'a>, position: usize) -> Annotation<'a> {
    let (note, place) = (&edition.lexicon.notes[position], &edition.indexes.note_places[position]);
    let language = Some(edition.words.language());
    let said = text("commenting", edition.report.note_bodies[position].text.clone(), language);
    let source = (!note.cited.is_empty()).then(|| text("describing", note.cited.clone(), language));
    let link = (!note.cited_url.is_empty()).then(|| Body::Cited { source: &note.cited_url, purpose: "linking" });
    let start = edition.report.passage(place.at).text[..place.range.start].chars().count();
    Annotation {
        id: whole(edition, &format!("{PATH}#note-{}", note.id)),
        r#type: "Annotation",
        motivation: "commenting",
        created: Some(format!("{}T00:00:00Z", note.date)),
        body: [Some(said), source, link].into_iter().flatten().collect(),
        target: target(edition, place.at, place.range.clone(), start),
    }
}

fn text<'a>(purpose: &'static str, value: String, language: Option<&'a str>) -> Body<'a> {
    Body::Text(Text { r#type: "TextualBody", value, format: "text/plain", language, purpose })
}

/// `start` is where the range begins, in characters.
fn target<'a>(edition: &Edition<'a>, at: At, range: Range<usize>, start: usize) -> Target<'a> {
    let words = &edition.report.passage(at).text;
    let exact = &words[range.clone()];
    let before = words[..range.start].char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let after = &words[range.end..];
    let after_end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    Target {
        source: whole(edition, &edition.report.href(at)),
        selector: [
            Selector::TextQuoteSelector { exact, prefix: &words[before..range.start], suffix: &after[..after_end] },
            Selector::TextPositionSelector { start, end: start + exact.chars().count() },
        ],
    }
}

/// What is done with the words by reading them so.
fn motivation(reading: &Reading) -> &'static str {
    match reading {
        Reading::Country { .. }
        | Reading::Area { .. }
        | Reading::Region { .. }
        | Reading::Place { .. }
        | Reading::Document { .. }
        | Reading::Organisation { .. } => "identifying",
        Reading::Date { .. } | Reading::Term { .. } => "tagging",
        Reading::Reference { .. } | Reading::Article { .. } => "linking",
    }
}

/// The `target` of `mentions.json`, and for what has no row there the slug or the words of the reading.
fn value(edition: &Edition<'_>, reading: &Reading) -> String {
    let symbol = match reading {
        Reading::Document { .. } => edition
            .position(&Edition::key(reading))
            .and_then(|position| edition.indexes.documents[position].symbol.clone()),
        _ => None,
    };
    symbol.unwrap_or_else(|| reading.target())
}

/// From the site's root to what the file can say.
fn whole(edition: &Edition<'_>, target: &str) -> String {
    address::absolute(&edition.config.site.base_url, target).unwrap_or_else(|| Page::new(PATH).to(target))
}

/// Gives the second reading of one kind and target in a passage a number.
#[derive(Default)]
struct Names {
    at: Option<At>,
    given: HashSet<String>,
}

impl Names {
    fn id(&mut self, edition: &Edition<'_>, mention: &Mention, anchor: &str, value: &str) -> String {
        if self.at != Some(mention.at) {
            (self.at, self.given) = (Some(mention.at), HashSet::new());
        }
        let base = format!("{anchor}-{}-{}", mention.reading.kind(), address::fragment(value));
        let mut name = base.clone();
        let mut number = 2;
        while !self.given.insert(name.clone()) {
            name = format!("{base}-{number}");
            number += 1;
        }
        whole(edition, &format!("{PATH}#{name}"))
    }
}
