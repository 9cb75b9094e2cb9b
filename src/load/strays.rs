//! Files of the content folder that nothing reads: a name misspelt, a copy that a cloud service made, an export left over.
//! Silence about them would let an editor believe that what they hold is on the site.

use super::reader::Reader;
use crate::diagnostic::{Diagnostic, UNREAD_FILE};
use crate::error::Error;
use crate::suggest::closest;

/// What may stand at the top of `content/`.
const KNOWN: [&str; 13] = [
    "chapters",
    "documents.toml",
    "events.toml",
    "figures.toml",
    "files",
    "glossary",
    "ledger.toml",
    "notes",
    "organisations.toml",
    "pages",
    "places.toml",
    "report.toml",
    "source",
];

/// Folders of which every file is a Markdown file right below them.
const FLAT: [&str; 3] = ["glossary", "notes", "pages"];

pub(super) fn tell(reader: &mut Reader) -> Result<(), Error> {
    for (name, _) in reader.entries("content")?.iter() {
        if !KNOWN.contains(&name.as_str()) && !is_left_by_a_computer(name) {
            let hint = match closest(name, KNOWN) {
                Some(known) => format!("did you mean `{known}`?"),
                None => "move it to `content/files` if it is to be published, else out of `content`".to_owned(),
            };
            say(reader, &format!("content/{name}"), hint);
        }
    }
    for folder in FLAT {
        for (name, is_folder) in reader.entries(&format!("content/{folder}"))?.iter() {
            if (*is_folder || !name.ends_with(".md")) && !is_left_by_a_computer(name) {
                let hint = match name.to_lowercase().ends_with(".md") {
                    true => "rename it to end in `.md`, in small letters".to_owned(),
                    false => format!("only files that end in `.md`, right in `content/{folder}`, are read"),
                };
                say(reader, &format!("content/{folder}/{name}"), hint);
            }
        }
    }
    Ok(())
}

fn say(reader: &mut Reader, path: &str, hint: String) {
    let message = format!("`{path}` is not read");
    reader.diagnostics.push(Diagnostic::without_place(UNREAD_FILE, message).hint(hint));
}

/// What operating systems and offices leave beside files without being asked; hidden files are never listed.
pub(super) fn is_left_by_a_computer(name: &str) -> bool {
    name.starts_with("~$") || matches!(name.to_lowercase().as_str(), "thumbs.db" | "desktop.ini" | "icon\r")
}
