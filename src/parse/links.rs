//! Resolves links between content files to addresses of the site.
//!
//! Editors link to files (`../glossary/consent.md#para-5`), so that links also work on a code host. Links to the site's own
//! pages (`timeline.html`) are kept: whether they exist is known only when all pages are.

use std::cell::Cell;
use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{BROKEN_LINK, Diagnostic, Diagnostics, MISSING_IMAGE};
use crate::model::chapter::Chapter;
use crate::model::id;
use crate::model::passage::{Block, MarkKind, Passage, Target};
use crate::model::report::Report;
use crate::model::url;
use crate::project::Project;
use crate::suggest::closest;

/// Where things stand on the site.
pub(super) struct Addresses {
    /// Of the content files, by path below `content/`.
    files: BTreeMap<String, String>,
    /// Page of each passage by its anchor.
    anchors: BTreeMap<String, String>,
}

/// A walk through links.
struct Links<'a> {
    addresses: &'a Addresses,
    project: &'a Project,
    /// How many times somebody asked what was meant.
    guesses: Cell<usize>,
}

const GUESSES: usize = 200;

/// What to do about a link to which nothing is near.
const LINK: &str = "link to a file of the content folder, such as `../glossary/term.md`, or to `#para-12`";

/// What to do about an image to which nothing is near.
const IMAGE: &str = "put the picture beside its chapter, and write its name as the file has it";

pub(super) fn resolve(chapters: &mut [Chapter], report: &mut Report, project: &Project, diagnostics: &mut Diagnostics) {
    let addresses = &Addresses::new(chapters.iter(), project);
    let found = Links { addresses, project, guesses: Cell::new(0) };
    let Report { explanations, note_bodies, page_bodies, .. } = report;
    let passages = chapters.iter_mut().flat_map(|chapter| chapter.passages.iter_mut());
    let bodies = explanations.iter_mut().chain(note_bodies).chain(page_bodies);
    for passage in passages.chain(bodies) {
        heading_anchors(&mut passage.blocks, &passage.text);
        links(passage, &found, diagnostics);
    }
}

/// Resolves the links of one passage of a chapter.
pub(super) fn resolve_in(
    passage: &mut Passage,
    addresses: &Addresses,
    project: &Project,
    diagnostics: &mut Diagnostics,
) {
    links(passage, &Links { addresses, project, guesses: Cell::new(0) }, diagnostics);
}

impl Addresses {
    pub(super) fn new<'c>(chapters: impl Iterator<Item = &'c Chapter> + Clone, project: &Project) -> Self {
        let below = |path: &str| path.strip_prefix("content/").unwrap_or(path).nfc().collect::<String>();
        let lexicon = &project.lexicon;
        let mut files = BTreeMap::new();
        for chapter in chapters.clone() {
            files.insert(below(&chapter.source.path), chapter.href.clone());
        }
        for term in &lexicon.terms {
            files.insert(below(&term.body.source.path), format!("glossary/{}.html", term.slug));
        }
        for page in &lexicon.pages {
            let slug = &page.slug.value;
            let address = if slug == "about" { "about.html".to_owned() } else { format!("pages/{slug}.html") };
            files.insert(below(&page.body.source.path), address);
        }
        for address in project.files.keys() {
            let file = address.strip_prefix("images/").map_or_else(|| address.clone(), |at| format!("chapters/{at}"));
            files.insert(file.nfc().collect(), address.clone());
        }
        let mut anchors = BTreeMap::new();
        for (page, passage) in
            chapters.flat_map(|chapter| chapter.passages.iter().map(|passage| (&chapter.href, passage)))
        {
            // A number that stands twice is complained about where it does: its links lead to the first.
            anchors.entry(passage.anchor.clone()).or_insert_with(|| page.clone());
            block_anchors(&passage.blocks, &mut |anchor| {
                anchors.insert(anchor.to_owned(), page.clone());
            });
        }
        Self { files, anchors }
    }
}

