//! Attributes as the library leaves them: those that need quotation marks in the order of their names, then the others.

use std::borrow::Cow;

use memchr::memmem;

use super::tag::Attribute;
use super::text::{STROKE, entity};

/// An attribute as it will stand in the tag.
#[derive(Debug)]
pub(super) struct Written<'a> {
    name: &'a str,
    value: Cow<'a, str>,
    /// What stands around the value; nothing if it needs no quotation marks.
    quote: &'static str,
}

/// Writes the attributes of an element; false if the rules of one are not known here. `room` is used anew for each tag.
pub(super) fn write<'a>(
    out: &mut String,
    element: &str,
    is_drawing: bool,
    attributes: &[Attribute<'a>],
    room: &mut Vec<Written<'a>>,
) -> bool {
    room.clear();
    for attribute in attributes {
        let Some(written) = written(element, is_drawing, attribute) else { return false };
        room.push(written);
    }
    // The library takes white space out of what a page says of its window.
    let is_of_window = |written: &Written<'_>| written.name == "name" && written.value.eq_ignore_ascii_case("viewport");
    if element == "meta" && room.iter().any(is_of_window) && room.iter().any(|written| written.value.contains(' ')) {
        return false;
    }
    room.sort_unstable_by_key(|written| (written.quote.is_empty(), written.name));
    if room.windows(2).any(|pair| pair[0].name == pair[1].name) {
        return false;
    }
    for written in room.iter() {
        out.push(' ');
        out.push_str(written.name);
        if !written.value.is_empty() {
            out.push('=');
            out.push_str(written.quote);
            out.push_str(&written.value);
            out.push_str(written.quote);
        }
    }
    true
}

impl Written<'_> {
    /// Whether it has no quotation marks.
    pub(super) fn is_bare(&self) -> bool {
        self.quote.is_empty()
    }
}

fn written<'a>(element: &str, is_drawing: bool, attribute: &Attribute<'a>) -> Option<Written<'a>> {
    let Attribute { name, value } = *attribute;
    let Some(value) = value.filter(|value| !value.is_empty()) else {
        let written = Written { name, value: Cow::Borrowed(""), quote: "" };
        return stands_alone(element, name).then_some(written);
    };
    let (name, is_known) = match is_drawing {
        true => (in_small_letters(name), is_drawn(name, value)),
        false => (name, is_known(element, name, value)),
    };
    if !is_known {
        return None;
    }
    let signs = Signs::of(value);
    let (value, signs) = if signs.strange {
        let value = decoded(value)?;
        let signs = Signs::of(&value);
        (Cow::Owned(value), signs)
    } else {
        (Cow::Borrowed(value), signs)
    };
    let quote = match signs {
        Signs { double: true, single: true, .. } => return None,
        Signs { double: true, .. } => "'",
        Signs { apart: true, .. } | Signs { single: true, .. } => "\"",
        _ => "",
    };
    Some(Written { name, value, quote })
}

/// Which signs a value holds, found in one pass.
struct Signs {
    double: bool,
    single: bool,
    /// Others with which a value needs quotation marks.
    apart: bool,
    /// Of which it is not known here what becomes of them, unless they are read first.
    strange: bool,
}

impl Signs {
    fn of(value: &str) -> Self {
        let found = value.bytes().fold(0, |found, byte| found | SIGNS[usize::from(byte)]);
        let has = |sign: u8| found & sign != 0;
        let is_struck = has(LEAD) && memmem::find(value.as_bytes(), &STROKE).is_some();
        Self { double: has(DOUBLE), single: has(SINGLE), apart: has(APART), strange: has(STRANGE) || is_struck }
    }
}

const DOUBLE: u8 = 1;
const SINGLE: u8 = 2;
const APART: u8 = 4;
const STRANGE: u8 = 8;
/// Begins the sign of three bytes that is a stroke, and many others.
const LEAD: u8 = 16;

const SIGNS: [u8; 256] = {
    let mut signs = [0; 256];
    let mut control = 0;
    while control < b' ' {
        signs[control as usize] = STRANGE;
        control += 1;
    }
    signs[b'&' as usize] = STRANGE;
    signs[b'"' as usize] = DOUBLE;
    signs[b'\'' as usize] = SINGLE;
    signs[b' ' as usize] = APART;
    signs[b'=' as usize] = APART;
    signs[b'`' as usize] = APART;
    signs[b'<' as usize] = APART;
    signs[b'>' as usize] = APART;
    signs[STROKE[0] as usize] = LEAD;
    signs
};

/// In which white space is neither at an end nor twice in a row.
fn is_trimmed(value: &str) -> bool {
    !value.starts_with(' ') && !value.ends_with(' ') && !value.contains("  ")
}

/// The library writes them so, and readers of pages know which letters of a drawing's names are large.
fn in_small_letters(name: &str) -> &str {
    match name {
        "viewBox" => "viewbox",
        "patternUnits" => "patternunits",
        "patternTransform" => "patterntransform",
        _ => name,
    }
}

/// The same as `is_known` in a drawing.
fn is_drawn(name: &str, value: &str) -> bool {
    match name.as_bytes() {
        b"d" => is_trimmed(value),
        b"class" | b"cx" | b"cy" | b"direction" | b"fill" | b"fill-opacity" | b"font-size" | b"height" | b"href"
        | b"id" | b"patternTransform" | b"patternUnits" | b"pointer-events" | b"points" | b"r" | b"role" | b"rx"
        | b"ry" | b"stroke" | b"stroke-dasharray" | b"stroke-width" | b"tabindex" | b"text-anchor" | b"transform"
        | b"viewBox" | b"width" | b"x" | b"x1" | b"x2" | b"y" | b"y1" | b"y2" => true,
        _ => is_of_family(name),
    }
}

/// Attributes that have no default value and whose value is kept as it is.
fn is_known(element: &str, name: &str, value: &str) -> bool {
    match name.as_bytes() {
        b"class" => is_trimmed(value),
        b"alt" | b"autocapitalize" | b"autocomplete" | b"charset" | b"colspan" | b"content" | b"datetime" | b"dir"
        | b"enterkeyhint" | b"for" | b"height" | b"href" | b"http-equiv" | b"id" | b"lang" | b"name" | b"property"
        | b"rel" | b"role" | b"rowspan" | b"scope" | b"sizes" | b"spellcheck" | b"src" | b"start" | b"tabindex"
        | b"title" | b"value" | b"width" => true,
        b"type" => matches!(
            (element, value),
            ("button", "button" | "reset")
                | ("input", "checkbox" | "radio" | "search" | "text")
                | ("link", "image/svg+xml")
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
fn decoded(value: &str) -> Option<String> {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        let (before, after) = rest.split_at(at);
        let (sign, length) = entity(after)?;
        out.push_str(before);
        out.push(sign);
        rest = &after[length..];
    }
    out.push_str(rest);
    (!Signs::of(&out.replace('&', "")).strange).then_some(out)
}
