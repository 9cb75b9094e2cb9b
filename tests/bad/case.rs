//! A case: what is done to the project, what is run, and what it said.

use std::fmt::Write as _;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use serde::Deserialize;

use crate::edit::Edit;
use crate::program::{Ended, run};
use crate::project::{Good, tree};

/// More findings than these are counted, so that a case of thousands stays readable.
const SHOWN: usize = 8;

/// A message may quote a line of any length.
const WIDTH: usize = 400;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Family {
    #[serde(default)]
    pub(crate) case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) name: String,
    #[serde(default)]
    edits: Vec<Edit>,
    /// Run instead of `check` and `build`; what it prints on stderr is compared.
    #[serde(default)]
    command: Vec<String>,
    /// Run as an ordinary user, who may not read or write everything.
    #[serde(default)]
    as_nobody: bool,
}

pub(crate) struct Outcome {
    pub(crate) status: Option<i32>,
    /// The exit status and the findings, as they stand in the file beside the cases.
    pub(crate) said: String,
    /// What must not be, whatever the file says.
    pub(crate) wrong: Vec<String>,
}

impl Case {
    pub(crate) fn run(&self, good: &Good) -> Outcome {
        let folder = good.copy();
        let project = folder.path().join("project");
        if self.as_nobody {
            open_to_all(folder.path());
        }
        self.edits.iter().for_each(|edit| edit.apply(&project));
        let mut wrong = Vec::new();
        let (ended, findings) = if self.command.is_empty() {
            let check = run(&project, self.as_nobody, &["check", "--format", "json"]);
            let findings = findings(&check, &mut wrong);
            if check.status.is_none() || check.stderr.contains("panicked") {
                wrong.push(format!("check: a bound was exceeded, or it crashed: {}", check.stderr));
            }
            (run(&project, self.as_nobody, &["build"]), findings)
        } else {
            let arguments: Vec<&str> = self.command.iter().map(String::as_str).collect();
            let ended = run(&project, self.as_nobody, &arguments);
            let said = ended.stderr.clone();
            (ended, said)
        };
        match ended.status {
            None => wrong.push("a bound was exceeded, or it crashed".into()),
            Some(0) => {}
            Some(1 | 2) if ended.stderr.contains("hint: ") || !self.command.is_empty() => {}
            status => wrong.push(format!("exit status {status:?}: {}", ended.stderr)),
        }
        if ended.stderr.contains("panicked") {
            wrong.push(ended.stderr.clone());
        }
        if ended.status != Some(0) && tree(&project.join("public")) != good.published {
            wrong.push("the published site was changed".into());
        }
        let findings = findings.replace(project.to_str().unwrap(), "PROJECT");
        let status = ended.status.map_or("none".to_owned(), |status| status.to_string());
        Outcome { status: ended.status, said: format!("exit {status}\n{findings}"), wrong }
    }
}

/// The findings a line each, with their hints; what ended the run if the machine was at fault.
fn findings(check: &Ended, wrong: &mut Vec<String>) -> String {
    let Ok(json) = serde_json::from_str::<serde_json::Value>(&check.stdout) else { return check.stderr.clone() };
    let all = json["diagnostics"].as_array().unwrap();
    let mut said = String::new();
    for finding in all.iter().take(SHOWN) {
        let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        if text("hint").is_empty() || text("message").is_empty() {
            wrong.push(format!("a message or hint is missing: {finding}"));
        }
        if finding["file"].is_string() {
            write!(said, "{}:{}:{}: ", text("file"), finding["line"], finding["column"]).unwrap();
        }
        writeln!(said, "{}[{}] {}", text("severity"), text("code"), short(&text("message"))).unwrap();
        writeln!(said, "  {}", short(&text("hint"))).unwrap();
    }
    if all.len() > SHOWN {
        writeln!(said, "and {} more", all.len() - SHOWN).unwrap();
    }
    said
}

/// One line, in signs that can be seen, of a width that can be read.
fn short(text: &str) -> String {
    let escaped: String = text
        .chars()
        .flat_map(|letter| {
            if letter.is_control() { letter.escape_default().to_string() } else { letter.to_string() }
                .chars()
                .collect::<Vec<_>>()
        })
        .collect();
    match escaped.char_indices().nth(WIDTH) {
        Some((end, _)) => format!("{}... ({} bytes)", &escaped[..end], escaped.len()),
        None => escaped,
    }
}

/// Lets everybody read and write.
fn open_to_all(path: &Path) {
    let mode = if path.is_dir() { 0o777 } else { 0o666 };
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| open_to_all(&entry.unwrap().path()));
    }
}
