//! Files of the site's own theme that nothing uses: a name misspelt, a style sheet that was never listed.

use std::collections::BTreeSet;

use super::{Theme, source};
use crate::diagnostic::{Diagnostic, Diagnostics, UNUSED_THEME_FILE};
use crate::project::{BOOK_STYLE, ONE_FILE_STYLE};
use crate::source::tags::{Kind, tags};
use crate::suggest::closest;

/// Names that a theme may have for people: `README.md`, `LICENSE`.
const FOR_PEOPLE: [&str; 3] = ["README", "LICENSE", "LICENCE"];

pub(super) fn check(theme: &Theme<'_>, diagnostics: &mut Diagnostics) {
    let mut used: BTreeSet<String> =
        ["theme.toml", "templates/base.html", ONE_FILE_STYLE, BOOK_STYLE].map(str::to_owned).into();
    used.extend(theme.files.listed.iter().cloned());
    used.extend(theme.contexts.keys().map(|name| format!("templates/{name}")));
    for file in theme.files.templates.values() {
        for tag in tags(&source(file).text) {
            let calls = |word: &str| tag.inner().first().is_some_and(|first| first.is(Kind::Word, word));
            if calls("extends") || calls("include") {
                let named = tag.tokens.iter().filter(|token| token.kind == Kind::Text);
                used.extend(named.map(|token| format!("templates/{}", theme.bare(token.text))));
            }
        }
    }
    for path in &theme.files.own {
        let read = used.contains(path)
            || path.starts_with("templates/components/") && path.ends_with(".html")
            || path.starts_with("i18n/") && path.ends_with(".ftl")
            || FOR_PEOPLE.iter().any(|name| path.starts_with(name));
        if read {
            continue;
        }
        let shown = theme.files.files.get(path).map_or(path.as_str(), |file| file.path.as_str());
        let hint = match closest(path, used.iter().map(String::as_str)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "list it in `theme.toml` as a style, a script or an asset, or remove it".to_owned(),
        };
        let message = format!("nothing uses `{shown}`");
        diagnostics.push(Diagnostic::without_place(UNUSED_THEME_FILE, message).hint(hint));
    }
}
