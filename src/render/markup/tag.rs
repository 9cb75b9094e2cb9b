//! Opening tags. For pages they are written as the minifier leaves them, without quotation marks where none are needed, so
//! that it need not be asked: most of a report's pages are such tags and the words between them. Books are XML, in which
//! every value is quoted.

use super::Setting;
use super::escape::{attribute, is_bare};

impl Setting<'_> {
    /// `<name one="two">`. The attributes come in the order of their names.
    pub(super) fn open(&self, out: &mut String, name: &str, attributes: &[(&str, &str)]) {
        debug_assert!(attributes.is_sorted_by_key(|(name, _)| name), "{attributes:?}");
        out.push('<');
        out.push_str(name);
        let is_xml = self.page.is_of_book();
        let bare = |value: &str| !is_xml && !value.is_empty() && value.bytes().all(is_bare);
        for (name, value) in attributes.iter().filter(|(_, value)| !bare(value)) {
            attribute(out, name, value);
        }
        for (name, value) in attributes.iter().filter(|(_, value)| bare(value)) {
            out.push(' ');
            out.push_str(name);
            out.push('=');
            out.push_str(value);
        }
        out.push('>');
    }

    /// Of an element without content.
    pub(super) fn empty(&self, out: &mut String, name: &str, attributes: &[(&str, &str)]) {
        self.open(out, name, attributes);
        if self.page.is_of_book() {
            out.truncate(out.len() - 1);
            out.push_str("/>");
        }
    }
}
