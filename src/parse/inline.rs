//! What stands within a block of text: emphasis, links, images, signs, and the little HTML that is allowed.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::limits;
use super::walk::Walk;
use crate::diagnostic::{
    BROKEN_LINK, CONTROL_CHARACTER, Diagnostic, MISREAD_MARKDOWN, MISSING_IMAGE, RAW_HTML, UNSAFE_LINK,
};
use crate::model::control::{control, name};
use crate::model::passage::{MarkKind, Target};
use crate::model::url;

/// Whether it took the event.
pub(super) fn take(walk: &mut Walk, event: &Event<'_>, range: &Range<usize>) -> bool {
    if let Event::Text(text) | Event::Code(text) = event {
        entities(walk, text, range);
    }
    if let Some((_, alt)) = &mut walk.image {
        match event {
            Event::End(TagEnd::Image) => close_image(walk, range),
            Event::Text(text) | Event::Code(text) => alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            _ => {}
        }
        return true;
    }
    match event {
        Event::Text(text) => text_event(walk, text, range),
        Event::Code(text) => {
            let code = &walk.source.text[range.clone()];
            let at = range.end - code.trim_start_matches('`').len();
            walk.builder().open_mark(MarkKind::Code);
            walk.builder().text(text, at);
            walk.builder().close_mark();
        }
        Event::SoftBreak => {
            walk.builder().text(" ", range.start);
            wrapped_number(walk, range.end);
        }
        Event::HardBreak => {
            walk.builder().line_break(range.start);
            wrapped_number(walk, range.end);
        }
        Event::FootnoteReference(label) => {
            walk.builder().point(MarkKind::FootnoteSign { label: label.to_string() }, range.start);
        }
        Event::InlineHtml(html) => inline_html(walk, html, range),
        Event::Start(Tag::Emphasis) => walk.builder().open_mark(MarkKind::Emphasis),
        Event::Start(Tag::Strong) => walk.builder().open_mark(MarkKind::Strong),
        Event::Start(Tag::Strikethrough) => walk.builder().open_mark(MarkKind::Strikethrough),
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            let to = target(walk, *link_type, dest_url, range);
            walk.builder().open_mark(MarkKind::Link { to });
        }
        Event::Start(Tag::Image { dest_url, .. }) => {
            walk.image = Some((dest_url.to_string(), String::new()));
        }
        Event::End(end @ (TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)) => {
            walk.builder().close_scripts();
            let marked = walk.builder().close_mark();
            if *end == TagEnd::Link && marked.is_empty() && walk.builder().ends_with_link() {
                let span = walk.source.span(range.clone());
                walk.diagnostics.push(
                    Diagnostic::new(BROKEN_LINK, span, "a link has no words")
                        .hint("write words between `[` and `]` that say where it leads, or remove it"),
                );
            }
        }
        _ => return false,
    }
    true
}

/// A sign that no text has may hide in an entity: `&#27;`.
fn entities(walk: &mut Walk, text: &str, range: &Range<usize>) {
    let shown = |letter: char| walk.source.text.get(range.clone()).is_some_and(|text| text.contains(letter));
    if let Some(letter) = text.chars().find(|letter| control(*letter) && !shown(*letter)) {
        let span = walk.source.span(range.clone());
        walk.diagnostics.push(
            Diagnostic::new(CONTROL_CHARACTER, span, format!("an entity stands for {}", name(letter)))
                .hint("remove it, or write `\\&` if the signs are meant as they stand"),
        );
    }
}

fn text_event(walk: &mut Walk, text: &str, range: &Range<usize>) {
    if walk.code {
        return walk.builder().verbatim(text, range.start);
    }
    walk.builder().text(text, range.start);
    if walk.source.text.get(range.clone()) == Some(text) {
        walk.texts.push(range.clone());
    }
}

