//! SVG drawings that are copied: they are documents of their own, and a browser that opens one runs what it holds. One that
//! holds a script, or loads something from elsewhere, is refused; nothing is taken out of it, since it is the editor's.

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Diagnostic, Diagnostics, NOT_UTF8, UNSAFE_IMAGE};
use crate::source::Source;

/// What no drawing needs that only shows something. Elements may stand under a prefix.
#[expect(clippy::unwrap_used, reason = "constant patterns, tried by the tests")]
static REFUSED: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    const ELEMENT: &str = r"(?i)<\s*(?:[\w.-]+:)?";
    let element = |names: &str| Regex::new(&format!(r"{ELEMENT}(?:{names})\b")).unwrap();
    let plain = |pattern: &str| Regex::new(&format!("(?i){pattern}")).unwrap();
    vec![
        (element("script|handler|listener"), "a script"),
        (element("foreignObject|iframe|object|embed|html|body"), "a page inside the drawing"),
        (plain(r#"[\s"'/]on[a-z]+\s*="#), "an attribute that runs a script"),
        (plain(r"j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:|vbscript\s*:"), "an address that runs a script"),
        (plain(r"<!\s*(?:DOCTYPE|ENTITY)"), "a document type, which can bring in files"),
        (plain(r"<\?xml-stylesheet|@import"), "a style sheet from elsewhere"),
        (plain(r#"attributeName\s*=\s*["'](?:[\w.-]+:)?href"#), "a link that is set in motion"),
        // Within the drawing itself, or an image whose bytes stand in it, is fine.
        (
            plain(r#"[\s"':]href\s*=\s*(?:["']\s*(?:[^#"'\sd]|d[^a]|data:(?:[^i]|image/svg))|[^\s"'])"#),
            "a link or an image from elsewhere",
        ),
        (plain(r#"\ssrc\s*="#), "an image from elsewhere"),
        (plain(r#"url\(\s*["']?\s*[^#"'\s)]"#), "something that is loaded from elsewhere"),
    ]
});

#[expect(clippy::unwrap_used, reason = "a constant pattern, tried by the tests")]
static ROOT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?s:.*?)-->\s*)*<(?:[\w.-]+:)?svg[\s>/]").unwrap());

/// Looks at a file if it is a drawing.
pub(super) fn check(path: &str, bytes: &[u8], diagnostics: &mut Diagnostics) {
    if !path.to_lowercase().ends_with(".svg") {
        return;
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        let message = format!("the drawing `{path}` is not UTF-8 text");
        diagnostics.push(Diagnostic::without_place(NOT_UTF8, message).hint("save it anew as plain, uncompressed SVG"));
        return;
    };
    let source = Source::new(path, text);
    let mut found: Vec<(usize, usize, &str)> = Vec::new();
    for (pattern, what) in REFUSED.iter() {
        found.extend(pattern.find(&source.text).map(|at| (at.start(), at.end(), *what)));
    }
    found.sort_unstable();
    if let Some((start, end, what)) = found.first() {
        diagnostics.push(
            Diagnostic::new(UNSAFE_IMAGE, source.span(*start..*end), format!("the drawing holds {what}"))
                .hint("save it anew as plain SVG, without scripts and links, with its images inside"),
        );
    } else if !ROOT.is_match(text.trim_start_matches('\u{feff}')) {
        diagnostics.push(
            Diagnostic::new(UNSAFE_IMAGE, source.span(0..0), "the file is no SVG drawing")
                .hint("save it anew as plain SVG, or name it by what it is"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::diagnostic::Diagnostics;

    fn refused(inner: &str) -> bool {
        let mut diagnostics = Diagnostics::default();
        check("a.svg", format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inner}</svg>").as_bytes(), &mut diagnostics);
        diagnostics.has_errors()
    }

    #[test]
    fn drawings_that_only_show_pass() {
        for good in [
            "<rect/>",
            "<a href=\"#a\"><use xlink:href='#a'/></a>",
            "<style>a { fill: url(#b); font-family: on }</style>",
            "<image href=\"data:image/png;base64,AA\"/>",
            "<text>one = two, on = off, javascript</text>",
        ] {
            assert!(!refused(good), "{good}");
        }
    }

    #[test]
    fn drawings_that_run_or_load_are_refused() {
        for bad in [
            "<script/>",
            "<s:SCRIPT>",
            "<rect onclick=\"a\"/>",
            "<rect\nonload='a'/>",
            "<a href=\"https://a.org\"/>",
            "<use href=\"a.svg#b\"/>",
            "<image xlink:href='//a.org/b'/>",
            "<a href=\"java\nscript:a\"/>",
            "<a href=a>",
            "<rect fill=\"url(//a.org#b)\"/>",
            "<image href=\"data:image/svg+xml;base64,AA\"/>",
            "<foreignObject/>",
            "<a href=\" data:text/html,a\"/>",
            "<a href=\"&#106;avascript:a\"/>",
            "<set attributeName=\"href\" to=\"a\"/>",
        ] {
            assert!(refused(bad), "{bad}");
        }
    }
}
