//! The regions that the report names, which are no countries.

use std::collections::BTreeMap;

use super::Matter;
use crate::gazetteer::region_by_slug;
use crate::model::indexes::{RegionEntry, Uses};

pub(super) fn regions(matter: Matter<'_>, found: BTreeMap<&str, Uses>) -> Vec<RegionEntry> {
    let mut regions: Vec<RegionEntry> = found
        .into_iter()
        .map(|(slug, uses)| {
            let language = &matter.config.site.language;
            let name = region_by_slug(slug).map_or(slug, |region| region.name_in(language));
            RegionEntry { slug: slug.into(), name: name.into(), uses }
        })
        .collect();
    regions.sort_by(|a, b| matter.collation.compare(&a.name, &b.name));
    regions
}
