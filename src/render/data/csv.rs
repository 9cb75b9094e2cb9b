//! CSV as RFC 4180 has it: a header row, lines that end in CR LF, quotation marks where they are needed. A list is joined
//! by semicolons, null is empty.

use std::io::{self, Write};

/// Writes the header and the rows.
pub(super) fn table<const N: usize>(
    out: &mut dyn Write,
    header: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> io::Result<()> {
    let mut table = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    table.write_record(header)?;
    for row in rows {
        table.write_record(&row)?;
    }
    table.flush()
}

/// The items of a list, or the one value of an option, as one cell.
pub(super) fn cell<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(";")
}
