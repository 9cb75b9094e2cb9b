//! What the pages load: the theme's style sheets joined in the order of their names into one file, its scripts likewise,
//! fonts and vendored scripts copied beside them, and the policy for hosts that read a `_headers` file.

use std::collections::BTreeMap;

use super::html::POLICY;
use crate::project::ThemeFiles;

/// Folders of a theme whose files are copied as they are.
const COPIED: [&str; 3] = ["fonts/", "images/", "vendor/"];

pub(crate) fn assets(theme: &ThemeFiles) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    files.insert("assets/site.css".to_owned(), joined(theme, "css/", ".css"));
    files.insert("assets/site.js".to_owned(), joined(theme, "js/", ".js"));
    for (path, file) in &theme.files {
        if COPIED.iter().any(|folder| path.starts_with(folder)) {
            files.insert(format!("assets/{path}"), file.bytes.to_vec());
        }
    }
    files.insert("_headers".to_owned(), headers().into_bytes());
    files
}

/// The files right in a folder, one after the other.
fn joined(theme: &ThemeFiles, folder: &str, end: &str) -> Vec<u8> {
    let wanted = |path: &str| path.starts_with(folder) && path.ends_with(end) && !path[folder.len()..].contains('/');
    let mut all = Vec::new();
    for (_, file) in theme.files.iter().filter(|(path, _)| wanted(path)) {
        all.extend_from_slice(&file.bytes);
        if !all.ends_with(b"\n") {
            all.push(b'\n');
        }
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
