//! What is made here against what the library makes.

mod pieces;

use proptest::prelude::*;

use self::pieces::{drawing, markup};
use super::*;

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

fn is_the_same(html: &str) {
    assert_eq!(text(minify(html)), text(alone(html.as_bytes())), "{html}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6_000))]

    #[test]
    fn whatever_is_made_here_is_what_the_library_makes(pieces in prop::collection::vec(markup(), 1..6)) {
        let html = pieces.concat();
        prop_assert_eq!(text(minify(&html)), text(alone(html.as_bytes())));
        let page = format!("<!doctype html>\n<html lang=\"en\">\n<body>\n<main>{html}</main>\n</body>\n</html>\n");
        prop_assert_eq!(text(minify(&page)), text(alone(page.as_bytes())));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6_000))]

    #[test]
    fn the_same_holds_for_drawings(before in markup(), drawing in drawing()) {
        for html in [format!("{before}{drawing}"), format!("<p>{drawing} {before}</p>"), format!("<pre>{drawing}</pre>")] {
            prop_assert_eq!(text(minify(&html)), text(alone(html.as_bytes())));
        }
    }
}

#[test]
fn pages_such_as_ours_are_known_from_end_to_end() {
    let page = "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>T &amp; U</title>\n\
        <script type=\"application/ld+json\">{\"a\": \"b\"}</script>\n<script src=\"x.js\" defer></script>\n</head>\n\
        <body data-page=\"x\">\n<p class=\"skip\"><a href=\"#main\">Skip</a> </p>\n\n<header class=\"banner\">\n\
        <p>A  <b>b</b> </p>\n</header>\n<main id=\"main\" tabindex=\"-1\">\n<ul class=\"a b\">\n<li> x <em>y</em></li>\n\
        <li>“it&#x27;s” <code>a  b</code></li>\n</ul><br>\n\
        <svg viewBox=\"0 0 1 1\" role=\"img\"><path d=\"m1\"/> <path d=\"m 1 2\"/><text x=\"1\"> a  b</text></svg></main>\n<template id=\"one\"><p>1</p>\n<p>2</p></template>\n\
        </body>\n</html>\n";
    is_the_same(page);
    let page = page.replace("T &amp; U", "T");
    is_the_same(&page);
    assert_eq!(left(&page), "<!doctype html>\n\n".len());
}

#[test]
fn what_is_not_known_goes_to_the_library_with_what_is_around_it_and_nothing_else() {
    let page = "<main><p>a  b</p><div><p>c <video src=\"x\">e</video></p><p>d</p></div></main>";
    is_the_same(page);
    assert_eq!(left(page), page.len() - "<p>a  b</p><p>d</p>".len());
}

#[test]
fn a_page_that_is_put_together_otherwise_is_not_taken_apart() {
    for page in ["<p>a<p>b", "<ul><li>a<li>b</ul>", "<P>a  b</P>", "<p>a</p>  b</p>", "<!---->a"] {
        is_the_same(page);
        assert!(walk::known(page).is_none(), "{page}");
    }
}

#[test]
fn a_page_may_hold_the_mark_itself() {
    for page in [
        "<p>x-rapporteur</p>".to_owned(),
        format!("<div>{MARK}<p>a  b</p></div>"),
        format!("<svg>{MARK}</svg><p>a  b</p>"),
        format!("<style>{}</style><p>a  b</p>", &MARK[..14]),
    ] {
        is_the_same(&page);
    }
}
