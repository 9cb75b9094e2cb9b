//! Everything that was found out about the report, as the files of the site. Pure: the same inputs give the same bytes.
//!
//! Pages are typed contexts printed by the theme's templates; the report's own words become HTML in `markup` alone.

pub(crate) mod address;
mod archive;
mod assets;
mod cards;
mod citation;
pub(crate) mod data;
pub(crate) mod dates;
pub(crate) mod drawing;
pub(crate) mod edition;
mod epub;
mod gathered;
mod html;
pub(crate) mod language;
pub(crate) mod leaves;
pub(crate) mod locator;
pub(crate) mod markup;
pub(crate) mod names;
mod offline;
mod one_file;
mod places;
mod press;
mod printer;
mod search;
mod sitemap;
mod take_along;
pub(crate) mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::Schema;

use crate::config::Config;
use crate::diagnostic::{DUPLICATE_ADDRESS, Diagnostic, Diagnostics};
use crate::model::annotation::Annotations;
use crate::model::indexes::Indexes;
use crate::model::passage::Passage;
use crate::model::report::Report;
use crate::model::verification::Verification;
use crate::project::{Project, ThemeFiles};
use crate::site::{Clash, Output, Site};
use press::Press;
pub(crate) use printer::Printer;

/// What every template is given, as schemas by the template's name.
pub(crate) fn contexts() -> BTreeMap<&'static str, serde_json::Value> {
    html::contexts().into_iter().chain(epub::contexts()).collect()
}

/// What the site is made of. The recipes of a site share it, and keep it for as long as the site is there.
#[derive(Clone)]
pub(crate) struct Inputs {
    pub(crate) project: Arc<Project>,
    pub(crate) report: Arc<Report>,
    pub(crate) annotations: Arc<Annotations>,
    pub(crate) indexes: Arc<Indexes>,
    pub(crate) verification: Arc<Verification>,
    pub(crate) printer: Arc<Printer>,
    /// The schemas of what editors write, by the path or pattern of the files.
    pub(crate) schemas: fn() -> BTreeMap<&'static str, Schema>,
}

/// The site as recipes, and what the theme or the addresses have wrong. What is wrong with one page only is told when its
/// recipe is asked for it.
pub(crate) fn render(inputs: Inputs) -> (Site, Diagnostics) {
    let (press, mut diagnostics) = Press::new(inputs);
    let Some(press) = press.map(Arc::new) else { return (Site::new(), diagnostics) };
    let project = &press.inputs.project;
    let search = if assets::has_scripts(&project.theme) { search::scripts(&press) } else { Vec::new() };
    let files = project.files.iter().map(|(address, bytes)| (address.clone(), Output::Bytes(Arc::clone(bytes))));
    let (gathered, found) = gathered::files(&press);
    diagnostics.extend(found);
    let mut site = Site::new();
    let clash = |address: &str, clash: Clash| {
        Diagnostic::without_place(DUPLICATE_ADDRESS, format!("`{address}` cannot be written: {clash}"))
            .hint("rename the page, alias or file that has this address")
    };
    for (address, output) in html::pages(&press)
        .into_iter()
        .chain(gathered)
        .chain(assets::assets(&project.theme))
        .chain(data::files(&press))
        .chain(data::linked(&press))
        .chain(data::schemas::files(press.inputs.schemas))
        .chain(search)
        .chain(sitemap::file(&press))
        .chain(files)
    {
        if let Err(why) = site.insert(address.clone(), output) {
            diagnostics.push(clash(&address, why));
        }
    }
    match take_along::add(&press, &mut site) {
        Ok(found) => diagnostics.extend(found),
        Err((address, why)) => diagnostics.push(clash(&address, why)),
    }
    (site, diagnostics)
}

/// The text that a passage's HTML shows, annotations off.
pub(crate) fn text_as_shown(theme: &ThemeFiles, config: &Config) -> impl Fn(&Passage) -> String {
    let (words, _) = words::Words::load(theme, &config.site.language);
    move |passage| markup::plain::plain(passage, &words)
}

/// A passage as HTML, with nothing laid over it.
pub(crate) fn passage_as_html(passage: &Passage) -> String {
    let (words, _) = words::Words::load(&ThemeFiles::default(), "en");
    let page = address::Page::new("report/a.html".to_owned());
    let footnotes = |label: &str| Some(format!("report/a.html#footnote-{label}"));
    let setting = markup::Setting { footnotes: Some(&footnotes), ids: true, ..markup::Setting::plain(&page, &words) };
    markup::blocks::blocks(passage, &setting)
}

/// A date as the title page shows it, in the words of a language of the theme.
pub(crate) fn date_in_words(theme: &ThemeFiles, language: &str, date: &str) -> String {
    dates::written(&words::Words::load(theme, language).0, date, false)
}

/// Hands out each page as its template prints it, before it is made smaller: for the benchmark.
pub(crate) fn printed(inputs: Inputs, each: &(dyn Fn(&str, String) + Sync)) {
    if let Some(press) = Press::new(inputs).0 {
        html::printed(&press, each);
    }
}

/// Each page before and after it is made smaller.
#[cfg(test)]
pub(crate) fn before_and_after(inputs: Inputs) -> Vec<(String, String, String)> {
    let press = Press::new(inputs).0.unwrap();
    let mut pages = html::before_and_after(&press);
    pages.push(one_file::before_and_after(&press));
    pages
}
