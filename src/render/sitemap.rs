//! `sitemap.xml`: the pages that a search engine should know, in their order. There is none where nobody knows where the
//! site will stand, since its addresses must be whole.

use std::sync::Arc;

use super::address;
use super::html;
use super::markup::escape::escape;
use super::press::Press;
use crate::site::Output;

pub(super) fn file(press: &Arc<Press>) -> Option<(String, Output)> {
    let base = &press.inputs.project.config.site.base_url;
    if base.is_empty() {
        return None;
    }
    let press = Arc::clone(press);
    let make = move || {
        let listed = html::listed(&press.edition());
        let map = sitemap(&press.inputs.project.config.site.base_url, listed.iter().map(String::as_str));
        Ok(map.unwrap_or_default().into_bytes())
    };
    Some((address::SITEMAP.to_owned(), Output::recipe(make)))
}

fn sitemap<'p>(base: &str, pages: impl Iterator<Item = &'p str>) -> Option<String> {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages {
        out.push_str("<url><loc>");
        escape(&mut out, &address::absolute(base, page)?);
        out.push_str("</loc></url>\n");
    }
    out.push_str("</urlset>\n");
    (!base.is_empty()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::sitemap;

    #[test]
    fn a_sitemap_needs_an_address_and_holds_it_whole() {
        assert_eq!(sitemap("", ["index.html"].into_iter()), None);
        assert_eq!(sitemap("", [].into_iter()), None);
        let map = sitemap("https://example.org/a&b/", ["a-z.html", "report/é.html"].into_iter()).unwrap();
        assert!(map.contains("<loc>https://example.org/a&amp;b/a-z.html</loc>"), "{map}");
        assert!(map.contains("<loc>https://example.org/a&amp;b/report/%C3%A9.html</loc>"), "{map}");
    }
}
