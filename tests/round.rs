//! What goes into an import comes out of a build: reports are invented with lists, footnotes, headings, annexes and the
//! ends of pages, imported, built, and compared with what was invented.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// How a converter writes.
#[derive(Debug, Clone)]
struct Flavour {
    /// Before and after a paragraph's number.
    mark: (&'static str, &'static str),
    wrapped: bool,
    /// Whether footnotes stand where the page ended.
    raised: bool,
    tight: bool,
    bold: bool,
}

#[derive(Debug, Clone)]
struct Paragraph {
    words: Vec<String>,
    heading: Option<bool>,
    /// The signs of a list's items, or none.
    items: &'static [&'static str],
    note: bool,
    broken: bool,
}

/// Signs and texts.
type Notes = Vec<(String, String)>;

#[derive(Debug, Default, PartialEq, Eq)]
struct Truth {
    /// Series, number, text and footnotes.
    paragraphs: Vec<(String, u64, String, Notes)>,
    headings: Vec<(u64, String, String)>,
}

const NUMERALS: &[&str] = &["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/// The signs of the items of a list: mostly there is none.
const ITEMS: &[&[&str]] =
    &[&[], &[], &[], &["(a)", "(b)"], &["(a)", "(b)", "(c)"], &["1.", "2."], &["1.", "2.", "3.", "4."]];

fn flavour() -> impl Strategy<Value = Flavour> {
    let mark = select(&[("", "."), ("- ", "."), ("", "\\."), ("**", ".**"), ("", " .")][..]);
    (mark, any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>())
        .prop_map(|(mark, wrapped, raised, tight, bold)| Flavour { mark, wrapped, raised, tight, bold })
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let items = select(ITEMS);
    let heading = prop::option::weighted(0.3, any::<bool>());
    (prop::collection::vec("[a-z]{3,9}", 8..40), heading, items, prop::bool::weighted(0.3), prop::bool::weighted(0.3))
        .prop_map(|(words, heading, items, note, broken)| Paragraph { words, heading, items, note, broken })
}

/// The text as a converter would write it, and what is in it.
fn written(flavour: &Flavour, paragraphs: &[Paragraph], annexes: &[usize]) -> (String, Truth) {
    let mut text =
        "# United Nations A /90/12\n\nDistr.: General\n\n3 May 2035\n\n# The lighthouses of the seas\n\n".to_owned();
    let mut truth = Truth::default();
    let (mut major, mut minor, mut note) = (0, 0, 0);
    let mut after = String::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let title = format!("Of {}", paragraph.words[..3].join(" "));
        match paragraph.heading.filter(|_| at > 0).or((at == 0).then_some(true)) {
            Some(false) if minor < 20 => {
                let label = char::from(b'A' + minor).to_string();
                minor += 1;
                heading(&mut text, flavour, "###", &format!("{label}. {title}"));
                truth.headings.push((2, label, title));
            }
            Some(true) if major < NUMERALS.len() => {
                heading(&mut text, flavour, "##", &format!("{}. {title}", NUMERALS[major]));
                truth.headings.push((1, NUMERALS[major].to_owned(), title));
                (major, minor) = (major + 1, 0);
            }
            _ => {}
        }
        let mut words: Vec<String> = paragraph.words.clone();
        words[0] = format!("Z{}", words[0]);
        let stop = if paragraph.items.is_empty() { "." } else { ":" };
        let mut blocks = vec![format!("{}{stop}", words.join(" "))];
        let last = paragraph.items.len().saturating_sub(1);
        for (item, sign) in paragraph.items.iter().enumerate() {
            blocks.push(format!("{sign} Y{}{}", paragraph.words[item], if item == last { "." } else { ";" }));
        }
        let mut notes = Vec::new();
        let mut lead = words.join(if flavour.wrapped { "\n" } else { " " });
        if paragraph.broken {
            let middle = lead[lead.len() / 2..].find([' ', '\n']).map_or(0, |space| lead.len() / 2 + space);
            if middle > 0 {
                let page = "\n\n**2/16** 35-01234\n\n**A/90/12**\n\n";
                lead = format!("{}{page}{}", &lead[..middle], &lead[middle + 1..]);
            }
        }
        let mut sign = String::new();
        if paragraph.note {
            note += 1;
            let said = format!("See A/{}/7, para. {at}.", 60 + note);
            notes.push((note.to_string(), said.clone()));
            if flavour.raised {
                sign = format!("<sup>{note}</sup>");
                let _ = write!(after, "<sup>{note}</sup> {said}\n\n");
            } else {
                sign = format!("[^{note}]");
            }
        }
        let (open, close) = flavour.mark;
        let _ = write!(text, "{open}{}{close} {lead}{stop}{sign}", at + 1);
        let between = if flavour.tight && !paragraph.items.is_empty() { "\n" } else { "\n\n" };
        for block in &blocks[1..] {
            let _ = write!(text, "{between}{block}");
        }
        text.push_str("\n\n");
        if flavour.raised {
            text.push_str(&std::mem::take(&mut after));
        }
        truth.paragraphs.push((String::new(), at as u64 + 1, blocks.join(" "), notes));
    }
    for (at, count) in annexes.iter().enumerate() {
        let label = format!("Annex {}", NUMERALS[at]);
        heading(&mut text, flavour, "##", &label);
        truth.headings.push((1, String::new(), label));
        for number in 1..=*count {
            let said = format!("The annex says {number} things of the lamps and of the oil.");
            let _ = write!(text, "{number}. {said}\n\n");
            truth.paragraphs.push((format!("annex-{}", NUMERALS[at].to_lowercase()), number as u64, said, Vec::new()));
        }
    }
    if !flavour.raised {
        for (label, said) in truth.paragraphs.iter().flat_map(|paragraph| &paragraph.3) {
            let _ = write!(text, "[^{label}]: {said}\n\n");
        }
    }
    (text, truth)
}

