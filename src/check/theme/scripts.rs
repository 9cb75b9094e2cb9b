//! Scripts build nodes and never markup from text, which is how a page can be made to run what a text says. The pages'
//! policy refuses these ways as well, but silently, and not in every browser. Vendored files are their authors' affair.

use super::{Theme, blanked, source, stretches};
use crate::diagnostic::{Diagnostic, Diagnostics, UNSAFE_SCRIPT};

/// What a script must not say, and what it says instead.
const SINKS: [(&str, &str); 14] = [
    (".innerHTML", "build nodes and use `textContent` or `replaceChildren`"),
    (".outerHTML", "build nodes and use `replaceWith`"),
    ("insertAdjacentHTML(", "build nodes and use `append`, `before` or `after`"),
    ("document.write", "build nodes and use `append`"),
    ("eval(", "write the code itself"),
    ("new Function(", "write the function itself"),
    ("createContextualFragment(", "clone a `<template>` of the page"),
    ("srcdoc", "link to a page of the site"),
    ("fetch(", "bring the data as a script of its own: from disk, a browser fetches nothing"),
    ("import(", "list the script in `theme.toml`"),
    ("WebSocket", "a site has nobody to talk to: remove it"),
    ("EventSource", "a site has nobody to listen to: remove it"),
    ("sendBeacon", "a site tells nobody about its readers: remove it"),
    ("XMLHttpRequest", "bring the data as a script of its own: from disk, a browser fetches nothing"),
];

pub(super) fn check(theme: &Theme<'_>, diagnostics: &mut Diagnostics) {
    let manifest = &theme.files.manifest;
    let own = manifest.assets.iter().filter(|path| path.ends_with(".js") && !path.starts_with("vendor/"));
    for file in manifest.scripts.iter().chain(own).filter_map(|path| theme.files.files.get(path)) {
        let source = source(file);
        let lines = stretches(&source.text, "//", "\n").into_iter().filter(|range| {
            // Two slashes after a colon or a quotation mark are an address.
            !source.text[..range.start].ends_with([':', '"', '\'', '`', '\\'])
        });
        let text = blanked(&source.text, stretches(&source.text, "/*", "*/").into_iter().chain(lines));
        for (sink, instead) in SINKS {
            for (at, _) in text.match_indices(sink) {
                let longer = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
                if !sink.starts_with('.') && text[..at].ends_with(longer) {
                    continue;
                }
                let name = sink.trim_start_matches('.').trim_end_matches('(');
                let span = source.span(at..at + sink.len());
                let message = format!("a script uses `{name}`, which the pages' policy refuses");
                diagnostics.push(Diagnostic::new(UNSAFE_SCRIPT, span, message).hint(instead));
            }
        }
    }
}
