//! The words of the interface, from the theme's `i18n/*.ftl`: plurals and word order belong to the language, so that no
//! sentence is put together in code or in a template.

mod flat;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::{BTreeSet, HashMap};
use std::sync::Mutex;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;

use self::flat::Flat;
use crate::diagnostic::{Diagnostic, Diagnostics, MISSING_MESSAGE};
use crate::project::ThemeFiles;

/// The language whose messages stand in for those that a translation lacks.
const FALLBACK: &str = "en";

pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
    flat: HashMap<String, Flat>,
    language: String,
    /// Keys asked for and not found: reported once each at the end.
    missing: Mutex<BTreeSet<String>>,
    /// Keys whose messages could not be put together.
    broken: Mutex<BTreeSet<String>>,
}

impl Words {
    pub(crate) fn load(theme: &ThemeFiles, language: &str) -> (Self, Diagnostics) {
        let mut diagnostics = Diagnostics::default();
        let locale = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolating marks would stand in attributes and titles too; names are isolated by `bdi` where it matters.
        bundle.set_use_isolating(false);
        let primary = language.split('-').next().unwrap_or(language);
        let mut names = vec![FALLBACK, primary, language];
        names.dedup();
        let mut found = false;
        let mut keys = BTreeSet::new();
        for name in names {
            let Some(file) = theme.files.get(&format!("i18n/{name}.ftl")) else { continue };
            found |= name != FALLBACK || primary == FALLBACK;
            let text = String::from_utf8_lossy(&file.bytes).into_owned();
            if deepest(&text) > DEEPEST {
                let message = format!("a message of `{}` has braces in braces more than {DEEPEST} deep", file.path);
                diagnostics.push(Diagnostic::without_place(MISSING_MESSAGE, message).hint("write it flat"));
                continue;
            }
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
                for error in errors {
                    let message = format!("a message of `{}` cannot be read: {error}", file.path);
                    diagnostics.push(
                        Diagnostic::without_place(MISSING_MESSAGE, message)
                            .hint("write `name = the words`, and variables in braces: `{ $count }`"),
                    );
                }
                resource
            });
            keys.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        if !found {
            let message = format!("the theme has no words in the language `{language}`");
            diagnostics.push(
                Diagnostic::without_place(MISSING_MESSAGE, message)
                    .hint("mend `language` under `[site]`, or add the file to the theme's folder `i18n`"),
            );
        }
        let flat = keys.into_iter().filter_map(|key| {
            let flat = Flat::of(bundle.get_message(&key)?.value()?)?;
            Some((key, flat))
        });
        let flat = flat.collect();
        let language = language.to_owned();
        (Self { bundle, flat, language, missing: Mutex::default(), broken: Mutex::default() }, diagnostics)
    }

    pub(crate) fn language(&self) -> &str {
        &self.language
    }

    /// The message without variables.
    pub(crate) fn get(&self, key: &str) -> String {
        self.with::<0>(key, [])
    }

    /// The message with its variables filled in.
    pub(crate) fn with<const N: usize>(&self, key: &str, values: [(&str, FluentValue<'_>); N]) -> String {
        self.filled(key, &values)
    }

    pub(crate) fn filled<K: AsRef<str>>(&self, key: &str, values: &[(K, FluentValue<'_>)]) -> String {
        self.flat.get(key).and_then(|flat| flat.filled(values)).unwrap_or_else(|| self.chosen(key, values))
    }

    /// The message in the form that its variables ask for.
    fn chosen<K: AsRef<str>>(&self, key: &str, values: &[(K, FluentValue<'_>)]) -> String {
        let Some((text, whole)) = self.formed(key, values) else {
            if let Ok(mut missing) = self.missing.lock() {
                missing.insert(key.to_owned());
            }
            return key.to_owned();
        };
        if !whole && let Ok(mut broken) = self.broken.lock() {
            broken.insert(key.to_owned());
        }
        text
    }

    /// The message with its variables filled in, if it is there and can be put together; nothing is reported.
    pub(crate) fn whole(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> Option<String> {
        self.formed(key, values).and_then(|(text, whole)| whole.then_some(text))
    }

    /// The message, and whether it could be put together: it may refer to itself, or to a message or a variable that nobody
    /// gives, and the page would show its braces.
    fn formed<K: AsRef<str>>(&self, key: &str, values: &[(K, FluentValue<'_>)]) -> Option<(String, bool)> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (name.as_ref(), value.clone())).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        Some((text, errors.is_empty()))
    }

    /// What was asked for and not found.
    pub(crate) fn missing(&self) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        for key in self.missing.lock().map(|keys| keys.clone()).unwrap_or_default() {
            let message = format!("the theme's words have no message `{key}`");
            let hint = "add it to the file of its language in the theme's folder `i18n`";
            diagnostics.push(Diagnostic::without_place(MISSING_MESSAGE, message).hint(hint));
        }
        for key in self.broken.lock().map(|keys| keys.clone()).unwrap_or_default() {
            let message = format!("the message `{key}` names a message or a variable that is not there, or itself");
            let hint = "mend what stands in braces in the theme's folder `i18n`";
            diagnostics.push(Diagnostic::without_place(MISSING_MESSAGE, message).hint(hint));
        }
        diagnostics
    }
}

/// Braces in braces of a message; plurals need three. The reader of such files calls itself for each.
const DEEPEST: usize = 30;

fn deepest(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for line in text.lines() {
        // A message that was not closed ends where the next begins.
        if line.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            depth = 0;
        }
        for byte in line.bytes() {
            match byte {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// `rtl` for the languages that are written from right to left.
pub(crate) fn direction(language: &str) -> &'static str {
    let mut parts = language.split('-');
    let primary = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4);
    let right = match script {
        Some(script) => matches!(script, "Arab" | "Hebr" | "Syrc" | "Thaa" | "Nkoo"),
        None => matches!(primary, "ar" | "he" | "fa" | "ur" | "ps" | "sd" | "ug" | "yi" | "dv" | "ckb"),
    };
    if right { "rtl" } else { "ltr" }
}
