//! Runs the tables of cases in `tests/cases/annotate/`: one file a kind, one line a case, to be read and added to.
//!
//! ```text
//! @place vienna | Vienna | AUT            registers something for the lines below
//! text => quote [reading]; quote [reading]?   `?` for doubtful; `-` for nothing; `¶` begins a new paragraph
//! ```
//! Lines that begin with `//` are remarks. In the text `~` is a no-break space, `*words*` are emphasised, and `#` at the beginning makes the first paragraph the chapter's heading.

use std::path::Path;
use std::sync::Arc;

use super::annotate;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::model::annotation::{Annotations, Reading, Status};
use crate::model::chapter::Chapter;
use crate::model::lexicon::{
    Body, Decision, Document, Lexicon, Organisation, Place, Quotation, Relation, Term, Verdict,
};
use crate::model::passage::{Block, Mark, MarkKind, Passage, Role};
use crate::model::report::{At, Report};
use crate::source::{Located, Source};

/// What a table has registered so far.
#[derive(Clone)]
pub(super) struct Table {
    pub(super) lexicon: Lexicon,
    instruments: Vec<String>,
    date: String,
}

impl Default for Table {
    fn default() -> Self {
        Self { lexicon: Lexicon::default(), instruments: Vec::new(), date: "2014-06-19".into() }
    }
}

impl Table {
    pub(super) fn run(&self, text: &str) -> (Report, Annotations, Diagnostics) {
        let report = report(text);
        let (annotations, diagnostics) = annotate(&report, &self.lexicon, &self.config());
        (report, annotations, diagnostics)
    }

    fn config(&self) -> Config {
        let mut config = format!("[report]\ntitle = \"T\"\nshort_title = \"T\"\ndate = \"{}\"\n", self.date);
        for document in &self.instruments {
            config.push_str(&format!("[[instruments]]\nname = \"{document}\"\ndocument = \"{document}\"\n"));
        }
        toml::from_str(&config).expect("the test's own configuration is read")
    }

    /// `@document id | symbol | title | aliases; | local; ` and the like.
    pub(super) fn register(&mut self, line: &str) {
        let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
        let fields: Vec<&str> = rest.split('|').map(str::trim).collect();
        let field = |index: usize| fields.get(index).copied().unwrap_or_default();
        let list = |index: usize| {
            field(index).split(';').map(str::trim).filter(|name| !name.is_empty()).map(located).collect::<Vec<_>>()
        };
        match kind {
            "@report" => self.date = field(0).into(),
            "@instrument" => self.instruments.push(field(0).into()),
            "@place" => self.lexicon.places.push(Place {
                id: located(field(0)),
                name: located(field(1)),
                aliases: list(3),
                country: located(field(2)),
            }),
            "@document" => self.lexicon.documents.push(Document {
                id: located(field(0)),
                symbol: list(1).pop(),
                title: located(field(2)),
                aliases: list(3),
                local: list(4),
                link: None,
                kind: "other".into(),
            }),
            "@organisation" => self.lexicon.organisations.push(Organisation {
                id: located(field(0)),
                name: located(field(1)),
                acronym: list(2).pop(),
                aliases: list(3),
                local: list(4),
                kind: field(5).into(),
                countries: Vec::new(),
            }),
            "@term" => self.lexicon.terms.push(Term {
                slug: field(0).into(),
                term: located(field(1)),
                aliases: list(2),
                relation: Relation::DefinedIn,
                instrument: 0,
                articles: Vec::new(),
                see_also: Vec::new(),
                main: Vec::new(),
                body: Body { source: Source::new("g", ""), start: 0 },
            }),
            "@decision" => self.lexicon.decisions.push(Decision {
                quotation: Quotation {
                    paragraph: located(field(0)),
                    exact: located(field(1)),
                    prefix: String::new(),
                    suffix: String::new(),
                },
                kind: located(field(2)),
                decision: match field(3) {
                    "accept" => Verdict::Accept,
                    "reject" => Verdict::Reject,
                    _ => Verdict::Correct,
                },
                target: list(4).pop(),
                why: String::new(),
                span: located(field(3)).span,
            }),
            "@undecided" => self.lexicon.decisions.clear(),
            other => panic!("unknown line {other}"),
        }
    }
}

pub(super) fn located(text: &str) -> Located<String> {
    let source = Source::new("registry", text);
    Located::new(text.to_string(), source.span(0..text.len()))
}

/// A report of one chapter.
pub(super) fn report(text: &str) -> Report {
    let mut report = Report::default();
    let source = Source::new("chapter.md", "");
    let mut passages = Vec::new();
    let (heading, body) = match text.strip_prefix("# ") {
        Some(rest) => rest.split_once('¶').unwrap_or((rest, "")),
        None => ("", text),
    };
    passages.push(passage(heading.trim(), Role::Heading, "section-1".into(), &source));
    for (index, text) in body.split('¶').enumerate() {
        let number = index as u32 + 1;
        let anchor = format!("para-{number}");
        report.anchors.insert(anchor.clone(), At { chapter: 0, passage: passages.len() });
        passages.push(passage(text.trim(), Role::Paragraph { number }, anchor, &source));
    }
    report.chapters.push(Chapter {
        source,
        label: "I".into(),
        level: 1,
        href: "report/a.html".into(),
        parent: None,
        children: Vec::new(),
        series: String::new(),
        aliases: Vec::new(),
        passages,
        first: None,
        last: None,
    });
    report
}

