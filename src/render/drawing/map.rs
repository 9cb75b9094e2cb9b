//! The map: land without borders, a dot of one size for every country that the report names, a ring where only a meeting
//! took place. Size and number say nothing here, so that no reader takes them for a measure.
//!
//! The list of countries beside it is its equal, so it is hidden from those who do not see it; its links are for the
//! pointer and no Tab stops.

use std::sync::LazyLock;

use super::svg;
use crate::gazetteer::{Country, outline};

/// A dot and its name.
pub(crate) struct Dot<'a> {
    pub(crate) country: &'a Country,
    pub(crate) name: String,
    /// Relative to the page.
    pub(crate) href: String,
    /// Only a place of it is named.
    pub(crate) meeting: bool,
    /// Who is named oftener is labelled first where there is no room for all.
    pub(crate) weight: usize,
}

const RADIUS: f64 = 9.0;
const SIZE: u8 = 21;
const LETTER: f64 = 11.0;
/// What a country's own map shows of the world, and the letters of its one name.
const WINDOW: [f64; 2] = [540.0, 360.0];
const NAME: u8 = 27;
/// More labels than this hide the land.
const LABELS: usize = 30;

/// A rectangle: left, top, right, bottom.
type Area = [f64; 4];

pub(crate) fn world(dots: &[Dot<'_>]) -> String {
    let mut out = String::new();
    start(&mut out, "map-drawing", [0.0, 0.0, outline().width.into(), outline().height.into()], outline().path);
    let places: Vec<Option<(f64, f64)>> = dots.iter().map(|dot| point(dot.country)).collect();
    for (dot, place) in dots.iter().zip(&places) {
        let Some((x, y)) = *place else { continue };
        let class = if dot.meeting { "map-dot is-meeting" } else { "map-dot" };
        svg::open(&mut out, "a", class, &[("href", dot.href.clone()), ("tabindex", "-1".into())]);
        svg::text(&mut out, "title", "", &[], &dot.name);
        circle(&mut out, (x, y), dot.meeting);
        svg::close(&mut out, "a");
    }
    for (dot, (x, y), end) in labels(dots, &places) {
        label(&mut out, (x, y), SIZE, end, &dots[dot].name);
    }
    svg::close(&mut out, "svg");
    out
}

/// The land around one dot with its name, for a country's own page; nothing for a country that the map leaves out. Only
/// the lands that come into the window are drawn, since the outline of the world weighs more than a page of text.
pub(crate) fn locator(country: &Country, name: &str, meeting: bool) -> Option<String> {
    let (x, y) = point(country)?;
    let (width, height) = (f64::from(outline().width), f64::from(outline().height));
    let left = (x - WINDOW[0] / 2.0).clamp(0.0, width - WINDOW[0]).round();
    let top = (y - WINDOW[1] / 2.0).clamp(0.0, height - WINDOW[1]).round();
    let window = [left, top, left + WINDOW[0], top + WINDOW[1]];
    let mut out = String::new();
    start(&mut out, "map-drawing map-locator", window, &lands(&RINGS, &window));
    svg::open(&mut out, "g", if meeting { "map-dot is-meeting" } else { "map-dot" }, &[]);
    circle(&mut out, (x, y), meeting);
    svg::close(&mut out, "g");
    // On the side that has the room.
    let end = x > left + WINDOW[0] / 2.0;
    let beside = if end { -RADIUS - 10.0 } else { RADIUS + 10.0 };
    label(&mut out, (x + beside, y + f64::from(NAME) * 0.35), NAME, end, name);
    svg::close(&mut out, "svg");
    Some(out)
}

/// A part of the map, with the land given.
fn start(out: &mut String, class: &str, [left, top, right, bottom]: Area, land: &str) {
    let sides = [left, top, right - left, bottom - top].map(svg::short);
    svg::open(out, "svg", class, &[("viewBox", sides.join(" ")), ("aria-hidden", "true".into()), svg::from_left()]);
    svg::empty(
        out,
        "path",
        "map-land",
        &[("d", land.into()), ("fill", "currentColor".into()), ("fill-opacity", "0.12".into())],
    );
}

/// The rings of the outline, each with what it takes: measured once for all countries.
static RINGS: LazyLock<Vec<(&str, Area)>> = LazyLock::new(|| rings(outline().path));

fn rings(path: &str) -> Vec<(&str, Area)> {
    path.split_inclusive('z').filter_map(|ring| Some((ring, area(ring)?))).collect()
}

/// Those rings that come into a window.
fn lands(rings: &[(&str, Area)], window: &Area) -> String {
    rings.iter().filter(|(_, area)| touch(area, window)).map(|(ring, _)| *ring).collect()
}

/// What a ring takes, written `M x y l dx dy … z` in whole numbers.
fn area(ring: &str) -> Option<Area> {
    let ring = ring.replace('-', " -");
    let mut numbers = ring.split(|c: char| c != '-' && !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut next = || numbers.next().and_then(|number| number.parse::<f64>().ok());
    let (mut x, mut y) = (0.0, 0.0);
    let mut area: Option<Area> = None;
    while let (Some(right), Some(down)) = (next(), next()) {
        (x, y) = (x + right, y + down);
        let [left, top, right, bottom] = area.unwrap_or([x, y, x, y]);
        area = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
    }
    area
}

fn label(out: &mut String, (x, y): (f64, f64), size: u8, end: bool, name: &str) {
    let place = [
        ("x", svg::short(x)),
        ("y", svg::short(y)),
        ("font-size", size.to_string()),
        ("text-anchor", if end { "end" } else { "start" }.into()),
        ("fill", "currentColor".into()),
    ];
    svg::text(out, "text", "map-label", &place, name);
}

fn point(country: &Country) -> Option<(f64, f64)> {
    country.point.map(|(x, y)| (f64::from(x), f64::from(y)))
}

fn circle(out: &mut String, (x, y): (f64, f64), meeting: bool) {
    let mut attributes = vec![("cx", svg::short(x)), ("cy", svg::short(y)), ("r", svg::short(RADIUS))];
    if meeting {
        attributes.extend([("fill", "none".into()), ("stroke", "currentColor".into()), ("stroke-width", "3".into())]);
        // The hole of a ring answers to the pointer as well.
        attributes.push(("pointer-events", "all".into()));
    } else {
        attributes.push(("fill", "currentColor".into()));
    }
    svg::empty(out, "circle", "", &attributes);
}

/// Which names fit, where they stand, and whether they end there rather than begin.
fn labels(dots: &[Dot<'_>], places: &[Option<(f64, f64)>]) -> Vec<(usize, (f64, f64), bool)> {
    let mut taken: Vec<Area> = places
        .iter()
        .flatten()
        .map(|(x, y)| [x - RADIUS - 2.0, y - RADIUS - 2.0, x + RADIUS + 2.0, y + RADIUS + 2.0])
        .collect();
    let mut order: Vec<usize> = (0..dots.len()).collect();
    order.sort_by_key(|dot| (std::cmp::Reverse(dots[*dot].weight), *dot));
    let mut found = Vec::new();
    for dot in order {
        let Some((x, y)) = places[dot] else { continue };
        let width = dots[dot].name.chars().count() as f64 * LETTER;
        let height = f64::from(SIZE);
        let beside = RADIUS + 5.0;
        // Right, left, then the four corners.
        let tries = [(1.0, 0.0), (-1.0, 0.0), (1.0, -0.8), (1.0, 0.8), (-1.0, -0.8), (-1.0, 0.8)];
        let fitting = tries.into_iter().find_map(|(side, shift)| {
            let end = side < 0.0;
            let at = (x + side * beside, y + height * (0.35 + shift));
            let left = if end { at.0 - width } else { at.0 };
            let area = [left, at.1 - height * 0.8, left + width, at.1 + height * 0.2];
            let inside = area[0] >= 0.0 && area[2] <= f64::from(outline().width) && area[1] >= 0.0;
            (inside && !taken.iter().any(|other| touch(&area, other))).then_some((at, end, area))
        });
        if let Some((at, end, area)) = fitting {
            taken.push(area);
            found.push((dot, at, end));
        }
        if found.len() == LABELS {
            break;
        }
    }
    found
}

fn touch(one: &Area, other: &Area) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::by_alpha3;

    fn dot(code: &str, weight: usize) -> Dot<'static> {
        let country = by_alpha3(code).unwrap();
        Dot {
            country,
            name: format!("{} <", country.name),
            href: format!("countries/{}.html", country.slug),
            meeting: code == "AUT",
            weight,
        }
    }

    #[test]
    fn dots_have_one_size_and_meetings_are_rings() {
        let drawn = world(&[dot("AUT", 9), dot("CHE", 1), dot("ZWE", 1)]);
        assert_eq!(drawn.matches(" r=\"9\"").count(), 3);
        assert_eq!(drawn.matches("map-dot is-meeting").count(), 1);
        assert_eq!(drawn.matches("tabindex=\"-1\"").count(), 3);
        assert!(drawn.contains("Zimbabwe &lt;") && !drawn.contains("style"));
    }

    #[test]
    fn a_country_is_shown_with_its_name_and_the_lands_around_it() {
        for (code, anchor) in [("AUT", "start"), ("FJI", "end"), ("USA", "start")] {
            let country = by_alpha3(code).unwrap();
            let drawn = locator(country, country.name, code == "AUT").unwrap();
            assert!(drawn.contains(&format!(">{}</text>", country.name)) && drawn.contains(" 540 360\""), "{drawn}");
            assert!(drawn.contains(&format!("text-anchor=\"{anchor}\"")), "{code}: {drawn}");
            assert!(drawn.len() < outline().path.len() && drawn.contains("l"), "{code} shows the whole world");
        }
    }

    #[test]
    fn lands_out_of_sight_are_left_out() {
        let path = "M10 10l5 0 0 5z M100 100l-4 9 2 2z";
        assert_eq!(lands(&rings(path), &[0.0, 0.0, 50.0, 50.0]), "M10 10l5 0 0 5z");
        assert_eq!(lands(&rings(path), &[97.0, 105.0, 200.0, 200.0]).trim(), "M100 100l-4 9 2 2z");
    }

    #[test]
    fn no_label_lies_on_another_and_the_oftener_named_comes_first() {
        let crowd: Vec<Dot<'_>> = ["AUT", "CHE", "CZE", "SVK", "HUN", "SVN", "HRV", "DEU", "LIE", "ITA"]
            .into_iter()
            .enumerate()
            .map(|(weight, code)| dot(code, weight))
            .collect();
        let places: Vec<_> = crowd.iter().map(|dot| point(dot.country)).collect();
        let found = labels(&crowd, &places);
        assert_eq!(found.first().map(|(dot, ..)| *dot), Some(9));
        assert!(found.len() > 2 && found.len() < crowd.len());
    }
}