impl Links<'_> {
    /// The address from the site's root, or what is wrong.
    fn find(&self, from: &str, link: &str) -> Result<String, String> {
        if link.trim_matches('#').is_empty() {
            return Err("it has no address".into());
        }
        if link.matches('#').count() > 1 {
            return Err("it has two signs `#`".into());
        }
        let (path, fragment) = match link.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (link, None),
        };
        let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty()) else { return self.page(from, path) };
        let unread = !self.project.is_whole("content/chapters");
        if let Some(page) = self.addresses.anchors.get(fragment) {
            let named = if path.is_empty() { page.clone() } else { self.page(from, path)? };
            return match &named == page {
                true => Ok(format!("{page}#{fragment}")),
                false => Err(format!("`#{fragment}` stands in `{page}`, not there")),
            };
        }
        if unread {
            return Ok(link.to_owned());
        }
        if path.is_empty() {
            return Err(format!("there is no `#{fragment}` in the report"));
        }
        let page = self.page(from, path)?;
        match page.starts_with("report/") {
            true => Err(format!("there is no `#{fragment}` in that chapter")),
            false => Ok(format!("{page}#{fragment}")),
        }
    }

    /// What was meant, if something is near enough.
    fn guess(&self, from: &str, link: &str) -> Option<String> {
        if let Some(address) = url::meant(link) {
            return Some(format!("did you mean `{address}`?"));
        }
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        // Who has so many links to mend has moved a folder, and needs no guesses.
        self.guesses.set(self.guesses.get() + 1);
        let meant = match join(from, path).filter(|_| self.guesses.get() <= GUESSES) {
            Some(file) if !self.addresses.files.contains_key(&file) => {
                closest(&file, self.addresses.files.keys().map(String::as_str))
            }
            _ if fragment.is_empty() || self.guesses.get() > GUESSES => None,
            _ => closest(fragment, self.addresses.anchors.keys().map(String::as_str)),
        };
        let meant = meant?;
        let place = if self.addresses.files.contains_key(meant) { "content/" } else { "#" };
        Some(format!("did you mean `{place}{meant}`?"))
    }

    fn page(&self, from: &str, path: &str) -> Result<String, String> {
        let Some(file) = join(from, path) else { return Err("it leads out of the content folder".into()) };
        if let Some(address) =
            self.addresses.files.get(&file).or_else(|| self.addresses.files.get(&format!("{file}/_index.md")))
        {
            return Ok(address.clone());
        }
        if !self.project.is_whole(&format!("content/{file}")) {
            return Ok(file);
        }
        if path.ends_with(".html") {
            return Ok(path.trim_start_matches("../").trim_start_matches("./").to_owned());
        }
        Err(format!("there is no file `content/{file}`"))
    }
}

fn links(passage: &mut Passage, links: &Links<'_>, diagnostics: &mut Diagnostics) {
    let from = passage.source.path.strip_prefix("content/").unwrap_or(&passage.source.path).to_owned();
    let mut marks = std::mem::take(&mut passage.marks);
    for mark in &mut marks {
        match &mut mark.kind {
            MarkKind::Link { to: Target::Internal(link) } => match links.find(&from, link) {
                Ok(address) => *link = address,
                Err(reason) => {
                    let message = format!("the link `{link}` leads nowhere: {reason}");
                    let hint = links.guess(&from, link).unwrap_or_else(|| LINK.to_owned());
                    let span = passage.span(mark.range.clone());
                    diagnostics.push(Diagnostic::new(BROKEN_LINK, span, message).hint(hint));
                }
            },
            MarkKind::Image { file, .. } => {
                let address = join(&from, file).and_then(|path| links.addresses.files.get(&path).cloned());
                match address.filter(|address| links.project.files.contains_key(address)) {
                    Some(address) => *file = address,
                    None => {
                        let message = format!("the image `{file}` is not there");
                        let span = passage.span(mark.range.clone());
                        let hint = links.guess(&from, file).unwrap_or_else(|| IMAGE.to_owned());
                        diagnostics.push(Diagnostic::new(MISSING_IMAGE, span, message).hint(hint));
                    }
                }
            }
            _ => {}
        }
    }
    passage.marks = marks;
}

/// Joins a relative path to the folder of the file that names it; none if it leads out.
fn join(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if path.is_empty() {
        return Some(from.to_owned());
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(decoded(&parts.join("/")))
}

/// The name that a link means: editors write `%20` for a space, and a Mac takes letters with accents apart.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match code.filter(|_| first == b'%').and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).map_or_else(|_| path.to_owned(), |text| text.nfc().collect())
}

pub(super) fn block_anchors(blocks: &[Block], found: &mut impl FnMut(&str)) {
    for block in blocks {
        match block {
            Block::Text { anchor: Some(anchor), .. } => found(anchor),
            Block::List { items, .. } => items.iter().for_each(|item| block_anchors(item, found)),
            Block::Quote(inner) => block_anchors(inner, found),
            _ => {}
        }
    }
}

fn heading_anchors(blocks: &mut [Block], text: &str) {
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for block in blocks {
        let Block::Heading { range, anchor, .. } = block else { continue };
        let words = text[range.clone()].to_lowercase();
        let words: String = id::letters(&words).collect();
        let words: Vec<&str> = words.split(|c: char| !id::may_stand(c)).filter(|word| !word.is_empty()).collect();
        let chosen = format!("about-{}", words.join("-"));
        let before = used.entry(chosen.clone()).or_default();
        *before += 1;
        *anchor = match *before {
            1 => chosen,
            count => format!("{chosen}--{count}"),
        };
    }
}
