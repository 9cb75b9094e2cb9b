//! The edits: what editors do all day, and what goes wrong when they do.

use super::model::{Chance, Model};

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
    "victims of trafficking",
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

fn glossary(model: &mut Model, chance: &mut Chance) {
    change(model, chance, ("content/glossary/", ".md"), |text, chance| match chance.below(3) {
        0 => key(text, "aliases", &format!("[\"{}\"]", ["lamps", "ships", "signals"][chance.below(3)])),
        1 => format!("{text}\nIt says {} too.\n", chance.pick(WORDS).unwrap_or(&"")),
        _ => key(text, "term", &format!("\"{}\"", ["light", "report", "lamp"][chance.below(3)])),
    });
}

fn glossary_added(model: &mut Model, chance: &mut Chance) {
    let word = ["harbour", "signal", "State", "training", "convention"][chance.below(5)];
    let text = format!("+++\nterm = \"{word}\"\nstatus = \"not in the Protocol\"\n+++\nA word.\n");
    model.set(&format!("content/glossary/{}.md", word.to_lowercase()), text);
}

fn glossary_removed(model: &mut Model, chance: &mut Chance) {
    if let Some(path) = chance.pick(&model.paths("content/glossary/", ".md")) {
        model.0.remove(path);
    }
}

/// An event on words of a paragraph that may be there or not; or the last event goes.
fn event(model: &mut Model, chance: &mut Chance) {
    let path = "content/events.toml";
    let text = model.text(path);
    if chance.one_in(3) {
        let end = text.rfind("[[events]]").unwrap_or(text.len());
        return model.set(path, &text[..end]);
    }
    let (number, day) = (chance.below(9) + 1, chance.below(28) + 1);
    model.set(
        path,
        format!(
            "{text}\n[[events]]\ntitle = \"Event {day}\"\ndate = \"2019-05-{day:02}\"\nparagraph = {number}\nquote = \"the\"\n"
        ),
    );
}

fn registry(model: &mut Model, chance: &mut Chance) {
    let (file, entry) = [
        ("organisations", "[[organisations]]\nid = \"N\"\nname = \"Harbour Lights Panel\"\nkind = \"panel\"\n"),
        ("documents", "[[documents]]\nid = \"dN\"\ntitle = \"the Treaty of Lights N\"\n"),
        ("places", "[[places]]\nid = \"pN\"\nname = \"Oslo\"\ncountry = \"NOR\"\n"),
        ("figures", "[[figures]]\nvalue = \"N\"\nlabel = \"things\"\nparagraph = 1\nquote = \"the\"\n"),
    ][chance.below(4)];
    let path = format!("content/{file}.toml");
    let entry = entry.replace('N', &chance.below(4).to_string()).replace("\"0OR", "\"NOR");
    let text = format!("{}\n{entry}", model.text(&path));
    model.set(&path, text);
}

fn ledger(model: &mut Model, chance: &mut Chance) {
    let path = "content/ledger.toml";
    let (word, kind) = [("Norway", "country"), ("Georgia", "country"), ("consent", "term")][chance.below(3)];
    let verdict = ["accept", "reject"][chance.below(2)];
    let entry = format!(
        "[[decisions]]\nparagraph = {}\nquote = \"{word}\"\nkind = \"{kind}\"\ndecision = \"{verdict}\"\n",
        chance.below(8) + 1
    );
    let text = if chance.one_in(3) { entry } else { format!("{}\n{entry}", model.text(path)) };
    model.set(path, text);
}

fn page(model: &mut Model, chance: &mut Chance) {
    let name = ["about", "more", "thanks"][chance.below(3)];
    let text =
        format!("+++\ntitle = \"Page {}\"\n+++\n# Why\n\n{}\n", chance.below(9), chance.pick(WORDS).unwrap_or(&""));
    model.set(&format!("content/pages/{name}.md"), text);
}

fn config(model: &mut Model, chance: &mut Chance) {
    let path = "content/report.toml";
    let text = model.text(path);
    let line = |key: &str, value: String| {
        let changed: Vec<String> = text
            .lines()
            .map(|line| match line.split('=').next().is_some_and(|name| name.trim() == key) {
                true => format!("{key} = {value}"),
                false => line.to_owned(),
            })
            .collect();
        changed.join("\n") + "\n"
    };
    let changed = match chance.below(5) {
        0 => line("short_title", format!("\"Short {}\"", chance.below(9))),
        1 => line("date", format!("\"2020-03-{:02}\"", chance.below(28) + 1)),
        2 if !text.contains("drafts") && text.contains("[site]") => text.replace("[site]", "[site]\ndrafts = false"),
        2 => text.replace("drafts = false\n", ""),
        3 if !text.contains("base_url") && text.contains("[site]") => {
            text.replace("[site]", "[site]\nbase_url = \"https://reports.example/a/\"")
        }
        _ => line("theme", format!("\"{}\"", ["default", "plain"][chance.below(2)])),
    };
    model.set(path, changed);
}

fn theme(model: &mut Model, chance: &mut Chance) {
    let (path, text) = match chance.below(6) {
        0 => ("i18n/en.ftl", format!("nav-timeline = Times {}\n", chance.below(9))),
        1 => ("css/05-chapter.css", format!(".paragraph {{ margin: {}px; }}\n", chance.below(9))),
        2 => (
            "templates/404.html",
            format!("{{% extends \"base.html\" %}}{{% block main %}}<h1>Gone {}</h1>{{% endblock %}}", chance.below(9)),
        ),
        3 => {
            ("templates/404.html", "{% extends \"base.html\" %}{% block main %}{{ nothing }}{% endblock %}".to_owned())
        }
        4 => (
            "templates/about.html",
            "{% extends \"base.html\" %}{% block main %}<h1>{{ t(k=\"no-such-key\") }}</h1>{% endblock %}".to_owned(),
        ),
        _ => ("js/switches.js", "// Nothing.\n".to_owned()),
    };
    model.set(&format!("themes/default/{path}"), text);
}

fn theme_removed(model: &mut Model, chance: &mut Chance) {
    let all = model.paths("themes/", "");
    if chance.one_in(2) {
        all.iter().for_each(|path| drop(model.0.remove(path)));
    } else if let Some(path) = chance.pick(&all) {
        model.0.remove(path);
    }
}

fn file(model: &mut Model, chance: &mut Chance) {
    let path = ["content/files/a.txt", "content/files/b/c.html", "content/chapters/map.png", "content/stray.txt"];
    model.set(path[chance.below(4)], format!("file {}", chance.below(9)));
}

fn file_removed(model: &mut Model, chance: &mut Chance) {
    let all =
        [model.paths("content/files/", ""), model.paths("content/", ".png"), model.paths("content/", ".txt")].concat();
    if let Some(path) = chance.pick(&all) {
        model.0.remove(path);
    }
}

/// What must be mended before anything is shown.
fn broken(model: &mut Model, chance: &mut Chance) {
    let all: Vec<String> = model.0.keys().cloned().collect();
    let Some(path) = chance.pick(&all).cloned() else { return };
    let bytes = model.0.entry(path).or_default();
    match chance.below(5) {
        0 => bytes.clear(),
        1 => bytes.extend([0xff, 0xfe]),
        2 => bytes.push(0),
        3 => bytes.truncate(bytes.len() / 2),
        _ => bytes.splice(0..0, *b"+++ = [\n").for_each(drop),
    }
}
