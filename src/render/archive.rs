//! The whole site as one zip, for computers: after unpacking it opens from disk. The same files give the same bytes, so
//! nothing in it is of the machine or the moment: files in their order, times of the report's own day, one kind of rights.

use std::io::{Cursor, Write};

use rayon::prelude::*;
use zip::result::ZipResult;
use zip::write::{FileOptions, SimpleFileOptions};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Files that are packed one after the other. The pieces are packed at once and then joined, in their order.
const PIECE: usize = 32;

/// Endings of files that are as small as they can be.
const PACKED: [&str; 8] = ["woff2", "png", "jpg", "jpeg", "webp", "avif", "epub", "zip"];

/// A level at which text is a fifth of its size and the build does not wait.
const LEVEL: i64 = 4;

/// `folder` is the one folder that all lies in; `date` the files' day, such as `2014-06-19`, if it is known.
pub(super) fn archive(folder: &str, date: &str, files: &[(&str, &[u8])]) -> Vec<u8> {
    // What can fail is the writer, which is memory, and sizes that no site has that is small enough to be packed.
    packed(folder, date, files).unwrap_or_default()
}

fn packed(folder: &str, date: &str, files: &[(&str, &[u8])]) -> ZipResult<Vec<u8>> {
    let options = FileOptions::default().last_modified_time(day(date)).unix_permissions(0o644);
    let pieces: Vec<Vec<u8>> =
        files.par_chunks(PIECE).map(|piece| pack(folder, options, piece)).collect::<Result<_, _>>()?;
    let mut whole = ZipWriter::new(Cursor::new(Vec::new()));
    for piece in pieces {
        whole.merge_archive(ZipArchive::new(Cursor::new(piece))?)?;
    }
    Ok(whole.finish()?.into_inner())
}

fn pack(folder: &str, options: SimpleFileOptions, files: &[(&str, &[u8])]) -> ZipResult<Vec<u8>> {
    let mut piece = ZipWriter::new(Cursor::new(Vec::new()));
    for (address, bytes) in files {
        let packed = address.rsplit_once('.').is_some_and(|(_, ending)| PACKED.contains(&ending));
        let options = if packed {
            options.compression_method(CompressionMethod::Stored)
        } else {
            options.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL))
        };
        piece.start_file(format!("{folder}/{address}"), options)?;
        piece.write_all(bytes)?;
    }
    Ok(piece.finish()?.into_inner())
}

/// The beginning of the day; the format's first day where it cannot say it.
fn day(date: &str) -> DateTime {
    let mut parts = date.split('-').map(|part| part.parse::<u16>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    let (year, month, day) = (next(), next(), next());
    let small = |part: u16| u8::try_from(part).unwrap_or_default();
    DateTime::from_date_and_time(year, small(month), small(day), 0, 0, 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn names(archive: &[u8]) -> Vec<String> {
        ZipArchive::new(Cursor::new(archive)).unwrap().file_names().map(|name| name.unwrap().into_owned()).collect()
    }

    #[test]
    fn it_holds_every_file_in_order_and_whole() {
        let texts: Vec<(String, String)> =
            (0..100).map(|n| (format!("report/é-{n:03}.html"), "text ".repeat(n))).collect();
        let files: Vec<(&str, &[u8])> = texts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        let first = archive("a-report", "2014-06-19", &files);
        assert_eq!(first, archive("a-report", "2014-06-19", &files));
        assert_eq!(names(&first), files.iter().map(|(name, _)| format!("a-report/{name}")).collect::<Vec<_>>());
        let mut archive = ZipArchive::new(Cursor::new(first)).unwrap();
        for (at, (_, bytes)) in files.iter().enumerate() {
            let mut file = archive.by_index(at).unwrap();
            let mut read = Vec::new();
            file.read_to_end(&mut read).unwrap();
            assert_eq!(&read, bytes);
            assert_eq!(file.last_modified().unwrap().to_string(), "2014-06-19 00:00:00");
            assert_eq!(file.unix_mode(), Some(0o100_644));
        }
    }

    #[test]
    fn a_day_that_the_format_cannot_say_does_no_harm() {
        for date in ["", "1899-01-01", "2014", "9999-99-99"] {
            assert_eq!(names(&archive("r", date, &[("a.html", b"a")])), ["r/a.html"]);
        }
    }
}
