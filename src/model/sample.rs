//! A small report for the tests of the steps that come after annotating, written as one text: the registries in TOML
//! between `+++` lines, then headings, numbered paragraphs and footnotes with their mentions marked in place.
//!
//! `## A. Title` is a heading of the second level, `3. …` a paragraph, `[^1] …` a footnote of the passage before it,
//! anything else text without a number. `{country COG|Congo}` is an accepted mention, `{country? …}` a doubtful and
//! `{country! …}` a rejected one; they may lie inside one another.

use std::sync::Arc;

use super::annotation::{Annotations, Mention, Reading, Status};
use super::chapter::Chapter;
use super::lexicon::{self, Article, Body, Lexicon, Quotation, Relation};
use super::passage::{Block, Mark, MarkKind, Passage, Role};
use super::report::{At, Report};
use crate::config::Config;
use crate::source::{Located, Source};

pub(crate) struct Sample {
    pub(crate) report: Report,
    pub(crate) lexicon: Lexicon,
    pub(crate) config: Config,
    pub(crate) annotations: Annotations,
}

pub(crate) fn sample(text: &str) -> Sample {
    let (front, body) = text.trim_start_matches("+++\n").split_once("\n+++\n").expect("front matter");
    let mut table: toml::Table = front.parse().expect("TOML");
    let config = toml::from_str(&toml::to_string(&table.remove("config")).expect("TOML")).expect("a configuration");
    let lexicon = registries(&table);
    let mut report = Report::default();
    let mut mentions = Vec::new();
    for line in body.lines().filter(|line| !line.is_empty()) {
        passage(line, &mut report, &mut mentions);
    }
    for (at, passage) in report.passages().map(|(at, passage)| (at, passage.anchor.clone())).collect::<Vec<_>>() {
        Arc::make_mut(&mut report.anchors).insert(passage, at);
    }
    report.explanations = lexicon.terms.iter().map(|term| of_body(&term.body)).collect();
    report.note_bodies = lexicon.notes.iter().map(|note| of_body(&note.body)).collect();
    span_numbers(&mut report);
    mentions.sort_by_key(|mention: &Mention| (mention.at, mention.range.start, std::cmp::Reverse(mention.range.end)));
    let of = |chapter: usize| mentions.iter().filter(|mention| mention.at.chapter == chapter).cloned().collect();
    let annotations = Annotations::new((0..report.chapters.len()).map(of).collect());
    Sample { report, lexicon, config, annotations }
}

fn of_body(body: &Body) -> Passage {
    new_passage(String::new(), Role::Text, body.source.text.clone())
}

fn new_passage(anchor: String, role: Role, text: String) -> Passage {
    let blocks = vec![Block::Text { range: 0..text.len(), anchor: None }];
    Passage { anchor, role, text, marks: Vec::new(), blocks, runs: Vec::new(), source: Source::new("sample.md", "") }
}

fn passage(line: &str, report: &mut Report, mentions: &mut Vec<Mention>) {
    let mut plain = String::new();
    let mut found = Vec::new();
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let number = line.split_once(". ").and_then(|(number, rest)| Some((number.parse::<u32>().ok()?, rest)));
    if level > 0 {
        let (label, title) = line[level..].trim().split_once(". ").expect("a label");
        read(title, &mut plain, &mut found);
        add_chapter(report, level as u8, label, plain);
    } else {
        let count = report.chapters.last().map_or(0, |chapter| chapter.passages.len());
        let new = if let Some((number, text)) = number {
            read(text, &mut plain, &mut found);
            new_passage(format!("para-{number}"), Role::Paragraph { number }, plain)
        } else if let Some((label, text)) = line.strip_prefix("[^").and_then(|rest| rest.split_once("] ")) {
            read(text, &mut plain, &mut found);
            let chapter = last(report);
            let carrier = chapter.passages.iter().rposition(|passage| !matches!(passage.role, Role::Footnote { .. }));
            let carrier = carrier.expect("a passage first");
            let end = chapter.passages[carrier].text.len();
            let sign = Mark { range: end..end, kind: MarkKind::FootnoteSign { label: label.into() } };
            chapter.passages[carrier].marks.push(sign);
            new_passage(format!("footnote-{label}"), Role::Footnote { label: label.into(), carrier }, plain)
        } else {
            read(line, &mut plain, &mut found);
            new_passage(format!("text-{count}"), Role::Text, plain)
        };
        last(report).passages.push(new);
    }
    let chapter = report.chapters.len() - 1;
    let at = At { chapter, passage: report.chapters[chapter].passages.len() - 1 };
    mentions.extend(found.into_iter().map(|mention: Mention| Mention { at, ..mention }));
}

fn add_chapter(report: &mut Report, level: u8, label: &str, title: String) {
    let position = report.chapters.len();
    let parent = report.chapters.iter().rposition(|chapter| chapter.level < level);
    if let Some(parent) = parent {
        Arc::make_mut(&mut report.chapters[parent]).children.push(position);
    }
    let chapter = Chapter {
        source: Source::new("sample.md", ""),
        label: label.into(),
        level,
        href: format!("report/{position}.html"),
        parent,
        children: Vec::new(),
        series: String::new(),
        aliases: Vec::new(),
        passages: vec![new_passage(format!("section-{position}"), Role::Heading, title)],
        first: None,
        last: None,
    };
    report.chapters.push(Arc::new(chapter));
}

fn last(report: &mut Report) -> &mut Chapter {
    Arc::make_mut(report.chapters.last_mut().expect("a heading first"))
}

