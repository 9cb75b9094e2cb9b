//! Runs the tables of cases in `tests/cases/annotate/`: one file a kind, one line a case, to be read and added to.
//!
//! ```text
//! @place vienna | Vienna | AUT            registers something for the lines below
//! text => quote [reading]; quote [reading]?   `?` for doubtful; `-` for nothing; `¶` begins a new paragraph, `¶^` its footnote
//! ```
//! Lines that begin with `//` are remarks. In the text `~` is a no-break space, `*words*` are emphasised, and `#` at the beginning makes the first paragraph the chapter's heading.

mod gazetteer;
mod overlap;
mod properties;
mod sketch;
mod table;

use std::path::Path;

use crate::model::annotation::{Annotations, Reading, Status};
use crate::model::report::Report;
use table::Table;

/// The rows of the given kinds as a table writes them.
fn shown(report: &Report, annotations: &Annotations, kinds: &[&str]) -> String {
    let rows: Vec<String> = annotations
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
