//! The words of the interface: every language has every message with the variables of the English one and every plural that
//! its numbers call for, and every message is asked for somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// What a message may use besides, for languages that bend words: see the guide for authors of themes.
const BESIDES: [(&str, &str); 8] = [
    ("month-", "form"),
    ("date-month", "form"),
    ("date-year", "form"),
    ("date-part-", "form"),
    ("date-since", "precision"),
    ("date-since", "number"),
    ("date-until", "precision"),
    ("date-about", "precision"),
];

/// Messages in which only some languages need the number that goes with the words.
const COUNTED: &str = "paras";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|end| end == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[derive(Default)]
struct Message {
    variables: BTreeSet<String>,
    /// Of each choice by a number: the variable, the exact numbers, the plural categories.
    choices: Vec<(String, BTreeSet<String>, BTreeSet<String>)>,
}

/// The messages of a file.
fn messages(path: &Path) -> BTreeMap<String, Message> {
    let text = fs::read_to_string(path).unwrap();
    let resource = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(written) = entry else { continue };
        let mut message = Message::default();
        read(written.value.as_ref().expect("a value"), &mut message);
        let before = found.insert(written.id.name.to_owned(), message);
        assert!(before.is_none(), "{}: `{}` stands twice", path.display(), written.id.name);
    }
    found
}

fn read(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (selector, variants) = match expression {
            Expression::Inline(inline) => (inline, &[][..]),
            Expression::Select { selector, variants } => (selector, variants.as_slice()),
        };
        let InlineExpression::VariableReference { id } = selector else { continue };
        message.variables.insert(id.name.to_owned());
        let (mut exact, mut categories) = (BTreeSet::new(), BTreeSet::new());
        for variant in variants {
            match &variant.key {
                VariantKey::NumberLiteral { value } => exact.insert((*value).to_owned()),
                VariantKey::Identifier { name } => categories.insert((*name).to_owned()),
            };
            read(&variant.value, message);
        }
        let words = ["zero", "one", "two", "few", "many"];
        if words.iter().any(|word| categories.contains(*word)) {
            message.choices.push((id.name.to_owned(), exact, categories));
        }
    }
}

fn languages() -> BTreeMap<String, BTreeMap<String, Message>> {
    let all = files(&root().join("themes/default/i18n"), "ftl");
    all.iter().map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), messages(path))).collect()
}

#[test]
fn the_six_languages_of_the_united_nations_are_there_and_say_whether_they_were_reviewed() {
    assert_eq!(languages().keys().collect::<Vec<_>>(), ["ar", "en", "es", "fr", "ru", "zh"]);
    for path in files(&root().join("themes/default/i18n"), "ftl") {
        let text = fs::read_to_string(&path).unwrap();
        let is_marked = text.lines().next().unwrap().contains("not reviewed");
        assert_eq!(is_marked, !path.ends_with("en.ftl"), "{}", path.display());
    }
}

