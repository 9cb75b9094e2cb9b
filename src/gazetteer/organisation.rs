//! Organisations that any report may name without explaining them: the organs, funds, programmes and agencies of the
//! United Nations, and intergovernmental and other bodies that its documents name again and again.
//!
//! Written by hand from general knowledge. An acronym stands here only if it hardly ever means anything else; others are
//! for the report to define. The editor's registry has the last word on all of them.

use std::sync::LazyLock;

use super::table::rows;

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Organisation {
    pub(crate) id: &'static str,
    /// As in `organisations.toml`.
    pub(crate) kind: &'static str,
    /// Empty if it has none that is used alone.
    pub(crate) acronym: &'static str,
    pub(crate) name: &'static str,
    others: &'static str,
}

static ORGANISATIONS: LazyLock<Vec<Organisation>> = LazyLock::new(|| {
    rows(include_str!("data/organisations.tsv"))
        .map(|[id, kind, acronym, name, others]| Organisation { id, kind, acronym, name, others })
        .collect()
});

/// All of them, sorted by id.
pub(crate) fn organisations() -> &'static [Organisation] {
    &ORGANISATIONS
}

impl Organisation {
    /// Name, acronym and other names.
    pub(crate) fn names(self) -> impl Iterator<Item = &'static str> {
        [self.name, self.acronym].into_iter().chain(self.others.split('|')).filter(|name| !name.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_are_sorted_and_no_name_means_two() {
        assert!(organisations().is_sorted_by(|a, b| a.id < b.id));
        let mut names = BTreeSet::new();
        for organisation in organisations() {
            assert!(!organisation.name.is_empty(), "{}", organisation.id);
            assert!(["united-nations", "intergovernmental", "non-governmental"].contains(&organisation.kind));
            for name in organisation.names() {
                assert!(names.insert(name), "{name}");
            }
        }
    }
}