fn heading(text: &mut String, flavour: &Flavour, marks: &str, words: &str) {
    let _ = if flavour.bold { write!(text, "{marks} **{words}**\n\n") } else { write!(text, "{marks} {words}\n\n") };
}

fn run(arguments: &[&str]) -> (Option<i32>, String) {
    let output =
        Command::new(env!("CARGO_BIN_EXE_rapporteur")).args(["--color", "never"]).args(arguments).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn read(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the built site says.
fn published(data: &Path) -> Truth {
    let mut truth = Truth::default();
    for passage in read(&data.join("paragraphs.json")).as_array().unwrap() {
        let Some(number) = passage["number"].as_u64() else { continue };
        let notes = passage["footnotes"].as_array().into_iter().flatten();
        let notes = notes.map(|note| (string(&note["label"]), string(&note["text"]))).collect();
        truth.paragraphs.push((string(&passage["series"]), number, string(&passage["text"]), notes));
    }
    for heading in read(&data.join("report.json"))["headings"].as_array().unwrap() {
        let level = heading["level"].as_u64().unwrap_or_default();
        truth.headings.push((level, string(&heading["label"]), string(&heading["text"])));
    }
    truth
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]
    #[test]
    fn what_goes_in_comes_out(
        flavour in flavour(),
        paragraphs in prop::collection::vec(paragraph(), 4..14),
        annexes in prop::collection::vec(2_usize..5, 0..3),
    ) {
        let (text, truth) = written(&flavour, &paragraphs, &annexes);
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().to_str().unwrap();
        let file = folder.path().join("received.md");
        fs::write(&file, &text).unwrap();
        let content = folder.path().join("content");
        let (status, told) = run(&["import", file.to_str().unwrap(), "--into", content.to_str().unwrap()]);
        prop_assert_eq!(status, Some(0), "{}\n{}", told, text);
        let (status, told) = run(&["build", "--quiet", "-C", root]);
        prop_assert_eq!(status, Some(0), "{}\n{}", told, text);
        let found = published(&folder.path().join("public/data"));
        prop_assert_eq!(&found.headings, &truth.headings, "{}", text);
        prop_assert_eq!(&found.paragraphs, &truth.paragraphs, "{}", text);
    }
}
