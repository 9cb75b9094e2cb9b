//! Everything that was found out about the report, as the files of the site. Pure: the same inputs give the same bytes.
//!
//! Pages are typed contexts printed by the theme's templates; the report's own words become HTML in `markup` alone.

pub(crate) mod address;
mod assets;
mod cards;
mod citation;
pub(crate) mod data;
pub(crate) mod dates;
pub(crate) mod drawing;
pub(crate) mod edition;
mod html;
pub(crate) mod locator;
pub(crate) mod markup;
pub(crate) mod names;
mod search;
mod sitemap;
pub(crate) mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::Schema;

use crate::config::Config;
use crate::diagnostic::{DUPLICATE_ADDRESS, Diagnostic, Diagnostics};
use crate::model::annotation::Annotations;
use crate::model::indexes::Indexes;
use crate::model::lexicon::Lexicon;
use crate::model::passage::Passage;
use crate::model::report::Report;
use crate::model::verification::Verification;
use crate::project::ThemeFiles;
use crate::site::Site;

pub(crate) use html::contexts;

/// What the site is made of.
#[derive(Clone, Copy)]
pub(crate) struct Inputs<'a> {
    pub(crate) report: &'a Report,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) config: &'a Config,
    pub(crate) annotations: &'a Annotations,
    pub(crate) indexes: &'a Indexes,
    pub(crate) theme: &'a ThemeFiles,
    pub(crate) verification: &'a Verification,
    /// Copied as they are: address to bytes.
    pub(crate) files: &'a BTreeMap<String, Arc<[u8]>>,
    /// The schemas of what editors write, by the path or pattern of the files.
    pub(crate) schemas: fn() -> BTreeMap<&'static str, Schema>,
}

/// The site, and what the theme or the addresses have wrong.
pub(crate) fn render(inputs: &Inputs<'_>) -> (Site, Diagnostics) {
    let (words, mut diagnostics) = words::Words::load(inputs.theme, &inputs.config.site.language);
    let words = Arc::new(words);
    let edition = edition::Edition::new(inputs, &words);
    let (pages, found) = html::pages(inputs, &edition, &words);
    diagnostics.extend(found);
    let listed = html::listed(&edition);
    let sitemap = sitemap::sitemap(&inputs.config.site.base_url, listed.iter().map(String::as_str));
    let sitemap = sitemap.map(|map| (address::SITEMAP.to_owned(), map.into_bytes()));
    let search = if assets::has_scripts(inputs.theme) { search::scripts(&edition) } else { Vec::new() };
    let search = search.into_iter().map(|(address, script)| (address, script.into_bytes()));
    let mut site = Site::new();
    let facts = data::Facts {
        report: inputs.report,
        lexicon: inputs.lexicon,
        config: inputs.config,
        annotations: inputs.annotations,
        indexes: inputs.indexes,
    };
    let files = inputs.files.iter().map(|(address, bytes)| (address.clone(), bytes.to_vec()));
    for (address, bytes) in pages
        .into_iter()
        .chain(assets::assets(inputs.theme))
        .chain(data::files(facts))
        .chain(data::linked(&edition))
        .chain(data::schemas::files(&(inputs.schemas)()))
        .chain(search)
        .chain(sitemap)
        .chain(files)
    {
        if let Err(clash) = site.insert(address.clone(), bytes) {
            diagnostics.push(
                Diagnostic::without_place(DUPLICATE_ADDRESS, format!("`{address}` cannot be written: {clash}"))
                    .hint("rename the page, alias or file that has this address"),
            );
        }
    }
    diagnostics.extend(words.missing());
    (site, diagnostics)
}

/// The text that a passage's HTML shows, annotations off.
pub(crate) fn text_as_shown(theme: &ThemeFiles, config: &Config) -> impl Fn(&Passage) -> String {
    let (words, _) = words::Words::load(theme, &config.site.language);
    move |passage| markup::plain::plain(passage, &words)
}

/// A date as the title page shows it, in the words of a language of the theme.
pub(crate) fn date_in_words(theme: &ThemeFiles, language: &str, date: &str) -> String {
    dates::written(&words::Words::load(theme, language).0, date, false)
}

/// Each page before and after it is made smaller.
#[cfg(test)]
pub(crate) fn before_and_after(inputs: &Inputs<'_>) -> Vec<(String, String, String)> {
    let words = Arc::new(words::Words::load(inputs.theme, &inputs.config.site.language).0);
    html::before_and_after(inputs, &edition::Edition::new(inputs, &words), &words)
}
