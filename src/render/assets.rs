//! What the pages load: the theme's style sheets joined in the order of its manifest into one file, its scripts likewise,
//! each in a scope of its own, fonts and vendored scripts copied beside them, and the policy for hosts that read a `_headers` file.

use std::sync::Arc;

use super::html::POLICY;
use crate::project::ThemeFiles;
use crate::site::Output;

pub(crate) fn assets(theme: &ThemeFiles) -> Vec<(String, Output)> {
    let mut files = Vec::new();
    files.push(("assets/site.css".to_owned(), joined(theme, &theme.manifest.styles, ["", ""]).into()));
    if has_scripts(theme) {
        files.push(("assets/site.js".to_owned(), joined(theme, &theme.manifest.scripts, SCOPE).into()));
    }
    for path in &theme.manifest.assets {
        if let Some(file) = theme.files.get(path) {
            files.push((format!("assets/{path}"), Output::Bytes(Arc::clone(&file.bytes))));
        }
    }
    files.push(("_headers".to_owned(), headers().into_bytes().into()));
    files
}

/// A theme may do without scripts, and then without what they would load.
pub(crate) fn has_scripts(theme: &ThemeFiles) -> bool {
    !theme.manifest.scripts.is_empty()
}

/// What stands around each script: it is strict, may end early, and shares nothing with the others but `app`.
const SCOPE: [&str; 2] = ["(function (app) {\n'use strict';\n", "})(window.rapporteur = window.rapporteur || {});\n"];

/// The files one after the other, each within its frame.
fn joined(theme: &ThemeFiles, paths: &[String], [before, after]: [&str; 2]) -> Vec<u8> {
    let mut all = Vec::new();
    for file in paths.iter().filter_map(|path| theme.files.get(path)) {
        all.extend_from_slice(before.as_bytes());
        all.extend_from_slice(&file.bytes);
        if !all.ends_with(b"\n") {
            all.push(b'\n');
        }
        all.extend_from_slice(after.as_bytes());
    }
    all
}

/// The same policy as in the pages, and what a page cannot say of itself.
fn headers() -> String {
    format!(
        "/*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  X-Frame-Options: DENY\n"
    )
}
