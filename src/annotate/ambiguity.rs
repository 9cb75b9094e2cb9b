//! Names of countries that also mean something else, each decided by the rule of its kind; what no rule decides is
//! doubtful, with the other meaning as the reason. A name of several countries means the one that is named nearby.

use std::borrow::Cow;
use std::collections::HashSet;
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
    /// Also a person's name: not beside another name, unless that is an institution's.
    Person,
    /// Also a word: not where it opens a sentence and a small word such as "the" follows.
    Word,
    /// Also a people in other States: with an official noun, or where the State is named.
    People,
    /// Also the continent: with a noun that is of a State rather than of the continent.
    Continent,
    /// A State that was, of which today's is but one successor: the editor decides.
    Never,
    /// Always the country in a report; its longer neighbours are names of their own.
    Country,
    /// A person's name as well, and a part of another State where one of these words stands in the sentence.
    Unless(&'static [&'static str]),
}

#[rustfmt::skip]
const RULES: &[(&str, Rule)] = &[
    ("Chad|Jordan|Dominica|Mali|Holland", Rule::Person),
    ("Turkey|Polish|Jersey|Emirates", Rule::Word),
    (
        "Kyrgyz|Tajik|Uzbek|Turkmen|Kazakh|Somali|Serb|Croat|Mongol|Turk|Papuan|Tajiks|Uzbeks|Kazakhs|Turkmens|Serbs|Croats|Turks|Mongols",
        Rule::People,
    ),
    ("American|Americans", Rule::Continent),
    ("Guinea|Niger|BiH|ROK|Central African|Macedonian|Zanzibar|US", Rule::Country),
    ("Soviet Union|Union of Soviet Socialist Republics|USSR|Persia|Tanganyika|Siam|Rhodesia", Rule::Never),
    ("Georgia|Georgian|Georgians", Rule::Unless(&[
        "Atlanta", "Savannah", "Alabama", "Florida", "Carolina", "Tennessee", "Texas", "California", "Virginia", "Ohio",
        "Illinois", "Louisiana", "Michigan", "Mississippi", "Arizona", "Kentucky", "Pennsylvania", "Missouri",
    ])),
    ("Congo", Rule::Unless(&["Kinshasa", "Goma", "Kivu", "Ituri", "MONUSCO", "Bukavu", "Lubumbashi"])),
    ("Macedonia", Rule::Unless(&["Greek", "Greece", "Thessaloniki", "Thrace"])),
];

/// The country meant, and how sure that is.
pub(super) fn decide(
    scene: &Scene<'_>,
    hits: &[Hit],
    index: usize,
    name: &'static Name,
    named: &HashSet<&'static str>,
) -> (&'static str, Verdict) {
    let sure = |id| (id, Verdict::Sure(reason(name)));
    let Some(doubt) = name.doubt else { return sure(name.candidates[0]) };
    let doubtful = |id| (id, Verdict::Doubtful(Cow::Owned(format!("`{}` may also be {doubt}", name.name))));
    if name.candidates.len() > 1 {
        // A State that was is none of its successors, however near they are named.
        if matches!(name.kind, NameKind::Former { .. }) {
            return doubtful(name.candidates[0]);
        }
        let near = nearest(hits, index, name).or_else(|| scene.memory.countries.among(name.candidates));
        return match near.or_else(|| scene.definitions.only_named(name.candidates)) {
            Some(id) => (id, Verdict::Sure("a name of several countries, of which this one is named nearby")),
            None => doubtful(name.candidates[0]),
        };
    }
    let id = name.candidates[0];
    let rule = RULES.iter().find(|(names, _)| names.split('|').any(|known| known == name.name)).map(|(_, rule)| rule);
    let range = &hits[index].range;
    let by_company = match rule {
        // The people and the part of another State are named beside the State, too.
        Some(Rule::Unless(_) | Rule::Never) => false,
        Some(Rule::Continent) => in_list(scene, hits, index),
        _ => named.contains(id) || in_list(scene, hits, index),
    };
    if by_company || holds(scene, range, rule) { sure(id) } else { doubtful(id) }
}

