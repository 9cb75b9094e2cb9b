//! How well the tool reads a report, scored against a standard that was made by reading the report and not by the tool.
//!
//! `cargo test --release --test gold` holds the thresholds for the report that the project ships with.
//! `tests/gold/score [FOLDER [ROOT]]` prints the scores and each difference, for this or for any other standard
//! (`RAPPORTEUR_GOLD` and `RAPPORTEUR_GOLD_ROOT`), where no thresholds apply.

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};

use found::Found;
use matching::Matching;
use score::{DATE_VALUES, Score};
use standard::Standard;
use texts::{HEADINGS, PARAGRAPHS};

mod found;
mod matching;
mod score;
mod standard;
mod table;
mod texts;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The scores, and all of it as text.
fn judge(folder: &Path, project: &Path) -> (Vec<Score>, String) {
    let standard = Standard::read(folder);
    assert!(!standard.mentions.is_empty(), "{} holds no mentions to compare with", folder.display());
    let found = Found::build(project);
    let matching = Matching::of(&standard, &found);
    let (mut scores, mut lines) = texts::texts(&standard, &found);
    scores.extend(score::scores(&standard, &found, &matching));
    lines.extend(table::differences(&standard, &found, &matching));
    let text = format!("{}\n{}\n", table::table(&scores), lines.join("\n"));
    (scores, text)
}

/// What the report's own standard asks: the least precision and recall, in per cent.
const ASKED: &[(&str, f64, f64)] = &[
    (PARAGRAPHS, 100.0, 100.0),
    (HEADINGS, 100.0, 100.0),
    ("country", 98.0, 98.0),
    (DATE_VALUES, 97.0, 97.0),
    ("document, symbol", 100.0, 100.0),
    ("term", 0.0, 97.0),
    ("organisation", 95.0, 95.0),
];

#[test]
fn the_report_is_read_as_people_read_it() {
    let own = root().join("tests/gold/report");
    let asked = env::var_os("RAPPORTEUR_GOLD").map(PathBuf::from);
    let project = env::var_os("RAPPORTEUR_GOLD_ROOT").map_or_else(|| root().to_path_buf(), PathBuf::from);
    let folder = asked.clone().unwrap_or_else(|| own.clone());
    let (scores, text) = judge(&folder, &project);
    if asked.is_some() {
        // Written past the test's capture, since it is what was asked for.
        std::io::stdout().write_all(text.as_bytes()).unwrap();
    }
    if folder != own || project != root() {
        return;
    }
    let mut short = Vec::new();
    for (name, precision, recall) in ASKED {
        match scores.iter().find(|score| score.name == *name) {
            None => short.push(format!("{name}: the standard has none")),
            Some(score) if score.precision() < *precision || score.recall() < *recall => short.push(format!(
                "{name}: precision {:.1} and recall {:.1}, where {precision:.0} and {recall:.0} are asked",
                score.precision(),
                score.recall()
            )),
            Some(_) => {}
        }
    }
    let rest = if asked.is_some() { "" } else { text.as_str() };
    assert!(short.is_empty(), "\n{}\n\n{rest}", short.join("\n"));
}

/// A small standard with a mistake of each sort, so that each sort of difference is counted and told.
#[test]
fn every_sort_of_difference_is_counted_and_told() {
    let folder = root().join("tests/gold/small");
    let (_, text) = judge(&folder, &folder);
    let expected = folder.join("score.txt");
    if env::var_os("UPDATE_CASES").is_some() {
        std::fs::write(&expected, &text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(&expected).unwrap_or_default());
}

#[test]
fn words_are_counted_whole_and_without_overlap() {
    let text = "Nigeria and Niger,\u{a0}Niger; Niger Niger";
    assert_eq!(matching::nth(text, "Niger", 1), Some(12));
    assert_eq!(matching::nth(text, ", Niger", 1), Some(17));
    assert_eq!(matching::nth(text, "Niger Niger", 1), Some(26));
    assert_eq!(matching::nth(text, "Niger", 5), None);
}
