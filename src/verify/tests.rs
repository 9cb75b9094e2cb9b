//! Each case changes a little report of five files in one place; the text beside it is all that `verify` says then.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::{facts, verify};
use crate::cases;

#[test]
fn cases() {
    cases::compare("verify", "case", |case| {
        let folder = tempfile::tempdir().unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/verify/site"), folder.path());
        change(&folder.path().join("content"), case);
        verified(folder.path())
    });
}

/// A word of a large report is changed: the cost stays in proportion, and one departure is told.
#[test]
fn a_large_report_is_compared_quickly() {
    let paragraph =
        |number: usize, word: &str| format!("{number}. The office of district {number} {word} its work.\n\n");
    let source: String = (1..=20_000).map(|number| paragraph(number, "began")).collect();
    let chapter: String =
        (1..=20_000).map(|number| paragraph(number, if number == 7 { "ended" } else { "began" })).collect();
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    std::fs::create_dir_all(content.join("chapters")).unwrap();
    std::fs::create_dir_all(content.join("source")).unwrap();
    let report = "[report]\ntitle = \"A\"\nshort_title = \"A\"\ndate = \"2014-06-19\"\n";
    let repairs = "repair = [{ kind = \"masthead\", line = 1, source = \"# A\", chapter = \"report.toml\", text = \"A\" },
        { kind = \"masthead\", line = 3, source = \"19 June 2014\", chapter = \"report.toml\", text = \"19 June 2014\" }]";
    std::fs::write(content.join("report.toml"), report).unwrap();
    std::fs::write(content.join("source/repairs.toml"), repairs).unwrap();
    std::fs::write(content.join("source/report.md"), format!("# A\n\n19 June 2014\n\n## I. B\n\n{source}")).unwrap();
    std::fs::write(content.join("chapters/01-b.md"), format!("+++\ntitle = \"B\"\nlabel = \"I\"\n+++\n\n{chapter}"))
        .unwrap();
    let told = verified(folder.path());
    assert!(told.starts_with("content/chapters/01-b.md:18:29: departure: `began` of the source"), "{told}");
    assert_eq!(told.matches("departure:").count(), 1, "{told}");
}

fn verified(root: &Path) -> String {
    let (project, _) =
        crate::load::load(root, &crate::load::Overrides::default(), &mut crate::load::Kept::default()).unwrap();
    let project = project.unwrap();
    let (report, _) = crate::parse::parse(&project, None);
    let facts = facts(&project.config.report, "19 June 2014", &project.config_source);
    let shown = crate::render::text_as_shown(&project.theme, &project.config);
    let (verification, diagnostics) = verify(&project, &report, facts, shown, None);
    let mut out = String::new();
    for told in diagnostics.into_sorted() {
        let place = |span: &crate::source::Span| {
            let at = span.line_column();
            format!("{}:{}:{}", span.source.path, at.line, at.column)
        };
        let at = told.span.as_ref().map_or(String::new(), |span| format!("{}: ", place(span)));
        let _ = writeln!(out, "{at}{}: {}", told.code.name, told.message);
        if let Some(span) = &told.span {
            let _ = writeln!(out, "    {:?} {}", span.text(), told.label);
        }
        for other in &told.others {
            let _ = writeln!(out, "    {} {:?} {}", place(&other.span), other.span.text(), other.value);
        }
        if let Some(hint) = &told.hint {
            let _ = writeln!(out, "    hint: {hint}");
        }
    }
    let places = verification.places.iter().map(|at| at.map_or("-".into(), |at| report.passage(at).anchor.clone()));
    let _ = writeln!(out, "{} words, repairs at {}", verification.words, places.collect::<Vec<_>>().join(" "));
    out
}

/// The file, then the old and the new words as a conflict is written. A change that finds nothing to change would prove
/// nothing.
fn change(content: &Path, case: &str) {
    let (path, rest) = case.split_once("\n<<<<\n").unwrap();
    let (old, rest) = rest.split_once("\n====\n").unwrap();
    let (new, _) = rest.split_once("\n>>>>").unwrap();
    let file = content.join(path);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(old), "{old:?} is not in {path}");
    std::fs::write(&file, text.replacen(old, new, 1)).unwrap();
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target: PathBuf = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).unwrap();
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
