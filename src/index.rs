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
mod kept;
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
pub(crate) use kept::Kept;
use uses::Named;

/// Makes ready what indexing needs whatever the report says.
pub(crate) fn prepare() {
    tense::prepare();
}

/// What the pages are made from. The order matters only where one index reads another. What is `kept` of an earlier time
/// spares the work on chapters that are the same, and then holds what there is now.
pub(crate) fn index(
    report: &Report,
    lexicon: &Lexicon,
    config: &Config,
    annotations: &Annotations,
    kept: Option<&mut Kept>,
) -> Indexes {
    let matter = Matter { report, lexicon, config, annotations, collation: &Collation::new(&config.site.language) };
    let (timeline, mut named) = rayon::join(|| timeline::timeline(matter, kept), || Named::of(annotations));
    let terms = glossary::uses(matter, &mut named.terms);
    let mut indexes = Indexes {
        countries: countries::countries(matter, &timeline, &mut named),
        regions: regions::regions(matter, named.regions),
        glossary_order: glossary::order(matter),
        glossary_list: lists::glossary(matter),
        articles: articles::articles(matter, &terms, named.articles),
        documents: documents::documents(matter, named.documents),
        organisations: organisations::organisations(matter, named.organisations),
        note_places: quotations::places(report, lexicon.notes.iter().map(|note| &note.quotation)),
        figure_places: quotations::places(report, lexicon.figures.iter().map(|figure| &figure.quotation)),
        timeline,
        terms,
        ..Indexes::default()
    };
    (indexes.country_order, indexes.country_list) = lists::countries(matter, &indexes.countries);
    indexes.az = az::letters(matter, &indexes, named.places);
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
