//! Content that is wrong on purpose: each case of `tests/bad/*.toml` changes one thing in a small site, and says which
//! findings follow. The published site must stay as it was, and every error must come with something to do.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Family {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default)]
    edits: Vec<Edit>,
    /// Beginnings of the lines that `check --format short` prints, in their order.
    expect: Vec<String>,
    /// A part of the hint of the first finding.
    #[serde(default)]
    hint: String,
    #[serde(default = "mend")]
    status: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    file: String,
    /// Replaced once by `with`; it has to be there.
    #[serde(default)]
    find: String,
    #[serde(default)]
    with: String,
    /// The whole file, instead.
    text: Option<String>,
    /// The whole file, in hexadecimal.
    hex: Option<String>,
    /// A text repeated so many times as the whole file's body.
    repeat: Option<(String, usize)>,
    #[serde(default)]
    delete: bool,
}

fn mend() -> i32 {
    1
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rapporteur(project: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rapporteur")).arg("-C").arg(project).args(arguments).output().unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, &target).map(drop).unwrap() }
    }
}

fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(tree(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

impl Edit {
    fn apply(&self, project: &Path) {
        let path = project.join(&self.file);
        if self.delete {
            return if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() };
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if let Some(text) = &self.text {
            fs::write(path, text).unwrap();
        } else if let Some(hex) = &self.hex {
            let bytes = hex.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect::<Vec<_>>();
            fs::write(path, bytes).unwrap();
        } else if let Some((text, times)) = &self.repeat {
            fs::write(path, format!("+++\ntitle = \"Deep\"\n+++\n{}\n", text.repeat(*times))).unwrap();
        } else {
            let old = fs::read_to_string(&path).unwrap();
            assert!(old.contains(&self.find), "`{}` is not in {}", self.find, self.file);
            fs::write(path, old.replacen(&self.find, &self.with, 1)).unwrap();
        }
    }
}

/// What is wrong with how a case ended; empty if nothing.
fn run(case: &Case, good: &Path) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("project");
    copy(good, &project);
    let before = tree(&project.join("public"));
    for edit in &case.edits {
        edit.apply(&project);
    }
    let mut wrong = Vec::new();
    let check = rapporteur(&project, &["check", "--format", "short"]);
    let said = String::from_utf8(check.stdout).unwrap();
    let lines: Vec<&str> = said.lines().collect();
    if lines.len() != case.expect.len() || !lines.iter().zip(&case.expect).all(|(line, start)| line.starts_with(start))
    {
        wrong.push(format!("expected\n  {}\nbut check said\n  {}", case.expect.join("\n  "), lines.join("\n  ")));
    }
    let json: serde_json::Value =
        serde_json::from_slice(&rapporteur(&project, &["check", "--format", "json"]).stdout).unwrap();
    let findings = json["diagnostics"].as_array().unwrap();
    let without_hint = findings.iter().any(|finding| finding["hint"].as_str().is_none_or(str::is_empty));
    if without_hint || !findings.is_empty() && !findings[0]["hint"].as_str().unwrap_or("").contains(&case.hint) {
        wrong.push(format!("a hint is missing or wrong: {json}"));
    }
    let build = rapporteur(&project, &["build"]);
    if build.status.code() != Some(case.status) {
        wrong.push(format!("build ended with {:?}: {}", build.status, String::from_utf8_lossy(&build.stderr)));
    }
    if case.status != 0 && tree(&project.join("public")) != before {
        wrong.push("the published site was changed".into());
    }
    wrong
}

#[test]
fn every_mistake_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let good = folder.path().join("good");
    copy(&root().join("tests/sites/full"), &good);
    let built = rapporteur(&good, &["build"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));

    let mut files: Vec<PathBuf> =
        fs::read_dir(root().join("tests/bad")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let (mut count, mut failures) = (0, Vec::new());
    for file in files {
        let family: Family = toml::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        for case in &family.case {
            count += 1;
            for wrong in run(case, &good) {
                failures.push(format!("{} / {}\n{wrong}", file.file_stem().unwrap().to_string_lossy(), case.name));
            }
        }
    }
    assert!(count > 60, "only {count} cases were found");
    assert!(failures.is_empty(), "{} findings:\n\n{}", failures.len(), failures.join("\n\n"));
}
