//! What a browser would refuse in a template's HTML: code and styles in the page itself, and files from elsewhere.

use super::{Theme, blanked, leaves, source, stretches};
use crate::diagnostic::{Diagnostic, Diagnostics, INLINE_CODE, OUTSIDE_ADDRESS};
use crate::source::Source;
use crate::source::tags::tags;
use std::sync::Arc;

/// Relations of a `<link>` that only name an address and load nothing.
const NAMING: [&str; 7] = ["canonical", "alternate", "license", "author", "next", "prev", "help"];

pub(super) fn check(theme: &Theme<'_>, diagnostics: &mut Diagnostics) {
    for file in theme.files.templates.values() {
        let source = source(file);
        let comments = stretches(&source.text, "{#", "#}").into_iter().chain(stretches(&source.text, "<!--", "-->"));
        let text = blanked(&source.text, tags(&source.text).into_iter().map(|tag| tag.range).chain(comments));
        for range in stretches(&text, "<", ">") {
            element(&source, &text, range.start, &text[range], diagnostics);
        }
    }
}

/// One opening tag of HTML that begins at `start`.
fn element(source: &Arc<Source>, text: &str, start: usize, tag: &str, diagnostics: &mut Diagnostics) {
    let name = tag[1..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
    let attributes: Vec<(usize, String, &str)> = attributes(tag);
    let value = |wanted: &str| attributes.iter().find(|(_, name, _)| name == wanted).map(|(_, _, value)| *value);
    let mut say = |code, at: usize, length: usize, message: String, hint: &str| {
        let span = source.span(start + at..(start + at + length).min(text.len()));
        diagnostics.push(Diagnostic::new(code, span, message).hint(hint));
    };
    let data = value("type").is_some_and(|kind| kind.ends_with("json"));
    if name == "style" || name == "script" && value("src").is_none() && !data {
        let message = format!("a `<{name}>` in the page is refused by the page's own policy");
        say(INLINE_CODE, 0, name.len() + 1, message, "put it into a file and list that in `theme.toml`");
    }
    if matches!(name.as_str(), "base" | "iframe" | "object" | "embed")
        || name == "meta"
            && value("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh"))
            && value("content").is_some_and(leaves_when_refreshed)
    {
        let message = format!("`<{name}>` leads the page elsewhere");
        say(OUTSIDE_ADDRESS, 0, name.len() + 1, message, "remove it; links are relative, and pages of the site itself");
    }
    for (at, attribute, value) in &attributes {
        if matches!(attribute.as_str(), "href" | "action" | "formaction") && runs(value) {
            let message = format!("`{}` is code in the page itself", value.trim());
            say(INLINE_CODE, *at, attribute.len(), message, "use a script of the theme for it");
        }
        if attribute == "style" || attribute.starts_with("on") && attribute.len() > 3 {
            let message = format!("the attribute `{attribute}` is refused by the page's own policy");
            say(INLINE_CODE, *at, attribute.len(), message, "use a class, and a style sheet or a script for it");
        }
        let loads = match attribute.as_str() {
            "src" | "srcset" | "poster" | "data" | "action" | "formaction" => true,
            "href" => name == "link" && !attributes.iter().any(|(_, rel, word)| rel == "rel" && NAMING.contains(word)),
            _ => false,
        };
        if loads && leaves(value) {
            let message = format!("`{}` leaves the site, which loads nothing from elsewhere", value.trim());
            say(OUTSIDE_ADDRESS, *at, attribute.len(), message, "copy the file into the theme and list it as an asset");
        }
    }
}

/// Whether an address is code, whatever stands between its letters.
fn runs(address: &str) -> bool {
    let letters: String = address.chars().filter(|letter| !letter.is_whitespace()).collect();
    ["javascript:", "vbscript:"].iter().any(|scheme| letters.to_ascii_lowercase().starts_with(scheme))
}

/// Whether a page that is opened anew by itself opens another host.
fn leaves_when_refreshed(content: &str) -> bool {
    content.split_once('=').is_some_and(|(_, address)| leaves(address.trim()))
}

/// Place, name and value of the attributes of a tag.
fn attributes(tag: &str) -> Vec<(usize, String, &str)> {
    let (mut found, mut at) = (Vec::new(), tag.find(char::is_whitespace).unwrap_or(tag.len()));
    while let Some(skipped) = tag[at..].find(|c: char| c.is_ascii_alphabetic()) {
        let start = at + skipped;
        let end =
            tag[start..].find(|c: char| c.is_whitespace() || "=>/".contains(c)).map_or(tag.len(), |end| start + end);
        let name = tag[start..end].to_ascii_lowercase();
        at = end;
        let mut value = "";
        if let Some(rest) = tag[end..].strip_prefix('=') {
            let quote = rest.chars().next().filter(|sign| matches!(sign, '"' | '\''));
            let inside = &rest[usize::from(quote.is_some())..];
            let length = match quote {
                Some(quote) => inside.find(quote),
                None => inside.find(|c: char| c.is_whitespace() || c == '>'),
            };
            value = &inside[..length.unwrap_or(inside.len())];
            at = (end + 1 + 2 * usize::from(quote.is_some()) + value.len()).min(tag.len());
        }
        found.push((start, name, value));
    }
    found
}
