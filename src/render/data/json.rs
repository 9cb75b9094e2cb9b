//! JSON with a row a line.

use std::io::{self, Write};

use serde::Serialize;

/// A list.
pub(super) fn list<T: Serialize>(mut out: &mut dyn Write, rows: impl Iterator<Item = T>) -> io::Result<()> {
    out.write_all(b"[")?;
    for (position, row) in rows.enumerate() {
        out.write_all(if position > 0 { b",\n" } else { b"\n" })?;
        serde_json::to_writer(&mut out, &row)?;
    }
    out.write_all(b"\n]\n")
}
