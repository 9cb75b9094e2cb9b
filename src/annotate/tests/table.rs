//! What the lines of a table that begin with `@` register, and the report's text annotated with it.

use super::sketch;
use crate::annotate::annotate;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::model::annotation::Annotations;
use crate::model::lexicon::{
    Body, Decision, Document, Lexicon, Organisation, Place, Quotation, Relation, Term, Verdict,
};
use crate::model::report::Report;
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
        let report = sketch::report(text);
        let (annotations, diagnostics) = annotate(&report, &self.lexicon, &self.config(), None);
        (report, annotations, diagnostics)
    }

    /// A report of several chapters.
    pub(super) fn chapters(&self, texts: &[&str]) -> Report {
        let mut reports = texts.iter().map(|text| sketch::report(text));
        let mut report = reports.next().unwrap_or_default();
        report.chapters.extend(reports.flat_map(|report| report.chapters));
        report
    }

    pub(super) fn config(&self) -> Config {
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
            "@clear" => *self = Self::default(),
            "@undecided" => self.lexicon.decisions.clear(),
            other => panic!("unknown line {other}"),
        }
    }
}

fn located(text: &str) -> Located<String> {
    let source = Source::new("registry", text);
    Located::new(text.to_string(), source.span(0..text.len()))
}
