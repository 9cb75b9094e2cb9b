//! `pages/*.md`: about, and whatever else the editor wants to say.

use serde::Deserialize;
use toml::Spanned;

use super::front_matter;
use super::reader::Reader;
use super::slug::{cure, is_slug, slug};
use super::table::located;
use crate::diagnostic::{BAD_SLUG, Diagnostic};
use crate::error::Error;
use crate::model::lexicon::{Body, Page};
use crate::source::Located;

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageKeys {
    /// The heading of the page.
    title: String,
    /// The last part of its address; made from the name of the file if not given.
    #[schemars(with = "Option<String>")]
    slug: Option<Spanned<String>>,
}

pub(super) fn load(reader: &mut Reader) -> Result<Vec<Page>, Error> {
    let mut pages = Vec::new();
    for (stem, source) in reader.markdown_files("content/pages")? {
        let Some(front) = front_matter::read::<PageKeys>(reader, &source) else { continue };
        let slug = match front.keys.slug {
            Some(written) => located(&source, front.start, written),
            None => Located::new(slug(&stem), source.span(0..3)),
        };
        if !is_slug(&slug.value) {
            let message = format!("`{}` is no slug", slug.value);
            reader.diagnostics.push(Diagnostic::new(BAD_SLUG, slug.span.clone(), message).hint(cure(&slug.value)));
            continue;
        }
        pages.push(Page { slug, title: front.keys.title, body: Body { start: front.body, source } });
    }
    Ok(pages)
}