/// Whether the rule makes it the country.
fn holds(scene: &Scene<'_>, range: &Range<usize>, rule: Option<&Rule>) -> bool {
    let folded = &scene.folded;
    let (before, after) = (folded.word_before(range.start), folded.word_after(range.end));
    match rule {
        Some(Rule::Country) => true,
        Some(Rule::Person) => !is_surname(after),
        Some(Rule::Word) => !matches!(after, "the" | "a" | "an" | "your" | "it" | "them" | "disease"),
        Some(Rule::People) => {
            let organ = after.starts_with(char::is_uppercase) && after != "Ocean";
            !matches!(before, "ethnic" | "Ethnic") && (organ || is_of_state(after, PEOPLES))
        }
        Some(Rule::Continent) => {
            is_of_state(after, CONTINENTAL) || (after.is_empty() && before.starts_with(char::is_lowercase))
        }
        Some(Rule::Unless(words)) => !is_surname(after) && !scene.sentence_says(range.start, words, &folded.text),
        Some(Rule::Never) | None => false,
    }
}

/// Nouns of a people that lives in several States.
#[rustfmt::skip]
const PEOPLES: &[&str] = &[
    "people", "peoples", "population", "populations", "community", "communities", "minority", "minorities", "tribe",
    "tribes", "language", "descent", "origin", "ethnic", "ethnicity", "clan", "clans", "elders", "villages", "areas",
    "refugees", "families", "groups", "group", "region",
];

/// Nouns of a continent, as in `American States`.
#[rustfmt::skip]
const CONTINENTAL: &[&str] = &[
    "continent", "continents", "region", "regions", "countries", "nations", "hemisphere", "peoples", "republics",
    "subcontinent", "indigenous", "human", "system", "regional",
];

/// Whether a noun follows that is none of these, nor a small word.
fn is_of_state(after: &str, others: &[&str]) -> bool {
    const SMALL: &[&str] = &[
        "and", "or", "in", "of", "were", "are", "is", "was", "to", "for", "from", "who", "by", "with", "on", "as",
        "at", "had", "have", "has",
    ];
    after.starts_with(char::is_lowercase) && !others.contains(&after) && !SMALL.contains(&after)
}

/// Whether the word after a name that people bear may be a family name: a capital word that begins no institution's.
fn is_surname(after: &str) -> bool {
    #[rustfmt::skip]
    const INSTITUTIONAL: &[&str] = &[
        "Agency", "Ambassador", "Armed", "Army", "Authority", "Bank", "Border", "Bureau", "Central", "Chapter", "Children",
        "Civil", "Commission", "Committee", "Compact", "Conference", "Constitutional", "Council", "Country", "Court",
        "Crisis", "Customs", "Defence", "Defense", "Delegation", "Department", "Development", "Economic", "Embassy",
        "Federal", "Fund", "Government", "Health", "High", "Human", "Humanitarian", "Immigration", "Independent",
        "Initiative", "Integrated", "Investment", "Joint", "Minister", "Ministry", "Mission", "Multi-Partner", "National",
        "Office", "Parliament", "Peace", "Permanent", "Plan", "Police", "Police", "President", "Programme", "Project",
        "Public", "Red", "Refugee", "Refugees", "Response", "Security", "Service", "Stabilization", "State", "Strategic",
        "Strategy", "Support", "Supreme", "Task", "Team", "Trade", "Vision", "Women", "Youth",
    ];
    after.starts_with(char::is_uppercase) && after.chars().any(char::is_lowercase) && !INSTITUTIONAL.contains(&after)
}

/// The candidate named nearest in the passage, before rather than after, if it stands as near as so many other names.
fn nearest(hits: &[Hit], index: usize, name: &Name) -> Option<&'static str> {
    let named = |hit: &Hit| {
        let other = hit.name.filter(|other| other.candidates.len() == 1 && hit.region.is_none())?;
        name.candidates.contains(&other.candidates[0]).then_some(other.candidates[0])
    };
    const NEAR: usize = 200;
    let (before, after) = (hits[..index].iter().rev(), &hits[index + 1..]);
    before.take(NEAR).find_map(named).or_else(|| after.iter().take(NEAR).find_map(named))
}

/// Whether a neighbour in a list is a country without doubt: only a comma or "and" stands between.
pub(super) fn in_list(scene: &Scene<'_>, hits: &[Hit], index: usize) -> bool {
    let is_sure = |hit: &Hit| hit.region.is_none() && hit.name.is_some_and(|name| name.doubt.is_none());
    let joined = |first: &Hit, last: &Hit| {
        let between = scene.folded.text.get(first.range.end..last.range.start);
        matches!(between, Some(", " | " and " | ", and " | ", the " | " and the " | ", and the " | "-" | "/"))
    };
    let before =
        index.checked_sub(1).is_some_and(|before| is_sure(&hits[before]) && joined(&hits[before], &hits[index]));
    before || hits.get(index + 1).is_some_and(|next| is_sure(next) && joined(&hits[index], next))
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
