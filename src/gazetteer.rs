//! Countries and areas of the world (stub until the gazetteer's branch lands).

/// A country or area.
#[derive(Debug)]
pub(crate) struct Country {
    pub(crate) alpha3: Option<&'static str>,
    pub(crate) m49: &'static str,
}
