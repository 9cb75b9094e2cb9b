//! The edits: what editors do all day, and what goes wrong when they do.

mod around;

use super::model::{Chance, Model};
use around::{
    broken, config, event, file, file_removed, glossary, glossary_added, glossary_removed, ledger, page, registry,
    theme, theme_removed,
};

type Edit = fn(&mut Model, &mut Chance);

/// Each kind of edit by its name, some more often than others.
#[rustfmt::skip]
const EDITS: &[(&str, usize, Edit)] = &[
    ("words", 16, words), ("cut", 4, cut), ("title", 3, title), ("label", 2, label), ("slug", 2, slug),
    ("alias", 2, alias), ("chapter added", 3, chapter_added), ("chapter renamed", 2, chapter_renamed),
    ("chapter removed", 2, chapter_removed), ("folder renamed", 1, folder_renamed), ("glossary", 4, glossary),
    ("glossary added", 3, glossary_added), ("glossary removed", 1, glossary_removed), ("event", 4, event),
    ("registry", 3, registry), ("ledger", 2, ledger), ("page", 2, page), ("config", 4, config), ("theme", 4, theme),
    ("theme removed", 1, theme_removed), ("file", 3, file), ("file removed", 2, file_removed), ("break", 4, broken),
    ("touch", 1, |_, _| {}),
];

pub(super) const NAMES: [&str; 24] = {
    let mut names = [""; 24];
    let mut at = 0;
    while at < names.len() {
        names[at] = EDITS[at].0;
        at += 1;
    }
    names
};

/// Words that recognisers react to, and others.
const WORDS: &[&str] = &[
    "Norway",
    "the Congo",
    "on 3 May 2019",
    "since 2018",
    "the World Health Organization (WHO)",
    "WHO",
    "the Harbour Lights Panel (hereinafter \"the Panel\")",
    "the Panel",
    "resolution 68/192",
    "consent",
    "keepers",
    "see para. 2 above",
    "[a link](#para-1)",
    "*quietly*",
    "Georgia",
    "in Oslo",
    "ship",
    "A/68/127",
    "section II.A",
    "victims of fraud",
    "<b>",
    "&amp;",
    "naïve café",
];

/// Makes one edit and says its name.
pub(super) fn one(model: &mut Model, chance: &mut Chance) -> &'static str {
    let mut at = chance.below(EDITS.iter().map(|(_, often, _)| often).sum());
    for (name, often, edit) in EDITS {
        if at < *often {
            edit(model, chance);
            return name;
        }
        at -= often;
    }
    unreachable!("a kind of edit is always met")
}

fn a_chapter(model: &Model, chance: &mut Chance) -> Option<String> {
    chance.pick(&model.paths("content/chapters/", ".md")).cloned()
}

/// Changes the text of a file that is picked from those with these ends.
fn change(model: &mut Model, chance: &mut Chance, ends: (&str, &str), how: impl Fn(&str, &mut Chance) -> String) {
    if let Some(path) = chance.pick(&model.paths(ends.0, ends.1)).cloned() {
        let text = how(&model.text(&path), chance);
        model.set(&path, text);
    }
}

const CHAPTERS: (&str, &str) = ("content/chapters/", ".md");

/// Adds words to a line of the body.
fn words(model: &mut Model, chance: &mut Chance) {
    change(model, chance, CHAPTERS, |text, chance| {
        let lines: Vec<&str> = text.lines().collect();
        let front = lines.iter().rposition(|line| *line == "+++").unwrap_or(0);
        let full: Vec<usize> = (front + 1..lines.len()).filter(|at| lines[*at].len() > 20).collect();
        let Some(at) = chance.pick(&full).copied() else { return format!("{text}\n") };
        let mut changed: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        for _ in 0..=chance.below(3) {
            changed[at].push(' ');
            changed[at].push_str(chance.pick(WORDS).unwrap_or(&""));
        }
        changed.join("\n") + "\n"
    });
}

