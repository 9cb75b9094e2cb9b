//! Pages made smaller without a change to what is read. The gate is on our side: inline content stands in elements in
//! which the minifier keeps spaces, and a test compares every page's text and structure before and after.
//!
//! The library that does it builds a tree of the page and looks every attribute up, which took a third of a build. Most
//! of a page is made of few elements in plain forms, for which its rules are a few lines: those are made smaller in one
//! pass here ([`walk`]). Whatever else there is goes to the library, in a page in which a mark stands for each part that
//! was known. Properties hold the parts, and a test holds every page, against what the library makes of the whole.

mod attributes;
mod elements;
mod tag;
mod text;
mod walk;

use memchr::memmem;
use minify_html::Cfg;

/// Stands for a part. A page that holds it already, outside of the parts, is not taken apart.
const MARK: &str = "<x-rapporteur></x-rapporteur>";

pub(crate) fn minify(html: &str) -> Vec<u8> {
    let known = walk::known(html);
    known.and_then(|known| put_together(html, &known)).unwrap_or_else(|| alone(html.as_bytes()))
}

/// None if the marks would not be found again.
fn put_together(html: &str, known: &walk::Known) -> Option<Vec<u8>> {
    let mut skeleton = String::new();
    let mut from = 0;
    for part in &known.parts {
        skeleton.push_str(&html[from..part.range.start]);
        skeleton.push_str(MARK);
        from = part.range.end;
    }
    skeleton.push_str(&html[from..]);
    let skeleton = alone(skeleton.as_bytes());
    let places: Vec<usize> = memmem::find_iter(&skeleton, MARK.as_bytes()).collect();
    if places.len() != known.parts.len() {
        return None;
    }
    let mut page = Vec::with_capacity(known.html.len() + skeleton.len());
    let mut from = 0;
    for (part, place) in known.parts.iter().zip(places) {
        page.extend_from_slice(&skeleton[from..place]);
        page.extend_from_slice(known.html[part.made.clone()].as_bytes());
        from = place + MARK.len();
    }
    page.extend_from_slice(&skeleton[from..]);
    Some(page)
}

/// What the library makes of a whole page.
pub(super) fn alone(html: &[u8]) -> Vec<u8> {
    let cfg = Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        ..Cfg::default()
    };
    minify_html::minify(html, &cfg)
}

/// How many bytes of a page go to the library.
#[cfg(test)]
pub(super) fn left(html: &str) -> usize {
    let parts = walk::known(html).map(|known| known.parts).unwrap_or_default();
    html.len() - parts.iter().map(|part| part.range.len()).sum::<usize>()
}

#[cfg(test)]
mod tests;
