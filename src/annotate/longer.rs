//! Longer names that a country's name is part of. An organ of a State, a mission or a programme of the United Nations names
//! the country; a party, an armed group, a company, a private association or a process does not (`La Strada Moldova`), nor
//! does a person's name (`Ms. Jordan`). Bodies that the gazetteer does not know are told by their head noun.

use std::ops::Range;

use super::scene::Scene;
use super::world::Hit;
use crate::model::passage::Role;

/// Head nouns of names that belong to nobody's State.
#[rustfmt::skip]
const PRIVATE: &[&str] = &[
    "Movement", "Front", "Party", "Brigade", "Brigades", "Foundation", "Association", "Society", "Federation", "Network",
    "Alliance", "Club", "Trust", "Company", "Corporation", "Ltd", "Ltd.", "Limited", "Inc", "Inc.", "LLC", "GmbH", "Times",
    "Post", "Herald", "Tribune", "Daily", "News", "Gazette", "Airlines", "Airways", "Airline", "Crescent", "Cross",
    "Charity", "Church", "Orthodox", "Apostolic", "Catholic", "Process", "Jihad", "Resistance", "League", "Union",
    "Caritas", "Oil", "Group", "Refugee Council", "Church Aid", "People's Aid",
];

/// Titles before a person's name.
#[rustfmt::skip]
const HONORIFICS: &[&str] = &[
    "Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Miss", "Messrs.", "Dr.", "Prof.", "Professor", "Sir", "Dame", "Judge",
];

/// Capital words that may stand before a country's name without being a name with it.
#[rustfmt::skip]
const HARMLESS: &[&str] = &[
    "Republic", "Kingdom", "State", "States", "Northern", "Southern", "Eastern", "Western", "Central", "North", "South",
    "East", "West", "North-eastern", "North-western", "South-eastern", "South-western", "North-Eastern", "North-Western",
    "South-Eastern", "South-Western", "Northeastern", "Northwestern", "Southeastern", "Southwestern", "Government",
    "Greater", "Mainland", "Islamic", "Occupied", "Former", "Neighbouring", "Upper", "Lower", "Metropolitan",
    "Continental", "Modern", "De", "The", "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    "Sunday", "Minister", "President", "Ambassador", "Chair", "Chairperson", "Vice-Chair", "Rapporteur", "Sahel",
];

/// Whether a body's name is that of a private one, or of a process, so that it holds no country.
pub(super) fn is_private(name: &str) -> bool {
    has_private_head(name) && !is_public(name)
}

/// Whether one of the head nouns stands in it as a word.
fn has_private_head(name: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| matches!(letter, ' ' | '/'));
    PRIVATE.iter().any(|head| {
        name.match_indices(head)
            .any(|(at, _)| is_edge(name[..at].chars().next_back()) && is_edge(name[at + head.len()..].chars().next()))
    })
}

/// The Unions and Leagues of States, and what a private head noun does not make private.
fn is_public(name: &str) -> bool {
    ["United Nations", "European Union", "African Union", "Arab States", "States Parties"]
        .iter()
        .any(|public| name.contains(public))
}

/// Whether a private body's name begins with the range: `Afghanistan Freedom Front`, `Kenya Airways`.
pub(super) fn opens_private(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let text = &scene.folded.text[range.end..];
    let mut name = String::new();
    let mut rest = text;
    while let Some(next) = rest.strip_prefix(' ') {
        let token = next.split([' ', '\n']).next().unwrap_or_default();
        let word = token.trim_end_matches([',', '.', ';', ':', ')', '"', '?', '!']);
        if !word.starts_with(char::is_uppercase) || name.len() > 80 {
            break;
        }
        name.push_str(word.strip_suffix("'s").filter(|_| !word.starts_with("People")).unwrap_or(word));
        name.push(' ');
        rest = &next[token.len()..];
        if word.len() < token.len() {
            break;
        }
    }
    has_private_head(&name) && !name.starts_with("States ") && !name.contains("Union Member")
}