#[test]
fn every_language_has_every_message_with_the_same_variables() {
    let languages = languages();
    let mut wrong = Vec::new();
    for (language, translated) in &languages {
        for key in translated.keys().filter(|key| !languages["en"].contains_key(*key)) {
            wrong.push(format!("{language}: `{key}` is no message in English"));
        }
        for (key, english) in &languages["en"] {
            let Some(message) = translated.get(key) else {
                wrong.push(format!("{language}: `{key}` is missing"));
                continue;
            };
            let besides = |name: &str| BESIDES.iter().any(|(prefix, other)| key.starts_with(prefix) && *other == name);
            let may = |name: &str| besides(name) || (key == COUNTED && name == "count");
            for name in english.variables.difference(&message.variables).filter(|name| !may(name)) {
                wrong.push(format!("{language}: `{key}` leaves out ${name}"));
            }
            for name in message.variables.difference(&english.variables).filter(|name| !may(name)) {
                wrong.push(format!("{language}: `{key}` uses ${name}, which nobody gives it"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_plural_that_a_language_has_is_written() {
    let mut wrong = Vec::new();
    for (language, messages) in languages() {
        let rules =
            PluralRules::create(language.parse::<LanguageIdentifier>().unwrap(), PluralRuleType::CARDINAL).unwrap();
        for (key, message) in messages {
            for (variable, exact, categories) in &message.choices {
                let numbers = (0..=200_u32).filter(|number| !exact.contains(&number.to_string()));
                let needed: BTreeSet<&str> = numbers.map(|number| name(rules.select(number).unwrap())).collect();
                for category in needed.into_iter().filter(|category| !categories.contains(*category)) {
                    wrong.push(format!("{language}: `{key}` has no [{category}] for ${variable}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

/// The texts between quotation marks that might be keys; in code a hole is `{…}`, which stands for the rest of the key.
fn literals(text: &str) -> BTreeSet<String> {
    let is_key = |text: &&str| {
        text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '{' | '}' | '_'))
    };
    text.split(['"', '\'']).filter(is_key).map(str::to_owned).collect()
}

/// Keys that templates and code ask for.
fn asked() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut in_templates, mut in_code) = (BTreeSet::new(), BTreeSet::new());
    let themes = root().join("themes");
    for path in ["html", "xhtml", "opf"].iter().flat_map(|ending| files(&themes, ending)) {
        let text = fs::read_to_string(&path).unwrap();
        in_templates.extend(text.split("t(k=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
    }
    for path in files(&root().join("src/render"), "rs") {
        if !path.ends_with("tests.rs") {
            in_code.extend(literals(&fs::read_to_string(&path).unwrap()));
        }
    }
    (in_templates, in_code)
}

#[test]
fn every_message_is_asked_for_and_every_one_asked_for_is_there() {
    let english = &languages()["en"];
    let (in_templates, in_code) = asked();
    let missing: Vec<_> = in_templates.iter().filter(|key| !english.contains_key(*key)).collect();
    assert!(missing.is_empty(), "templates ask for {missing:?}");
    let filled = |pattern: &String, key: &str| {
        let (head, tail) = pattern.split_once('{').unwrap_or((pattern, ""));
        let tail = tail.split_once('}').map_or("", |(_, tail)| tail);
        pattern.contains('{') && head.len() + tail.len() > 2 && key.starts_with(head) && key.ends_with(tail)
    };
    let is_used = |key: &String| {
        in_templates.contains(key) || in_code.contains(key) || in_code.iter().any(|pattern| filled(pattern, key))
    };
    let unused: Vec<_> = english.keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn scripts_ask_only_for_words_that_the_page_hands_them() {
    let tools = fs::read_to_string(root().join("themes/default/templates/components/tools.html")).unwrap();
    let given: BTreeSet<&str> =
        tools.split("data-word=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let (mut asked, mut named) = (BTreeSet::new(), BTreeSet::new());
    for path in files(&root().join("themes/default/js"), "js") {
        let text = fs::read_to_string(&path).unwrap();
        named.extend(literals(&text));
        // A call names its word, the head of it, or a variable that was given one of the texts named.
        for call in text.split("word(").skip(1).filter(|call| call.starts_with('\'')) {
            let first = call.split([',', ')']).next().unwrap();
            asked.extend(literals(first).into_iter().map(|key| (key, !first.contains('+'))));
        }
    }
    // A form says which word its script is to fill.
    for path in files(&root().join("themes/default/templates"), "html") {
        let text = fs::read_to_string(&path).unwrap();
        let forms =
            text.split("<form ").skip(1).filter_map(|rest| rest.split('>').next()?.split("data-word=\"").nth(1));
        asked.extend(forms.map(|rest| (rest.split('"').next().unwrap().to_owned(), true)));
    }
    assert!(asked.len() > 5);
    for (key, is_whole) in &asked {
        let is_given =
            if *is_whole { given.contains(key.as_str()) } else { given.iter().any(|word| word.starts_with(key)) };
        assert!(is_given, "no page has the word `{key}`");
    }
    for word in given {
        let is_asked = asked.iter().any(|(key, is_whole)| if *is_whole { key == word } else { word.starts_with(key) });
        assert!(is_asked || named.contains(word), "no script asks for `{word}`");
    }
}
