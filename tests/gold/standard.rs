//! A standard: what people found in a report by reading it, as a folder of tables (`README.md` beside this file has the
//! form). It is made without the tool, so that the two can be compared.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Some words of a passage and what they mean. Whoever made the standard writes `*` for a target that was not judged.
pub(crate) struct Reading {
    pub(crate) anchor: String,
    pub(crate) kind: String,
    pub(crate) quote: String,
    pub(crate) target: String,
}

pub(crate) struct Row {
    pub(crate) reading: Reading,
    /// Which occurrence of the quoted words in the passage, from 1.
    pub(crate) nth: usize,
}

pub(crate) struct Standard {
    pub(crate) mentions: Vec<Row>,
    /// Anchor and text.
    pub(crate) paragraphs: BTreeMap<String, String>,
    /// Level, label, text, first and last paragraph.
    pub(crate) headings: Vec<Vec<String>>,
    /// Anchor, label and text.
    pub(crate) footnotes: Vec<Vec<String>>,
    /// The passages whose mentions were judged; all if there is no such list.
    scope: Option<BTreeSet<String>>,
}

impl Standard {
    pub(crate) fn read(folder: &Path) -> Self {
        let mentions = table(folder, "mentions.tsv", &["anchor", "kind", "quote", "nth", "target"]);
        let texts = table(folder, "paragraphs.tsv", &["anchor", "text"]);
        let scope = fs::read_to_string(folder.join("scope.txt")).ok();
        Standard {
            mentions: mentions.into_iter().map(row).collect(),
            paragraphs: texts.into_iter().map(|fields| (fields[0].clone(), fields[1].clone())).collect(),
            headings: table(folder, "headings.tsv", &["level", "label", "text", "first", "last"]),
            footnotes: table(folder, "footnotes.tsv", &["anchor", "label", "text"]),
            scope: scope.map(|text| lines(&text).map(|line| line.trim().to_owned()).collect()),
        }
    }

    /// Whether what is said of this passage was judged.
    pub(crate) fn judges(&self, anchor: &str) -> bool {
        self.scope.as_ref().is_none_or(|scope| scope.contains(anchor))
    }

    /// Whether there ought to be no paragraphs but those of the table: not if it holds only those in the scope.
    pub(crate) fn has_all_paragraphs(&self) -> bool {
        self.scope.is_none() || !self.paragraphs.keys().all(|anchor| self.judges(anchor))
    }
}

fn row(fields: Vec<String>) -> Row {
    let [anchor, kind, quote, nth, target] = fields.try_into().expect("a field a column");
    let nth = nth.parse().unwrap_or_else(|_| panic!("`{nth}` is no number ({anchor}, `{quote}`)"));
    Row { reading: Reading { anchor, kind, quote, target }, nth }
}

/// The lines that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
}

/// The rows of a table with these columns in this order. A table that is not there has no rows.
fn table(folder: &Path, name: &str, columns: &[&str]) -> Vec<Vec<String>> {
    let Ok(text) = fs::read_to_string(folder.join(name)) else { return Vec::new() };
    let mut lines = lines(&text);
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').map(str::trim).collect();
    let place = |column: &&str| {
        header.iter().position(|name| name == column).unwrap_or_else(|| panic!("{name} has no column `{column}`"))
    };
    let places: Vec<usize> = columns.iter().map(place).collect();
    let field = |fields: &[&str], at: usize| fields.get(at).copied().unwrap_or_default().trim().replace("\\n", "\n");
    lines
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            places.iter().map(|at| field(&fields, *at)).collect()
        })
        .collect()
}
