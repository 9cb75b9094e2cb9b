//! Pieces of pages, good and bad, of which the properties put pages together.

use proptest::prelude::*;

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
    "tfoot",
    "optgroup",
    "rp",
    "caption",
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

pub(super) fn drawing() -> impl Strategy<Value = String> {
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

pub(super) fn markup() -> impl Strategy<Value = String> {
    let words = prop::sample::select(TEXTS).prop_map(str::to_owned);
    let plain = prop::sample::select(&TEXTS[..9]).prop_map(str::to_owned);
    let void =
        (prop::sample::select(VOID), attributes()).prop_map(|(name, attributes)| format!("<{name}{attributes}>"));
    prop_oneof![2 => words, 3 => plain, 1 => void].prop_recursive(5, 40, 5, |inner| {
        (prop::sample::select(ELEMENTS), attributes(), prop::collection::vec(inner, 0..5))
            .prop_map(|(name, attributes, inner)| format!("<{name}{attributes}>{}</{name}>", inner.concat()))
    })
}
