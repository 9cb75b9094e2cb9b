//! How much one chapter's text may hold. What lies above is no report, and browsers choke on it; the README lists these
//! under "Limits".

/// Quotations, lists, emphasis and the like within one another.
pub(super) const DEPTH: usize = 100;

/// Low and high letters within one another.
pub(super) const SCRIPTS: usize = 10;

/// Columns of a table.
pub(super) const COLUMNS: usize = 200;

/// Footnotes of a paragraph.
pub(super) const FOOTNOTES: usize = 1_000;
