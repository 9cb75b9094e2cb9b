//! What an import promises: the report that the project ships with comes out of its source as its chapters are, and what a
//! converter did to a report is undone and listed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn rapporteur(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rapporteur")).args(["--color", "never"]).args(arguments).output().unwrap()
}

fn import(report: &str, folder: &Path) -> Output {
    let file = folder.join("report.md");
    fs::write(&file, report).unwrap();
    rapporteur(&["import", file.to_str().unwrap(), "--into", folder.join("content").to_str().unwrap()])
}

/// The chapters in reading order, whatever their files are called.
fn chapters(content: &Path) -> Vec<(usize, String)> {
    fn below(folder: &Path, depth: usize, found: &mut Vec<(usize, String)>) {
        let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        if let Some(own) = entries.iter().find(|path| path.ends_with("_index.md")) {
            found.push((depth - 1, fs::read_to_string(own).unwrap()));
        }
        for path in entries.iter().filter(|path| !path.ends_with("_index.md")) {
            if path.is_dir() {
                below(path, depth + 1, found);
            } else {
                found.push((depth, fs::read_to_string(path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    below(&content.join("chapters"), 1, &mut found);
    found
}

#[test]
fn our_own_source_gives_our_own_chapters() {
    let folder = tempfile::tempdir().unwrap();
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let output = import(&fs::read_to_string(content.join("source/report.md")).unwrap(), folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(chapters(&folder.path().join("content")), chapters(&content));
    let received = fs::read(folder.path().join("content/source/report.md")).unwrap();
    assert_eq!(received, fs::read(content.join("source/report.md")).unwrap());
}

const CONVERTED: &str = "# United Nations A /90/12\n\nDistr.: General\n\n3 May 2035\n\n## **The lighthouses**\n\n**Report of the Keeper**\n\n\
    ## **I. Introduction**\n\n- 1. The lamps were counted in\n2034.<sup>1</sup> They are\n\n**2/3** 35-01234\n\n**A/90/12**\n\nwell.\n\n\
    <sup>1</sup> See A/89/7.\n\n35-01234 **3/3**\n\n**A/90/12**\n\n2\\. Oil costs \\$5:\n\n(a) In spring;\n\n(b) In autumn.\n\n**A. Ships**\n\n3.Ships pass.\n\n\
    ## Annex\n\n1. A table follows.\n\n2. It is short.\n";

#[test]
fn a_converted_report_is_mended_and_proved() {
    let folder = tempfile::tempdir().unwrap();
    let output = import(CONVERTED, folder.path());
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{told}");
    let found: Vec<(usize, String)> = chapters(&folder.path().join("content"));
    let expected = [
        (
            1,
            "+++\nlabel = \"I\"\ntitle = \"Introduction\"\n+++\n\n1. The lamps were counted in 2034.[^1] They are well.\n\n2. Oil costs $5:\n\n   (a) In spring;\n\n   (b) In autumn.\n\n[^1]: See A/89/7.\n",
        ),
        (2, "+++\nlabel = \"A\"\ntitle = \"Ships\"\n+++\n\n3. Ships pass.\n"),
        (1, "+++\ntitle = \"Annex\"\nnumbering = \"annex\"\n+++\n\n1. A table follows.\n\n2. It is short.\n"),
    ];
    let found: Vec<(usize, &str)> = found.iter().map(|(depth, text)| (*depth, text.as_str())).collect();
    assert_eq!(found, expected, "{told}");
    let root = folder.path().to_str().unwrap();
    for command in ["verify", "build"] {
        let output = rapporteur(&[command, "-C", root]);
        assert_eq!(output.status.code(), Some(0), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn what_is_no_report_is_refused_and_nothing_is_written() {
    for (text, word) in [
        ("", "empty"),
        ("<!DOCTYPE html><p>1. a", "HTML"),
        ("No number here.", "no numbered paragraphs"),
        ("a\0b", "NUL"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let output = import(text, folder.path());
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains(word) && told.contains("hint: "), "{told}");
        assert!(!folder.path().join("content").exists());
    }
}

#[test]
fn chapters_that_stand_are_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("content/chapters")).unwrap();
    fs::write(folder.path().join("content/chapters/01-own.md"), "+++\ntitle = \"Own\"\n+++\n").unwrap();
    let output = import(CONVERTED, folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("content/source").exists() && !folder.path().join("content/report.toml").exists());
}
