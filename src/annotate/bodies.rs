//! The organisations that a report can name: those of the registry, and those that the text itself defines by printing a
//! full name with its acronym in brackets.

use std::sync::LazyLock;

use regex::Regex;

use super::folded::Folded;
use crate::model::lexicon::Lexicon;
use crate::model::report::Report;

/// An organisation, committee, court, process or the like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Body {
    pub(super) id: String,
    /// Full name, acronym and aliases.
    pub(super) names: Vec<String>,
    pub(super) local: Vec<String>,
    /// Whether a country within its name is named too: only the organ of a State, or of the United Nations, holds one.
    pub(super) holds_country: bool,
    pub(super) registered: bool,
}

static DEFINITION: LazyLock<Regex> = LazyLock::new(|| {
    // Capital words, with small joining words between them, then the acronym.
    Regex::new(r#"((?:\p{Lu}[\p{L}'.-]*)(?:,? (?:of|the|on|and|for|to|in|against|with|de|du|des|la|pour|et|e|y|\p{Lu}[\p{L}'.-]*))*) \((\p{Lu}[\p{Lu}\p{Ll}.-]{1,11})\)"#)
        .expect("a constant pattern is well formed")
});

/// Registered ones in the registry's order, then defined ones in reading order.
pub(super) fn bodies(report: &Report, lexicon: &Lexicon) -> Vec<Body> {
    let mut bodies: Vec<Body> = lexicon.organisations.iter().map(registered).collect();
    for (_, passage) in report.passages() {
        if !passage.text.contains('(') {
            continue;
        }
        let folded = Folded::new(&passage.text);
        for found in DEFINITION.captures_iter(&folded.text) {
            let (Some(words), Some(acronym)) = (found.get(1), found.get(2)) else { continue };
            let Some(name) = full_name(words.as_str(), acronym.as_str()) else { continue };
            let known = |body: &Body| body.names.iter().any(|known| known == acronym.as_str() || known == name);
            let is_document = lexicon.documents.iter().any(|document| {
                std::iter::once(&document.title).chain(&document.aliases).any(|title| title.value == name)
            });
            if !is_document && !bodies.iter().any(known) {
                bodies.push(defined(name, acronym.as_str()));
            }
        }
    }
    bodies
}

fn registered(organisation: &crate::model::lexicon::Organisation) -> Body {
    let names = std::iter::once(&organisation.name).chain(&organisation.acronym).chain(&organisation.aliases);
    Body {
        id: organisation.id.value.clone(),
        names: names.map(|name| name.value.clone()).collect(),
        local: organisation.local.iter().map(|name| name.value.clone()).collect(),
        holds_country: organisation.kind == "state-organ" || !organisation.countries.is_empty(),
        registered: true,
    }
}

fn defined(name: &str, acronym: &str) -> Body {
    const PUBLIC: &[&str] =
        &["United Nations", "Ministry", "Government", "Court", "Parliament", "Office", "Mission", "Embassy"];
    Body {
        id: acronym
            .to_lowercase()
            .chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
            .collect(),
        names: vec![name.to_string(), acronym.to_string()],
        local: Vec::new(),
        holds_country: PUBLIC.iter().any(|word| name.contains(word)),
        registered: false,
    }
}

/// The shortest end of `words` whose initials spell the acronym; small joining words may count or not.
fn full_name<'a>(words: &'a str, acronym: &str) -> Option<&'a str> {
    let letters: Vec<char> = acronym.chars().filter(|letter| letter.is_uppercase()).collect();
    if letters.len() < 2 {
        return None;
    }
    let mut starts: Vec<usize> = vec![0];
    starts.extend(words.match_indices([' ', '-']).map(|(at, _)| at + 1));
    let start = starts.iter().rev().copied().find(|start| {
        let mut initials = words[*start..]
            .split([' ', '-'])
            .filter_map(|word| word.chars().next())
            .filter(|letter| letter.is_uppercase());
        words[*start..].starts_with(char::is_uppercase)
            && (*start == 0 || words.as_bytes()[*start - 1] == b' ')
            && initials.by_ref().take(letters.len()).eq(letters.iter().copied())
            && initials.next().is_none()
    })?;
    words[start..].contains(' ').then_some(&words[start..])
}

#[cfg(test)]
mod tests {
    use super::full_name;

    #[test]
    fn the_initials_say_where_the_name_begins() {
        assert_eq!(
            full_name("In Geneva the World Meteorological Organization", "WMO"),
            Some("World Meteorological Organization")
        );
        assert_eq!(full_name("Office of the Keeper of Cats", "OKC"), Some("Office of the Keeper of Cats"));
        assert_eq!(full_name("The House", "ABC"), None);
    }
}
