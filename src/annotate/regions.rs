//! Regions of the world that the text names; they are entries of their own and no countries. They are found together
//! with the countries, since the longer name of either kind wins.

use std::ops::Range;

use super::scene::Scene;
use crate::gazetteer::RegionName;
use crate::model::annotation::Reading;

pub(super) fn accept(scene: &mut Scene<'_>, range: Range<usize>, region: &RegionName) {
    scene.accept(range, Reading::Region { slug: region.region.slug.into() }, "a name of a region");
}
