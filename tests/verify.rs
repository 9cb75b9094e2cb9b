//! The claim that the site makes of the report it ships with: its words are those of the source received.

use std::path::Path;
use std::process::{Command, Output};

fn verify(root: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.args(["verify", "--color", "never", "-C"]).arg(root).output().unwrap()
}

#[test]
fn the_report_is_the_source_word_for_word() {
    let output = verify(Path::new(env!("CARGO_MANIFEST_DIR")));
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

/// In each chapter in turn the last word is changed: the word and both its places are named.
#[test]
fn a_changed_word_is_named_with_both_its_places() {
    let folder = tempfile::tempdir().unwrap();
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut chapters = Vec::new();
    for entry in walkdir::WalkDir::new(&content).sort_by_file_name() {
        let entry = entry.unwrap();
        let inner = Path::new("content").join(entry.path().strip_prefix(&content).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(folder.path().join(&inner)).unwrap();
        } else {
            std::fs::copy(entry.path(), folder.path().join(&inner)).unwrap();
            if inner.starts_with("content/chapters") {
                chapters.push(inner);
            }
        }
    }
    assert!(!chapters.is_empty());
    for chapter in chapters {
        let path = folder.path().join(&chapter);
        let text = std::fs::read_to_string(&path).unwrap();
        let word = text.split_whitespace().next_back().unwrap();
        std::fs::write(&path, format!("{}another.\n", text.trim_end().strip_suffix(word).unwrap())).unwrap();
        let output = verify(folder.path());
        std::fs::write(&path, &text).unwrap();

        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{told}");
        let source = format!("`{word}` of the source (content/source/report.md:");
        assert!(told.contains(&source) && told.contains("stands as `another.`"), "{told}");
        assert!(told.contains(&format!("--> {}:", chapter.display())), "{told}");
    }
}
