//! The book as readers find it, on the shipped report and on every site of `tests/sites`: its documents are XML, its links
//! lead somewhere, it says what the site says, and the same content gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use roxmltree::{Document, Node, ParsingOptions};
use scraper::{ElementRef, Html, Selector};
use zip::{CompressionMethod, ZipArchive};

use super::super::press::Press;
use crate::Understood;
use crate::load::Overrides;
use crate::model::id;
use crate::model::passage::Role;
use crate::model::verification::Verification;

/// The shipped report and the fixtures.
fn roots() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sites = std::fs::read_dir(root.join("tests/sites")).unwrap().map(|entry| entry.unwrap().path());
    let mut roots: Vec<PathBuf> = sites.filter(|path| path.join("content").is_dir()).collect();
    roots.sort();
    roots.push(root.to_path_buf());
    roots
}

fn understood(root: &Path) -> Understood {
    crate::understand(root, &Overrides::default()).unwrap().0.unwrap_or_else(|| panic!("{} has errors", root.display()))
}

fn made(understood: &Understood) -> Vec<u8> {
    super::epub(&Press::new(understood.inputs(Verification::default())).0.unwrap()).unwrap()
}

fn files(book: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().trim_start_matches("EPUB/").to_owned(), bytes);
    }
    files
}

/// The documents among them, as text; that each is well-formed is seen when it is parsed.
fn texts(files: &BTreeMap<String, Vec<u8>>) -> Vec<(&str, &str)> {
    let is_xml = |name: &str| [".xhtml", ".opf", ".svg", ".xml"].iter().any(|ending| name.ends_with(ending));
    let xml = files.iter().filter(|(name, _)| is_xml(name));
    xml.map(|(name, bytes)| (name.as_str(), std::str::from_utf8(bytes).unwrap())).collect()
}

fn parsed<'t>(name: &str, text: &'t str) -> Document<'t> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_document_is_xml_and_every_link_leads_somewhere() {
    for root in roots() {
        let files = files(&made(&understood(&root)));
        let texts = texts(&files);
        let documents: Vec<(&str, Document<'_>)> =
            texts.iter().map(|(name, text)| (*name, parsed(name, text))).collect();
        let mut places: BTreeSet<String> = files.keys().cloned().collect();
        for (name, document) in &documents {
            for id in document.descendants().filter_map(|node| node.attribute("id")) {
                assert!(places.insert(format!("{name}#{id}")), "{name}: two have the id {id}");
                assert!(!id.starts_with(|first: char| first.is_ascii_digit() || first == '-'), "{name}: {id}");
                let of_name = |letter: char| id::may_stand(letter) || matches!(letter, '-' | '_' | '.');
                assert!(id.chars().all(of_name), "{name}: {id} is no name");
            }
        }
        for (name, document) in &documents {
            let addresses = document.descendants().flat_map(|node| [node.attribute("href"), node.attribute("src")]);
            for address in addresses.flatten().filter(|address| !address.contains(':')) {
                let whole = if address.starts_with('#') { format!("{name}{address}") } else { address.to_owned() };
                assert!(places.contains(&whole), "{}: {name} leads to {address}", root.display());
            }
        }
    }
}

#[test]
fn the_package_lists_what_is_there_and_nothing_else() {
    for root in roots() {
        let files = files(&made(&understood(&root)));
        let package = String::from_utf8(files["package.opf"].clone()).unwrap();
        let package = parsed("package.opf", &package);
        let items = package.descendants().filter(|node| node.has_tag_name(("http://www.idpf.org/2007/opf", "item")));
        let listed: BTreeSet<&str> = items.filter_map(|item| item.attribute("href")).collect();
        let apart = ["mimetype", "META-INF/container.xml", "package.opf"];
        let there: BTreeSet<&str> = files.keys().map(String::as_str).filter(|name| !apart.contains(name)).collect();
        assert_eq!(listed, there, "{}", root.display());
    }
}

/// Words as a reader sees them, without the signs of footnotes and notes.
fn words_of_book(node: Node<'_, '_>, out: &mut String) {
    if node.has_tag_name("sup") && node.attribute("class").is_some_and(|class| class.ends_with("-sign")) {
        return;
    }
    if node.attribute("class") == Some("sign") {
        return;
    }
    out.push_str(node.text().filter(|_| node.is_text()).unwrap_or(""));
    let block = ["p", "li", "td", "th", "dt", "dd", "pre", "br"].contains(&node.tag_name().name());
    node.children().for_each(|child| words_of_book(child, out));
    out.push_str(if block { "\n" } else { "" });
}

fn words_of_site(element: ElementRef<'_>, out: &mut String) {
    let class = element.attr("class").unwrap_or_default();
    if class.ends_with("-sign") && element.value().name() == "sup" || ["sign", "footnote", "notes"].contains(&class) {
        return;
    }
    for child in element.children() {
        match ElementRef::wrap(child) {
            Some(inner) => words_of_site(inner, out),
            None => out.push_str(child.value().as_text().map_or("", |text| text)),
        }
    }
    if ["p", "li", "td", "th", "dt", "dd", "pre", "br"].contains(&element.value().name()) {
        out.push('\n');
    }
}

