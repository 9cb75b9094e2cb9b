//! Names of languages, since most of them look like demonyms: `the French language` names no country.

/// English names of languages, a word each, sorted.
pub(crate) fn languages() -> impl Iterator<Item = &'static str> {
    include_str!("data/languages.txt").lines().filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_of_the_united_nations_are_among_them() {
        for language in ["Arabic", "Chinese", "English", "French", "Portuguese", "Russian", "Spanish"] {
            assert!(languages().any(|name| name == language), "{language}");
        }
        assert!(languages().is_sorted());
    }
}
