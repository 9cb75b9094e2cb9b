//! Words that are missing, and those of the default theme for other tests.

use fluent_bundle::FluentValue;

use super::{Words, direction};
use crate::diagnostic::Diagnostics;
use crate::project::{ThemeFile, ThemeFiles};

/// The languages that the default theme speaks, as its folder has them.
pub(crate) const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ru", "zh", "ar"];

/// The words of the default theme in one of them.
pub(crate) fn of_default_theme(language: &str) -> Words {
    let mut theme = ThemeFiles::default();
    let path = format!("i18n/{language}.ftl");
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default").join(&path);
    let bytes = std::fs::read(file).unwrap().into();
    theme.files.insert(path.clone(), ThemeFile { path, bytes });
    let (words, found) = Words::load(&theme, language);
    assert!(found.is_empty(), "{language}: {:?}", found.into_sorted());
    words
}

fn words(language: &str, files: &[(&str, &str)]) -> (Words, Diagnostics) {
    let mut theme = ThemeFiles::default();
    for (name, text) in files {
        theme.files.insert((*name).into(), ThemeFile { path: (*name).into(), bytes: text.as_bytes().into() });
    }
    Words::load(&theme, language)
}

#[test]
fn a_translation_stands_over_english_and_gaps_are_reported_once() {
    let files = [
        ("i18n/en.ftl", "a = A\nb = { $n ->\n  [one] one\n *[other] { $n } of them\n }\n"),
        ("i18n/fr.ftl", "a = Ah\n"),
    ];
    let (words, found) = words("fr-CH", &files);
    assert!(found.is_empty());
    assert_eq!(words.get("a"), "Ah");
    assert_eq!(words.with("b", [("n", 3.into())]), "3 of them");
    assert_eq!((words.get("c"), words.get("c")), ("c".into(), "c".into()));
    assert_eq!(words.missing().into_sorted().len(), 1);
}

#[test]
fn flat_messages_are_filled_as_the_library_fills_them() {
    let values = || [("number", 1234.into()), ("text", "<a> { $x } ½".into()), ("none", FluentValue::None)];
    for (message, is_flat) in [
        ("para. { $number }", true),
        ("{ $text }–{ $text}  x", true),
        ("two\n    lines of { $number }", true),
        ("{ $missing }", true),
        ("{ $none }", true),
        ("{ \"{\" }{ $number }{ \", \" }", true),
        ("{ \"\\u2013\" }{ $number }", false),
        ("{ $number ->\n   [one] one\n  *[other] { $number }\n }", false),
        ("{ other }", false),
    ] {
        let (words, _) = words("en", &[("i18n/en.ftl", &format!("a = {message}\nother = b\n"))]);
        assert_eq!(words.flat.contains_key("a"), is_flat, "{message}");
        assert_eq!(words.filled("a", &values()), words.chosen("a", &values()), "{message}");
        assert_eq!(words.missing().is_empty(), message != "{ $missing }", "{message}");
    }
}

#[test]
fn a_language_without_words_is_an_error() {
    let (_, found) = words("zz", &[("i18n/en.ftl", "a = A\n")]);
    assert!(found.has_errors());
}

#[test]
fn direction_follows_the_script_before_the_language() {
    assert_eq!((direction("ar"), direction("az-Arab"), direction("fr")), ("rtl", "rtl", "ltr"));
}
