//! The program and the machine: outputs where none may be, readers that leave, builds that meet, and content that changes
//! under a build. `tests/sweep` does what needs disks of its own.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

const PROGRAM: &str = env!("CARGO_BIN_EXE_rapporteur");

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, &target).map(drop).unwrap() }
    }
}

/// Every file by its path, and every folder.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = PathBuf::from(path.file_name().unwrap());
        if path.is_symlink() || path.is_file() {
            found.insert(name, fs::read(&path).unwrap_or_default());
        } else {
            found.extend(tree(&path).into_iter().map(|(inner, bytes)| (name.join(inner), bytes)));
            found.insert(name, Vec::new());
        }
    }
    found
}

struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/full"), &folder.path().join("project"));
        Self { folder }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("project")
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(words).arg("-C").arg(self.root()).env("HOME", self.folder.path().join("home"));
        command
    }

    fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn an_output_where_none_may_be_is_refused_and_nothing_changes() {
    let project = Project::new();
    let link = |to: &str, name: &str| std::os::unix::fs::symlink(to, project.root().join(name)).unwrap();
    fs::create_dir_all(project.folder.path().join("home/work")).unwrap();
    fs::write(project.folder.path().join("home/letter.txt"), "mine").unwrap();
    fs::create_dir(project.root().join("thesis")).unwrap();
    fs::write(project.root().join("thesis/thesis.txt"), "mine").unwrap();
    fs::write(project.root().join("file.txt"), "mine").unwrap();
    link("content", "to-content");
    link("nowhere", "to-nowhere");
    link("to-itself", "to-itself");
    link("../home", "to-home");
    let before = tree(project.folder.path());
    for (out, words) in [
        ("content", "is or holds"),
        ("content/public", "lies inside"),
        ("content/chapters/../public", "lies inside"),
        (".", "is or holds"),
        ("..", "home folder"),
        ("public/..", "is or holds"),
        ("/", "the whole disk"),
        ("/..", "the whole disk"),
        ("../home", "home folder"),
        ("to-home", "home folder"),
        ("to-content", "is or holds"),
        ("to-content/public", "lies inside"),
        ("to-nowhere", "leads nowhere"),
        ("to-itself", "circle"),
        ("thesis", "is not empty"),
        ("file.txt", "is a file"),
        ("file.txt/public", "a file stands where a folder is needed"),
    ] {
        let built = project.run(&["build", "--out", out]);
        let message = said(&built);
        assert_eq!(built.status.code(), Some(2), "--out {out}: {message}");
        assert!(message.contains(words) && message.contains("hint: "), "--out {out}: {message}");
        assert!(tree(project.folder.path()) == before, "--out {out} changed something");
    }
}