fn passage(text: &str, role: Role, anchor: String, source: &Arc<Source>) -> Passage {
    let mut plain = String::new();
    let mut marks = Vec::new();
    let mut open = None;
    for part in text.split_inclusive('*') {
        plain.push_str(part.trim_end_matches('*'));
        if part.ends_with('*') {
            match open.take() {
                None => open = Some(plain.len()),
                Some(start) => marks.push(Mark { range: start..plain.len(), kind: MarkKind::Emphasis }),
            }
        }
    }
    let blocks = vec![Block::Text { range: 0..plain.len(), anchor: None }];
    Passage { anchor, role, text: plain, marks, blocks, runs: Vec::new(), source: Arc::clone(source) }
}

/// The rows of the given kinds as a table writes them.
pub(super) fn shown(report: &Report, annotations: &Annotations, kinds: &[&str]) -> String {
    let rows: Vec<String> = annotations
        .mentions
        .iter()
        .filter(|mention| kinds.contains(&mention.reading.kind()))
        .map(|mention| {
            let quote = &report.passage(mention.at).text[mention.range.clone()];
            let yearly = if matches!(mention.reading, Reading::Date { yearly: true, .. }) { " yearly" } else { "" };
            let sign = match mention.status {
                Status::Accepted => "",
                Status::Doubtful => "?",
                Status::Rejected => "!",
            };
            format!("{quote} [{}{yearly}]{sign}", mention.reading.target())
        })
        .collect();
    if rows.is_empty() { "-".into() } else { rows.join("; ") }
}

fn check(file: &str, kinds: &[&str]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/annotate").join(file);
    let lines = std::fs::read_to_string(&path).expect("the table of cases is there");
    let mut table = Table::default();
    let mut wrong = Vec::new();
    let mut count = 0;
    for (number, line) in lines.lines().enumerate() {
        if line.starts_with("//") {
            continue;
        } else if line.starts_with('@') {
            table.register(line);
        } else if let Some((text, expected)) = line.split_once("=>") {
            count += 1;
            let (report, annotations, diagnostics) = table.run(&text.trim().replace('~', "\u{a0}"));
            let mut got = shown(&report, &annotations, kinds).replace('\u{a0}', "~");
            for diagnostic in diagnostics.into_sorted() {
                got.push_str(&format!("; !{}", diagnostic.code.name));
            }
            if got != expected.trim() {
                wrong.push(format!(
                    "{file}:{}\n  text     {}\n  expected {}\n  found    {got}",
                    number + 1,
                    text.trim(),
                    expected.trim()
                ));
            }
        }
    }
    assert!(count > 0, "{file} has no case");
    assert!(wrong.is_empty(), "{} of {count} cases\n{}", wrong.len(), wrong.join("\n"));
}

macro_rules! tables {
    ($($name:ident $kinds:expr;)*) => {
        $(#[test] fn $name() { check(concat!(stringify!($name), ".txt"), $kinds); })*
    };
}

tables! {
    articles &["article"];
    countries &["country", "area"];
    dates &["date"];
    documents &["document"];
    ledger &["country", "place", "date", "document", "organisation", "term", "reference"];
    organisations &["organisation"];
    places &["place"];
    references &["reference"];
    regions &["region"];
    terms &["term"];
}

/// Whatever the text is, nothing panics, a quote is the text between its ends, and the same text has the same answer.
mod properties {
    use proptest::prelude::*;

    use super::*;

    /// Words that recognisers react to, between words and signs that they do not know.
    fn texts() -> impl Strategy<Value = String> {
        let words = prop::sample::select(vec![
            "3",
            "31",
            "2013",
            "1999",
            "and",
            "to",
            "from",
            "-",
            "–",
            "/",
            ",",
            ".",
            "(",
            ")",
            "\"",
            "May",
            "June",
            "of",
            "the",
            "since",
            "until",
            "end",
            "quarter",
            "third",
            "every year",
            "resolution",
            "64/293",
            "1373",
            "(2001)",
            "A/",
            "A/68/1",
            "S/",
            "Add.1",
            "General Assembly",
            "Council",
            "paras.",
            "para.",
            "above",
            "below",
            "see",
            "article",
            "Protocol",
            "(a)",
            "Congo",
            "Chad",
            "Niger",
            "Côte d'Ivoire",
            "Co\u{302}te",
            "Moldova",
            "Portuguese-language",
            "ethnic",
            "consent",
            "victims",
            "\u{a0}",
            "\u{ad}",
            "\u{200b}",
            "¶",
            "*",
            "É",
            "İ",
            "ß",
            "\u{301}",
            "the Group",
            "World Health Organization (WHO)",
            "(WHO)",
            "🐈",
            "\n",
        ]);
        let piece = prop_oneof![4 => words.prop_map(str::to_string), 1 => "\\PC{0,6}"];
        let joint = prop::sample::select(vec![" ", " ", " ", "", "\u{a0}"]);
        prop::collection::vec((piece, joint), 0..40)
            .prop_map(|pieces| pieces.into_iter().map(|(piece, joint)| piece + joint).collect())
    }

    fn table() -> Table {
        let mut table = Table::default();
        for line in [
            "@document protocol | A/68/1 | Protocol | | the Protocol",
            "@instrument protocol",
            "@organisation group | Council | WHO | | the Group",
            "@place chad | Chad | TCD",
            "@term victim | victim | Éé; consent",
        ] {
            table.register(line);
        }
        table
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_annotated_soundly(text in texts()) {
            let table = table();
            let (report, first, _) = table.run(&text);
            for mention in &first.mentions {
                let passage = report.passage(mention.at);
                let quote = passage.text.get(mention.range.clone());
                prop_assert!(quote.is_some_and(|quote| !quote.is_empty()), "{mention:?} in {:?}", passage.text);
                prop_assert!(!mention.reason.is_empty());
            }
            let (_, second, _) = table.run(&text);
            prop_assert_eq!(first.mentions, second.mentions);
        }
    }
}
