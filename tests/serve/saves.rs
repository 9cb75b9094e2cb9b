//! What a save brings to an open page, however the editor's program saves.

use std::fs;
use std::io::Write;
use std::thread::sleep;
use std::time::Duration;

use crate::preview::Preview;

const CHAPTER: &str = "content/chapters/01-introduction.md";
const PAGE: &str = "/report/introduction.html";

/// Writes the chapter with its first `from` as `to`, in one of the ways in which programs do.
fn edited(preview: &Preview, to: &str, save: impl Fn(&std::path::Path, &str)) {
    let path = preview.path(CHAPTER);
    let text = fs::read_to_string(&path).unwrap();
    let text = text.split(" SAVED").next().unwrap().trim_end().to_owned();
    save(&path, &format!("{text} SAVED {to}\n"));
}

/// A name, and what writes a text to a path in that way.
type Way = (&'static str, fn(&std::path::Path, &str));

fn ways() -> Vec<Way> {
    vec![
        ("in place", |path, text| fs::write(path, text).unwrap()),
        ("in two steps", |path, text| {
            let mut file = fs::File::create(path).unwrap();
            let (one, two) = text.split_at(text.len() / 2);
            file.write_all(one.as_bytes()).unwrap();
            sleep(Duration::from_millis(30));
            file.write_all(two.as_bytes()).unwrap();
        }),
        ("by renaming a new file onto it", |path, text| {
            let new = path.with_file_name(".introduction.tmp");
            fs::write(&new, text).unwrap();
            fs::rename(new, path).unwrap();
        }),
        ("by renaming the old one away first", |path, text| {
            let old = path.with_file_name("01-introduction.md~");
            fs::rename(path, &old).unwrap();
            fs::write(path, text).unwrap();
            fs::remove_file(old).unwrap();
        }),
        ("by deleting and writing anew", |path, text| {
            fs::remove_file(path).unwrap();
            sleep(Duration::from_millis(30));
            fs::write(path, text).unwrap();
        }),
        ("with the folder exchanged, as a checkout does", |path, text| {
            let content = path.ancestors().nth(2).unwrap();
            let (old, new) = (content.with_file_name("old"), content.with_file_name("new"));
            crate::preview::copy(content, &new);
            fs::write(new.join("chapters/01-introduction.md"), text).unwrap();
            fs::rename(content, &old).unwrap();
            fs::rename(&new, content).unwrap();
            fs::remove_dir_all(old).unwrap();
        }),
    ]
}

fn every_way_is_seen(arguments: &[&str]) {
    let preview = Preview::of("full", arguments);
    assert!(!preview.page(PAGE).contains("SAVED"));
    // Twice each, since some ways leave nothing behind of what was watched before.
    for (number, (name, save)) in ways().into_iter().chain(ways()).enumerate() {
        let mut events = preview.events();
        events.next();
        let words = format!("number {number}");
        edited(&preview, &words, save);
        events.until(|_, errors| errors.is_empty() && preview.page(PAGE).contains(&words));
        assert!(preview.page(PAGE).contains(&words), "{name}");
    }
}

#[test]
fn every_way_of_saving_is_seen() {
    every_way_is_seen(&[]);
}

#[test]
fn every_way_of_saving_is_seen_without_events() {
    every_way_is_seen(&["--poll"]);
}

#[test]
fn an_error_is_told_over_the_last_good_site_and_goes_when_mended() {
    let preview = Preview::of("full", &[]);
    let good = preview.page("/");
    let mut events = preview.events();
    let (build, _) = events.next();
    let path = preview.path("content/events.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, "[[event]\n").unwrap();
    let (same, _) = events.until(|_, errors| !errors.is_empty());
    assert_eq!(same, build, "the pages that are open are as good as any");
    assert_eq!(preview.page("/"), good);
    fs::write(&path, text).unwrap();
    events.until(|_, errors| errors.is_empty());
    assert_eq!(preview.page("/"), good);
}

#[test]
fn what_is_broken_at_the_start_is_shown_and_followed() {
    let preview = Preview::after("full", &[], |root| {
        fs::rename(root.join("content/report.toml"), root.join("report.toml")).unwrap();
    });
    let mut events = preview.events();
    events.until(|_, errors| errors.iter().any(|error| error.contains("report.toml")));
    let answer = preview.get("/");
    assert_eq!(answer.status, 503);
    assert!(String::from_utf8(answer.body).unwrap().contains("reload.js"));
    fs::rename(preview.path("report.toml"), preview.path("content/report.toml")).unwrap();
    events.until(|_, errors| errors.is_empty());
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn a_theme_that_comes_while_serving_is_followed() {
    let preview = Preview::of("full", &[]);
    let mut events = preview.events();
    events.next();
    fs::create_dir_all(preview.path("themes/default/i18n")).unwrap();
    fs::write(preview.path("themes/default/i18n/en.ftl"), "nav-timeline = When it was\n").unwrap();
    events.until(|_, errors| errors.is_empty() && preview.page("/").contains("When it was"));
    fs::write(preview.path("themes/default/i18n/en.ftl"), "nav-timeline = What then was\n").unwrap();
    events.until(|_, errors| errors.is_empty() && preview.page("/").contains("What then was"));
    fs::remove_dir_all(preview.path("themes")).unwrap();
    events.until(|_, errors| errors.is_empty() && !preview.page("/").contains("What then was"));
}
