//! JSON with a row a line.

use std::io::{self, Write};

use serde::Serialize;

/// A list.
pub(super) fn list<T: Serialize>(out: &mut dyn Write, rows: impl Iterator<Item = T>) -> io::Result<()> {
    out.write_all(b"[")?;
    lines(out, rows)?;
    out.write_all(b"\n]\n")
}

/// The rows of a list, with what stands between them. Each is put together in memory, since the serializer hands on a few
/// bytes at a time.
pub(super) fn lines<T: Serialize>(out: &mut dyn Write, rows: impl Iterator<Item = T>) -> io::Result<()> {
    let mut line = Vec::new();
    for (position, row) in rows.enumerate() {
        line.clear();
        line.extend_from_slice(if position > 0 { b",\n" } else { b"\n" });
        serde_json::to_writer(&mut line, &row)?;
        out.write_all(&line)?;
    }
    Ok(())
}
