//! What the search is made over, as a classic script, since a page opened from disk may read no other kind of file:
//!
//! ```text
//! (window.rapporteur = window.rapporteur || {}).search = {
//!   "version": 1,
//!   "documents": [{"id", "kind", "href", "number", "locator", "title", "aliases", "text"}, …],
//!   "absent": [{"kind", "name", "names", "href", "instead"}, …]
//! };
//! ```
//!
//! `documents` is what can be found: passages in reading order, then concepts, countries, events, documents,
//! organisations and notes. `kind` is one of paragraph (also footnotes and text without a number), heading, term, country,
//! event, document, organisation, note; `href` is relative to the site's root; `number` is the printed one or null.
//! `absent` is for the good "no": names that a reader may seek and that the report does not use. A country that it does not
//! name has no `href`; another word for a concept or an organisation leads to its entry, and `instead` is the word used.

mod absent;
mod found;

use serde::Serialize;

use super::edition::Edition;

/// Its address, beside the other scripts.
pub(crate) const PATH: &str = "assets/search-data.js";

#[derive(Serialize)]
struct Data {
    version: u8,
    documents: Vec<found::Document>,
    absent: Vec<absent::Absent>,
}

/// The whole script.
pub(crate) fn script(edition: &Edition<'_>) -> String {
    let data = Data { version: 1, documents: found::documents(edition), absent: absent::names(edition) };
    let json = serde_json::to_string(&data).unwrap_or_default();
    format!("(window.rapporteur = window.rapporteur || {{}}).search = {};\n", escaped(&json))
}

/// JSON that is JavaScript too, and that cannot end the element it might be pasted into.
fn escaped(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_the_data_ends_the_script() {
        assert_eq!(escaped("\"</script>\u{2028}\u{2029}\""), "\"\\u003c/script>\\u2028\\u2029\"");
    }
}
