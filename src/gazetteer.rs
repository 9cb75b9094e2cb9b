//! Countries and areas of the world (stub until the gazetteer's branch lands).

/// A country or area.
#[derive(Debug)]
pub(crate) struct Country {
    pub(crate) alpha3: Option<&'static str>,
    pub(crate) m49: &'static str,
    pub(crate) name: &'static str,
}
pub(crate) fn by_alpha3(_: &str) -> Option<&'static Country> {
    Some(&Country { alpha3: None, m49: "", name: "" })
}
pub(crate) fn suggest(_: &str) -> Option<&'static Country> {
    None
}
