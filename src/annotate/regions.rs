//! Regions of the world that the text names; they are entries of their own and no countries.

use super::scene::Scene;

pub(super) fn annotate(_scene: &mut Scene<'_>) {}
