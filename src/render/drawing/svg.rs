//! Writing SVG: elements with escaped attributes and short numbers.

use std::fmt::Write;

use crate::render::markup::escape::{attribute, escape};

/// A number with at most one decimal place, so that the same drawing is always the same bytes.
pub(crate) fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    match (tenths.abs() / 10, tenths.abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, tenth) => format!("{sign}{whole}.{tenth}"),
    }
}

/// Places are counted from the left in every language, so that words begin where they are put; a time line and a map
/// are not turned round. Words keep the direction of their own letters.
pub(super) fn from_left() -> (&'static str, String) {
    ("direction", "ltr".into())
}

/// An opening tag; attributes in the order given.
pub(crate) fn open(out: &mut String, name: &str, class: &str, attributes: &[(&str, String)]) {
    tag(out, name, class, attributes);
    out.push('>');
}

/// An element without content.
pub(crate) fn empty(out: &mut String, name: &str, class: &str, attributes: &[(&str, String)]) {
    tag(out, name, class, attributes);
    out.push_str("/>");
}

pub(crate) fn close(out: &mut String, name: &str) {
    let _ = write!(out, "</{name}>");
}

/// An element that holds text alone.
pub(crate) fn text(out: &mut String, name: &str, class: &str, attributes: &[(&str, String)], words: &str) {
    open(out, name, class, attributes);
    escape(out, words);
    close(out, name);
}

fn tag(out: &mut String, name: &str, class: &str, attributes: &[(&str, String)]) {
    let _ = write!(out, "<{name}");
    if !class.is_empty() {
        attribute(out, "class", class);
    }
    for (key, value) in attributes {
        attribute(out, key, value);
    }
}

/// A straight line.
pub(crate) fn line(out: &mut String, class: &str, from: (f64, f64), to: (f64, f64), width: &str) {
    let place = |key, number| (key, short(number));
    let [x1, y1, x2, y2] = [place("x1", from.0), place("y1", from.1), place("x2", to.0), place("y2", to.1)];
    empty(out, "line", class, &[x1, y1, x2, y2, ("stroke", "currentColor".into()), ("stroke-width", width.into())]);
}

/// Words that begin at a point.
pub(crate) fn label(out: &mut String, class: &str, at: (f64, f64), size: u8, words: &str) {
    let place =
        [("x", short(at.0)), ("y", short(at.1)), ("font-size", size.to_string()), ("fill", "currentColor".into())];
    text(out, "text", class, &place, words);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!([3.0, 2.25, -0.04, -1.5].map(short), ["3", "2.3", "0", "-1.5"]);
    }

    #[test]
    fn words_are_escaped() {
        let mut out = String::new();
        text(&mut out, "text", "a\"b", &[("x", "<".into())], "<&>");
        assert_eq!(out, "<text class=\"a&quot;b\" x=\"&lt;\">&lt;&amp;&gt;</text>");
    }
}
