//! Edits of what stands around the chapters: registries, pages, settings, theme and files; and what breaks any of them.

use super::super::model::{Chance, Model};
use super::{WORDS, change, key};

pub(super) fn glossary(model: &mut Model, chance: &mut Chance) {
    change(model, chance, ("content/glossary/", ".md"), |text, chance| match chance.below(3) {
        0 => key(text, "aliases", &format!("[\"{}\"]", ["lamps", "ships", "signals"][chance.below(3)])),
        1 => format!("{text}\nIt says {} too.\n", chance.pick(WORDS).unwrap_or(&"")),
        _ => key(text, "term", &format!("\"{}\"", ["light", "report", "lamp"][chance.below(3)])),
    });
}

pub(super) fn glossary_added(model: &mut Model, chance: &mut Chance) {
    let word = ["harbour", "signal", "State", "training", "convention"][chance.below(5)];
    let text = format!("+++\nterm = \"{word}\"\nstatus = \"not in the Protocol\"\n+++\nA word.\n");
    model.set(&format!("content/glossary/{}.md", word.to_lowercase()), text);
}

pub(super) fn glossary_removed(model: &mut Model, chance: &mut Chance) {
    if let Some(path) = chance.pick(&model.paths("content/glossary/", ".md")) {
        model.0.remove(path);
    }
}

/// An event on words of a paragraph that may be there or not; or the last event goes.
pub(super) fn event(model: &mut Model, chance: &mut Chance) {
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

pub(super) fn registry(model: &mut Model, chance: &mut Chance) {
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

pub(super) fn ledger(model: &mut Model, chance: &mut Chance) {
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

pub(super) fn page(model: &mut Model, chance: &mut Chance) {
    let name = ["about", "more", "thanks"][chance.below(3)];
    let text =
        format!("+++\ntitle = \"Page {}\"\n+++\n# Why\n\n{}\n", chance.below(9), chance.pick(WORDS).unwrap_or(&""));
    model.set(&format!("content/pages/{name}.md"), text);
}

pub(super) fn config(model: &mut Model, chance: &mut Chance) {
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
        1 => line("date", format!("\"{}-03-{:02}\"", 2015 + chance.below(10), chance.below(28) + 1)),
        2 if !text.contains("drafts") && text.contains("[site]") => text.replace("[site]", "[site]\ndrafts = false"),
        2 => text.replace("drafts = false\n", ""),
        3 if !text.contains("base_url") && text.contains("[site]") => {
            text.replace("[site]", "[site]\nbase_url = \"https://reports.example/a/\"")
        }
        _ => line("theme", format!("\"{}\"", ["default", "plain"][chance.below(2)])),
    };
    model.set(path, changed);
}

pub(super) fn theme(model: &mut Model, chance: &mut Chance) {
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

pub(super) fn theme_removed(model: &mut Model, chance: &mut Chance) {
    let all = model.paths("themes/", "");
    if chance.one_in(2) {
        all.iter().for_each(|path| drop(model.0.remove(path)));
    } else if let Some(path) = chance.pick(&all) {
        model.0.remove(path);
    }
}

pub(super) fn file(model: &mut Model, chance: &mut Chance) {
    let path = ["content/files/a.txt", "content/files/b/c.html", "content/chapters/map.png", "content/stray.txt"];
    model.set(path[chance.below(4)], format!("file {}", chance.below(9)));
}

pub(super) fn file_removed(model: &mut Model, chance: &mut Chance) {
    let all =
        [model.paths("content/files/", ""), model.paths("content/", ".png"), model.paths("content/", ".txt")].concat();
    if let Some(path) = chance.pick(&all) {
        model.0.remove(path);
    }
}

/// What must be mended before anything is shown.
pub(super) fn broken(model: &mut Model, chance: &mut Chance) {
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
