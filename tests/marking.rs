//! Who speaks on a page: in an interface of another script every word of the report and of the editor is marked with its
//! language and direction, and no word of the interface is left in English.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use scraper::{ElementRef, Html, Node};

/// Names that are the same in every language.
const NAMES: [&str; 9] = ["BibTeX", "RIS", "CSL", "JSON", "JavaScript", "Rapporteur", "SHA", "Cookie", "CC BY"];

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, &target).map(drop).unwrap() }
    }
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(pages(&path));
        } else if path.extension().is_some_and(|end| end == "html") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The pages of the English site with a little of everything, in an interface of another language.
fn built(language: &str) -> Vec<(String, Html)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    copy(&root.join("tests/sites/full"), folder.path());
    let facts = folder.path().join("content/report.toml");
    let text = fs::read_to_string(&facts).unwrap();
    let site = format!("[site]\nlanguage = \"{language}\"\neditor_language = \"en-GB\"\n\n[words]");
    fs::write(&facts, text.replace("[words]", &site)).unwrap();
    let built =
        Command::new(env!("CARGO_BIN_EXE_rapporteur")).arg("-C").arg(folder.path()).arg("build").output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let public = folder.path().join("public");
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&public).unwrap().display().to_string();
        (name, Html::parse_document(&fs::read_to_string(path).unwrap()))
    };
    pages(&public).into_iter().map(read).collect()
}

/// The language and the direction that hold in an element.
fn spoken<'a>(element: ElementRef<'a>) -> (&'a str, &'a str) {
    let around = || std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    let nearest = |name: &str| around().find_map(|element| element.value().attr(name)).unwrap_or_default();
    (nearest("lang"), nearest("dir"))
}

/// Words of two or more Latin letters that are no name, no symbol and no roman number.
fn english(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let is_word = |word: &&str| {
        word.len() > 2
            && word.chars().all(|letter| letter.is_ascii_alphabetic())
            && word.chars().any(|letter| letter.is_ascii_lowercase())
            && !NAMES.contains(word)
    };
    words.filter(is_word).collect()
}

/// Texts in which the interface and others speak together, so that no element can mark the one: the browser's title, a
/// citation, and sentences that hold a name.
fn is_mixed(element: ElementRef<'_>) -> bool {
    let all = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    let mut classes =
        all.flat_map(|element| element.value().classes().chain([element.value().name()]).collect::<Vec<_>>());
    classes.any(|name| {
        matches!(
            name,
            "title"
                | "subtitle"
                | "script"
                | "style"
                | "svg"
                | "citation"
                | "cited"
                | "status-line"
                | "hash"
                | "rights"
                | "code"
                | "card-foot"
        )
    })
}

#[test]
fn no_english_is_unmarked_in_another_script_and_no_word_of_the_interface_is_marked() {
    for (language, own) in
        [("ar", '\u{600}'..='\u{6ff}'), ("ru", '\u{400}'..='\u{4ff}'), ("zh", '\u{4e00}'..='\u{9fff}')]
    {
        let mut wrong = Vec::new();
        for (page, document) in built(language) {
            for node in document.tree.nodes() {
                let Node::Text(text) = node.value() else { continue };
                let Some(element) = node.parent().and_then(ElementRef::wrap) else { continue };
                if is_mixed(element) || ["redirect", "404"].iter().any(|kind| page.contains(kind)) {
                    continue;
                }
                let (lang, dir) = spoken(element);
                let foreign = english(text);
                let ours = text.chars().any(|letter| own.contains(&letter));
                let place = || format!("{page}: <{}> {:?}", element.value().name(), text.trim());
                if !foreign.is_empty() && !ours && (!lang.starts_with("en") || dir != "ltr") {
                    wrong.push(format!("{} is in `{lang}` `{dir}`", place()));
                }
                if ours && lang != language {
                    wrong.push(format!("{} is marked `{lang}`", place()));
                }
            }
        }
        assert!(wrong.is_empty(), "{language}\n{}", wrong.join("\n"));
    }
}

#[test]
fn who_speaks_is_told_apart() {
    let pages = built("fr");
    let page = |name: &str| &pages.iter().find(|(page, _)| page == name).unwrap().1;
    let find = |document: &'static str, selector: &str| {
        let selector = scraper::Selector::parse(selector).unwrap();
        let element =
            page(document).select(&selector).next().unwrap_or_else(|| panic!("{document} has no such element"));
        let (lang, dir) = spoken(element);
        format!("{lang} {dir}: {}", element.text().collect::<String>().trim())
    };
    // The report's words, the editor's, and ours among the report's.
    assert_eq!(find("glossary/keeper.html", "h1"), "en ltr: keeper");
    assert_eq!(
        find("glossary/keeper.html", ".explanation p"),
        "en-GB ltr: A keeper is the person who looks after a light."
    );
    assert_eq!(find("countries/iceland.html", "h1"), "fr ltr: Islande");
    assert!(find("report/work/lights.html", ".words .number").starts_with("fr ltr: 4."));
    assert!(find("report/work/lights.html", ".words p").starts_with("en ltr: 4. A training course"));
    assert!(find("report/work/lights.html", ".note .head").starts_with("fr ltr: a Note de la rédaction"));
}
