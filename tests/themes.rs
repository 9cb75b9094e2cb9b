//! A theme as its author meets it: one file of each kind put over the theme beneath, and nothing else changed; themes that
//! stand on others; and the theme without scripts, which is the interface's proof.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

type Files = BTreeMap<String, Vec<u8>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rapporteur(project: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rapporteur")).arg("-C").arg(project).args(arguments).output().unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, &target).map(drop).unwrap() }
    }
}

fn read(folder: &Path, inner: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{inner}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            read(&path, &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(&path).unwrap());
        }
    }
}

/// What is taken along holds the whole site, and so differs with each of its files.
const NOTHING_TO_TAKE: &str = "\n[take_along]\none_file = false\nepub = false\nzip = false\noffline = false\n";

/// The small site built with some files of a theme of its own; a build that says anything but its summary is no success.
fn built(own: &[(&str, &str)], arguments: &[&str]) -> Files {
    let folder = tempfile::tempdir().unwrap();
    let project: PathBuf = folder.path().join("project");
    copy(&root().join("tests/sites/full"), &project);
    let settings = project.join("content/report.toml");
    fs::write(&settings, fs::read_to_string(&settings).unwrap() + NOTHING_TO_TAKE).unwrap();
    for (path, text) in own {
        let path = project.join("themes").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let mut call = vec!["build"];
    call.extend(arguments);
    let output = rapporteur(&project, &call);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && !said.contains("[unused-theme-file]"), "{said}");
    let mut files = Files::new();
    read(&project.join("public"), "", &mut files);
    files
}

/// The files that differ between two sites, the build's own list of them aside.
fn changed<'a>(one: &'a Files, other: &'a Files) -> Vec<&'a str> {
    let mut names: Vec<&str> = one.keys().chain(other.keys()).map(String::as_str).collect();
    names.sort_unstable();
    names.dedup();
    names.retain(|name| *name != ".rapporteur" && one.get(*name) != other.get(*name));
    names
}

fn text<'a>(files: &'a Files, name: &str) -> &'a str {
    std::str::from_utf8(&files[name]).unwrap()
}

#[test]
fn each_kind_of_file_can_be_put_over_the_theme_s_own_alone() {
    let before = built(&[], &[]);
    let page = "{% extends \"default/404.html\" %}\n{% block main %}{{ super() }}<p>Ask the keeper.</p>{% endblock %}";
    let after = built(&[("default/templates/404.html", page)], &[]);
    assert_eq!(changed(&before, &after), ["404.html"]);
    assert!(text(&after, "404.html").contains("Ask the keeper."));
    assert!(text(&after, "404.html").contains("<h1"), "what it stands on is gone");

    let after = built(&[("default/css/07-home.css", "h1 { color: maroon }")], &[]);
    assert_eq!(changed(&before, &after), ["assets/site.css"]);
    assert!(text(&after, "assets/site.css").contains("maroon"));

    let after = built(&[("default/js/filters.js", "'use strict';")], &[]);
    assert_eq!(changed(&before, &after), ["assets/site.js"]);

    let after = built(&[("default/fonts/rapporteur-serif-roman.woff2", "another font")], &[]);
    assert_eq!(changed(&before, &after), ["assets/fonts/rapporteur-serif-roman.woff2"]);

    let after = built(&[("default/i18n/en.ftl", "not-found = Lost\n")], &[]);
    assert_eq!(changed(&before, &after), ["404.html"], "one message is changed, all others stay");
    assert!(text(&after, "404.html").contains("Lost"));

    let footer = "{% component footer(page) %}<footer><p>{{ page.site }}, with care</p></footer>{% endcomponent %}";
    let after = built(&[("default/templates/components/house.html", footer)], &[]);
    for name in after.keys().filter(|name| name.ends_with(".html")) {
        assert!(text(&after, name).contains("with care"), "{name} has the other footer");
    }
    assert_eq!(before["assets/site.css"], after["assets/site.css"]);
}

#[test]
fn a_theme_stands_on_another() {
    let house = [
        ("house/theme.toml", "base = \"plain\"\nstyles = [\"css/plain.css\", \"css/house.css\"]\n"),
        ("house/css/house.css", "h1 { color: maroon }"),
    ];
    let plain = built(&[], &["--theme", "plain"]);
    let after = built(&house, &["--theme", "house"]);
    assert_eq!(changed(&plain, &after), ["assets/site.css"], "all else is the theme's that it stands on");
    assert!(text(&after, "assets/site.css").contains("maroon"));

    // A list that a theme leaves out is the list of the one beneath; a template beneath can be extended by its name.
    let head = "{% extends \"plain/base.html\" %}{% block footer %}{{ super() }}<p>House</p>{% endblock %}";
    let house = [("house/theme.toml", "base = \"plain\"\n"), ("house/templates/base.html", head)];
    let after = built(&house, &["--theme", "house"]);
    assert_eq!(plain["assets/site.css"], after["assets/site.css"]);
    assert!(text(&after, "index.html").contains("<p>House") && text(&after, "index.html").contains("<footer>"));

    // A theme that says nothing stands on `default`, here with the site's own file over it.
    let own = [("mine/css/07-home.css", "h1 { color: maroon }"), ("default/css/08-drawings.css", "h2 { color: navy }")];
    let after = built(&own, &["--theme", "mine"]);
    assert_eq!(changed(&built(&[], &[]), &after), ["assets/site.css"]);
    let styles = text(&after, "assets/site.css");
    assert!(styles.contains("maroon") && styles.contains("navy"));
}

#[test]
fn the_plain_theme_has_every_page_and_every_word_and_no_script() {
    let default = built(&[], &[]);
    let plain = built(&[], &["--theme", "plain"]);
    let pages =
        |files: &Files| -> Vec<String> { files.keys().filter(|name| name.ends_with(".html")).cloned().collect() };
    assert_eq!(pages(&default), pages(&plain));
    // The worker that removes itself is for browsers that kept an earlier edition; no page leads to it.
    let loaded = |name: &&String| *name != "service-worker.js" && (name.ends_with(".js") || name.ends_with(".woff2"));
    assert_eq!(plain.keys().find(loaded), None);
    for name in pages(&plain) {
        let page = text(&plain, &name);
        for element in ["<script", "<template", "<svg", "<form", "<input", "<button"] {
            assert!(!page.contains(element), "{name} has {element}");
        }
        assert_eq!(page.matches("rel=stylesheet").count() + page.matches("rel=\"stylesheet\"").count(), 1, "{name}");
    }
    let data = |files: &Files| -> Files {
        files
            .iter()
            .filter(|(name, _)| name.starts_with("data/"))
            .map(|(name, data)| (name.clone(), data.clone()))
            .collect()
    };
    assert_eq!(data(&default), data(&plain));
    assert!(plain["assets/site.css"].len() < 5_000, "the sheet is meant to be small");
    let sheet = text(&plain, "assets/site.css");
    assert!(!sheet.contains("var(") && !sheet.contains("@layer") && !sheet.contains("@font-face"));
}