fn spaced(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_book_says_paragraph_by_paragraph_what_the_site_says() {
    for root in roots() {
        let understood = understood(&root);
        let files = files(&made(&understood));
        let (site, _) = crate::render::render(understood.inputs(Verification::default()));
        let mut compared = 0;
        for (at, chapter) in understood.report.chapters.iter().enumerate() {
            let name = format!("chapter-{}.xhtml", at + 1);
            let text = String::from_utf8(files[&name].clone()).unwrap();
            let book = parsed(&name, &text);
            let page = site.get(&chapter.href).unwrap().bytes().unwrap().into_owned();
            let page = Html::parse_document(&String::from_utf8(page).unwrap());
            for passage in &chapter.passages {
                let node = book.descendants().find(|node| node.attribute("id") == Some(passage.anchor.as_str()));
                let node = node.unwrap_or_else(|| panic!("{name} lacks {}", passage.anchor));
                let mut here = String::new();
                words_of_book(node, &mut here);
                let selector = Selector::parse(&format!("[id='{}']", passage.anchor)).unwrap();
                let mut there = String::new();
                let element = page.select(&selector).next().unwrap();
                match passage.role {
                    Role::Footnote { .. } => {
                        element.child_elements().for_each(|child| words_of_site(child, &mut there))
                    }
                    _ => words_of_site(element, &mut there),
                }
                assert_eq!(spaced(&here), spaced(&there), "{}: {}", root.display(), passage.anchor);
                assert!(passage.text.is_empty() || !spaced(&here).is_empty(), "{}", passage.anchor);
                compared += 1;
            }
        }
        assert_eq!(compared, understood.report.passages().count());
    }
}

#[test]
fn the_same_content_gives_the_same_bytes_and_the_kind_stands_first() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/full");
    let first = made(&understood(&root));
    assert_eq!(first, made(&understood(&root)));
    // The kind can be read at its place without unpacking.
    assert_eq!(&first[30..58], b"mimetypeapplication/epub+zip");
    let mut archive = ZipArchive::new(Cursor::new(&first)).unwrap();
    assert_eq!(archive.by_index(0).unwrap().compression(), CompressionMethod::Stored);
    assert_eq!(archive.by_index(1).unwrap().compression(), CompressionMethod::Deflated);
}

/// The values of a property of the package.
fn said(package: &str, property: &str) -> Vec<String> {
    let package = parsed("package.opf", package);
    let metas = package.descendants().filter(|node| node.attribute("property") == Some(property));
    metas.filter_map(|meta| meta.text().map(str::to_owned)).collect()
}

fn facts(understood: &mut Understood) -> &mut crate::config::Facts {
    let project = std::sync::Arc::get_mut(&mut understood.project).unwrap();
    &mut std::sync::Arc::make_mut(&mut project.config).report
}

#[test]
fn the_book_is_dated_by_the_source_and_named_by_the_report() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/full");
    let package = |understood: &Understood| String::from_utf8(files(&made(understood))["package.opf"].clone()).unwrap();
    let name = |package: &str| package.split_once("urn:uuid:").unwrap().1[..36].to_owned();
    let mut understood = understood(&root);
    let dated = |understood: &mut Understood, date| {
        std::sync::Arc::get_mut(&mut understood.project).unwrap().source_date = date
    };
    dated(&mut understood, None);
    let by_report = package(&understood);
    assert_eq!(said(&by_report, "dcterms:modified"), ["2020-03-02T00:00:00Z"]);
    dated(&mut understood, Some(1_700_000_000));
    let by_source = package(&understood);
    assert_eq!(said(&by_source, "dcterms:modified"), ["2023-11-14T22:13:20Z"]);
    assert_eq!(name(&by_report), name(&by_source));
    facts(&mut understood).symbol = "HC/2020/8".into();
    assert_ne!(name(&by_report), name(&package(&understood)));
    for property in ["schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityHazard"] {
        assert!(!said(&by_report, property).is_empty(), "{property}");
    }
}

#[test]
fn what_no_xml_can_hold_does_not_break_the_book() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/full");
    let mut understood = understood(&root);
    let facts = facts(&mut understood);
    facts.short_title = format!("A \u{b} & <b> \"]]> \u{ffff} {}", "very long ".repeat(300));
    facts.kind = "--> ?> <!--".into();
    let files = files(&made(&understood));
    for (name, text) in texts(&files) {
        parsed(name, text);
    }
}

#[test]
fn a_report_beyond_its_bounds_is_no_book() {
    assert!(super::keeps_bounds(super::MOST_TEXT, super::MOST_PICTURES).is_ok());
    let text = super::keeps_bounds(super::MOST_TEXT + 1, 0).unwrap_err();
    assert!(text.message.starts_with("11 MB of text and 0 MB of pictures"), "{}", text.message);
    assert!(super::keeps_bounds(0, super::MOST_PICTURES + 1).is_err());
}
