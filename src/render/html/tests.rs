//! What pages say of themselves in their heads: with an address and without, and with texts that try to break out.

use std::path::Path;
use std::sync::Arc;

use scraper::{Html, Selector};
use serde_json::Value;

use crate::load::Overrides;
use crate::model::verification::Verification;
use crate::site::Site;

const BASE: &str = "https://example.org/harbour/";

/// Ends scripts, attributes and comments wherever it is not escaped.
const HOSTILE: &str = "Lights </script><script>alert(1)</script> & \"signals\" <!-- 'x' \\ {{ y }}";

fn site(base: &str, title: Option<&str>) -> Site {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/full");
    let overrides = Overrides { theme: None, base_url: Some(base.to_owned()) };
    let (understood, _) = crate::understand(&root, &overrides).unwrap();
    let mut understood = understood.unwrap();
    if let Some(title) = title {
        let project = Arc::get_mut(&mut understood.project).unwrap();
        let facts = &mut Arc::make_mut(&mut project.config).report;
        facts.short_title = title.to_owned();
        facts.title = title.to_owned();
        facts.body = title.to_owned();
        facts.kind = title.to_owned();
        facts.symbol = String::new();
        facts.authors.clear();
    }
    let (site, found) = crate::render::render(understood.inputs(Verification::default()));
    assert!(!found.has_errors());
    site
}

/// Every page with its address. The edition in one file is read alone, and says nothing of itself to machines.
fn pages(site: &Site) -> Vec<(&str, Html)> {
    let pages = site
        .outputs()
        .iter()
        .filter(|(address, _)| address.ends_with(".html") && *address != crate::render::address::ONE_FILE);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    pages.map(|(address, output)| (address.as_str(), Html::parse_document(&text(&output.bytes().unwrap())))).collect()
}

fn page<'h>(pages: &'h [(&str, Html)], address: &str) -> &'h Html {
    &pages.iter().find(|(found, _)| *found == address).unwrap_or_else(|| panic!("no page {address}")).1
}

/// The attribute of the one element that the selector finds.
fn said(page: &Html, selector: &str, attribute: &str) -> Option<String> {
    let selector = Selector::parse(selector).unwrap();
    let found: Vec<_> = page.select(&selector).collect();
    assert!(found.len() <= 1);
    found.first().map(|element| element.attr(attribute).unwrap_or_default().to_owned())
}

fn data(page: &Html) -> Value {
    let selector = Selector::parse("head > script[type='application/ld+json']").unwrap();
    let blocks: Vec<String> = page.select(&selector).map(|block| block.text().collect()).collect();
    assert_eq!(blocks.len(), 1);
    assert!(!blocks[0].contains('<'));
    serde_json::from_str(&blocks[0]).unwrap()
}

#[test]
fn without_an_address_nothing_claims_one() {
    let site = site("", None);
    assert!(!site.contains("sitemap.xml"));
    for (address, page) in pages(&site) {
        assert_eq!(said(&page, "link[rel=canonical]", "href"), None, "{address}");
        assert_eq!(said(&page, "meta[property='og:url']", "content"), None, "{address}");
        assert!(!data(&page).to_string().contains("\"url\""), "{address}");
    }
    let chapter = site.get("report/introduction.html").unwrap().bytes().unwrap().into_owned();
    assert!(!String::from_utf8(chapter).unwrap().contains("Read at"));
}

#[test]
fn with_an_address_every_page_says_its_own() {
    let site = site(BASE, None);
    let sitemap = String::from_utf8(site.get("sitemap.xml").unwrap().bytes().unwrap().into_owned()).unwrap();
    for (address, page) in pages(&site) {
        let whole = format!("{BASE}{address}");
        let listed = sitemap.contains(&format!("<loc>{whole}</loc>"));
        match address {
            "404.html" => assert_eq!((said(&page, "link[rel=canonical]", "href"), listed), (None, false)),
            // A former address names the page that stands there now.
            "report/preface.html" => {
                let now = format!("{BASE}report/introduction.html");
                assert_eq!((said(&page, "link[rel=canonical]", "href"), listed), (Some(now), false));
            }
            _ => {
                assert_eq!(said(&page, "link[rel=canonical]", "href").as_ref(), Some(&whole));
                assert_eq!(said(&page, "meta[property='og:url']", "content").as_ref(), Some(&whole));
                assert_eq!(data(&page)["url"], whole.as_str());
                assert!(listed, "{address}");
            }
        }
    }
    let chapter = site.get("report/introduction.html").unwrap().bytes().unwrap().into_owned();
    let read_at = format!("Read at <bdi dir=ltr>{BASE}report/introduction.html#para-<span data-number></span>");
    assert!(String::from_utf8(chapter).unwrap().contains(&read_at));
}

