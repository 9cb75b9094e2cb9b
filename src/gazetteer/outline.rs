//! The land of the world without borders, as one path.

use std::sync::LazyLock;

use super::table::rows;

/// A drawing of the land in the Equal Earth projection, centred on 11 degrees east; countries' points share its coordinates.
#[derive(Debug)]
pub(crate) struct Outline {
    /// The view box is `0 0 width height`.
    pub(crate) width: u16,
    pub(crate) height: u16,
    /// The `d` of an SVG path.
    pub(crate) path: &'static str,
}

static OUTLINE: LazyLock<Outline> = LazyLock::new(|| {
    let [width, height, path] = rows(include_str!("data/outline.tsv")).next().unwrap_or_default();
    Outline { width: width.parse().unwrap_or_default(), height: height.parse().unwrap_or_default(), path }
});

/// The one outline there is.
pub(crate) fn outline() -> &'static Outline {
    &OUTLINE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::by_alpha3;

    #[test]
    fn it_is_small_and_a_path() {
        let outline = outline();
        assert!(outline.width > outline.height && outline.height > 0);
        assert!(outline.path.starts_with('M') && outline.path.ends_with('z') && outline.path.len() < 20_000);
        assert!(outline.path.bytes().all(|b| b"Mlz- 0123456789".contains(&b)));
    }

    #[test]
    fn the_pacific_lies_together() {
        let x = |code| by_alpha3(code).and_then(|country| country.point).map_or(0, |(x, _)| x);
        assert!(
            ["FJI", "KIR", "TON", "VUT", "WSM", "NZL"].into_iter().all(|code| x(code) > outline().width * 9 / 10 - 100)
        );
    }
}
