//! Names of countries that also mean something else, each decided by the rule of its kind; what no rule decides is
//! doubtful, with the other meaning as the reason. A name of several countries means the one that is named nearby.

use std::borrow::Cow;
use std::ops::Range;

use super::scene::Scene;
use super::world::Hit;
use crate::gazetteer::{Name, NameKind};

pub(super) enum Verdict {
    Sure(&'static str),
    Doubtful(Cow<'static, str>),
}

/// How a kind of ambiguous name is told apart.
enum Rule {
    /// Also a person's name: not beside another name.
    Person,
    /// Also a word: not where it opens a sentence and a small word such as "the" follows.
    Word,
    /// Also a people in other States: with an official noun, or where the State is named.
    People,
    /// Always the country in a report; its longer neighbours are names of their own.
    Country,
    /// The country, unless one of these words stands in the sentence.
    Unless(&'static [&'static str]),
}

const RULES: &[(&str, Rule)] = &[
    ("Chad|Jordan|India|Kenya|Israel|Cuba|Dominica|Chile|Mali|Holland|Montserrat|Pitcairn|Cyprus", Rule::Person),
    ("China|Turkey|Polish|Dutch|Jersey|Emirates", Rule::Word),
    (
        "Kyrgyz|Tajik|Uzbek|Turkmen|Kazakh|Swazi|Thai|Somali|Lao|Nepali|Papuan|Czech|Serb|Croat|Mongol|Basotho|Indian|Turk|Philippine|Slovak",
        Rule::People,
    ),
    (
        "Britain|Great Britain|British|Guinea|Ireland|Mexico|Samoa|Panama|Luxembourg|Monaco|Niger|Lebanon|Vatican|UAE|DRC|ROK|BiH|Palestinian Authority|Guam|Christmas Island|Central African|Zanzibar|Macedonian",
        Rule::Country,
    ),
    ("Georgia|Georgian", Rule::Unless(&["Atlanta", "United States", "Alabama", "Florida", "Carolina"])),
    ("Congo", Rule::Unless(&["Kinshasa", "Goma", "Kivu", "Ituri", "MONUSCO", "Crimean-Congo"])),
    ("Macedonia", Rule::Unless(&["Greek", "Greece", "Thessaloniki"])),
    ("US", Rule::Unless(&["US$"])),
];

/// The country meant, and how sure that is.
pub(super) fn decide(
    scene: &Scene<'_>,
    hits: &[Hit],
    index: usize,
    name: &'static Name,
    named: &[&'static str],
) -> (&'static str, Verdict) {
    let sure = |id| (id, Verdict::Sure(reason(name)));
    let Some(doubt) = name.doubt else { return sure(name.candidates[0]) };
    let doubtful = |id| (id, Verdict::Doubtful(Cow::Owned(format!("`{}` may also be {doubt}", name.name))));
    if name.candidates.len() > 1 {
        let near = nearest(hits, index, name).or_else(|| {
            let mut before = scene.memory.countries.iter().rev().copied();
            before.find(|id| name.candidates.contains(id))
        });
        return match near {
            Some(id) => (id, Verdict::Sure("a name of several countries, of which this one is named nearby")),
            None => doubtful(name.candidates[0]),
        };
    }
    let id = name.candidates[0];
    let rule = RULES.iter().find(|(names, _)| names.split('|').any(|known| known == name.name)).map(|(_, rule)| rule);
    let range = &hits[index].range;
    if holds(scene, range, rule) || named.contains(&id) || in_list(scene, hits, index) {
        sure(id)
    } else {
        doubtful(id)
    }
}

/// Whether the rule makes it the country.
fn holds(scene: &Scene<'_>, range: &Range<usize>, rule: Option<&Rule>) -> bool {
    let folded = &scene.folded;
    let (before, after) = (folded.word_before(range.start), folded.word_after(range.end));
    let sentence = &folded.text[scene.sentence(range.start)];
    match rule {
        Some(Rule::Country) => true,
        Some(Rule::Person) => {
            let is_name = |word: &str| word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase);
            let opens = sentence.trim_start().starts_with(before);
            !is_name(after) && (!is_name(before) || opens)
        }
        Some(Rule::Word) => !matches!(after, "the" | "a" | "an" | "your" | "it" | "them" | "disease"),
        Some(Rule::People) => {
            const PEOPLES: &[&str] = &[
                "people",
                "peoples",
                "population",
                "community",
                "communities",
                "minority",
                "minorities",
                "tribe",
                "tribes",
                "language",
                "ocean",
                "descent",
                "origin",
                "ethnic",
            ];
            let noun = after.starts_with(char::is_lowercase)
                && !PEOPLES.contains(&after)
                && !matches!(after, "and" | "or" | "in" | "of" | "were" | "are" | "is" | "was");
            let organ = after.starts_with(char::is_uppercase) && after != "Ocean";
            before != "ethnic" && (noun || organ)
        }
        Some(Rule::Unless(words)) => !words.iter().any(|word| sentence.contains(word)),
        None => false,
    }
}

/// The candidate named nearest in the passage, before rather than after.
fn nearest(hits: &[Hit], index: usize, name: &Name) -> Option<&'static str> {
    let named = |hit: &Hit| {
        let other = hit.name.filter(|other| other.candidates.len() == 1 && hit.region.is_none())?;
        name.candidates.contains(&other.candidates[0]).then_some(other.candidates[0])
    };
    hits[..index].iter().rev().find_map(named).or_else(|| hits[index + 1..].iter().find_map(named))
}

/// Whether a neighbour in a list is a country: only a comma or "and" stands between.
fn in_list(scene: &Scene<'_>, hits: &[Hit], index: usize) -> bool {
    let joined = |first: &Hit, last: &Hit| {
        let between = scene.folded.text.get(first.range.end..last.range.start);
        matches!(between, Some(", " | " and " | ", and " | ", the " | " and the " | ", and the " | "-"))
            && first.name.is_some()
            && last.name.is_some()
    };
    let before = index.checked_sub(1).is_some_and(|before| joined(&hits[before], &hits[index]));
    before || hits.get(index + 1).is_some_and(|next| joined(&hits[index], next))
}

fn reason(name: &Name) -> &'static str {
    match name.kind {
        NameKind::Short => "the short name of a country or area",
        NameKind::Formal => "the formal name of a country",
        NameKind::Former { .. } => "a former name of a country",
        NameKind::Variant => "a name of a country or area",
        NameKind::Demonym => "the adjective of a country, or the word for its people",
    }
}
