//! The content tree: names for the sections' files, their front matter, and `repairs.toml` with the files named.

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization;

use super::change::Place;
use super::repairs::Entry;
use super::section::Section;
use crate::model::lexicon::RepairKind;

/// The file of each section, from the content folder: a section with others below it is a folder.
pub(super) fn paths(sections: &[Section]) -> Vec<String> {
    let mut paths: Vec<String> = Vec::with_capacity(sections.len());
    // The folders that are open and how many entries each has so far.
    let mut open: Vec<(String, usize)> = vec![("chapters".to_owned(), 0)];
    for (at, section) in sections.iter().enumerate() {
        open.truncate(usize::from(section.level).max(1));
        let Some((folder, count)) = open.last_mut() else { continue };
        *count += 1;
        let written = if section.title.is_empty() { &section.label } else { &section.title };
        let words = if section.label.contains(' ') { format!("{} {written}", section.label) } else { written.clone() };
        let name = format!("{folder}/{:02}-{}", *count, slug(&words));
        let holds = sections.get(at + 1).is_some_and(|next| next.level > section.level);
        if holds {
            paths.push(format!("{name}/_index.md"));
            open.push((name, 0));
        } else {
            paths.push(format!("{name}.md"));
        }
    }
    paths
}

/// A few words of the title, fit for an address; numbers keep neighbours apart.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for word in
        title.split(|ch: char| !ch.is_alphanumeric() && !matches!(ch, '\'' | '’')).filter(|word| !word.is_empty())
    {
        let plain: String = word.nfkd().flat_map(char::to_lowercase).filter(char::is_ascii_alphanumeric).collect();
        if plain.is_empty() {
            continue;
        }
        if !slug.is_empty() && slug.len() + plain.len() > 48 {
            break;
        }
        slug.push_str(if slug.is_empty() { "" } else { "-" });
        slug.push_str(&plain);
    }
    if slug.starts_with(|ch: char| ch.is_ascii_digit()) || slug.is_empty() {
        slug = format!("section-{slug}").trim_end_matches('-').to_owned();
    }
    slug.chars().take(80).collect()
}

/// A chapter's file.
pub(super) fn chapter(section: &Section, twin: Option<&str>) -> String {
    let mut out = String::from("+++\n");
    if !section.label.is_empty() {
        let _ = writeln!(out, "label = {}", quoted(&section.label));
    }
    let _ = writeln!(out, "title = {}", quoted(&section.title));
    if let Some(slug) = twin {
        let _ = writeln!(out, "slug = {}", quoted(slug));
    }
    if let Some(series) = &section.series {
        let _ = writeln!(out, "numbering = {}", quoted(series));
    }
    out.push_str("+++\n");
    out.push_str(&section.body());
    out
}

/// Slugs for sections whose address another one has already: equal titles under one heading.
pub(super) fn twins(paths: &[String]) -> Vec<Option<String>> {
    let address = |path: &str| {
        let path = path.trim_end_matches("/_index.md").trim_end_matches(".md");
        path.split('/')
            .map(|part| part.trim_start_matches(|ch: char| ch.is_ascii_digit()).trim_start_matches('-'))
            .collect::<Vec<_>>()
            .join("/")
    };
    let mut seen = std::collections::BTreeMap::new();
    paths
        .iter()
        .map(|path| {
            let address = address(path);
            let count: &mut usize = seen.entry(address.clone()).or_default();
            *count += 1;
            let last = address.rsplit('/').next().unwrap_or_default();
            (*count > 1).then(|| format!("{last}-{count}"))
        })
        .collect()
}

/// The whole of `repairs.toml`.
pub(super) fn repairs(entries: &[Entry], paths: &[String]) -> String {
    let mut out = String::from(
        "# Every difference between the source received and the chapters. `rapporteur verify` does these repairs to the source's\n# words and compares what comes out with the words of the site: nothing else differs.\n\nsource = \"report.md\"\n",
    );
    for entry in entries {
        let chapter = match entry.place {
            Place::Nowhere => "",
            Place::Facts => "report.toml",
            Place::Section(at) => paths.get(at).map_or("", String::as_str),
        };
        let _ = write!(
            out,
            "\n[[repair]]\nkind = \"{}\"\nline = {}\nsource = {}\nchapter = {}\ntext = {}\n",
            kind_name(entry.kind),
            entry.line,
            quoted(&entry.source),
            quoted(chapter),
            quoted(&entry.text),
        );
        if !entry.why.is_empty() {
            let _ = writeln!(out, "why = {}", quoted(&entry.why));
        }
    }
    out
}

/// The kind as `repairs.toml` writes it.
pub(crate) fn kind_name(kind: RepairKind) -> &'static str {
    match kind {
        RepairKind::Furniture => "furniture",
        RepairKind::Joined => "joined",
        RepairKind::HeadingLevel => "heading-level",
        RepairKind::ListMark => "list-mark",
        RepairKind::Escape => "escape",
        RepairKind::Masthead => "masthead",
        RepairKind::Spelling => "spelling",
    }
}

/// A TOML string: literal where it holds backslashes or quotation marks, so that it reads as the source does.
pub(super) fn quoted(text: &str) -> String {
    let plain = |ch: char| !ch.is_control();
    if text.contains(['\\', '"']) && !text.contains('\'') && text.chars().all(plain) {
        return format!("'{text}'");
    }
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            letter if letter.is_control() => {
                let _ = write!(out, "\\u{:04X}", letter as u32);
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
