//! The text of a passage as a reader sees it with annotations off: the same walk, with nothing laid over it, and the
//! markup taken away again. It is what `verify` compares, so that a word lost while rendering is found.

use super::blocks::{blocks, line};
use super::{Number, Setting};
use crate::model::passage::{Passage, Role};
use crate::render::address::Page;
use crate::render::words::Words;

/// The passage's number and words, blocks joined by a line feed. Footnote signs are left out.
pub(crate) fn plain(passage: &Passage, words: &Words) -> String {
    let page = Page::new("plain.html");
    let number =
        passage.number().map(|number| Number { text: format!("{number}."), href: String::new(), label: String::new() });
    let setting = Setting { number: number.as_ref(), ..Setting::plain(&page, words) };
    match passage.role {
        Role::Heading => text_of(&line(passage, &setting)),
        _ => text_of(&blocks(passage, &setting)),
    }
}

/// The text of our own markup: tags out, entities back, a line feed after each block.
pub(crate) fn text_of(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (taken, text) = if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            (end, if ends_block(&rest[..end]) && !out.ends_with('\n') { "\n" } else { "" })
        } else {
            entity(rest)
        };
        out.push_str(text);
        rest = &rest[taken..];
    }
    out.push_str(rest);
    out.truncate(out.trim_end_matches('\n').len());
    out
}

fn ends_block(tag: &str) -> bool {
    ["</p", "</li", "</pre", "</td", "</th", "</dt", "</dd", "</h"].iter().any(|end| tag.starts_with(end))
}

fn entity(text: &str) -> (usize, &'static str) {
    const ENTITIES: [(&str, &str); 4] = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")];
    let found = ENTITIES.iter().find(|(name, _)| text.starts_with(name));
    found.map_or((1, "&"), |(name, sign)| (name.len(), *sign))
}
