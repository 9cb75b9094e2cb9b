//! Former addresses of chapters: each is an address of a page, and belongs to one chapter.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::Content;
use crate::diagnostic::{BAD_SLUG, DUPLICATE_ADDRESS, Diagnostic, Diagnostics};
use crate::site::is_address;
use crate::source::Located;

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    if content.report.chapters.iter().all(|chapter| chapter.aliases.is_empty()) {
        return;
    }
    let pages: BTreeSet<String> = content.report.chapters.iter().map(|chapter| folded(&chapter.href)).collect();
    let mut seen: BTreeMap<String, &Located<String>> = BTreeMap::new();
    for alias in content.report.chapters.iter().flat_map(|chapter| &chapter.aliases) {
        let sound = alias.value.ends_with(".html")
            && is_address(&alias.value)
            && !alias.value.contains(['#', '%', ' ', '\u{200e}', '\u{200f}'])
            && !alias.value.contains(|letter| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
        if !sound {
            diagnostics.push(
                Diagnostic::new(BAD_SLUG, alias.span.clone(), format!("`{}` is no address of a page", alias.value))
                    .hint("write it from the site's root: \"report/old-name.html\""),
            );
        }
        let folded = folded(&alias.value);
        if pages.contains(&folded) {
            diagnostics.push(
                Diagnostic::new(
                    DUPLICATE_ADDRESS,
                    alias.span.clone(),
                    format!("`{}` is a chapter's page", alias.value),
                )
                .hint("remove the alias"),
            );
        }
        if let Some(first) = seen.insert(folded, alias) {
            diagnostics.push(
                Diagnostic::new(DUPLICATE_ADDRESS, alias.span.clone(), format!("`{}` redirects twice", alias.value))
                    .other(first.span.clone(), "the first is here")
                    .hint("keep one of them"),
            );
        }
    }
}

/// Some computers take capitals for small letters, and letters with accents for those taken apart.
fn folded(address: &str) -> String {
    address.nfc().flat_map(char::to_lowercase).collect()
}
