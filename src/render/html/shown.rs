//! Small contexts that several pages share.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::locator::Part;

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct Link {
    pub(crate) text: String,
    pub(crate) href: String,
}

/// A line of an index: a name, a few words, its places.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(crate) struct Entry {
    pub(crate) text: String,
    pub(crate) href: String,
    pub(crate) note: String,
    pub(crate) places: Vec<Part>,
    /// How often it is mentioned; 0 is not shown.
    pub(crate) count: usize,
    /// A see-reference instead of places.
    pub(crate) see: Vec<Link>,
}
