//! CSV as RFC 4180 has it: a header row, lines that end in CR LF, quotation marks where they are needed. A list is joined
//! by semicolons, null is empty.
//!
//! Such files are opened in spreadsheets, which take a cell that begins with certain signs for a formula, and a formula may
//! fetch or run things. Text may come from anywhere, so such a cell begins with an apostrophe here; JSON has it as it is.

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
        table.write_record(row.map(inert))?;
    }
    table.flush()
}

/// The items of a list, or the one value of an option, as one cell.
pub(super) fn cell<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(";")
}

fn inert(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_no_other_cell_is_changed() {
        let mut written = Vec::new();
        let rows = ["=1+1", "+1", "-1", "@A1", "\t=1", "a=1", "1-2", "'=1", ""].map(|cell| [cell.to_owned()]);
        table(&mut written, ["a"], rows.into_iter()).unwrap();
        let read: Vec<String> =
            ::csv::Reader::from_reader(&*written).records().map(|record| record.unwrap()[0].to_owned()).collect();
        assert_eq!(read, ["'=1+1", "'+1", "'-1", "'@A1", "'\t=1", "a=1", "1-2", "'=1", ""]);
    }
}