/// Takes the last words of a line away, or a whole line.
fn cut(model: &mut Model, chance: &mut Chance) {
    change(model, chance, CHAPTERS, |text, chance| {
        let mut lines: Vec<&str> = text.lines().collect();
        let front = lines.iter().rposition(|line| *line == "+++").unwrap_or(0);
        let at = front + 1 + chance.below(lines.len().saturating_sub(front + 1));
        match (at < lines.len(), chance.one_in(8)) {
            (false, _) => {}
            (true, true) => drop(lines.remove(at)),
            (true, false) => lines[at] = lines[at].rsplit_once(' ').map_or(lines[at], |(start, _)| start),
        }
        lines.join("\n") + "\n"
    });
}

/// Sets a key of the front matter.
fn key(text: &str, key: &str, value: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let line = format!("{key} = {value}");
    let is_key = |old: &String| old.split('=').next().is_some_and(|name| name.trim() == key);
    match lines.iter().position(is_key) {
        Some(at) => lines[at] = line,
        None if !lines.is_empty() => lines.insert(1, line),
        None => {}
    }
    lines.join("\n") + "\n"
}

fn title(model: &mut Model, chance: &mut Chance) {
    change(model, chance, CHAPTERS, |text, chance| key(text, "title", &format!("\"Title {}\"", chance.below(50))));
}

fn label(model: &mut Model, chance: &mut Chance) {
    change(model, chance, CHAPTERS, |text, chance| key(text, "label", &format!("\"{}\"", chance.below(5))));
}

fn slug(model: &mut Model, chance: &mut Chance) {
    change(model, chance, CHAPTERS, |text, chance| key(text, "slug", &format!("\"slug-{}\"", chance.below(6))));
}

fn alias(model: &mut Model, chance: &mut Chance) {
    change(model, chance, CHAPTERS, |text, chance| {
        key(text, "aliases", &format!("[\"report/old-{}.html\"]", chance.below(8)))
    });
}

/// A chapter without numbers can stand anywhere; one with a number fits only if it is the next.
fn chapter_added(model: &mut Model, chance: &mut Chance) {
    let number = chance.below(30) + 20;
    let body = if chance.one_in(3) { format!("{}. It is new.\n", chance.below(12)) } else { String::new() };
    let folder = match a_chapter(model, chance).and_then(|path| path.rsplit_once('/').map(|(at, _)| at.to_owned())) {
        Some(folder) if model.0.contains_key(&format!("{folder}/_index.md")) => folder,
        _ => "content/chapters".to_owned(),
    };
    model.set(&format!("{folder}/{number}-new.md"), format!("+++\ntitle = \"New {number}\"\n+++\n{body}"));
}

fn chapter_renamed(model: &mut Model, chance: &mut Chance) {
    let Some(path) = a_chapter(model, chance).filter(|path| !path.ends_with("_index.md")) else { return };
    let (folder, name) = path.rsplit_once('/').unwrap_or(("content/chapters", &path));
    let name = name.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
    let target = format!("{folder}/{:02}-{name}", chance.below(40));
    if let Some(bytes) = model.0.remove(&path) {
        model.0.insert(target, bytes);
    }
}

fn chapter_removed(model: &mut Model, chance: &mut Chance) {
    if let Some(path) = a_chapter(model, chance) {
        model.0.remove(&path);
    }
}

fn folder_renamed(model: &mut Model, chance: &mut Chance) {
    let folders = model.paths("content/chapters/", "/_index.md");
    let Some(folder) = chance.pick(&folders).and_then(|path| path.strip_suffix("_index.md")) else { return };
    let above = folder.trim_end_matches('/').rsplit_once('/').map_or("content/chapters", |(above, _)| above);
    let target = format!("{above}/{:02}-moved/", chance.below(40));
    for path in model.paths(folder, "") {
        if let Some(bytes) = model.0.remove(&path) {
            model.0.insert(path.replacen(folder, &target, 1), bytes);
        }
    }
}
