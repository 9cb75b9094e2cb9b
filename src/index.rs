//! Makes the indexes of the report's annotations: what happened when, where each country, term, document and
//! organisation stands, and the one A-Z index. A page a file; each is a pure view of the same mentions.
//!
//! Only accepted mentions count here: what is doubtful is in the ledger until the editor decides.

mod articles;
mod az;
mod chapters;
mod collation;
mod countries;
mod documents;
mod drafts;
mod glossary;
mod lists;
mod organisations;
mod quotations;
mod regions;
mod tense;
mod timeline;
mod title;
mod uses;

#[cfg(test)]
mod tests;

use crate::config::Config;
use crate::model::annotation::Annotations;
use crate::model::indexes::Indexes;
use crate::model::lexicon::Lexicon;
use crate::model::report::Report;

use collation::Collation;

/// What the pages are made from. The order matters only where one index reads another.
pub(crate) fn index(report: &Report, lexicon: &Lexicon, config: &Config, annotations: &Annotations) -> Indexes {
    let matter = Matter { report, lexicon, config, annotations, collation: &Collation::new(&config.site.language) };
    let timeline = timeline::timeline(matter);
    let terms = glossary::uses(matter);
    let mut indexes = Indexes {
        countries: countries::countries(matter, &timeline),
        regions: regions::regions(matter),
        glossary_order: glossary::order(matter),
        glossary_list: lists::glossary(matter),
        articles: articles::articles(matter, &terms),
        documents: documents::documents(matter),
        organisations: organisations::organisations(matter),
        note_places: quotations::places(report, lexicon.notes.iter().map(|note| &note.quotation)),
        figure_places: quotations::places(report, lexicon.figures.iter().map(|figure| &figure.quotation)),
        timeline,
        terms,
        ..Indexes::default()
    };
    (indexes.country_order, indexes.country_list) = lists::countries(matter, &indexes.countries);
    indexes.az = az::letters(matter, &indexes);
    indexes.chapters = chapters::summaries(matter, &indexes);
    indexes
}

/// All that an index is made from.
#[derive(Clone, Copy)]
struct Matter<'a> {
    report: &'a Report,
    lexicon: &'a Lexicon,
    config: &'a Config,
    annotations: &'a Annotations,
    collation: &'a Collation,
}