fn span_numbers(report: &mut Report) {
    for position in (0..report.chapters.len()).rev() {
        let own = report.chapters[position].passages.iter().filter_map(Passage::number);
        let below = report.chapters[position].children.iter().map(|child| &report.chapters[*child]);
        let all: Vec<u32> = own.chain(below.flat_map(|child| child.first.into_iter().chain(child.last))).collect();
        let chapter = Arc::make_mut(&mut report.chapters[position]);
        chapter.first = all.iter().min().copied();
        chapter.last = all.iter().max().copied();
    }
}

/// Reads text with marked mentions to its end, or to the brace that closes the mention it stands in.
fn read<'a>(mut text: &'a str, plain: &mut String, found: &mut Vec<Mention>) -> &'a str {
    while let Some(at) = text.find(['{', '}']) {
        plain.push_str(&text[..at]);
        if text[at..].starts_with('}') {
            return &text[at + 1..];
        }
        let (head, rest) = text[at + 1..].split_once('|').expect("`|`");
        let start = plain.len();
        text = read(rest, plain, found);
        let (kind, target) = head.split_once(' ').expect("a target");
        let status = match kind.bytes().last() {
            Some(b'?') => Status::Doubtful,
            Some(b'!') => Status::Rejected,
            _ => Status::Accepted,
        };
        found.push(Mention {
            at: At { chapter: 0, passage: 0 },
            range: start..plain.len(),
            reading: reading(kind.trim_end_matches(['?', '!']), target.to_owned()),
            status,
            reason: "as marked".into(),
        });
    }
    plain.push_str(text);
    ""
}

fn reading(kind: &str, target: String) -> Reading {
    match kind {
        "country" => Reading::Country { alpha3: target },
        "area" => Reading::Area { slug: target },
        "region" => Reading::Region { slug: target },
        "place" => {
            let (id, country) = target.split_once('/').expect("a country");
            Reading::Place { id: id.into(), country: country.into() }
        }
        "date" => Reading::Date { edtf: target, yearly: false },
        "document" => Reading::Document { id: target },
        "organisation" => Reading::Organisation { id: target },
        "term" => Reading::Term { slug: target },
        "reference" => match target.split_once('/') {
            Some((first, last)) => Reading::Reference { first: first.into(), last: Some(last.into()) },
            None => Reading::Reference { first: target, last: None },
        },
        "article" => Reading::Article { instrument: 0, text: target },
        other => panic!("no kind `{other}`"),
    }
}

fn registries(table: &toml::Table) -> Lexicon {
    Lexicon {
        terms: all(table, "term", |row| lexicon::Term {
            slug: row.text("slug"),
            term: row.located("term"),
            aliases: row.list("aliases"),
            relation: Relation::UsedIn,
            instrument: 0,
            articles: row
                .list("articles")
                .into_iter()
                .map(|text| Article { instrument: 0, text: text.value })
                .collect(),
            see_also: row.list("see_also"),
            main: row.list("main"),
            body: row.body(),
        }),
        events: all(table, "event", |row| lexicon::Event {
            id: row.located("id"),
            title: row.text("title"),
            date: row.located("date"),
            quotation: row.quotation(),
            countries: row.list("countries"),
            place: row.optional("place"),
            theme: row.optional("theme"),
            yearly: row.0.contains_key("yearly"),
        }),
        places: all(table, "place", |row| lexicon::Place {
            id: row.located("id"),
            name: row.located("name"),
            aliases: row.list("aliases"),
            country: row.located("country"),
        }),
        organisations: all(table, "organisation", |row| lexicon::Organisation {
            id: row.located("id"),
            name: row.located("name"),
            acronym: row.optional("acronym"),
            aliases: row.list("aliases"),
            local: Vec::new(),
            kind: row.text("kind"),
            countries: row.list("countries"),
        }),
        documents: all(table, "document", |row| lexicon::Document {
            id: row.located("id"),
            symbol: row.optional("symbol"),
            title: row.located("title"),
            aliases: row.list("aliases"),
            local: Vec::new(),
            link: row.optional("link"),
            kind: row.text("kind"),
        }),
        figures: all(table, "figure", |row| lexicon::Figure {
            value: row.text("value"),
            label: row.text("label"),
            quotation: row.quotation(),
        }),
        notes: all(table, "note", |row| lexicon::Note {
            id: row.text("id"),
            quotation: row.quotation(),
            date: row.text("date"),
            cited: row.text("source"),
            cited_url: String::new(),
            body: row.body(),
        }),
        ..Lexicon::default()
    }
}

fn all<T>(table: &toml::Table, key: &str, make: impl Fn(Row<'_>) -> T) -> Vec<T> {
    let rows = table.get(key).and_then(toml::Value::as_array).into_iter().flatten();
    rows.map(|row| make(Row(row.as_table().expect("a table")))).collect()
}

struct Row<'a>(&'a toml::Table);

impl Row<'_> {
    fn text(&self, key: &str) -> String {
        self.0.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
    }

    fn located(&self, key: &str) -> Located<String> {
        located(self.text(key))
    }

    fn optional(&self, key: &str) -> Option<Located<String>> {
        self.0.contains_key(key).then(|| self.located(key))
    }

    fn list(&self, key: &str) -> Vec<Located<String>> {
        let items = self.0.get(key).and_then(toml::Value::as_array).into_iter().flatten();
        items.map(|item| located(item.as_str().expect("a string").to_owned())).collect()
    }

    fn quotation(&self) -> Quotation {
        let (prefix, suffix) = (self.text("prefix"), self.text("suffix"));
        Quotation { paragraph: self.located("paragraph"), exact: self.located("quote"), prefix, suffix }
    }

    fn body(&self) -> Body {
        Body { source: Source::new("sample.md", self.text("body")), start: 0 }
    }
}

fn located(value: String) -> Located<String> {
    let source: Arc<Source> = Source::new("sample.toml", "");
    Located::new(value, source.span(0..0))
}
