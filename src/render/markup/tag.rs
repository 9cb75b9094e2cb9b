//! Tags. Books are XML, in which an element without content says so.

use super::Setting;
use super::escape::attribute;

impl Setting<'_> {
    /// `<name one="two">`.
    pub(super) fn open(&self, out: &mut String, name: &str, attributes: &[(&str, &str)]) {
        out.push('<');
        out.push_str(name);
        for (name, value) in attributes {
            attribute(out, name, value);
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
