//! The gate of the minifier: on the shipped report and the fixture sites, every page has the same elements, attributes and
//! words after it as before it.

use std::path::Path;

use scraper::Html;

use crate::load::Overrides;
use crate::model::verification::Verification;

/// Elements in which the templates may put inline content, since the minifier keeps spaces there.
const HOLDERS: [&str; 20] = [
    "p",
    "li",
    "td",
    "th",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "summary",
    "figcaption",
    "a",
    "button",
    "label",
    "legend",
    "title",
    "option",
];

#[test]
fn every_page_says_the_same_before_and_after() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for site in [".", "tests/sites/arabic", "tests/sites/crowded", "tests/sites/full", "tests/sites/minimal"] {
        let (understood, _) = crate::understand(&root.join(site), &Overrides::default()).unwrap();
        let understood = understood.unwrap();
        let pages = crate::render::before_and_after(understood.inputs(Verification::default()));
        assert!(pages.len() > 10, "{site}");
        for (address, before, after) in pages {
            let (before, after) = (outline(&before), outline(&after));
            let differ = before.iter().zip(&after).find(|(one, other)| one != other);
            assert_eq!(differ, None, "{site}: {address}");
            assert_eq!(before.len(), after.len(), "{site}: {address}");
        }
    }
}

/// Elements that end a line: the space between two of them is never seen.
const BLOCKS: [&str; 9] = ["ul", "ol", "li", "dl", "div", "p", "section", "table", "form"];

/// Each element with its attributes, and its words where it may hold any.
fn outline(html: &str) -> Vec<String> {
    let tree = Html::parse_document(html);
    let elements = tree.root_element().descendent_elements();
    elements
        .map(|element| {
            let mut attributes: Vec<_> =
                element.value().attrs().map(|(name, value)| format!("{name}={}", words(value))).collect();
            attributes.sort_unstable();
            let name = element.value().name();
            let text = if HOLDERS.contains(&name) && !holds_blocks(&element) {
                words(&element.text().collect::<String>())
            } else {
                String::new()
            };
            format!("{name} [{}] {text}", attributes.join(" "))
        })
        .collect()
}

/// White space as a reader sees it; no-break spaces are signs of their own.
fn words(text: &str) -> String {
    text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn holds_blocks(element: &scraper::ElementRef<'_>) -> bool {
    element.descendent_elements().skip(1).any(|inner| BLOCKS.contains(&inner.value().name()))
}
