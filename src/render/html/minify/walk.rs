//! One pass over a page, which makes smaller what it knows on the way and remembers which elements are known as a whole.

use std::ops::Range;

use memchr::{memchr, memmem};

use super::attributes::{self, Written};
use super::elements::{Kind, Spaces, ends};
use super::tag::{self, Attribute};
use super::text;

/// The known elements of a page that lie in no other known one, in order.
#[derive(Default)]
pub(super) struct Known {
    pub(super) parts: Vec<Part>,
    /// What the parts become, among bytes that belong to none.
    pub(super) html: String,
}

pub(super) struct Part {
    /// In the page.
    pub(super) range: Range<usize>,
    /// In what was made.
    pub(super) made: Range<usize>,
}

/// An element whose end has not come yet.
#[derive(Default)]
struct Open<'a> {
    name: &'a str,
    /// None as soon as something in it is not known; then nothing is known of those around it either.
    spaces: Option<Spaces>,
    start: usize,
    made: usize,
    /// How many parts there were before it.
    parts: usize,
    /// Whether it stands where all white space stays, whatever the element.
    is_verbatim: bool,
    /// Whether it is a drawing or stands in one.
    is_drawing: bool,
    /// Whether it holds a text or an element already.
    is_begun: bool,
    /// Where in what was made its last text stands, if nothing came after it.
    last_text: Option<usize>,
}

struct Walk<'a> {
    page: &'a str,
    at: usize,
    open: Vec<Open<'a>>,
    known: Known,
    attributes: Vec<Attribute<'a>>,
    written: Vec<Written<'a>>,
    /// Which of the elements that a page has once there were.
    seen: Vec<&'a str>,
}

/// None if the page is not put together of elements as ours are: all closed, none ended by the beginning of another.
pub(super) fn known(page: &str) -> Option<Known> {
    let root = Open::default();
    let mut walk = Walk {
        page,
        at: 0,
        open: vec![root],
        known: Known { html: String::with_capacity(page.len()), ..Known::default() },
        attributes: Vec::new(),
        written: Vec::new(),
        seen: Vec::new(),
    };
    while let Some(rest) = page.get(walk.at..).filter(|rest| !rest.is_empty()) {
        match memchr(b'<', rest.as_bytes()) {
            Some(0) => walk.markup(rest)?,
            end => walk.text(&rest[..end.unwrap_or(rest.len())]),
        }
    }
    (walk.open.len() == 1).then_some(walk.known)
}

impl<'a> Walk<'a> {
    fn text(&mut self, text: &'a str) {
        self.at += text.len();
        let Some(open) = self.open.last_mut() else { return };
        let Some(spaces) = open.spaces else { return };
        let from = self.known.html.len();
        let is_known = text::write(&mut self.known.html, text, spaces, !open.is_begun);
        open.is_begun = true;
        open.last_text = Some(from);
        if !is_known {
            self.give_up();
        }
    }

    fn markup(&mut self, rest: &'a str) -> Option<()> {
        match rest.as_bytes().get(1)? {
            b'/' => self.close(rest),
            b'!' => self.declaration(rest),
            _ => self.element(rest),
        }
    }

    /// What is open now goes to the library.
    fn give_up(&mut self) {
        self.open.iter_mut().rev().take_while(|open| open.spaces.is_some()).for_each(|open| open.spaces = None);
    }

    fn declaration(&mut self, rest: &'a str) -> Option<()> {
        self.give_up();
        let end = match rest.strip_prefix("<!--") {
            Some(comment) if comment.starts_with(['>', '-']) => return None,
            Some(comment) => 4 + memmem::find(comment.as_bytes(), b"-->")? + 3,
            None if rest.starts_with("<!doctype ") => memchr(b'>', rest.as_bytes())? + 1,
            None => return None,
        };
        self.at += end;
        Some(())
    }

