//! Where a reader looks for a country that the United Nations lists under another letter.

use std::sync::LazyLock;

use super::table::{ids, rows};

/// A name that is no heading, and the countries under which it is to be found.
#[derive(Debug)]
pub(crate) struct SeeName {
    pub(crate) name: &'static str,
    /// Ids of countries (`by_id`), in alphabetical order of their names.
    pub(crate) targets: &'static [&'static str],
}

static NAMES: LazyLock<Vec<SeeName>> = LazyLock::new(|| {
    rows(include_str!("data/see.tsv")).map(|[name, targets]| SeeName { name, targets: ids(targets) }).collect()
});

/// All see-references, sorted by their letters: `Moldova`, see `Republic of Moldova`. They are names in English, and
/// none for a list in another language.
pub(crate) fn see_names(language: &str) -> &'static [SeeName] {
    if language.split('-').next() == Some("en") { &NAMES } else { &[] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::{by_id, countries};

    #[test]
    fn none_is_blind_or_a_heading_itself() {
        for see in see_names("en") {
            assert!(see.targets.iter().all(|id| by_id(id).is_some()), "{}", see.name);
            assert!(countries().iter().all(|country| country.name != see.name), "{}", see.name);
        }
        for (name, targets) in [("Moldova", &["MDA"][..]), ("Korea", &["PRK", "KOR"]), ("Swaziland", &["SWZ"])] {
            let found = see_names("en").iter().find(|see| see.name == name);
            assert_eq!(found.map(|see| see.targets), Some(targets), "{name}");
        }
    }
}
