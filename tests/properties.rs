//! Properties of the steps that read what others wrote: texts put together from pieces of the cases in `tests/bad` and of
//! the fixture, with anything between them, break no promise (`rapporteur::fuzzing` says which).

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use rapporteur::fuzzing;

/// Lines of the fixture's chapters and registries and of the texts in the cases, which hold what steps react to.
static LINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut files = Vec::new();
    collect(&root.join("sites/full/content"), &mut files);
    collect(&root.join("bad"), &mut files);
    let mut lines = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "md" || end == "toml")) {
        let text = fs::read_to_string(file).unwrap();
        // The cases write line feeds as TOML does.
        lines.extend(text.replace("\\n", "\n").lines().map(|line| line.chars().take(300).collect::<String>()));
    }
    lines.sort();
    lines.dedup();
    lines
});

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

fn texts() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        6 => select(LINES.as_slice()),
        2 => "[-*_>`#\\[\\]()<!|~:^\\\\ \t0-9.&;=+\"'a-c]{0,40}",
        1 => "\\PC{0,20}",
    ];
    let end = select(vec!["\n", "\n", "\n\n", "\n\n", "\r\n", " ", "\n   ", "\n> ", ""]);
    prop::collection::vec((line, end), 0..24)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_chapter_is_parsed_soundly(text in texts()) {
        fuzzing::parse(&text);
    }

    #[test]
    fn any_chapter_is_annotated_soundly(text in texts()) {
        fuzzing::annotate(&text);
    }

    #[test]
    fn any_chapter_becomes_well_formed_html(text in texts()) {
        fuzzing::markup(&text);
    }

    #[test]
    fn any_text_is_imported_whole_or_refused(text in texts()) {
        fuzzing::import(&text);
    }

    #[test]
    fn any_front_matter_is_read_or_told(text in texts()) {
        fuzzing::front_matter(&text);
    }
}
