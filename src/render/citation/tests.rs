//! Citations of small reports in every format, and the shape of CSL-JSON.

use serde_json::Value;

use super::{Cited, FORMATS, NUMBER};
use crate::cases;
use crate::config::Config;
use crate::project::{ThemeFile, ThemeFiles};
use crate::render::words::Words;

fn english() -> Words {
    let mut theme = ThemeFiles::default();
    let bytes = include_bytes!("../../../themes/default/i18n/en.ftl").as_slice();
    theme.files.insert("i18n/en.ftl".into(), ThemeFile { path: "en.ftl".into(), bytes: bytes.into() });
    Words::load(&theme, "en").0
}

/// A paragraph of the report whose `report.toml` this is, and the whole report.
fn citations(text: &str) -> Vec<(&'static str, String)> {
    let config: Config = toml::from_str(text).unwrap();
    let words = english();
    let place = words.with("para", [("numbers", NUMBER.to_string().into())]);
    let paragraph = Cited::new(&config.report, &words, &place, &format!("para-{NUMBER}"));
    let whole = Cited::new(&config.report, &words, "", "");
    FORMATS
        .iter()
        .flat_map(|format| [&paragraph, &whole].map(|cited| (format.key, (format.write)(cited).replace(NUMBER, "24"))))
        .collect()
}

#[test]
fn reports_are_cited_in_every_format() {
    cases::compare("citation", "toml", |text| {
        citations(text).iter().map(|(format, citation)| format!("== {format}\n{citation}\n")).collect()
    });
}

/// The keys of the schema's data that a report may have, and what each holds.
#[test]
fn csl_json_has_the_shape_that_its_readers_expect() {
    let texts = ["title", "genre", "publisher", "number", "language", "note"];
    for case in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/citation")).unwrap() {
        let path = case.unwrap().path();
        if path.extension().is_none_or(|end| end != "toml") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for (_, citation) in citations(&text).into_iter().filter(|(format, _)| *format == "csl") {
            let items: Vec<Value> = serde_json::from_str(&citation).unwrap();
            assert_eq!(items.len(), 1);
            let item = items[0].as_object().unwrap();
            assert_eq!(item["type"], "report");
            assert!(!item["id"].as_str().unwrap().is_empty());
            for (key, value) in item {
                match key.as_str() {
                    "id" | "type" => {}
                    "author" => {
                        for name in value.as_array().unwrap() {
                            let name = name.as_object().unwrap();
                            assert_eq!(name.keys().collect::<Vec<_>>(), ["literal"]);
                            assert!(!name["literal"].as_str().unwrap().is_empty());
                        }
                    }
                    "issued" => {
                        assert_eq!(value.as_object().unwrap().len(), 1);
                        let parts = value["date-parts"].as_array().unwrap();
                        assert_eq!(parts.len(), 1);
                        let parts = parts[0].as_array().unwrap();
                        assert!((1..=3).contains(&parts.len()) && parts.iter().all(Value::is_u64));
                    }
                    text if texts.contains(&text) => assert!(!value.as_str().unwrap().is_empty(), "{key}"),
                    _ => panic!("{}: `{key}` is no field of a report", path.display()),
                }
            }
        }
    }
}

#[test]
fn no_text_can_put_a_number_where_none_belongs() {
    let text = format!("[report]\ntitle = \"A {NUMBER} title\"\nshort_title = \"A\"\ndate = \"\"\n");
    let config: Config = toml::from_str(&text).unwrap();
    let cited = Cited::new(&config.report, &english(), "", "");
    assert!(FORMATS.iter().all(|format| !(format.write)(&cited).contains(NUMBER)));
}
