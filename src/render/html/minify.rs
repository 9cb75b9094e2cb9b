//! Pages made smaller without a change to what is read. The gate is on our side: inline content stands in elements in
//! which the minifier keeps spaces, and a test compares every page's text and structure before and after.
//!
//! Half of a page stands on many pages: banner, footer, what scripts put into it. Such parts are made smaller once. They
//! are whole elements right in the body, which the minifier treats the same alone as among others. Most of the other half
//! are the report's own paragraphs, which `markup` writes as the minifier would: they are not made smaller at all. The page
//! goes through the minifier with a mark in the place of each.

mod minimal;
mod paragraphs;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::{Arc, Mutex};

use minify_html::Cfg;

/// What stands for a part. No page that holds it already is taken apart.
const MARK: &str = "\u{F8FF}\u{F8FE}";

/// Elements that are taken out where they stand before and after the page's matter.
const BEFORE: [&str; 1] = ["header"];
const AFTER: [&str; 2] = ["footer", "template"];

/// So many bytes of parts are kept, which is more than any theme has of its own.
const ROOM: usize = 4_000_000;

/// Keeps the parts that it has met more than once. What it answers with does not depend on what it has kept.
#[derive(Default)]
pub(crate) struct Minifier {
    memo: Mutex<Memo>,
}

#[derive(Default)]
struct Memo {
    met: HashSet<[u8; 32]>,
    kept: HashMap<[u8; 32], Arc<[u8]>>,
    size: usize,
}

impl Minifier {
    pub(crate) fn minify(&self, html: &str) -> Vec<u8> {
        let parts = if html.contains(MARK) { Vec::new() } else { parts(html) };
        let mut skeleton = String::with_capacity(html.len());
        let mut from = 0;
        for (at, part) in parts.iter().enumerate() {
            skeleton.push_str(&html[from..part.range.start]);
            skeleton.push_str(&format!("<p>{MARK}{at}</p>"));
            from = part.range.end;
        }
        skeleton.push_str(&html[from..]);
        let skeleton = alone(skeleton.as_bytes());
        if parts.is_empty() {
            return skeleton;
        }
        let mut page = Vec::with_capacity(html.len());
        let mut rest = skeleton.as_slice();
        for (at, part) in parts.into_iter().enumerate() {
            let mark = format!("<p>{MARK}{at}</p>");
            let Some(place) = memchr::memmem::find(rest, mark.as_bytes()) else {
                // The minifier made something else of the mark: then nothing is taken apart.
                return alone(html.as_bytes());
            };
            page.extend_from_slice(&rest[..place]);
            let bytes = html[part.range].as_bytes();
            if part.is_minimal {
                page.extend_from_slice(bytes);
            } else {
                page.extend_from_slice(&self.part(bytes));
            }
            rest = &rest[place + mark.len()..];
        }
        page.extend_from_slice(rest);
        page
    }

    fn part(&self, html: &[u8]) -> Arc<[u8]> {
        let key = *blake3::hash(html).as_bytes();
        // A poisoned lock means that another thread panicked, which says nothing about what is kept.
        let lock = || self.memo.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(kept) = lock().kept.get(&key) {
            return Arc::clone(kept);
        }
        let made: Arc<[u8]> = alone(html).into();
        let mut memo = lock();
        if !memo.met.insert(key) && memo.size + made.len() <= ROOM {
            memo.size += made.len();
            memo.kept.insert(key, Arc::clone(&made));
        }
        made
    }
}

/// What does not go through the minifier with its page.
struct Part {
    range: Range<usize>,
    /// As small as it can be; else it may stand on other pages too.
    is_minimal: bool,
}

fn parts(html: &str) -> Vec<Part> {
    let (Some(main), Some(end)) = (html.find("<main"), html.rfind("</main>")) else { return Vec::new() };
    let body = html[..main].rfind("<body").unwrap_or(main);
    let shared = |range| Part { range, is_minimal: false };
    let before = elements(html, body..main, &BEFORE).into_iter().map(shared);
    let within = paragraphs::paragraphs(html, main..end).into_iter().map(|range| Part { range, is_minimal: true });
    let after = elements(html, end..html.len(), &AFTER).into_iter().map(shared);
    before.chain(within).chain(after).collect()
}

/// Whole elements of those names that hold none of their own name.
fn elements(html: &str, range: Range<usize>, names: &[&str]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = range.start;
    while let Some(start) = html[from..range.end].find('<').map(|at| from + at) {
        from = start + 1;
        let rest = &html[start..range.end];
        let is_it = |name: &&&str| {
            rest[1..].strip_prefix(**name).is_some_and(|rest| rest.starts_with(|c: char| c == '>' || c.is_whitespace()))
        };
        let Some(name) = names.iter().find(is_it) else { continue };
        let close = format!("</{name}>");
        let Some(end) = rest.find(&close).map(|at| at + close.len()) else { continue };
        // One in another of its name: from there on nothing is taken apart.
        if rest[1..end].contains(&format!("<{name}")) {
            break;
        }
        found.push(start..start + end);
        from = start + end;
    }
    found
}

pub(super) fn alone(html: &[u8]) -> Vec<u8> {
    let cfg = Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        ..Cfg::default()
    };
    minify_html::minify(html, &cfg)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<title>T</title>\n</head>\n<body>\n<p>Skip</p>\n\n\
        <header class=\"banner\">\n<p>A  <b>b</b> </p>\n</header>\n<main id=\"main\">\n<header><p>x</p></header>\n\
        <template id=\"inner\"><p>y</p></template>\n</main>\n\n<footer>\n<p>f  g</p>\n</footer>\n\
        <template id=\"one\"><p>1</p>\n<p>2</p></template>\n<template id=\"two\"><template><p>3</p></template></template>\n\
        </body>\n</html>\n";

    #[test]
    fn a_page_taken_apart_is_what_it_is_whole() {
        let minifier = Minifier::default();
        for _ in 0..3 {
            assert_eq!(
                String::from_utf8(minifier.minify(PAGE)).unwrap(),
                String::from_utf8(alone(PAGE.as_bytes())).unwrap()
            );
        }
        let kept = minifier.memo.lock().unwrap();
        assert_eq!((parts(PAGE).len(), kept.kept.len()), (5, 3));
    }

    #[test]
    fn a_page_that_holds_the_mark_or_no_matter_is_not_taken_apart() {
        for page in [PAGE.replace("f  g", MARK), PAGE.replace("main", "div"), "<p>a  b".into(), String::new()] {
            assert_eq!(Minifier::default().minify(&page), alone(page.as_bytes()));
        }
        assert!(parts(&PAGE.replace("main", "div")).is_empty());
    }
}
