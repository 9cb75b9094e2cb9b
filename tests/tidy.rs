//! The rules of the house, held by reading the sources: which way dependencies point, who may touch files, how long a file
//! may be, and that no code knows the report it ships with.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Every module at the top of `src/`, with the modules that it may use. Whoever adds one decides its place here.
const MAY_USE: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("suggest", &[]),
    ("config", &[]),
    ("diagnostic", &["source"]),
    ("error", &[]),
    ("site", &["diagnostic"]),
    ("source_date", &["error"]),
    ("timings", &[]),
    ("gazetteer", &["suggest"]),
    ("model", &["source", "diagnostic", "config", "gazetteer"]),
    ("project", &["config", "model", "source"]),
    ("terminal", &["diagnostic", "source"]),
    ("cases", &[]),
    ("new", &["error"]),
    ("load", STEP),
    ("parse", STEP),
    ("check", STEP),
    ("annotate", STEP),
    ("index", STEP),
    ("verify", STEP),
    ("render", STEP),
    ("write", STEP),
    ("import", STEP),
    ("serve", &["site", "diagnostic", "source", "error"]),
];

const STEP: &[&str] = &["project", "site", "model", "source", "diagnostic", "config", "error", "gazetteer", "suggest"];

/// Modules that stand above the steps and may use them all.
const ABOVE: &[&str] = &["lib", "main", "cli", "cmd", "fuzzing", "preview", "measure", "minified", "understood"];

/// Only these touch files.
const MAY_TOUCH_FILES: &[&str] = &["load", "write", "import", "new", "serve", "cases", "cmd"];

const LONGEST: usize = 320;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|end| end == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The sources with their module at the top and their text.
fn sources() -> Vec<(PathBuf, String, String)> {
    let src = root().join("src");
    files(&src, "rs")
        .into_iter()
        .map(|path| {
            let inner = path.strip_prefix(&src).unwrap();
            let first = inner.iter().next().unwrap().to_str().unwrap();
            let module = first.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).unwrap();
            (inner.to_path_buf(), module, text)
        })
        .collect()
}

/// The modules after `crate::` in a text, also in `use crate::{a, b}`, which is not written here.
fn used(text: &str) -> BTreeSet<String> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split("crate::").skip(1).map(str::to_owned).collect::<Vec<_>>())
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .filter(|name: &String| !name.is_empty() && name.chars().next().is_some_and(char::is_lowercase))
        .collect()
}

/// Files of tests, which may use what they like.
fn is_test(path: &Path) -> bool {
    path.iter().any(|part| part == "tests" || part == "tests.rs")
}

/// Tests may use what they like: what counts is what stands before them.
fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests {").map_or(text, |at| &text[..at])
}

#[test]
fn dependencies_point_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, module, text) in sources() {
        if ABOVE.contains(&module.as_str()) || is_test(&path) {
            continue;
        }
        let Some(may) = allowed.get(module.as_str()) else {
            wrong.push(format!("{}: `{module}` has no place in MAY_USE of tests/tidy.rs", path.display()));
            continue;
        };
        for other in used(without_tests(&text)) {
            if other != module && !may.contains(&other.as_str()) {
                wrong.push(format!("{}: `{module}` uses `{other}`", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn only_reading_and_writing_steps_touch_files() {
    for (path, module, text) in sources() {
        let text = if is_test(&path) { "" } else { without_tests(&text) };
        let touches = text.contains("std::fs") || text.contains("fs::read") || text.contains("File::");
        assert!(!touches || MAY_TOUCH_FILES.contains(&module.as_str()), "{} touches files", path.display());
    }
}

#[test]
fn steps_know_no_clock_no_environment_and_no_chance() {
    for (path, module, text) in sources() {
        if ["cmd", "cases", "timings", "source_date", "write", "serve", "main", "lib"].contains(&module.as_str()) {
            continue;
        }
        for banned in ["SystemTime", "Instant::now", "std::env::var", "env::var", "thread_rng"] {
            assert!(!without_tests(&text).contains(banned), "{} uses {banned}", path.display());
        }
    }
}

#[test]
fn files_stay_short_and_say_what_they_are_for() {
    for (path, _, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= LONGEST, "{} has {lines} lines; cut it where it says two things", path.display());
        assert!(text.starts_with("//!"), "{} does not open with what it is for", path.display());
    }
}

#[test]
fn nothing_is_left_for_later_in_silence() {
    for (path, _, text) in sources() {
        for banned in ["todo!", "unimplemented!", "FIXME", "#[ignore"] {
            assert!(!text.contains(banned), "{} holds {banned}", path.display());
        }
    }
}

#[test]
fn code_and_themes_know_nothing_of_the_report_they_ship_with() {
    let mut texts: Vec<(PathBuf, String)> = sources().into_iter().map(|(path, _, text)| (path, text)).collect();
    for ending in ["html", "css", "js", "ftl", "toml"] {
        for path in files(&root().join("themes"), ending) {
            texts.push((path.clone(), fs::read_to_string(&path).unwrap_or_default()));
        }
    }
    for (path, text) in texts {
        let text = without_tests(&text).to_lowercase();
        for word in ["unodc", "trafficking", "palermo", "blue heart"] {
            assert!(!text.contains(word), "{} knows `{word}`", path.display());
        }
    }
}
