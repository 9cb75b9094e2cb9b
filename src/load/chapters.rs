//! Walks `chapters/` into reading order: a folder is a heading with sub-headings, its own text in `_index.md`.

use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use super::files::is_image;
use super::front_matter;
use super::reader::Reader;
use super::slug::{cure, is_slug, slug};
use super::strays::is_left_by_a_computer;
use super::table::{located, located_all};
use crate::diagnostic::{
    BAD_SLUG, Diagnostic, EQUAL_ORDER, MISSING_FILE, NESTING, NOT_A_FILE, UNLABELLED_FOLDER, UNREAD_FILE,
};
use crate::error::Error;
use crate::project::ChapterFile;
use crate::source::{Located, Source};

const FOLDER: &str = "content/chapters";
const DEEPEST: u8 = 20;

#[derive(Clone, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChapterKeys {
    /// As printed.
    #[schemars(with = "String")]
    title: Spanned<String>,
    /// As printed before the title: `II`, `A`, `1`.
    #[serde(default)]
    label: String,
    /// The last part of its address; made from the name of the file if not given.
    #[schemars(with = "Option<String>")]
    slug: Option<Spanned<String>>,
    /// Former addresses, which redirect here.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    aliases: Vec<Spanned<String>>,
    /// On a folder: its paragraphs are a series of their own, counted from 1.
    #[schemars(with = "Option<String>")]
    numbering: Option<Spanned<String>>,
}

/// What a folder hands down to what it holds.
#[derive(Clone)]
struct Above {
    parent: Option<usize>,
    level: u8,
    address: String,
    series: String,
}

pub(super) fn load(reader: &mut Reader) -> Result<Vec<ChapterFile>, Error> {
    let mut chapters = Vec::new();
    let top = Above { parent: None, level: 1, address: String::new(), series: String::new() };
    folder(reader, FOLDER, &top, &mut chapters)?;
    if chapters.is_empty() && !reader.diagnostics.has_errors() {
        reader.diagnostics.push(
            Diagnostic::without_place(MISSING_FILE, format!("`{FOLDER}` holds no chapter"))
                .hint("add a file such as `01-introduction.md`"),
        );
        reader.lose(FOLDER);
    }
    Ok(chapters)
}

fn folder(reader: &mut Reader, path: &str, above: &Above, chapters: &mut Vec<ChapterFile>) -> Result<(), Error> {
    let mut entries: Vec<(Option<u64>, String, bool)> = Vec::new();
    for (name, is_folder) in reader.entries(path)?.iter().cloned() {
        if name == "_index.md" {
            if above.parent.is_none() {
                let message = format!("`{path}/_index.md` is not read");
                let hint = "the report's title stands in `content/report.toml`; give its text a chapter of its own";
                reader.diagnostics.push(Diagnostic::without_place(UNREAD_FILE, message).hint(hint));
            }
            continue;
        }
        if is_folder && name.ends_with(".md") {
            let message = format!("`{path}/{name}` is a folder, not a file");
            let hint = "name the folder without `.md`, or put the file itself there";
            reader.diagnostics.push(Diagnostic::without_place(NOT_A_FILE, message).hint(hint));
            reader.lose(&format!("{path}/{name}"));
        } else if is_folder || name.ends_with(".md") {
            entries.push((leading_number(&name), name, is_folder));
        } else if !is_image(&name) && !is_left_by_a_computer(&name) {
            let message = format!("`{path}/{name}` is not read");
            reader.diagnostics.push(
                Diagnostic::without_place(UNREAD_FILE, message)
                    .hint("rename it to end in `.md`, in small letters, or move it out of the folder"),
            );
        }
    }
    entries.sort_by(|a, b| (a.0.unwrap_or(u64::MAX), &a.1).cmp(&(b.0.unwrap_or(u64::MAX), &b.1)));
    for pair in entries.windows(2) {
        if pair[0].0.is_some() && pair[0].0 == pair[1].0 {
            let message = format!("`{path}/{}` and `{path}/{}` have the same number", pair[0].1, pair[1].1);
            reader
                .diagnostics
                .push(Diagnostic::without_place(EQUAL_ORDER, message).hint("give each file and folder its own number"));
        }
    }
    for (_, name, is_folder) in entries {
        let entry = format!("{path}/{name}");
        if is_folder {
            sub_folder(reader, &entry, &name, above, chapters)?;
        } else if let Some(source) = reader.text_if_there(&entry)? {
            chapter(reader, &source, name.trim_end_matches(".md"), above, chapters);
        }
    }
    Ok(())
}