#[test]
fn outputs_beside_the_content_and_behind_a_link_are_taken() {
    let project = Project::new();
    fs::create_dir(project.folder.path().join("elsewhere")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", project.root().join("link")).unwrap();
    for out in ["content-2", "deep/er/public", "link", "link/inner", "../beside", "wordy name – élan"] {
        let built = project.run(&["build", "--out", out]);
        assert!(built.status.success(), "--out {out}: {}", said(&built));
        assert!(project.root().join(out).join("index.html").is_file(), "--out {out}");
    }
    assert!(project.root().join("link").is_symlink());
}

#[test]
fn a_reader_that_has_had_enough_is_no_error() {
    let project = Project::new();
    for words in
        [&["ledger"][..], &["ledger", "--format", "json"], &["check", "--format", "json"], &["check", "--schema"]]
    {
        let mut child = project.command(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut message = String::new();
        child.stderr.take().unwrap().read_to_string(&mut message).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{words:?}: {message}");
        assert_eq!(message, "", "{words:?}");
    }
    let mut child = project.command(&["ledger"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.contains("country") || line.contains("organisation"), "{line}");
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_build_needs_nobody_who_listens() {
    let fresh = Project::new();
    assert!(fresh.run(&["build"]).status.success());
    let wanted = tree(&fresh.root().join("public"));
    for streams in [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "> /dev/full 2> /dev/full"] {
        let project = Project::new();
        let script = format!("exec \"$0\" build -C \"$1\" {streams}");
        let status = Command::new("sh").args(["-c", &script, PROGRAM]).arg(project.root()).status().unwrap();
        assert_eq!(status.code(), Some(0), "{streams}");
        assert!(tree(&project.root().join("public")) == wanted, "{streams}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn data_that_cannot_be_printed_is_an_error() {
    let project = Project::new();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let printed = project.command(&["ledger"]).stdout(full).output().unwrap();
    assert_eq!(printed.status.code(), Some(2), "{}", said(&printed));
    assert!(said(&printed).starts_with("error: cannot print"), "{}", said(&printed));
}

#[test]
fn pages_that_are_gone_are_told_with_what_to_do() {
    let project = Project::new();
    assert!(project.run(&["build", "-q"]).status.success());
    let content = project.root().join("content");
    let edit = |file: &str, from: &str, to: &str| {
        let text = fs::read_to_string(content.join(file)).unwrap();
        assert!(text.contains(from), "{file} has no `{from}`");
        fs::write(content.join(file), text.replace(from, to)).unwrap();
    };
    edit("chapters/01-introduction.md", "aliases = [\"report/preface.html\"]\n", "");
    edit("glossary/keeper.md", "\"consent\"", "\"assent\"");
    fs::rename(content.join("glossary/consent.md"), content.join("glossary/assent.md")).unwrap();
    let words = said(&project.run(&["build"]));
    for (page, cure) in
        [("glossary/consent.html", "give it the old one again"), ("report/preface.html", "to `aliases`")]
    {
        let told = words.split_once(&format!("`{page}` of the last build is gone"));
        let hint = told.and_then(|(_, after)| after.split("warning").next()).unwrap_or_else(|| panic!("{words}"));
        assert!(hint.contains(cure), "{page}: {words}");
    }
}

#[test]
fn builds_that_meet_leave_one_whole_site() {
    let project = Project::new();
    let fresh = Project::new();
    assert!(fresh.run(&["build"]).status.success());
    for round in 0..4 {
        let many: Vec<_> =
            (0..6).map(|_| project.command(&["build"]).stderr(Stdio::piped()).spawn().unwrap()).collect();
        let ended: Vec<Output> = many.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
        for output in &ended {
            let busy = output.status.code() == Some(2) && said(output).contains("another build");
            assert!(output.status.success() || busy, "round {round}: {}", said(output));
        }
        assert!(ended.iter().any(|output| output.status.success()), "round {round}: none was done");
        let names: Vec<_> = tree(&project.root()).into_keys().filter(|path| path.iter().count() == 1).collect();
        assert_eq!(names, [Path::new("content"), Path::new("public")], "round {round}");
        assert!(tree(&project.root().join("public")) == tree(&fresh.root().join("public")), "round {round}");
        // The next round has to write again.
        fs::write(project.root().join("public/index.html"), "by hand").unwrap();
    }
}

/// Editors' programs replace a file in one step. Each build then shows one state or the other, never a mixture.
#[test]
fn an_edit_during_a_build_is_seen_whole_or_not_at_all() {
    let project = Project::new();
    let chapter = project.root().join("content/chapters/03-conclusions.md");
    let first = fs::read_to_string(&chapter).unwrap();
    let second = first.replace("thanks all keepers", "thanks the keepers of Norway and Iceland");
    assert_ne!(first, second);
    let save = |text: &str| {
        let draft = project.folder.path().join("draft");
        fs::write(&draft, text).unwrap();
        fs::rename(draft, &chapter).unwrap();
    };
    let site = |text: &str| {
        save(text);
        assert!(project.run(&["build"]).status.success());
        tree(&project.root().join("public"))
    };
    let whole = [site(&first), site(&second)];
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                save(&first);
                save(&second);
            }
        });
        for _ in 0..12 {
            let built = project.run(&["build"]);
            let site = tree(&project.root().join("public"));
            if !built.status.success() || !whole.contains(&site) {
                done.store(true, Ordering::Relaxed);
                panic!("a mixture, or an error: {}", said(&built));
            }
        }
        done.store(true, Ordering::Relaxed);
    });
}

/// A file that goes while it is read is told as missing, if at all, and the site stays as it was.
#[test]
fn a_file_that_comes_and_goes_brings_no_build_down() {
    let project = Project::new();
    assert!(project.run(&["build"]).status.success());
    let note = project.root().join("content/notes/iceland.md");
    let text = fs::read(&note).unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                fs::remove_file(&note).unwrap();
                fs::write(&note, &text).unwrap();
            }
        });
        for _ in 0..12 {
            let built = project.run(&["build"]);
            if !matches!(built.status.code(), Some(0 | 1)) || said(&built).contains("panicked") {
                done.store(true, Ordering::Relaxed);
                panic!("{:?}: {}", built.status, said(&built));
            }
        }
        done.store(true, Ordering::Relaxed);
    });
    fs::write(&note, &text).unwrap();
    assert!(project.run(&["build"]).status.success());
}
