//! Content that is wrong on purpose. Each case of `tests/bad/*.toml` changes something in a small site, and the file of the
//! same name that ends in `.txt` says what follows, to the letter: `UPDATE_CASES=1 cargo test --release --test bad` writes
//! it anew. `oddities.toml` holds what is unusual and yet no mistake, so that it must build.
//!
//! Every run is one of the real program, within two seconds of processor time and 512 MB, and leaves the published site as
//! it was if it fails.

mod case;
mod edit;
mod program;
mod project;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use case::{Case, Family, Outcome};
use project::Good;

/// What editors, converters and attackers get wrong, each with a file of cases.
const FAMILIES: [&str; 10] = [
    "depth",
    "encoding",
    "file-system",
    "front-matter",
    "links",
    "paths",
    "registries",
    "size",
    "structure",
    "templates",
];

const ODDITIES: &str = "oddities";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad")
}

fn read(family: &str) -> Vec<Case> {
    let path = folder().join(format!("{family}.toml"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str::<Family>(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())).case
}

/// What each case ends with, in their order, run side by side.
fn outcomes(cases: &[Case], good: &Good) -> Vec<Outcome> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((at, case)) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, cases.get(at)?)))
                {
                    let outcome = case.run(good);
                    done.lock().unwrap().push((at, outcome));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap();
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, outcome)| outcome).collect()
}

/// Compares what a family's cases said with the file beside it; answers with what is wrong, case by case.
fn compare(family: &str, cases: &[Case], outcomes: &[Outcome]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut said = String::new();
    for (case, outcome) in cases.iter().zip(outcomes) {
        write!(said, "## {}\n{}\n", case.name, outcome.said).unwrap();
        wrong.extend(outcome.wrong.iter().map(|what| format!("{family} / {}: {what}", case.name)));
    }
    let path = folder().join(format!("{family}.txt"));
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(&path, &said).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if expected != said {
        let old: Vec<&str> = expected.split("## ").collect();
        let differing: Vec<&str> = said.split("## ").filter(|block| !old.contains(block)).collect();
        wrong.push(format!("{} says otherwise than\n{}", path.display(), differing.join("\n")));
    }
    wrong
}

#[test]
fn every_mistake_is_told_and_changes_nothing() {
    let good = Good::build();
    let (mut count, mut wrong) = (0, Vec::new());
    // `BAD="size depth"` runs those alone.
    let wanted = std::env::var("BAD").ok();
    let is_wanted = |family: &&str| wanted.as_ref().is_none_or(|wanted| wanted.split(' ').any(|one| one == *family));
    for family in FAMILIES.into_iter().filter(is_wanted) {
        let cases = read(family);
        count += cases.len();
        let outcomes = outcomes(&cases, &good);
        wrong.extend(compare(family, &cases, &outcomes));
        if cases.len() < 30 {
            wrong.push(format!("{family} has only {} cases", cases.len()));
        }
        for (case, outcome) in cases.iter().zip(&outcomes).filter(|(_, outcome)| outcome.status == Some(0)) {
            wrong.push(format!("{family} / {}: it built, and belongs to {ODDITIES}\n{}", case.name, outcome.said));
        }
    }
    assert!(
        good.is_untouched(),
        "a published file holds other bytes, and the time of its last change says nothing of it"
    );
    assert!(count >= 500 || wanted.is_some(), "only {count} cases");
    assert!(wrong.is_empty(), "{} findings:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn oddities_are_built() {
    let good = Good::build();
    let cases = read(ODDITIES);
    let outcomes = outcomes(&cases, &good);
    let mut wrong = compare(ODDITIES, &cases, &outcomes);
    if cases.len() < 50 {
        wrong.push(format!("only {} oddities", cases.len()));
    }
    for (case, outcome) in cases.iter().zip(&outcomes).filter(|(_, outcome)| outcome.status != Some(0)) {
        wrong.push(format!("{ODDITIES} / {}: it did not build\n{}", case.name, outcome.said));
    }
    assert!(wrong.is_empty(), "{} findings:\n\n{}", wrong.len(), wrong.join("\n\n"));
}
