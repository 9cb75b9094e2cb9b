//! Former addresses of chapters: each is an address of a page, and belongs to one chapter.

use std::collections::BTreeMap;

use super::Content;
use crate::diagnostic::{BAD_SLUG, DUPLICATE_ADDRESS, Diagnostic, Diagnostics};
use crate::source::Located;

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let pages: BTreeMap<&str, &str> =
        content.report.chapters.iter().map(|chapter| (chapter.href.as_str(), chapter.title())).collect();
    let mut seen: BTreeMap<&str, &Located<String>> = BTreeMap::new();
    for alias in content.report.chapters.iter().flat_map(|chapter| &chapter.aliases) {
        let sound = alias.value.ends_with(".html")
            && alias.value.split('/').all(|part| !matches!(part, "" | "." | ".."))
            && !alias.value.contains(['\\', ':', '?', '#', '<', '>', '"', '*', '|', ' ']);
        if !sound {
            diagnostics.push(
                Diagnostic::new(BAD_SLUG, alias.span.clone(), format!("`{}` is no address of a page", alias.value))
                    .hint("write it from the site's root: \"report/old-name.html\""),
            );
        }
        if pages.contains_key(alias.value.as_str()) {
            diagnostics.push(
                Diagnostic::new(
                    DUPLICATE_ADDRESS,
                    alias.span.clone(),
                    format!("`{}` is a chapter's page", alias.value),
                )
                .hint("remove the alias"),
            );
        }
        if let Some(first) = seen.insert(&alias.value, alias) {
            diagnostics.push(
                Diagnostic::new(DUPLICATE_ADDRESS, alias.span.clone(), format!("`{}` redirects twice", alias.value))
                    .other(first.span.clone(), "the first is here")
                    .hint("keep one of them"),
            );
        }
    }
}
