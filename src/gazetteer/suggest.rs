//! "Did you mean": the country that lies closest to what was written.

use super::{Country, by_id, countries, names};

/// The country with the closest code, or the closest name if what was written is too long for a code.
pub(crate) fn suggest(written: &str) -> Option<&'static Country> {
    let written = written.trim().to_lowercase();
    if written.chars().count() <= 3 {
        return closest(&written, countries().iter().filter_map(|country| Some((country.alpha3?, country.id()))));
    }
    closest(&written, names().iter().map(|name| (name.name, name.candidates[0])))
}

/// The first of the nearest, if it is near enough: a third of its letters may differ.
fn closest(written: &str, among: impl Iterator<Item = (&'static str, &'static str)>) -> Option<&'static Country> {
    let nearest = among.map(|(name, id)| (distance(written, &name.to_lowercase()), name, id)).min()?;
    let (distance, name, id) = nearest;
    (distance * 3 <= name.chars().count()).then(|| by_id(id))?
}

/// Letters to insert, delete, replace or swap until the two are equal.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows = vec![(0..=to.len()).collect::<Vec<_>>()];
    for (i, a) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in to.iter().enumerate() {
            let replaced = rows[i][j] + usize::from(a != b);
            let mut least = replaced.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == to[j - 1] && from[i - 1] == *b {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_code_or_name_is_found_and_nothing_far() {
        let id = |written| suggest(written).map(Country::id);
        assert_eq!(id("ZWX"), Some("ZWE"));
        assert_eq!(id("zwe"), Some("ZWE"));
        assert_eq!(id("Zimbabve"), Some("ZWE"));
        assert_eq!(id("Moldovia"), Some("MDA"));
        assert_eq!(id("Atlantis Nowhere"), None);
        assert_eq!(id(""), None);
    }
}
