//! What the tool finds in a report: its data files, built by the real binary into a folder that is then forgotten.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::standard::Reading;

pub(crate) struct Find {
    pub(crate) reading: Reading,
    /// In Unicode scalar values of the passage's text.
    pub(crate) start: usize,
    /// Accepted, and not merely doubtful.
    pub(crate) sure: bool,
}

pub(crate) struct Found {
    pub(crate) mentions: Vec<Find>,
    /// Anchor and text, in reading order.
    pub(crate) paragraphs: Vec<(String, String)>,
    /// Level, label, text, first and last paragraph.
    pub(crate) headings: Vec<Vec<String>>,
    /// Anchor, label and text.
    pub(crate) footnotes: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct Mention {
    paragraph: Option<u32>,
    anchor: String,
    kind: String,
    target: String,
    quote: String,
    start: usize,
    status: String,
}

#[derive(Deserialize)]
struct Paragraph {
    anchor: String,
    text: String,
    footnotes: Vec<Footnote>,
}

#[derive(Deserialize)]
struct Footnote {
    label: String,
    anchor: String,
    text: String,
}

#[derive(Deserialize)]
struct Report {
    headings: Vec<Heading>,
}

#[derive(Deserialize)]
struct Heading {
    level: u32,
    label: Option<String>,
    text: String,
    first: Option<u32>,
    last: Option<u32>,
}

impl Found {
    /// # Panics
    /// If the project does not build: there is nothing to score then.
    pub(crate) fn build(root: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        let output = command.args(["build", "-q", "--color", "never", "-C"]).arg(root).arg("-o").arg(&site);
        let output = output.output().unwrap();
        assert!(output.status.success(), "no site to score:\n{}", String::from_utf8_lossy(&output.stderr));
        let data = site.join("data");
        let paragraphs: Vec<Paragraph> = read(&data.join("paragraphs.json"));
        let report: Report = read(&data.join("report.json"));
        let mentions: Vec<Mention> = read(&data.join("mentions.json"));
        let notes = paragraphs.iter().flat_map(|paragraph| &paragraph.footnotes);
        Found {
            footnotes: notes.map(|note| vec![note.anchor.clone(), note.label.clone(), note.text.clone()]).collect(),
            paragraphs: paragraphs.iter().map(|it| (it.anchor.clone(), it.text.clone())).collect(),
            headings: report.headings.into_iter().map(Heading::fields).collect(),
            mentions: mentions.into_iter().filter_map(Mention::find).collect(),
        }
    }

    /// The texts in which mentions have their place.
    pub(crate) fn passages(&self) -> BTreeMap<&str, &str> {
        let notes = self.footnotes.iter().map(|note| (note[0].as_str(), note[2].as_str()));
        self.paragraphs.iter().map(|(anchor, text)| (anchor.as_str(), text.as_str())).chain(notes).collect()
    }
}

impl Mention {
    /// Headings are not judged, and what the editor has rejected is not found.
    fn find(self) -> Option<Find> {
        self.paragraph?;
        let sure = match self.status.as_str() {
            "accepted" => true,
            "doubtful" => false,
            _ => return None,
        };
        let reading = Reading { anchor: self.anchor, kind: self.kind, quote: self.quote, target: self.target };
        Some(Find { reading, start: self.start, sure })
    }
}

impl Heading {
    fn fields(self) -> Vec<String> {
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let label = self.label.unwrap_or_default();
        vec![self.level.to_string(), label, self.text, number(self.first), number(self.last)]
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
