//! What `verify` found out, as the repairs page tells it: what was compared with what, and what each repair became.

use std::collections::BTreeMap;

use super::lexicon::RepairKind;
use super::report::At;

/// The proof and its limits. Whether the text holds is said by the diagnostics that come with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Verification {
    /// The file compared with, relative to the project's root.
    pub(crate) source: String,
    /// Of the file's bytes, in hexadecimal.
    pub(crate) sha256: String,
    /// Departures that no entry explains; 0 means that the text holds.
    pub(crate) departures: usize,
    /// How many words of the site were found in the source, the title page and the footnotes included.
    pub(crate) words: usize,
    pub(crate) counts: BTreeMap<RepairKind, usize>,
    /// Where each entry of `Lexicon::repairs` has its effect: a passage, or none for the title page; parallel to it.
    pub(crate) places: Vec<Option<At>>,
}
