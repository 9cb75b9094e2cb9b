//! The files of a book as one archive. The same files give the same bytes: entries have an order and no time or owner of
//! the machine. The first says what the archive is, and is stored as it is, so that it can be read without unpacking.

use std::io::{Cursor, Write};

use rayon::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

pub(super) struct Entry {
    /// Its path within the archive.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Entry {
    pub(super) fn text(name: impl Into<String>, text: &str) -> Self {
        Self { name: name.into(), bytes: text.as_bytes().to_vec() }
    }
}

/// The archive, its files behind the one that names its kind, in their order.
pub(super) fn archive(files: Vec<Entry>) -> Vec<u8> {
    // Packing is most of the work and each file's own: every one is packed apart, and what was packed is then copied.
    let kind = Entry::text("mimetype", "application/epub+zip");
    let packed: Vec<Vec<u8>> = std::iter::once(kind)
        .chain(files)
        .collect::<Vec<_>>()
        .par_iter()
        .map(|file| {
            let stored = file.name == "mimetype" || is_packed_already(&file.name);
            one(file, if stored { CompressionMethod::Stored } else { CompressionMethod::Deflated })
        })
        .collect();
    let mut all = ZipWriter::new(Cursor::new(Vec::new()));
    for part in packed {
        let mut part = ZipArchive::new(Cursor::new(part)).expect(IN_MEMORY);
        all.raw_copy_file(part.by_index_raw(0).expect(IN_MEMORY)).expect(IN_MEMORY);
    }
    all.finish().expect(IN_MEMORY).into_inner()
}

const IN_MEMORY: &str = "an archive in memory takes what it is given";

fn one(file: &Entry, method: CompressionMethod) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut part = ZipWriter::new(Cursor::new(Vec::with_capacity(file.bytes.len() / 2)));
    part.start_file(file.name.as_str(), options).expect(IN_MEMORY);
    part.write_all(&file.bytes).expect(IN_MEMORY);
    part.finish().expect(IN_MEMORY).into_inner()
}

/// Pictures that have been made small in their own way.
fn is_packed_already(name: &str) -> bool {
    [".png", ".jpg", ".gif", ".webp"].iter().any(|ending| name.ends_with(ending))
}
