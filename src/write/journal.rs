//! What a build that changes the output file by file is about to do, written down before it begins.
//!
//! All new files lie ready in the stage by then, so that whoever finds the journal can finish the work by renaming and
//! removing alone, and doing it twice does no harm. Before the journal stands, nothing of the output has changed.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::compare::{Comparison, in_the_way};
use crate::site::{MANIFEST, Site, is_address};

const NAME: &str = "journal";
const HEADER: &str = "An interrupted build of rapporteur; the next build finishes it.";

/// The steps, in the order in which they are taken.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Journal {
    /// Stale files that stand where a folder or file is needed.
    pub(super) clear: Vec<String>,
    /// Files to be moved from the stage: what pages need first, then the pages, the manifest last.
    pub(super) put: Vec<String>,
    /// Stale files, which old pages may have needed until now.
    pub(super) drop: Vec<String>,
}

impl Journal {
    pub(super) fn of(comparison: &Comparison, site: &Site) -> Self {
        let (clear, drop) = comparison.stale.iter().cloned().partition(|address| in_the_way(address, site));
        let mut put = comparison.changed.clone();
        put.sort_by_cached_key(|address| (address == MANIFEST, address.ends_with(".html"), address.clone()));
        Self { clear, put, drop }
    }

    /// Puts the journal into the stage's folder, whole or not at all.
    pub(super) fn save(&self, folder: &Path) -> io::Result<()> {
        let draft = folder.join("journal-draft");
        let mut file = File::create(&draft)?;
        file.write_all(self.text().as_bytes())?;
        // The one file that is worth waiting for: without it a power cut could leave a mixture that nobody mends.
        file.sync_data()?;
        fs::rename(draft, folder.join(NAME))
    }

    /// The journal of a stage that was left behind; nothing if its build had not begun to change the output.
    pub(super) fn load(folder: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(folder.join(NAME)).ok()?)
    }

    fn text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for (verb, addresses) in [("clear", &self.clear), ("put", &self.put), ("drop", &self.drop)] {
            addresses.iter().for_each(|address| text.extend([verb, " ", address, "\n"]));
        }
        text + "end\n"
    }

    fn parse(text: &str) -> Option<Self> {
        let steps = text.strip_prefix(HEADER)?.strip_prefix('\n')?.strip_suffix("end\n")?;
        let mut journal = Self::default();
        for line in steps.lines() {
            let (verb, address) = line.split_once(' ')?;
            let list = match verb {
                "clear" => &mut journal.clear,
                "put" => &mut journal.put,
                "drop" => &mut journal.drop,
                _ => return None,
            };
            if !is_address(address) && (verb != "put" || address != MANIFEST) {
                return None;
            }
            list.push(address.to_owned());
        }
        Some(journal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_that_is_cut_off_or_leads_out_is_none() {
        let put = vec!["a/x.css".to_owned(), "index.html".to_owned(), MANIFEST.to_owned()];
        let journal = Journal { clear: vec!["b".into()], put, drop: vec!["old page.html".into()] };
        let text = journal.text();
        assert_eq!(Journal::parse(&text), Some(journal));
        assert_eq!(Journal::parse(&text[..text.len() - 5]), None);
        for line in ["clear", "put", "drop"].map(|verb| format!("{verb} ../report.md")) {
            assert_eq!(Journal::parse(&text.replace("drop old page.html", &line)), None, "{line}");
        }
        assert_eq!(Journal::parse(&text.replace("drop old page.html", &format!("drop {MANIFEST}"))), None);
    }
}
