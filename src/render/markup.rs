//! Passages to HTML: the only place beside the templates where HTML is written.
//!
//! The text and its marks are walked once. Where a reading begins or ends the walk splits the text, closes the marks that
//! are open and opens them again inside the link, so that elements never cross. Everything that is printed is escaped
//! here.

pub(crate) mod blocks;
pub(crate) mod escape;
pub(crate) mod inline;
pub(crate) mod marking;
pub(crate) mod plain;
mod tag;

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::address::Page;
use super::words::Words;

/// What is laid over a stretch of text: a link, or the mark of a reader who looks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Overlay {
    /// A reading. `class` says its kind, `card` names the template of its card.
    Link {
        range: Range<usize>,
        class: &'static str,
        href: String,
        card: Option<String>,
    },
    Highlight {
        range: Range<usize>,
    },
}

impl Overlay {
    pub(crate) fn range(&self) -> &Range<usize> {
        match self {
            Self::Link { range, .. } | Self::Highlight { range } => range,
        }
    }
}

/// The letter of an editor's note, set where its quotation ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NoteSign {
    pub(crate) at: usize,
    pub(crate) letter: String,
    pub(crate) href: String,
    pub(crate) id: String,
}

/// The number that stands before a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) text: String,
    pub(crate) href: String,
    /// The link's name: `Paragraph 24`.
    pub(crate) label: String,
}

/// An address by a label; none if there is none.
type FindAddress<'a> = &'a dyn Fn(&str) -> Option<String>;

/// How a passage is to be set on a page.
pub(crate) struct Setting<'a> {
    pub(crate) page: &'a Page,
    pub(crate) words: &'a Words,
    /// Sorted by start, none overlapping another.
    pub(crate) overlays: &'a [Overlay],
    /// Sorted by place.
    pub(crate) signs: &'a [NoteSign],
    pub(crate) number: Option<&'a Number>,
    /// The address of a footnote by its label, from the site's root. None: signs are left out.
    pub(crate) footnotes: Option<FindAddress<'a>>,
    /// Whether letters such as `(a)` and footnote signs get ids: only where the passage stands in full.
    pub(crate) ids: bool,
    /// The tag of the interface's language, where the text around its labels is in another.
    pub(crate) own_language: Option<String>,
    /// Lead content links to another address, such as into the page that holds the whole report.
    pub(crate) address: Option<&'a dyn Fn(&str) -> String>,
}

impl<'a> Setting<'a> {
    /// The text alone, with its own marks and links.
    pub(crate) fn plain(page: &'a Page, words: &'a Words) -> Self {
        Self {
            page,
            words,
            overlays: &[],
            signs: &[],
            number: None,
            footnotes: None,
            ids: false,
            own_language: None,
            address: None,
        }
    }

    /// A link that holds nothing but a number or a sign, named in the interface's words. The attributes come in the order
    /// of their names.
    fn labelled(&self, out: &mut String, label: &str, attributes: &[(&str, &str)]) {
        let language = self.own_language.as_deref().map(|language| ("lang", language));
        let mut all: Vec<(&str, &str)> =
            attributes.iter().copied().chain(language).chain([("aria-label", label)]).collect();
        all.sort_unstable_by_key(|(name, _)| *name);
        self.open(out, "a", &all);
    }

    /// None where the edition neither holds the address nor knows where it is.
    fn link(&self, target: &str) -> Option<String> {
        match self.address {
            Some(address) => self.page.link(&address(target)),
            None => self.page.link(target),
        }
    }
}