fn close_image(walk: &mut Walk, range: &Range<usize>) {
    let Some((file, alt)) = walk.image.take() else { return };
    let outside = file.contains(':') || file.starts_with('/');
    if outside || alt.trim().is_empty() {
        let message = if outside {
            format!("the image `{file}` does not lie beside its chapter")
        } else {
            format!("the image `{file}` has no alternative text")
        };
        let span = walk.source.span(range.clone());
        walk.diagnostics.push(
            Diagnostic::new(MISSING_IMAGE, span, message)
                .hint("write `![what it shows](picture.png)` with the file in the chapter's folder"),
        );
        return;
    }
    walk.builder().point(MarkKind::Image { file, alt }, range.start);
}

/// A line that begins with a number and a full stop reads as a paragraph's number to people and to other tools.
fn wrapped_number(walk: &mut Walk, at: usize) {
    let line = walk.source.text[at..].trim_start_matches([' ', '\t']);
    let at = walk.source.text.len() - line.len();
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &line[digits..];
    if digits > 0 && rest.starts_with(['.', ')']) && rest[1..].chars().next().is_none_or(char::is_whitespace) {
        let number = &line[..=digits];
        let span = walk.source.span(at..at + number.len());
        let hint = format!("join the line to the one before it, or write `{}\\{}`", &line[..digits], &rest[..1]);
        walk.diagnostics.push(
            Diagnostic::new(MISREAD_MARKDOWN, span, format!("a line inside a paragraph begins with `{number}`"))
                .label("looks like a paragraph's number")
                .hint(hint),
        );
    }
}

fn inline_html(walk: &mut Walk, html: &str, range: &Range<usize>) {
    let lower = html.to_ascii_lowercase();
    if matches!(lower.as_str(), "<sub>" | "<sup>") && walk.builder().scripts() >= limits::SCRIPTS {
        return walk.too_deep(range.start, limits::SCRIPTS);
    }
    match lower.as_str() {
        "<br>" | "<br/>" | "<br />" => walk.builder().line_break(range.start),
        "<sub>" => walk.builder().open_mark(MarkKind::Subscript),
        "<sup>" => walk.builder().open_mark(MarkKind::Superscript),
        "</sub>" if walk.builder().innermost() == Some(&MarkKind::Subscript) => drop(walk.builder().close_mark()),
        "</sup>" if walk.builder().innermost() == Some(&MarkKind::Superscript) => drop(walk.builder().close_mark()),
        text if text.starts_with("<!--") => {}
        _ => {
            let span = walk.source.span(range.clone());
            walk.diagnostics.push(
                Diagnostic::new(RAW_HTML, span, format!("raw HTML `{html}`"))
                    .hint("write it in Markdown, or write `\\<` if the sign itself is meant"),
            );
        }
    }
}

fn target(walk: &mut Walk, link_type: LinkType, url: &str, range: &Range<usize>) -> Target {
    if link_type == LinkType::Email {
        return Target::External(format!("mailto:{url}"));
    }
    let scheme = url::scheme(url);
    let known = scheme.is_some_and(|scheme| url::SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()));
    let clean = !url.chars().any(char::is_control);
    if known && clean {
        if let Some(fault) = url::fault(url) {
            let message = format!("the link `{url}` leads nowhere: {fault}");
            let hint = "write it as your browser shows it, such as `https://example.org/report`";
            walk.diagnostics.push(Diagnostic::new(BROKEN_LINK, walk.source.span(range.clone()), message).hint(hint));
        }
        return Target::External(url.to_owned());
    }
    if scheme.is_some() || !clean || url.starts_with('/') || url.starts_with('\\') {
        let message = format!("the link leads to `{}`", url.escape_debug());
        let span = walk.source.span(range.clone());
        walk.diagnostics.push(
            Diagnostic::new(UNSAFE_LINK, span, message)
                .hint("link with http, https, mailto or tel, or relative to this file"),
        );
        return Target::External("about:blank".to_owned());
    }
    Target::Internal(url.to_owned())
}
