//! What is made here against what the library makes.

use proptest::prelude::*;

use super::*;

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

fn is_the_same(html: &str) {
    assert_eq!(text(minify(html)), text(alone(html.as_bytes())), "{html}");
}

const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "bdi",
    "code",
    "em",
    "span",
    "sup",
    "time",
    "button",
    "dd",
    "details",
    "dt",
    "h2",
    "label",
    "li",
    "option",
    "p",
    "summary",
    "td",
    "template",
    "th",
    "tr",
    "tbody",
    "thead",
    "table",
    "article",
    "div",
    "dl",
    "form",
    "main",
    "nav",
    "ol",
    "section",
    "select",
    "ul",
    "svg",
    "pre",
    "style",
    "textarea",
    "title",
    "script",
    "x-y",
    "rt",
    "noscript",
    "head",
    "body",
    "html",
    "math",
    "video",
    "svg",
    "path",
    "linearGradient",
    "object",
];

const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"];

const ATTRIBUTES: &[&str] = &[
    "alt",
    "aria-label",
    "autocomplete",
    "checked",
    "class",
    "colspan",
    "content",
    "data-x",
    "datetime",
    "decoding",
    "defer",
    "dir",
    "disabled",
    "for",
    "hidden",
    "href",
    "id",
    "lang",
    "loading",
    "media",
    "name",
    "onclick",
    "open",
    "rel",
    "role",
    "scope",
    "selected",
    "spellcheck",
    "src",
    "start",
    "style",
    "tabindex",
    "target",
    "title",
    "type",
    "value",
    "width",
    "method",
    "action",
    "content",
    "http-equiv",
    "charset",
    "min",
    "size",
];

const VALUES: &[&str] = &[
    "",
    "a",
    "a b",
    " a",
    "a ",
    "a  b",
    "a=b",
    "it's",
    "a&amp;b",
    "a &amp; b",
    "&quot;a&quot;",
    "&#x27;a",
    "a&quot;'",
    "a&lt;b",
    "a&gt;b",
    "é",
    "\u{226a}\u{20d2}",
    "a\nb",
    "#p-1",
    "../x.html?a=1&amp;b=2",
    "a`b",
    "text",
    "button",
    "submit",
    "lazy",
    "async",
    "auto",
    "viewport",
    "width=1, height=2",
    "get",
    "_self",
    "TEXT",
    "ltr",
    "1",
    "a&b",
    "a/",
    "application/ld+json",
    "module",
    "text/javascript",
    "search",
    "x&amp;",
    "<",
    "true",
    "false",
];

const TEXTS: &[&str] = &[
    "a",
    " ",
    "  ",
    "\n",
    "a b",
    " a",
    "a ",
    "a  b",
    "\n a\n",
    "&amp;",
    "& ",
    " &amp; ",
    "a&amp;b",
    "&lt;",
    "&lt;a",
    "&gt;",
    "&quot;",
    "&#x27;",
    "&#39;s",
    "'",
    "\"",
    ">",
    "é",
    "\u{a0}",
    "\u{226a}\u{20d2}",
    "\u{20d2}",
    "&nbsp;",
    "&#32;",
    "\t",
    "\r\n",
    "\u{c}",
    "\u{0}",
    "=",
    "a&",
    "<!-- x -->",
    "<!---->",
    "<!-- ",
    "<",
    "</",
    "<a",
    "</p>",
    "</div>",
    "<P>",
    "<p a=\"b\"c>",
    "<p/>",
    "<br />",
    "<path/>",
    "<g viewBox=\"0 1\" />",
    "</",
    "<p =x>",
    "<x-rapporteur></x-rapporteur>",
    "{{",
    "<!doctype html>",
    "<?x?>",
    "\u{1}",
];

const DRAWN: &[&str] = &[
    "a",
    "circle",
    "desc",
    "g",
    "line",
    "path",
    "text",
    "title",
    "tspan",
    "svg",
    "use",
    "linearGradient",
    "style",
    "p",
    "foreignObject",
    "script",
    "image",
    "td",
];

const DRAWN_ATTRIBUTES: &[&str] = &[
    "class",
    "d",
    "fill",
    "height",
    "href",
    "id",
    "role",
    "stroke",
    "stroke-width",
    "style",
    "tabindex",
    "transform",
    "viewBox",
    "viewbox",
    "width",
    "x",
    "aria-hidden",
    "data-x",
    "xlink:href",
    "direction",
    "patternUnits",
    "type",
    "points",
    "onclick",
    "lang",
    "title",
];

fn drawing() -> impl Strategy<Value = String> {
    let value = prop::sample::select(VALUES);
    let attribute =
        (prop::sample::select(DRAWN_ATTRIBUTES), value).prop_map(|(name, value)| format!(" {name}=\"{value}\""));
    let attributes = || prop::collection::vec(attribute.clone(), 0..3).prop_map(|all| all.concat());
    let words = prop::sample::select(TEXTS).prop_map(str::to_owned);
    let whole = (prop::sample::select(DRAWN), attributes(), prop::sample::select(&["/>", " />", ">"][..]))
        .prop_map(|(name, attributes, end)| format!("<{name}{attributes}{end}"));
    let plain = prop::sample::select(&TEXTS[..9]).prop_map(str::to_owned);
    let inner = prop_oneof![1 => words, 4 => plain, 3 => whole].prop_recursive(4, 20, 4, {
        let attributes = attributes();
        move |inner| {
            (prop::sample::select(DRAWN), attributes.clone(), prop::collection::vec(inner, 0..4))
                .prop_map(|(name, attributes, inner)| format!("<{name}{attributes}>{}</{name}>", inner.concat()))
        }
    });
    (attributes(), prop::collection::vec(inner, 0..4))
        .prop_map(|(attributes, inner)| format!("<svg{attributes}>{}</svg>", inner.concat()))
}

fn attribute() -> impl Strategy<Value = String> {
    let quote = prop::sample::select(&["\"", "'", "", "none"][..]);
    let (name, value) = (prop::sample::select(ATTRIBUTES), prop::sample::select(VALUES));
    (name, value, quote).prop_map(|(name, value, quote)| match quote {
        "none" => format!(" {name}"),
        "" if value.is_empty() || value.contains([' ', '\n']) => format!(" {name}=\"{value}\""),
        _ => format!(" {name}={quote}{value}{quote}"),
    })
}

fn attributes() -> impl Strategy<Value = String> {
    prop::collection::vec(attribute(), 0..3).prop_map(|all| all.concat())
}

fn markup() -> impl Strategy<Value = String> {
    let words = prop::sample::select(TEXTS).prop_map(str::to_owned);
    let plain = prop::sample::select(&TEXTS[..9]).prop_map(str::to_owned);
    let void =
        (prop::sample::select(VOID), attributes()).prop_map(|(name, attributes)| format!("<{name}{attributes}>"));
    prop_oneof![2 => words, 3 => plain, 1 => void].prop_recursive(5, 40, 5, |inner| {
        (prop::sample::select(ELEMENTS), attributes(), prop::collection::vec(inner, 0..5))
            .prop_map(|(name, attributes, inner)| format!("<{name}{attributes}>{}</{name}>", inner.concat()))
    })
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