fn sub_folder(
    reader: &mut Reader,
    path: &str,
    name: &str,
    above: &Above,
    chapters: &mut Vec<ChapterFile>,
) -> Result<(), Error> {
    if above.level >= DEEPEST {
        let message = format!("`{path}` lies more than {DEEPEST} folders deep");
        reader.diagnostics.push(Diagnostic::without_place(NESTING, message).hint("move it further up"));
        return Ok(());
    }
    if !reader.exists(&format!("{path}/_index.md")) {
        if has_markdown(reader, path)? {
            let message = format!("the folder `{path}` has no `_index.md`");
            reader.diagnostics.push(
                Diagnostic::without_place(UNLABELLED_FOLDER, message)
                    .hint("add one with the heading's `title` and `label`"),
            );
            reader.lose(path);
        }
        return Ok(());
    }
    let Some(source) = reader.text_if_there(&format!("{path}/_index.md"))? else { return Ok(()) };
    let Some(below) = chapter(reader, &source, name, above, chapters) else {
        reader.lose(path);
        return Ok(());
    };
    folder(reader, path, &below, chapters)
}

/// A folder of images beside the chapters is no heading.
fn has_markdown(reader: &mut Reader, path: &str) -> Result<bool, Error> {
    for (name, is_folder) in reader.entries(path)?.iter() {
        if name.ends_with(".md") || *is_folder && has_markdown(reader, &format!("{path}/{name}"))? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn chapter(
    reader: &mut Reader,
    source: &Arc<Source>,
    name: &str,
    above: &Above,
    chapters: &mut Vec<ChapterFile>,
) -> Option<Above> {
    let front = match reader.kept.fronts.get(&source.path) {
        Some(front) => Arc::clone(front),
        None => {
            let said = reader.diagnostics.len();
            let front = Arc::new(front_matter::read::<ChapterKeys>(reader, source)?);
            // What is wrong with it has to be said again each time.
            if reader.diagnostics.len() == said {
                reader.kept.fronts.insert(source.path.clone(), Arc::clone(&front));
            }
            front
        }
    };
    let keys = front.keys.clone();
    let title = located(source, front.start, keys.title);
    let own = match keys.slug {
        Some(written) => located(source, front.start, written),
        None => Located::new(slug(without_number(name)), title.span.clone()),
    };
    let numbering = keys.numbering.map(|written| located(source, front.start, written));
    for written in std::iter::once(&own).chain(&numbering) {
        if !is_slug(&written.value) {
            reader.diagnostics.push(
                Diagnostic::new(BAD_SLUG, written.span.clone(), format!("`{}` is no slug", written.value))
                    .hint(format!("in `slug` or in the file's name, {}", cure(&written.value))),
            );
            reader.lose(&source.path);
            return None;
        }
    }
    let address = if above.address.is_empty() { own.value } else { format!("{}/{}", above.address, own.value) };
    let series = numbering.map_or_else(|| above.series.clone(), |numbering| numbering.value);
    let below = Above {
        parent: Some(chapters.len()),
        level: above.level + 1,
        address: address.clone(),
        series: series.clone(),
    };
    chapters.push(ChapterFile {
        source: Arc::clone(source),
        title,
        label: keys.label,
        aliases: located_all(source, front.start, keys.aliases),
        series,
        level: above.level,
        parent: above.parent,
        address,
        address_span: own.span,
        body: front.body,
    });
    Some(below)
}

fn leading_number(name: &str) -> Option<u64> {
    name[..name.len() - name.trim_start_matches(|c: char| c.is_ascii_digit()).len()].parse().ok()
}

fn without_number(name: &str) -> &str {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(['-', '_', '.', ' ']);
    if rest.is_empty() { name } else { rest }
}
