//! The files of small reports, whole, and the promises that hold for any report.

use std::fmt::Write;

use serde_json::Value;

use super::{FILES, Facts};
use crate::cases;
use crate::index::index;
use crate::model::sample::sample;

const SMALL: &str = include_str!("../../../tests/cases/index/small.md");

fn files(text: &str) -> Vec<(String, String)> {
    let sample = sample(text);
    let indexes = index(&sample.report, &sample.lexicon, &sample.config, &sample.annotations, None);
    let facts = Facts {
        report: &sample.report,
        lexicon: &sample.lexicon,
        config: &sample.config,
        annotations: &sample.annotations,
        indexes: &indexes,
    };
    let whole = |file: &super::DataFile| {
        let mut bytes = Vec::new();
        (file.write)(facts, &mut bytes).unwrap();
        (file.path.to_owned(), String::from_utf8(bytes).unwrap())
    };
    FILES.iter().map(whole).collect()
}

fn list(files: &[(String, String)], path: &str) -> Vec<Value> {
    let (_, text) = files.iter().find(|(found, _)| found == path).unwrap();
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_files_of_small_reports() {
    cases::compare("data", "md", |text| {
        let mut out = String::new();
        for (path, text) in files(text) {
            let _ = writeln!(out, "== {path}\n{}", text.replace('\r', "\u{240d}"));
        }
        out
    });
}

#[test]
fn keys_stand_in_the_order_of_the_contract() {
    let files = files(SMALL);
    for (path, keys) in [
        ("data/paragraphs.json", "number series anchor href chapter heading text footnotes"),
        ("data/mentions.json", "paragraph anchor kind target country quote start end status reason"),
        ("data/events.json", "id paragraph anchor date title quote countries place status theme draft"),
        ("data/countries.json", "alpha3 m49 name region paragraphs mentions"),
        ("data/glossary.json", "slug term aliases status articles paragraphs mentions"),
        ("data/documents.json", "id symbol title link paragraphs mentions"),
        ("data/organisations.json", "id name acronym kind paragraphs mentions"),
        ("data/notes.json", "id paragraph anchor exact prefix suffix date source text"),
    ] {
        let rows = list(&files, path);
        assert!(!rows.is_empty(), "{path}");
        for row in rows {
            let found: Vec<&String> = row.as_object().unwrap().keys().collect();
            assert_eq!(found.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(" "), keys, "{path}");
        }
        if let Some((_, table)) = files.iter().find(|(found, _)| *found == path.replace(".json", ".csv")) {
            assert_eq!(table.split("\r\n").next(), Some(keys.replace(' ', ",").as_str()));
        }
    }
}

#[test]
fn every_quote_is_what_its_offsets_say() {
    let files = files(SMALL);
    let mut texts = std::collections::BTreeMap::new();
    for row in list(&files, "data/paragraphs.json") {
        texts.insert(row["anchor"].as_str().unwrap().to_owned(), row["text"].as_str().unwrap().to_owned());
        for note in row["footnotes"].as_array().unwrap() {
            texts.insert(note["anchor"].as_str().unwrap().to_owned(), note["text"].as_str().unwrap().to_owned());
        }
    }
    let (_, report) = files.iter().find(|(path, _)| path == "data/report.json").unwrap();
    let report: Value = serde_json::from_str(report).unwrap();
    for row in report["headings"].as_array().unwrap() {
        texts.insert(row["anchor"].as_str().unwrap().to_owned(), row["text"].as_str().unwrap().to_owned());
    }
    let mentions = list(&files, "data/mentions.json");
    assert!(mentions.len() > 20);
    for row in mentions {
        let (start, end) = (row["start"].as_u64().unwrap() as usize, row["end"].as_u64().unwrap() as usize);
        let text = &texts[row["anchor"].as_str().unwrap()];
        let words: String = text.chars().skip(start).take(end - start).collect();
        assert_eq!(row["quote"], words);
    }
}

#[test]
fn the_counts_are_those_of_the_accepted_mentions() {
    let files = files(SMALL);
    let mentions = list(&files, "data/mentions.json");
    for row in list(&files, "data/countries.json") {
        let accepted =
            mentions.iter().filter(|mention| mention["country"] == row["alpha3"] && mention["status"] == "accepted");
        assert_eq!(row["mentions"], accepted.count(), "{}", row["name"]);
    }
    assert!(list(&files, "data/countries.json").iter().all(|row| row["alpha3"] != "GEO"));
}
