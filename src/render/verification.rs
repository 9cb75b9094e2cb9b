//! What the site says of the comparison with the text received: plain facts, made by `verify`.

/// The comparison with the text received.
#[derive(Debug, Clone, Default)]
pub(crate) struct Verification {
    /// Name of the file received: `report.md`. Empty if there is none.
    pub(crate) received: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub(crate) sha256: String,
    /// Words compared.
    pub(crate) words: usize,
    /// Places where the site's text departs from the source beyond the repairs; 0 is said to hold.
    pub(crate) departures: usize,
    /// The normalisations before comparing, a sentence each.
    pub(crate) normalisations: Vec<String>,
}
