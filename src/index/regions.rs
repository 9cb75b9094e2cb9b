//! The regions that the report names, which are no countries.

use super::Matter;
use super::uses::by_key;
use crate::gazetteer::region_by_slug;
use crate::model::annotation::Reading;
use crate::model::indexes::RegionEntry;

pub(super) fn regions(matter: Matter<'_>) -> Vec<RegionEntry> {
    let found = by_key(matter.annotations, |reading| match reading {
        Reading::Region { slug } => Some(slug.as_str()),
        _ => None,
    });
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