    fn close(&mut self, rest: &'a str) -> Option<()> {
        let open = self.open.pop().filter(|_| !self.open.is_empty())?;
        rest[2..].strip_prefix(open.name)?.strip_prefix('>')?;
        self.at += open.name.len() + 3;
        let Some(spaces) = open.spaces else { return Some(()) };
        let html = &mut self.known.html;
        if spaces.trim && open.last_text.is_some_and(|from| html[from..].ends_with(' ')) {
            html.pop();
        }
        html.push_str("</");
        html.push_str(open.name);
        html.push('>');
        self.known.parts.truncate(open.parts);
        self.part(open.start, open.made);
        Some(())
    }

    fn part(&mut self, start: usize, made: usize) {
        self.known.parts.push(Part { range: start..self.at, made: made..self.known.html.len() });
    }

    fn element(&mut self, rest: &'a str) -> Option<()> {
        let (start, made) = (self.at, self.known.html.len());
        let tag = tag::read(rest, &mut self.attributes)?;
        let outer = self.open.last()?;
        let is_drawing = outer.is_drawing || tag.name == "svg";
        let kind = if is_drawing { Kind::in_drawing(tag.name) } else { Kind::of(tag.name) };
        // Names of HTML may be written in any letters, and its elements are not ended so.
        if ends(outer.name, tag.name) || (!is_drawing && (!tag.is_small || tag.is_whole)) || !self.has_place(tag.name) {
            return None;
        }
        self.at += tag.length;
        let outer = self.open.last_mut()?;
        let is_verbatim = outer.is_verbatim || outer.name == "pre";
        (outer.is_begun, outer.last_text) = (true, None);
        let spaces = match kind {
            Kind::Holds(_) if is_verbatim && !is_drawing => Some(Spaces::KEPT),
            Kind::Holds(spaces) => Some(spaces),
            _ => None,
        };
        let html = &mut self.known.html;
        html.push('<');
        html.push_str(tag.name);
        let mut is_known = attributes::write(html, tag.name, is_drawing, &self.attributes, &mut self.written);
        if tag.is_whole {
            // Else the stroke would belong to the value.
            html.push_str(if self.written.last().is_some_and(Written::is_bare) { " /" } else { "/" });
        }
        html.push('>');
        let mut has_end = false;
        match kind {
            Kind::Script | Kind::Title | Kind::Raw if !tag.is_whole => is_known &= self.raw(tag.name, kind)?,
            Kind::Holds(_) => has_end = !tag.is_whole,
            Kind::Void => {}
            Kind::UnknownVoid | Kind::Script | Kind::Title | Kind::Raw => is_known = false,
            Kind::Unknown => (is_known, has_end) = (false, !tag.is_whole),
        }
        if !is_known {
            self.give_up();
        }
        if has_end {
            let parts = self.known.parts.len();
            let spaces = spaces.filter(|_| is_known);
            self.open.push(Open {
                name: tag.name,
                spaces,
                start,
                made,
                parts,
                is_verbatim,
                is_drawing,
                ..Open::default()
            });
        } else if is_known {
            self.part(start, made);
        }
        Some(())
    }

    /// What is not markup. Answers whether it is known; none if it is not plain where it ends.
    fn raw(&mut self, name: &str, kind: Kind) -> Option<bool> {
        let rest = &self.page[self.at..];
        let length = memmem::find(rest.as_bytes(), b"</")?;
        let inner = &rest[..length];
        rest[length + 2..].strip_prefix(name)?.strip_prefix('>')?;
        self.at += length + name.len() + 3;
        let is_data = self.attributes.iter().any(|attribute| attribute.name == "type");
        let html = &mut self.known.html;
        let is_known = match kind {
            Kind::Title => !inner.contains('<') && text::write(html, inner, Spaces::KEPT, true),
            Kind::Script => inner.is_empty() || is_data,
            _ => false,
        };
        if kind != Kind::Title {
            html.push_str(inner);
        }
        html.push_str("</");
        html.push_str(name);
        html.push('>');
        Some(is_known)
    }

    /// Whether a page can have the element here: its three large ones stand once, in one another.
    fn has_place(&mut self, name: &'a str) -> bool {
        let outer = match name {
            "html" => "",
            "head" | "body" => "html",
            _ => return true,
        };
        let is_first = !self.seen.contains(&name);
        self.seen.push(name);
        is_first && self.open.last().is_some_and(|open| open.name == outer)
    }
}
