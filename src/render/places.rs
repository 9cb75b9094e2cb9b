//! Where the pages of the site stand in an edition that gathers them: all in one file, or in the documents of a book.
//!
//! Everything that makes links asks its `Page`, and the page asks here. So the contexts of the site's pages serve these
//! editions as they are, and a link can lead nowhere but to what is gathered.

use std::collections::HashMap;

/// What stands for an address of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    /// In a file of the edition. `anchor` is where the page begins there, empty for the beginning of the file. Only the
    /// report's own text stands there with all its anchors.
    In { file: String, anchor: String, is_text: bool },
    /// The thing itself as an address: a picture within the page.
    Itself(String),
}

/// Which kind of edition gathers the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gathered {
    OneFile,
    Book,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Places {
    pub(crate) kind: Gathered,
    /// Where the site stands, for links to what is not gathered; empty if not known.
    pub(crate) base: String,
    places: HashMap<String, Place>,
}

impl Places {
    pub(crate) fn new(kind: Gathered, base: &str) -> Self {
        Self { kind, base: base.to_owned(), places: HashMap::new() }
    }

    /// A page, or one line of a page if the address has a fragment, stands at an anchor of a file.
    pub(crate) fn put(&mut self, address: impl Into<String>, file: &str, anchor: impl Into<String>) {
        self.places.insert(address.into(), Place::In { file: file.into(), anchor: anchor.into(), is_text: false });
    }

    /// The same for a chapter, whose anchors are all there.
    pub(crate) fn put_text(&mut self, address: impl Into<String>, file: &str, anchor: impl Into<String>) {
        self.places.insert(address.into(), Place::In { file: file.into(), anchor: anchor.into(), is_text: true });
    }

    /// A file that is part of the page itself.
    pub(crate) fn put_itself(&mut self, address: impl Into<String>, itself: String) {
        self.places.insert(address.into(), Place::Itself(itself));
    }

    /// The address within the edition of an address of the site, if it is gathered. `relative` makes the link.
    pub(crate) fn find(&self, target: &str, relative: impl Fn(&str) -> String) -> Option<String> {
        let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
        // A line that has a place of its own comes before the page that it stands on.
        let (place, fragment) = match self.places.get(target) {
            Some(place) => (place, ""),
            None => (self.places.get(path)?, fragment),
        };
        Some(match place {
            Place::Itself(address) => address.clone(),
            Place::In { file, is_text: true, .. } if !fragment.is_empty() => relative(&format!("{file}#{fragment}")),
            Place::In { file, anchor, .. } if anchor.is_empty() => relative(file),
            Place::In { file, anchor, .. } => relative(&format!("{file}#{anchor}")),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::render::address::Page;

    #[test]
    fn links_lead_to_where_the_pages_were_gathered() {
        let mut places = Places::new(Gathered::Book, "https://example.org/r/");
        places.put_text("report/one.html", "chapter-1.xhtml", "section-i");
        places.put("glossary/consent.html", "glossary.xhtml", "t_1");
        places.put("timeline.html", "timeline.xhtml", "");
        places.put("timeline.html#e1", "timeline.xhtml", "e_1");
        places.put("documents.html#a-1", "index.xhtml", "i7");
        places.put_itself("images/a.png", "data:image/png;base64,AA==".into());
        let page = Page::gathered("chapter-1.xhtml", &Arc::new(places));
        let inside = |target: &str| page.inside(target);
        assert_eq!(inside("report/one.html").unwrap(), "#section-i");
        assert_eq!(inside("report/one.html#para-1").unwrap(), "#para-1");
        assert_eq!(inside("glossary/consent.html").unwrap(), "glossary.xhtml#t_1");
        assert_eq!(inside("timeline.html#e1").unwrap(), "timeline.xhtml#e_1");
        assert_eq!(inside("timeline.html#year-2013").unwrap(), "timeline.xhtml");
        assert_eq!(inside("documents.html#a-1").unwrap(), "index.xhtml#i7");
        assert_eq!(inside("images/a.png").unwrap(), "data:image/png;base64,AA==");
        // What is not gathered is where the site is, or nowhere.
        assert_eq!(inside("documents.html#a-2"), None);
        assert_eq!(page.link("documents.html#a-2").unwrap(), "https://example.org/r/documents.html#a-2");
        let nowhere = Page::gathered("a.xhtml", &Arc::new(Places::new(Gathered::Book, "")));
        assert_eq!(nowhere.link("documents.html#a-2"), None);
    }
}
