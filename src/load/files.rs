//! Files that are copied as they are: `content/files/`, and the images that stand beside the chapters.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::reader::Reader;
use super::strays::is_left_by_a_computer;
use crate::error::Error;

/// Endings of names, in whichever case: cameras and scanners write `.JPG`.
const IMAGES: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

pub(super) fn load(reader: &mut Reader) -> Result<BTreeMap<String, Arc<[u8]>>, Error> {
    let mut files = BTreeMap::new();
    copy(reader, "content/files", "files", &mut files, |_| true)?;
    copy(reader, "content/chapters", "images", &mut files, is_image)?;
    Ok(files)
}

pub(super) fn is_image(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| IMAGES.contains(&end.to_lowercase().as_str()))
}

fn copy(
    reader: &mut Reader,
    from: &str,
    to: &str,
    files: &mut BTreeMap<String, Arc<[u8]>>,
    wanted: impl Fn(&str) -> bool + Copy,
) -> Result<(), Error> {
    for (name, is_folder) in reader.entries(from)?.iter() {
        let (from, to) = (format!("{from}/{name}"), format!("{to}/{name}"));
        if *is_folder {
            copy(reader, &from, &to, files, wanted)?;
        } else if wanted(name)
            && !is_left_by_a_computer(name)
            && let Some(bytes) = reader.bytes_if_there(&from)?
        {
            files.insert(to, bytes.into());
        }
    }
    Ok(())
}
