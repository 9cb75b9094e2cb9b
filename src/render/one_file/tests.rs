//! The one file alone: nothing is asked of anyone else, every link leads within it, and its style is the one allowed.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use scraper::{Html, Selector};
use sha2::{Digest, Sha256};

use super::{LARGEST, is_made, one_file};
use crate::Understood;
use crate::load::Overrides;
use crate::model::verification::Verification;
use crate::render::press::Press;

const SITES: [&str; 4] = ["", "tests/sites/full", "tests/sites/crowded", "tests/sites/minimal"];

fn understood(site: &str) -> Understood {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(site);
    crate::understand(&root, &Overrides::default()).unwrap().0.unwrap()
}

fn press(understood: &Understood) -> Press {
    Press::new(understood.inputs(Verification::default())).0.unwrap()
}

fn page(site: &str) -> String {
    String::from_utf8(one_file(&press(&understood(site))).unwrap()).unwrap()
}

fn values(page: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).filter_map(|element| element.attr(attribute).map(str::to_owned)).collect()
}

#[test]
fn every_link_leads_within_the_page() {
    for site in SITES {
        let page = Html::parse_document(&page(site));
        let ids = values(&page, "[id]", "id");
        let all: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(all.len(), ids.len(), "{site}: an id stands twice");
        for href in values(&page, "a[href]", "href") {
            match href.strip_prefix('#') {
                Some(id) => assert!(all.contains(&id.to_owned()), "{site}: nothing is at {href}"),
                None => assert!(href.starts_with("https://") || href.starts_with("http://"), "{site}: {href}"),
            }
        }
    }
}

#[test]
fn nothing_is_requested_and_only_its_own_style_is_allowed() {
    for site in SITES {
        let html = page(site);
        let page = Html::parse_document(&html);
        for selector in ["script", "link[rel=stylesheet]", "link[rel=icon]", "[style]", "iframe", "object"] {
            assert_eq!(page.select(&Selector::parse(selector).unwrap()).count(), 0, "{site}: {selector}");
        }
        assert!(values(&page, "[src]", "src").iter().all(|source| source.starts_with("data:image/")), "{site}");
        let styles: Vec<String> =
            page.select(&Selector::parse("style").unwrap()).map(|style| style.text().collect()).collect();
        assert_eq!(styles.len(), 1);
        let hash = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(&styles[0])));
        let policy = values(&page, "meta[http-equiv]", "content");
        assert!(policy[0].contains(&hash), "{site}: {} lacks {hash}", policy[0]);
        assert!(!styles[0].contains("url(") && !styles[0].contains("@import"));
    }
}

#[test]
fn it_is_small_enough_for_a_phone_or_is_not_made() {
    assert!(page("").len() < 250_000, "{}", page("").len());
    let mut understood = understood("tests/sites/minimal");
    assert!(matches!(is_made(&press(&understood)), Ok(None)));
    let report = Arc::get_mut(&mut understood.report).unwrap();
    let chapter = report.chapters.last().unwrap().clone();
    let length: usize = chapter.passages.iter().map(|passage| passage.text.len()).sum();
    report.chapters.extend(std::iter::repeat_n(chapter, LARGEST / length / 8));
    // Long enough that only the page itself can tell.
    assert!(matches!(is_made(&press(&understood)), Ok(Some(_)) | Err(_)));
    let report = Arc::get_mut(&mut understood.report).unwrap();
    let chapters = report.chapters.clone();
    (0..8).for_each(|_| report.chapters.extend(chapters.iter().cloned()));
    let told = is_made(&press(&understood)).unwrap_err().into_sorted();
    assert!(told[0].message.contains("and is not made"), "{}", told[0].message);
}

#[test]
fn no_words_break_out_of_their_place() {
    let mut understood = understood("tests/sites/full");
    let hostile = "Lights </style></title><script>alert(1)</script> & \"x' <!-- {{ y }} onload=\"z";
    let project = Arc::get_mut(&mut understood.project).unwrap();
    let config = Arc::make_mut(&mut project.config);
    config.report.title = hostile.into();
    config.report.short_title = hostile.into();
    config.words.edition = hostile.into();
    config.annotations.holder = hostile.into();
    for term in &mut Arc::make_mut(&mut project.lexicon).terms {
        term.term.value = hostile.into();
    }
    let html = String::from_utf8(one_file(&press(&understood)).unwrap()).unwrap();
    let page = Html::parse_document(&html);
    let count = |selector: &str| page.select(&Selector::parse(selector).unwrap()).count();
    assert_eq!((count("script"), count("style"), count("title"), count("[onload]")), (0, 1, 1, 0));
    let title: String = page.select(&Selector::parse("title").unwrap()).flat_map(|title| title.text()).collect();
    assert!(title.starts_with(hostile), "{title}");
    let edition: String = page.select(&Selector::parse(".edition").unwrap()).flat_map(|line| line.text()).collect();
    assert_eq!(edition, hostile);
}
