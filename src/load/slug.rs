//! Slugs: the parts of addresses that come from names.

use unicode_normalization::UnicodeNormalization;

use super::limits;
use crate::site::is_reserved;

/// Small letters and digits of a name, joined by hyphens; letters lose their accents.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for letter in name.nfkd().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() || (letter.is_alphanumeric() && !letter.is_ascii()) {
            slug.push(letter);
        } else if (letter.is_whitespace() || "-_/.–—".contains(letter)) && !slug.ends_with('-') && !slug.is_empty()
        {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// Whether a slug written by the editor is fit for an address.
pub(super) fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= limits::SLUG
        && !is_reserved(text)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.chars().all(|c| c == '-' || c.is_ascii_digit() || (c.is_alphabetic() && c.to_lowercase().eq([c])))
}

/// How a slug that is none is mended.
pub(super) fn cure(text: &str) -> String {
    if text.len() > limits::SLUG {
        return format!("shorten it to at most {} bytes", limits::SLUG);
    }
    if is_reserved(text) {
        return "use another: Windows keeps this name for a device".to_owned();
    }
    "use small letters, digits and hyphens, with a letter or digit at both ends".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_slugs() {
        assert_eq!(slug("Côte d'Ivoire"), "cote-divoire");
        assert_eq!(slug("  A / B  "), "a-b");
        assert!(is_slug("annex-i") && !is_slug("Annex I") && !is_slug("") && !is_slug("../x"));
    }
}
