//! The one format of the gazetteer's files: a line a row, a tab between cells, `#` before the heading.

/// The rows of a table, each cut into exactly `N` cells; what is missing at the end is empty.
pub(super) fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or(""))
    })
}

/// The ids of a cell that lists them, kept for as long as the program runs, like the text that they are part of.
pub(super) fn ids(cell: &'static str) -> &'static [&'static str] {
    Vec::leak(cell.split(' ').collect())
}