/// Whether a private body's name ends with the range: `Islamic Movement of Uzbekistan`.
pub(super) fn ends_private(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let before = &scene.folded.text[..range.start];
    let before = before.strip_suffix("the ").unwrap_or(before);
    let Some(mut rest) = before.strip_suffix(" of ") else { return false };
    let mut after = "";
    for _ in 0..6 {
        let word = &rest[rest.rfind(' ').map_or(0, |at| at + 1)..];
        let joins = matches!(word, "of" | "for" | "the" | "and");
        if !joins && !word.starts_with(char::is_uppercase) {
            break;
        }
        let of_states = word == "Party" && rest.ends_with("State Party") || rest.ends_with("States Party");
        let civil = word == "Society" && rest.ends_with("Civil Society");
        // A Union or Group of States names its members; one of journalists does not name them directly after `of`.
        let of_members = matches!(word, "Union" | "Group" | "League") && after.is_empty();
        if PRIVATE.contains(&word) && !of_states && !civil && !of_members {
            return true;
        }
        after = word;
        let Some(earlier) = rest[..rest.len() - word.len()].strip_suffix(' ') else { break };
        rest = earlier;
    }
    false
}

/// Whether the name is a person's: `Mr. Chad Smith`, `Ms. Barbara Jordan`, `Abu Musab al-Iraqi`.
pub(super) fn is_person(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let text = &scene.folded.text;
    let lower = &scene.folded.lower[..range.start];
    if ["al-", "el-", "ul-", "ur-"]
        .iter()
        .any(|article| lower.strip_suffix(article).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
    {
        return true;
    }
    let mut before = &text[..range.start];
    for _ in 0..4 {
        let Some(rest) = before.strip_suffix(' ') else { return false };
        let word = &rest[rest.rfind([' ', '\n', '(']).map_or(0, |at| at + 1)..];
        if HONORIFICS.contains(&word) {
            return true;
        }
        let initial = word.ends_with('.') && word.chars().count() <= 3;
        let plain = word.chars().all(|letter| letter.is_alphabetic() || letter == '-' || letter == '\'');
        if !word.starts_with(char::is_uppercase) || !(plain || initial) {
            return false;
        }
        before = &rest[..rest.len() - word.len()];
    }
    false
}

/// Whether the name closes a longer one: a capital word stands right before it that is no title, direction, month or
/// beginning of a sentence, as in the name of a private body.
pub(super) fn ends_name(scene: &Scene<'_>, hits: &[Hit], range: &Range<usize>) -> bool {
    let folded = &scene.folded;
    let before = folded.word_before(range.start);
    if !before.starts_with(char::is_uppercase) || HARMLESS.contains(&before) || is_joining(before) {
        return false;
    }
    // In a heading, every word may have a capital.
    if matches!(scene.passage.role, Role::Heading) || scene.in_capitals() {
        return false;
    }
    let start = range.start - 1 - before.len();
    // They do not overlap, so that their ends are sorted as well.
    let is_country = hits.binary_search_by_key(&(range.start - 1), |hit| hit.range.end).is_ok();
    let opens = folded.text[..start].trim_end_matches([' ', '"', '\'', '(', '[']);
    let opens = opens.is_empty()
        || opens.ends_with([':', ';', ')', '-', '\n'])
        || folded.text[scene.sentence(start).start..start].trim().is_empty();
    !(is_country || opens)
}

/// Small words that a title or the beginning of a sentence prints with a capital.
#[rustfmt::skip]
fn is_joining(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "in" | "on" | "at" | "from" | "to" | "for" | "with" | "by" | "and" | "or" | "of" | "against" | "between" | "within"
            | "across" | "outside" | "inside" | "towards" | "into" | "a" | "an" | "via" | "under" | "over" | "v" | "versus"
            | "both" | "while" | "although" | "that" | "when" | "as" | "after" | "before" | "since" | "including"
    )
}

#[cfg(test)]
mod tests {
    use super::is_private;

    #[test]
    fn a_head_noun_tells_private_bodies_from_organs() {
        for name in ["Islamic Movement of Uzbekistan", "Kenya Red Cross", "Communist Party of Nepal"] {
            assert!(is_private(name), "{name}");
        }
        for name in ["Kenya Wildlife Service", "African Union Mission in Somalia", "Liberia National Police"] {
            assert!(!is_private(name), "{name}");
        }
    }
}
