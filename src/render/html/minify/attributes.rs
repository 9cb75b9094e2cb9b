//! Attributes as the library leaves them: those that need quotation marks in the order of their names, then the others.

use std::borrow::Cow;

use super::tag::Attribute;
use super::text::{STROKE, entity, is_plain};

/// An attribute as it will stand in the tag.
#[derive(Debug)]
pub(super) struct Written<'a> {
    name: &'a str,
    value: Cow<'a, str>,
    /// The sign around the value, if it needs one.
    quote: Option<char>,
}

/// Writes the attributes of an element; false if the rules of one are not known here. `room` is used anew for each tag.
pub(super) fn write<'a>(
    out: &mut String,
    element: &str,
    attributes: &[Attribute<'a>],
    room: &mut Vec<Written<'a>>,
) -> bool {
    room.clear();
    for attribute in attributes {
        let Some(written) = written(element, attribute) else { return false };
        room.push(written);
    }
    // The library takes white space out of what a page says of its window.
    let is_of_window = |written: &Written<'_>| written.name == "name" && written.value.eq_ignore_ascii_case("viewport");
    if element == "meta" && room.iter().any(is_of_window) && room.iter().any(|written| written.value.contains(' ')) {
        return false;
    }
    room.sort_unstable_by_key(|written| (written.quote.is_none(), written.name));
    if room.windows(2).any(|pair| pair[0].name == pair[1].name) {
        return false;
    }
    for written in room.iter() {
        out.push(' ');
        out.push_str(written.name);
        if !written.value.is_empty() {
            out.push('=');
            out.extend(written.quote);
            out.push_str(&written.value);
            out.extend(written.quote);
        }
    }
    true
}

fn written<'a>(element: &str, attribute: &Attribute<'a>) -> Option<Written<'a>> {
    let Attribute { name, value } = *attribute;
    let Some(value) = value.filter(|value| !value.is_empty()) else {
        let written = Written { name, value: Cow::Borrowed(""), quote: None };
        return stands_alone(element, name).then_some(written);
    };
    if !is_known(element, name, value) {
        return None;
    }
    let value = decoded(value)?;
    let needs_quotes = || value.bytes().any(|byte| matches!(byte, b' ' | b'\'' | b'=' | b'`' | b'<' | b'>'));
    let quote = match (value.contains('"'), value.contains('\'')) {
        (true, true) => return None,
        (true, false) => Some('\''),
        (false, _) => needs_quotes().then_some('"'),
    };
    Some(Written { name, value, quote })
}

/// Attributes that have no default value and whose value is kept as it is.
fn is_known(element: &str, name: &str, value: &str) -> bool {
    let is_trimmed = || !value.starts_with(' ') && !value.ends_with(' ') && !value.contains("  ");
    match name.as_bytes() {
        b"class" => is_trimmed(),
        b"alt" | b"autocapitalize" | b"autocomplete" | b"charset" | b"colspan" | b"content" | b"datetime" | b"dir"
        | b"enterkeyhint" | b"for" | b"height" | b"href" | b"http-equiv" | b"id" | b"lang" | b"name" | b"property"
        | b"rel" | b"role" | b"rowspan" | b"scope" | b"spellcheck" | b"src" | b"start" | b"tabindex" | b"title"
        | b"value" | b"width" => true,
        b"type" => matches!(
            (element, value),
            ("button", "button")
                | ("input", "checkbox" | "number" | "radio" | "search" | "text")
                | ("script", "application/ld+json" | "application/json")
        ),
        b"loading" => (element, value) == ("img", "lazy"),
        b"decoding" => (element, value) == ("img", "async"),
        _ => is_of_family(name),
    }
}

/// Attributes that stay when they have no value.
fn stands_alone(element: &str, name: &str) -> bool {
    let is_switch = matches!(name, "alt" | "checked" | "defer" | "disabled" | "hidden" | "open" | "selected");
    is_switch || is_of_family(name) || (element, name) == ("option", "value")
}

fn is_of_family(name: &str) -> bool {
    name.starts_with("data-") || name.starts_with("aria-")
}

/// The value with its entities read, if each sign of it can stand as it is.
fn decoded(value: &str) -> Option<Cow<'_, str>> {
    if is_plain(value) {
        return Some(Cow::Borrowed(value));
    }
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        let (sign, length) = entity(&rest[at..])?;
        out.push_str(&rest[..at]);
        out.push(sign);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    let is_known = !out.bytes().any(|byte| byte < b' ') && memchr::memmem::find(out.as_bytes(), &STROKE).is_none();
    is_known.then_some(Cow::Owned(out))
}
