//! What is known of elements: the library's rules for white space, and which element ends another by its beginning.

/// What becomes of the white space in an element's own text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spaces {
    /// Runs become one space.
    pub(super) collapse: bool,
    /// None is left at the beginning of the element and at its end.
    pub(super) trim: bool,
    /// None is left between two elements.
    pub(super) destroy: bool,
}

impl Spaces {
    /// All of it stays.
    pub(super) const KEPT: Self = Self { collapse: false, trim: false, destroy: false };
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Holds(Spaces),
    Void,
    /// Hold raw text up to their end.
    Script,
    Title,
    Raw,
    /// Another one, with an end.
    Unknown,
    UnknownVoid,
}

const CONTENT: Kind = Kind::Holds(Spaces { collapse: true, trim: true, destroy: false });
const FORMATTING: Kind = Kind::Holds(Spaces { collapse: true, trim: false, destroy: false });
const LAYOUT: Kind = Kind::Holds(Spaces { collapse: true, trim: true, destroy: true });
const VERBATIM: Kind = Kind::Holds(Spaces::KEPT);

impl Kind {
    /// As bytes, since those are compared letter by letter of all names at once.
    pub(super) fn of(name: &str) -> Self {
        match name.as_bytes() {
            b"a" | b"abbr" | b"b" | b"bdi" | b"bdo" | b"cite" | b"data" | b"del" | b"dfn" | b"em" | b"i" | b"ins"
            | b"kbd" | b"mark" | b"q" | b"s" | b"samp" | b"small" | b"span" | b"strong" | b"sub" | b"sup" | b"time"
            | b"u" | b"var" => FORMATTING,
            b"address" | b"button" | b"caption" | b"dd" | b"details" | b"dt" | b"figcaption" | b"h1" | b"h2"
            | b"h3" | b"h4" | b"h5" | b"h6" | b"label" | b"legend" | b"li" | b"meter" | b"option" | b"output"
            | b"p" | b"progress" | b"summary" | b"td" | b"template" | b"th" => CONTENT,
            b"article" | b"aside" | b"blockquote" | b"body" | b"datalist" | b"dialog" | b"div" | b"dl"
            | b"fieldset" | b"figure" | b"footer" | b"form" | b"head" | b"header" | b"hgroup" | b"html" | b"main"
            | b"menu" | b"nav" | b"ol" | b"section" | b"select" | b"table" | b"tbody" | b"tfoot" | b"thead" | b"tr"
            | b"ul" => LAYOUT,
            b"code" | b"pre" => VERBATIM,
            b"br" | b"hr" | b"img" | b"input" | b"link" | b"meta" | b"wbr" => Kind::Void,
            b"script" => Kind::Script,
            b"title" => Kind::Title,
            b"style" | b"textarea" => Kind::Raw,
            b"area" | b"base" | b"col" | b"embed" | b"keygen" | b"param" | b"source" | b"track" => Kind::UnknownVoid,
            _ => Kind::Unknown,
        }
    }
}

impl Kind {
    /// The same in a drawing, for its own outermost element too.
    pub(super) fn in_drawing(name: &str) -> Self {
        match name.as_bytes() {
            b"circle" | b"defs" | b"ellipse" | b"g" | b"line" | b"path" | b"pattern" | b"polygon" | b"polyline"
            | b"rect" | b"svg" | b"symbol" | b"use" => LAYOUT,
            b"desc" | b"text" | b"title" => CONTENT,
            b"a" | b"tspan" => FORMATTING,
            b"script" | b"style" => Kind::Raw,
            _ if matches!(Kind::of(name), Kind::Void | Kind::UnknownVoid) => Kind::UnknownVoid,
            _ => Kind::Unknown,
        }
    }
}

/// Whether an element within another ends it, as a paragraph ends the paragraph before it that was not closed.
pub(super) fn ends(outer: &str, inner: &str) -> bool {
    match outer {
        "p" => matches!(
            inner.as_bytes(),
            b"address"
                | b"article"
                | b"aside"
                | b"blockquote"
                | b"details"
                | b"div"
                | b"dl"
                | b"fieldset"
                | b"figcaption"
                | b"figure"
                | b"footer"
                | b"form"
                | b"h1"
                | b"h2"
                | b"h3"
                | b"h4"
                | b"h5"
                | b"h6"
                | b"header"
                | b"hgroup"
                | b"hr"
                | b"main"
                | b"menu"
                | b"nav"
                | b"ol"
                | b"p"
                | b"pre"
                | b"section"
                | b"table"
                | b"ul"
        ),
        "li" => inner == "li",
        "dt" | "dd" => matches!(inner, "dt" | "dd"),
        "rt" | "rp" => matches!(inner, "rt" | "rp"),
        "option" | "optgroup" => matches!(inner, "option" | "optgroup"),
        "thead" | "tbody" => matches!(inner, "tbody" | "tfoot"),
        // Its end would be taken for the outer one's.
        "tfoot" => inner == "tfoot",
        "tr" => inner == "tr",
        "td" | "th" => matches!(inner, "td" | "th"),
        _ => false,
    }
}
