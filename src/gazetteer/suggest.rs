//! "Did you mean": the country that lies closest to what was written.

use super::{Country, by_alpha3, by_id, countries, names};
use crate::suggest::closest;

/// The country with the closest code, or the closest name if what was written is too long for a code.
pub(crate) fn suggest(written: &str) -> Option<&'static Country> {
    let written = written.trim();
    if written.chars().count() <= 3 {
        return by_alpha3(closest(written, countries().iter().filter_map(|country| country.alpha3))?);
    }
    let nearest = closest(written, names().iter().map(|name| name.name))?;
    let name = names().iter().find(|name| name.name == nearest)?;
    by_id(name.candidates.first()?)
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
