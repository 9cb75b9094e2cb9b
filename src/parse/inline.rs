//! What stands within a block of text: emphasis, links, images, signs, and the little HTML that is allowed.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::walk::Walk;
use crate::diagnostic::{Diagnostic, MISREAD_MARKDOWN, MISSING_IMAGE, RAW_HTML, UNSAFE_LINK};
use crate::model::passage::{MarkKind, Target};

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Whether it took the event.
pub(super) fn take(walk: &mut Walk, event: &Event<'_>, range: &Range<usize>) -> bool {
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
            walk.builder().point(MarkKind::FootnoteSign { label: label.to_string() });
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
        Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => {
            walk.builder().close_mark();
        }
        _ => return false,
    }
    true
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
    walk.builder().point(MarkKind::Image { file, alt });
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
    match html.to_ascii_lowercase().as_str() {
        "<br>" | "<br/>" | "<br />" => walk.builder().line_break(range.start),
        "<sub>" => walk.builder().open_mark(MarkKind::Subscript),
        "<sup>" => walk.builder().open_mark(MarkKind::Superscript),
        "</sub>" if walk.builder().innermost() == Some(&MarkKind::Subscript) => walk.builder().close_mark(),
        "</sup>" if walk.builder().innermost() == Some(&MarkKind::Superscript) => walk.builder().close_mark(),
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
    let scheme = url.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '#', '?', '.']));
    let known = scheme.is_some_and(|scheme| SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()));
    let clean = !url.chars().any(char::is_control);
    if known && clean {
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
