//! The recipes for hosts say the same headers as the site's own `_headers`. That they work is tried by `tests/deploy/run`,
//! which needs the hosts' programs.

use std::fs;
use std::path::Path;

/// The block of that language.
fn block<'g>(guide: &'g str, language: &str) -> &'g str {
    let start = guide.find(&format!("```{language}\n")).unwrap_or_else(|| panic!("no block of {language}"));
    let block = &guide[start + 3..];
    &block[..block.find("```").unwrap()]
}

#[test]
fn every_recipe_has_the_headers_of_the_site() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = fs::read_to_string(root.join("docs/publishing.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let program = || std::process::Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    assert!(program().arg("new").arg(folder.path()).status().unwrap().success());
    assert!(program().args(["build", "-q", "-C"]).arg(folder.path()).status().unwrap().success());
    let headers = fs::read_to_string(folder.path().join("public/_headers")).unwrap();
    let headers: Vec<(&str, &str)> = headers.lines().filter_map(|line| line.trim().split_once(": ")).collect();
    assert!(headers.len() >= 4);
    for language in ["nginx", "apache", "caddyfile"] {
        let block = block(&guide, language);
        for (name, value) in &headers {
            let line =
                block.lines().find(|line| line.contains(name)).unwrap_or_else(|| panic!("{language}: no {name}"));
            assert!(line.contains(value), "{language}: {name} is not {value}");
        }
    }
}
