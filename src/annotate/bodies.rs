//! The organisations that a report can name: those of the registry, and those that the text itself defines by printing a
//! full name with its acronym in brackets.

use super::folded::{Folded, letter_len};
use super::longer::is_private;
use crate::model::lexicon::Lexicon;
use crate::model::report::Report;

/// An organisation, committee, court, process or the like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Body {
    pub(super) id: String,
    /// Full name, acronym and aliases.
    pub(super) names: Vec<String>,
    pub(super) local: Vec<String>,
    /// Whether a country within its name is named too: a private body holds none.
    pub(super) holds_country: bool,
    pub(super) registered: bool,
}

/// Registered ones in the registry's order, then defined ones in reading order.
pub(super) fn bodies(report: &Report, lexicon: &Lexicon) -> Vec<Body> {
    let mut bodies: Vec<Body> = lexicon.organisations.iter().map(registered).collect();
    for (_, passage) in report.passages() {
        if !passage.text.contains('(') {
            continue;
        }
        let folded = Folded::new(&passage.text);
        for (words, acronym) in bracketed(&folded.text) {
            let Some(name) = full_name(words, acronym) else { continue };
            let known = |body: &Body| body.names.iter().any(|known| known == acronym || known == name);
            let is_document = lexicon.documents.iter().any(|document| {
                std::iter::once(&document.title).chain(&document.aliases).any(|title| title.value == name)
            });
            if !is_document && !bodies.iter().any(known) {
                bodies.push(defined(name, acronym));
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
    Body {
        id: acronym
            .to_lowercase()
            .chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
            .collect(),
        names: vec![name.to_string(), acronym.to_string()],
        local: Vec::new(),
        holds_country: !is_private(name),
        registered: false,
    }
}

/// Every acronym that stands in brackets, with the capital words before it and the small joining words between them.
fn bracketed(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices(" (").filter_map(|(open, bracket)| {
        let (acronym, _) = text[open + bracket.len()..].split_once(')')?;
        let is_acronym = acronym.starts_with(char::is_uppercase)
            && (2..=12).contains(&acronym.chars().count())
            && acronym.chars().all(|letter| letter.is_uppercase() || letter.is_lowercase() || ".-".contains(letter));
        let words = capital_words(&text[..open]);
        (is_acronym && !words.is_empty()).then_some((words, acronym))
    })
}

/// The end of a text that is capital words with small joining words between them.
fn capital_words(text: &str) -> &str {
    const JOINING: &[&str] = &[
        "of", "the", "on", "and", "for", "to", "in", "against", "with", "de", "du", "des", "la", "pour", "et", "e", "y",
    ];
    let is_part = |letter: char| letter.is_alphabetic() || "'.-".contains(letter);
    let mut start = text.len();
    let mut end = text.len();
    loop {
        let before = text[..end].rfind(' ').map_or(0, |at| at + 1);
        let word = &text[before..end];
        if !JOINING.contains(&word) {
            // After another sign, such as a quotation mark, the end of a word may begin the name.
            let part = before + word.rfind(|letter: char| !is_part(letter)).map_or(0, |at| at + letter_len(word, at));
            let Some(capital) = text[part..end].find(char::is_uppercase) else { break };
            start = part + capital;
            if start > before {
                break;
            }
        }
        let Some(rest) = text[..before].strip_suffix(' ') else { break };
        end = rest.strip_suffix(',').unwrap_or(rest).len();
    }
    &text[start..]
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
    use super::{bracketed, full_name};

    #[test]
    fn the_initials_say_where_the_name_begins() {
        assert_eq!(
            full_name("In Geneva the World Meteorological Organization", "WMO"),
            Some("World Meteorological Organization")
        );
        assert_eq!(full_name("Office of the Keeper of Cats", "OKC"), Some("Office of the Keeper of Cats"));
        assert_eq!(full_name("The House", "ABC"), None);
    }
    #[test]
    fn an_acronym_in_brackets_follows_capital_words() {
        let found = |text| bracketed(text).map(|(words, acronym)| format!("{words} {acronym}")).collect::<Vec<_>>();
        assert_eq!(
            found("the \"House of Cats, Dogs and Mice (HCDM)\" and the Office (OfC)"),
            ["House of Cats, Dogs and Mice HCDM", "Office OfC"]
        );
        assert_eq!(found("of Élan on Mice (ÉM), Mice (see B) and (AB), mice (AB)"), ["Élan on Mice ÉM"]);
        assert!(found("One 2 (AB), Two (A), Three (A1), Four (AB").is_empty());
    }
}
