//! Alphabetical lists in which other names stand among the entries that they lead to.

use super::Matter;
use crate::gazetteer::see_names;
use crate::model::indexes::{CountryEntry, Listed};

/// A name, whether it is another name only, and where it leads.
type Line<'a> = (&'a str, bool, Vec<usize>);

/// The countries' names in the interface's language. The other names are English, and so belong to an English interface.
pub(super) fn countries(matter: Matter<'_>, countries: &[CountryEntry]) -> (Vec<usize>, Vec<Listed>) {
    let language = &matter.config.site.language;
    let names = countries.iter().enumerate().map(|(at, entry)| (entry.country.name_in(language), false, vec![at]));
    let see = see_names(language).iter().filter_map(|see| {
        let position = |id: &&str| countries.iter().position(|entry| entry.country.id() == *id);
        let targets: Vec<usize> = see.targets.iter().filter_map(position).collect();
        (!targets.is_empty()).then_some((see.name, true, targets))
    });
    let list = sorted(matter, names.chain(see).collect());
    let order = list.iter().filter(|line| line.other_name.is_none()).flat_map(|line| line.entries.clone()).collect();
    (order, list)
}

/// The glossary's terms with their aliases.
pub(super) fn glossary(matter: Matter<'_>) -> Vec<Listed> {
    let terms = matter.lexicon.terms.iter().enumerate();
    let lines = terms.flat_map(|(at, term)| {
        let aliases = term.aliases.iter().map(move |alias| (alias.value.as_str(), true, vec![at]));
        std::iter::once((term.term.value.as_str(), false, vec![at])).chain(aliases)
    });
    sorted(matter, lines.collect())
}

fn sorted(matter: Matter<'_>, mut lines: Vec<Line<'_>>) -> Vec<Listed> {
    lines.sort_by(|one, other| matter.collation.compare(one.0, other.0).then_with(|| one.cmp(other)));
    let listed = |(name, is_other, entries): Line<'_>| Listed {
        letter: matter.collation.letter(name),
        other_name: is_other.then(|| name.to_owned()),
        entries,
    };
    lines.into_iter().map(listed).collect()
}
