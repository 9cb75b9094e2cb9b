//! What a page says of itself to machines: schema.org data in JSON-LD. The page is a web page that rests on the report;
//! the report is a work of its own, by its own authors, who publish nothing here.

use serde_json::{Map, Value, json};

use super::super::address::{self, Page};
use super::super::citation::authors;
use super::super::edition::Edition;
use super::super::leaves::PAGE_ENTRIES;

/// The data block of a page, with what the page is mainly about.
pub(crate) fn page(edition: &Edition<'_>, page: &Page, title: &str, about: Option<Value>) -> String {
    let config = edition.config;
    let whole = |target: &str| address::absolute(&config.site.base_url, target);
    let site = Fields::of("WebSite").text("name", &config.report.short_title).known("url", whole(address::HOME));
    let fields = Fields::of("WebPage")
        .text("name", title)
        .known("url", whole(page.address()))
        .text("inLanguage", edition.words.language())
        .value("isPartOf", site.done())
        .value("isBasedOn", report(edition));
    let fields = match about {
        Some(about) => fields.value("mainEntity", about),
        None => fields,
    };
    let mut all = Map::from_iter([("@context".to_owned(), json!("https://schema.org"))]);
    all.extend(fields.0);
    block(&Value::Object(all))
}

/// The report, which the site is not.
fn report(edition: &Edition<'_>) -> Value {
    let facts = &edition.config.report;
    let organisation = |name: &&str| Fields::of("Organization").text("name", name).done();
    let authors: Vec<Value> = authors(facts).iter().map(organisation).collect();
    let fields = Fields::of("Report").text("name", &facts.title);
    let fields = if authors.is_empty() { fields } else { fields.value("author", Value::Array(authors)) };
    fields
        .text("genre", &facts.kind)
        .text("reportNumber", &facts.symbol)
        .text("datePublished", facts.date.get_ref())
        .text("inLanguage", &facts.language)
        .done()
}

/// The concepts of the glossary, as many as a page holds.
pub(crate) fn glossary(edition: &Edition<'_>) -> Value {
    let terms = edition.indexes.glossary_order.iter().take(PAGE_ENTRIES).map(|at| term(edition, *at).done());
    set(edition).value("hasDefinedTerm", terms.collect()).done()
}

/// One concept, with its explanation in plain text.
pub(crate) fn concept(edition: &Edition<'_>, at: usize) -> Value {
    let explanation = edition.report.explanations[at].text.split_whitespace().collect::<Vec<_>>().join(" ");
    term(edition, at).text("description", &explanation).value("inDefinedTermSet", set(edition).done()).done()
}

fn term(edition: &Edition<'_>, at: usize) -> Fields {
    let term = &edition.lexicon.terms[at];
    let url = address::absolute(&edition.config.site.base_url, &address::term(&term.slug));
    Fields::of("DefinedTerm").text("name", &term.term.value).known("url", url)
}

fn set(edition: &Edition<'_>) -> Fields {
    let url = address::absolute(&edition.config.site.base_url, address::GLOSSARY);
    Fields::of("DefinedTermSet").text("name", &edition.words.get("nav-glossary")).known("url", url)
}

/// The fields of one thing, in the order in which they are added; what is not known is left out.
struct Fields(Map<String, Value>);

impl Fields {
    fn of(kind: &str) -> Self {
        Self(Map::from_iter([("@type".to_owned(), json!(kind))]))
    }

    fn text(self, name: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.value(name, json!(text)) }
    }

    fn known(self, name: &str, text: Option<String>) -> Self {
        self.text(name, &text.unwrap_or_default())
    }

    fn value(mut self, name: &str, value: Value) -> Self {
        self.0.insert(name.to_owned(), value);
        self
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// JSON that can stand in a page: `<` is found in texts alone, and no text can then end the block.
fn block(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_block() {
        let hostile = json!({ "name": "</script><!--<script> & \"quoted\"" });
        let written = block(&hostile);
        assert!(!written.contains('<'));
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), hostile);
    }
}
