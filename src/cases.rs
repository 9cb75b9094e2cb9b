//! Cases for tests: an input file with a reviewed answer beside it.
//!
//! `UPDATE_CASES=1 cargo test --release` writes the answers anew; the difference is then reviewed in the version control.

use std::fs;
use std::path::{Path, PathBuf};

/// Compares what `answer` says of each input in `tests/cases/STEP` with the file of the same name that ends in `.txt`.
pub(crate) fn compare(step: &str, ending: &str, answer: impl Fn(&str) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(step);
    let mut inputs: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "no cases in {}", folder.display());
    let update = std::env::var_os("UPDATE_CASES").is_some();
    let mut differing = Vec::new();
    for input in inputs {
        let said = answer(&fs::read_to_string(&input).unwrap());
        let beside = input.with_extension("txt");
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        if said == expected {
            continue;
        }
        if update {
            fs::write(&beside, &said).unwrap();
        } else {
            differing.push(format!("{}\n--- expected\n{expected}--- said\n{said}", beside.display()));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}