/// The texts of the dialog that cites, with `N` where the paragraph's number goes; none where no paragraph stands.
fn dialog(page: &Html) -> Vec<String> {
    let template = Selector::parse("template#tool-cite-dialog").unwrap();
    let Some(found) = page.select(&template).next() else { return Vec::new() };
    let inner = Html::parse_fragment(&found.inner_html().replace("<span data-number=\"\"></span>", "N"));
    inner.select(&Selector::parse("h2, pre, bdi").unwrap()).map(|text| text.text().collect()).collect()
}

#[test]
fn a_chapter_holds_the_citation_of_its_paragraphs_once() {
    let site = site(BASE, None);
    let pages = pages(&site);
    let main = dialog(page(&pages, "report/introduction.html"));
    assert_eq!(main.len(), 6);
    assert_eq!((main[0].as_str(), main[1].as_str()), ("Cite: para.\u{a0}N", "HC/2020/7, para.\u{a0}N"));
    assert!(main[2].starts_with("@techreport{hc-2020-7-para-N,\n"));
    assert!(main[3].contains("\nN1  - para. N\n"));
    assert_eq!(serde_json::from_str::<Value>(&main[4]).unwrap()[0]["note"], "para. N");
    assert_eq!(main[5], format!("{BASE}report/introduction.html#para-N"));
    // A series of its own is named with its paragraphs.
    let annex = dialog(page(&pages, "report/annex-i.html"));
    assert_eq!(annex[1], "HC/2020/7, annex I, para.\u{a0}N");
    assert!(annex[2].starts_with("@techreport{hc-2020-7-annex-i-para-N,\n"));
    assert_eq!(annex[5], format!("{BASE}report/annex-i.html#annex-i-para-N"));
    assert!(dialog(page(&pages, "glossary.html")).is_empty());
}

#[test]
fn every_page_is_described_and_names_no_picture() {
    let site = site(BASE, None);
    for (address, page) in pages(&site) {
        for (selector, attribute) in [
            ("meta[name=description]", "content"),
            ("meta[property='og:title']", "content"),
            ("meta[property='og:type']", "content"),
            ("meta[property='og:description']", "content"),
            ("meta[property='og:site_name']", "content"),
            ("link[rel=icon]", "href"),
        ] {
            assert!(said(&page, selector, attribute).is_some_and(|text| !text.is_empty()), "{address}: {selector}");
        }
        assert_eq!(said(&page, "meta[property='og:image']", "content"), None);
        // A page for lost readers is shown at any address.
        let root = if address == "404.html" { "/harbour/".into() } else { "../".repeat(address.matches('/').count()) };
        assert_eq!(said(&page, "link[rel=icon]", "href").unwrap(), format!("{root}assets/images/icon.svg"));
    }
    assert!(site.contains("assets/images/icon.svg"));
}

#[test]
fn a_page_rests_on_the_report_and_its_authors_publish_nothing() {
    let site = site(BASE, None);
    let pages = pages(&site);
    for (address, page) in &pages {
        let data = data(page);
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["@type"], "WebPage", "{address}");
        let report = &data["isBasedOn"];
        assert_eq!(report["@type"], "Report");
        assert_eq!(report["author"][0]["name"], "Harbour Commission");
        assert_eq!(report["reportNumber"], "HC/2020/7");
        assert_eq!(report["datePublished"], "2020-03-02");
        for never in ["publisher", "creator", "image"] {
            assert!(!data.to_string().contains(&format!("\"{never}\"")), "{address}: {never}");
        }
        assert!(data.get("author").is_none());
    }
    let set = &data(page(&pages, "glossary.html"))["mainEntity"];
    assert_eq!(set["@type"], "DefinedTermSet");
    let terms = set["hasDefinedTerm"].as_array().unwrap();
    assert!(!terms.is_empty());
    assert_eq!(terms[0]["@type"], "DefinedTerm");
    let term = &data(page(&pages, "glossary/consent.html"))["mainEntity"];
    assert_eq!((&term["@type"], &term["inDefinedTermSet"]["@type"]), (&"DefinedTerm".into(), &"DefinedTermSet".into()));
    assert!(!term["description"].as_str().unwrap().is_empty());
}

#[test]
fn no_title_breaks_out_of_its_place() {
    let plain = site(BASE, None);
    let hostile = site(BASE, Some(HOSTILE));
    let scripts = |page: &Html| page.select(&Selector::parse("script").unwrap()).count();
    let templates = |page: &Html| page.select(&Selector::parse("template").unwrap()).count();
    let hostile = pages(&hostile);
    for (address, before) in pages(&plain) {
        let after = page(&hostile, address);
        assert_eq!((scripts(after), templates(after)), (scripts(&before), templates(&before)), "{address}");
        assert_eq!(data(after)["isBasedOn"]["name"], HOSTILE, "{address}");
        assert_eq!(said(after, "meta[property='og:site_name']", "content").unwrap(), HOSTILE, "{address}");
    }
    let home = page(&hostile, "index.html");
    assert_eq!(said(home, "meta[property='og:title']", "content").unwrap(), HOSTILE);
    let title: String = home.select(&Selector::parse("title").unwrap()).flat_map(|title| title.text()).collect();
    assert!(title.starts_with(HOSTILE), "{title}");
}
