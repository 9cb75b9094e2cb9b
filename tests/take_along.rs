//! What readers may take along, as the program writes it: the zip is the site, and every switch switches.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use walkdir::WalkDir;

const HOME: &str = "index.html";
const ZIP: &str = "report-site.zip";
const WORKER: &str = "service-worker.js";

type Files = BTreeMap<String, Vec<u8>>;

/// The small site that `new` writes, with lines added to its `report.toml`.
fn project(lines: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_rapporteur")).arg("new").arg(folder.path()).output().unwrap();
    assert!(done.status.success());
    let config = folder.path().join("content/report.toml");
    let text = fs::read_to_string(&config).unwrap();
    fs::write(config, format!("{text}\n{lines}\n")).unwrap();
    folder
}

fn build(folder: &Path, out: &str) -> Output {
    let arguments = ["build", "--out", out, "-C"];
    Command::new(env!("CARGO_BIN_EXE_rapporteur")).args(arguments).arg(folder).output().unwrap()
}

fn site(folder: &Path, out: &str) -> Files {
    let done = build(folder, out);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let root = folder.join(out);
    let files = WalkDir::new(&root).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let name = entry.path().strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
            (name, fs::read(entry.path()).unwrap())
        })
        .filter(|(name, _)| name != ".rapporteur")
        .collect()
}

/// The files of a zip without the one folder that they lie in.
fn unpacked(bytes: &[u8]) -> (String, Files) {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Files::new();
    let mut folders = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let (folder, name) = file.name().unwrap().split_once('/').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.insert(name, content);
        folders.push(folder);
    }
    folders.dedup();
    assert_eq!(folders.len(), 1);
    (folders.remove(0), files)
}

fn text(files: &Files, name: &str) -> String {
    String::from_utf8(files[name].clone()).unwrap()
}

#[test]
fn the_zip_is_the_site_but_for_itself_and_the_line_that_offers_it() {
    let folder = project("");
    let mut site = site(folder.path(), "public");
    let zip = site.remove(ZIP).unwrap();
    let (name, mut inside) = unpacked(&zip);
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "{name}");
    let (home, other) = (text(&site, HOME), text(&inside, HOME));
    let at = home.find("report-site.zip").expect("the home page offers the zip");
    let start = home[..at].rfind("<li>").unwrap();
    let end = at + home[at..].find("</li>").unwrap() + "</li>".len();
    // Where it is the only thing offered, its list goes with it.
    let without = format!("{}{}", &home[..start], &home[end..]).replace("<ul class=ways></ul>", "");
    assert!(without == other, "the home pages differ in more than the line");
    let size = zip.len().div_ceil(1000);
    assert!(home[start..end].contains(&format!("{size} KB")), "{}", &home[start..end]);
    site.remove(HOME);
    inside.remove(HOME);
    assert_eq!(site.keys().collect::<Vec<_>>(), inside.keys().collect::<Vec<_>>());
    assert!(site == inside);
}

#[test]
fn two_builds_give_the_same_bytes_and_another_text_another_build() {
    let folder = project("");
    let first = site(folder.path(), "one");
    assert!(first == site(folder.path(), "two"));
    let page = some_chapter(folder.path());
    let changed = fs::read_to_string(&page).unwrap().replacen(" the ", " that ", 1);
    fs::write(page, changed).unwrap();
    let other = site(folder.path(), "two");
    assert_ne!(first[WORKER], other[WORKER]);
    assert_ne!(first[ZIP], other[ZIP]);
}

fn some_chapter(folder: &Path) -> std::path::PathBuf {
    let chapters = WalkDir::new(folder.join("content/chapters")).into_iter().map(Result::unwrap);
    let named = |text: String| text.contains(" the ");
    let mut found =
        chapters.filter(|entry| entry.file_type().is_file() && fs::read_to_string(entry.path()).is_ok_and(named));
    found.next().unwrap().into_path()
}

#[test]
fn the_worker_knows_every_file_that_is_kept() {
    let folder = project("");
    let site = site(folder.path(), "public");
    let worker = text(&site, WORKER);
    let start = worker.find("const FILES = [").unwrap() + "const FILES = ".len();
    let list = &worker[start..start + worker[start..].find("];").unwrap() + 1];
    let named: Vec<String> = serde_json::from_str(list).unwrap();
    let aside = [ZIP, WORKER, "_headers", "404.html"];
    let expected: Vec<&String> = site.keys().filter(|name| !aside.contains(&name.as_str())).collect();
    assert_eq!(named.iter().collect::<Vec<_>>(), expected);
    let manifest: serde_json::Value = serde_json::from_str(&text(&site, "manifest.webmanifest")).unwrap();
    assert_eq!(manifest["start_url"], HOME);
    assert!(site.contains_key(manifest["icons"][0]["src"].as_str().unwrap()));
}

#[test]
fn each_can_be_switched_off() {
    let removal = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/render/offline/removal.js")).unwrap();
    let folder = project("[take_along]\nzip = false\noffline = false");
    let without = site(folder.path(), "public");
    assert!(!without.contains_key(ZIP) && !without.contains_key("manifest.webmanifest"));
    assert_eq!(text(&without, WORKER), removal);
    let home = text(&without, HOME);
    assert!(!home.contains("report-site.zip") && !home.contains("tool-offline"));

    let folder = project("[take_along]\none_file = false\nepub = false\nzip = false\noffline = false");
    let nothing = site(folder.path(), "public");
    assert!(!text(&nothing, HOME).contains("take-along"));
    assert!(!text(&nothing, "a-z.html").contains("take-along"));

    let folder = project("[take_along]\noffline = false");
    let zipped = site(folder.path(), "public");
    let (_, inside) = unpacked(&zipped[ZIP]);
    assert_eq!(text(&inside, WORKER), removal);
}

#[test]
fn a_site_of_thousands_of_files_is_no_zip_and_the_editor_is_told() {
    let folder = project("");
    let files = folder.path().join("content/files");
    fs::create_dir_all(&files).unwrap();
    for number in 0..2_001 {
        fs::write(files.join(format!("{number}.txt")), "x").unwrap();
    }
    let done = build(folder.path(), "public");
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success() && told.contains("too-large-to-take"), "{told}");
    assert!(told.contains("report.toml"), "{told}");
    assert!(!folder.path().join("public").join(ZIP).exists());
    let worker = fs::read_to_string(folder.path().join("public").join(WORKER)).unwrap();
    assert!(!worker.contains("FILES"));
}
