//! Files that are copied as they are: `content/files/`, and the images that stand beside the chapters.

use std::collections::BTreeMap;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::drawing;
use super::reader::Reader;
use super::strays::is_left_by_a_computer;
use crate::diagnostic::{BAD_NAME, DUPLICATE_ADDRESS, Diagnostic};
use crate::error::Error;
use crate::site::is_address;

/// Endings of names, in whichever case: cameras and scanners write `.JPG`.
const IMAGES: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// What is copied so far, and the names that are taken, however their letters are written.
#[derive(Default)]
struct Copied {
    files: BTreeMap<String, Arc<[u8]>>,
    folded: BTreeMap<String, String>,
    /// Where they come from and go, before they are read.
    waiting: Vec<(String, String)>,
}

pub(super) fn load(reader: &mut Reader) -> Result<BTreeMap<String, Arc<[u8]>>, Error> {
    let mut copied = Copied::default();
    copied.folder(reader, "content/files", "files", |_| true)?;
    copied.folder(reader, "content/chapters", "images", is_image)?;
    let waiting = std::mem::take(&mut copied.waiting);
    reader.expect(&waiting.iter().map(|(from, _)| from.as_str()).collect::<Vec<_>>());
    for (from, to) in waiting {
        if let Some(bytes) = reader.bytes_if_there(&from)? {
            drawing::check(&from, &bytes, &mut reader.diagnostics);
            copied.files.insert(to, bytes.into());
        }
    }
    Ok(copied.files)
}

pub(super) fn is_image(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| IMAGES.contains(&end.to_lowercase().as_str()))
}

impl Copied {
    fn folder(
        &mut self,
        reader: &mut Reader,
        from: &str,
        to: &str,
        wanted: impl Fn(&str) -> bool + Copy,
    ) -> Result<(), Error> {
        for (name, is_folder) in reader.entries(from)?.iter() {
            let (from, to) = (format!("{from}/{name}"), format!("{to}/{name}"));
            if !is_folder && (!wanted(name) || is_left_by_a_computer(name)) {
                continue;
            }
            if !self.is_fit(reader, &from, &to) {
                reader.lose(&from);
            } else if *is_folder {
                self.folder(reader, &from, &to, wanted)?;
            } else {
                self.waiting.push((from, to));
            }
        }
        Ok(())
    }

    /// The site may be copied to a computer that knows fewer names, or takes capitals for small letters.
    fn is_fit(&mut self, reader: &mut Reader, from: &str, to: &str) -> bool {
        if !is_address(to) {
            let shown = from.escape_debug();
            reader.diagnostics.push(
                Diagnostic::without_place(
                    BAD_NAME,
                    format!("`{shown}` cannot be the name of a file on every computer"),
                )
                .hint("rename it with letters, digits and hyphens, not too long, and not as Windows names its devices"),
            );
            return false;
        }
        let folded = to.nfc().flat_map(char::to_lowercase).collect();
        let Some(first) = self.folded.insert(folded, from.to_owned()) else { return true };
        let message = format!("`{first}` and `{from}` have one name on computers that do not tell such letters apart");
        reader
            .diagnostics
            .push(Diagnostic::without_place(DUPLICATE_ADDRESS, message).hint("rename one of them, or remove it"));
        false
    }
}
