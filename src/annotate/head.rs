//! What a name's head noun says of it: whether it names an organisation at all, since plans, laws and diseases have
//! acronyms too, and by which short form the text may go on to speak of it.

/// What a name names, by its head noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// An organisation, committee, court or the like.
    Body,
    /// A proper name that does not say; most names with an acronym are organisations.
    Name,
    /// A programme, project or system: it may be run by an organisation or be one.
    Unsure,
    /// A law, plan, office holder, disease, measure or other thing.
    Other,
}

/// Head nouns of organisations that a text may also call by the noun alone, "the Mission".
#[rustfmt::skip]
const SHORTENED: &[&str] = &[
    "Agency", "Alliance", "Assembly", "Association", "Authority", "Bank", "Board", "Bureau", "Centre", "Center",
    "Coalition", "Commission", "Committee", "Conference", "Consortium", "Council", "Court", "Department", "Entity",
    "Federation", "Force", "Forum", "Foundation", "Fund", "Group", "Institute", "League", "Mission", "Network",
    "Observatory", "Office", "Panel", "Secretariat", "Service", "Subcommittee", "Team", "Tribunal", "Union", "Unit",
];

/// Head nouns of organisations otherwise.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "Academy", "Administration", "Army", "Brigade", "Cabinet", "Chamber", "College", "Community", "Company",
    "Confederation", "Congress", "Cooperation", "Corporation", "Directorate", "Division", "Embassy", "Forces", "Front",
    "Government", "Guard", "Inspectorate", "Laboratory", "Ministry", "Movement", "Organisation", "Organization",
    "Parliament", "Partnership", "Party", "Patrol", "Police", "Section", "Senate", "Society", "University",
];

#[rustfmt::skip]
const UNSURE: &[&str] = &[
    "Programme", "Program", "Project", "Initiative", "Campaign", "System", "Mechanism", "Scheme", "Platform",
    "Facility", "Database", "Tool", "Portal", "Hub", "Meeting", "Summit", "Process", "Operation", "Cluster", "Cell",
];

/// In small letters, in the singular.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "account", "act", "adviser", "agenda", "agreement", "aid", "area", "arrangement", "assessment", "assistance", "award",
    "ambassador", "bill", "budget", "bulletin", "change", "charter", "code", "commissioner", "compact", "constitution",
    "control", "convention", "coordinator", "course", "covenant", "currency", "day", "decade", "declaration", "decree",
    "device", "development", "director", "directive", "disease", "dollar", "energy", "equality", "euro", "expert",
    "expenditure", "explosive", "fever", "framework", "function", "goal", "guideline", "health", "identifier", "income",
    "index", "indicator", "instrument", "intelligence", "investment", "justice", "language", "law", "learning", "list",
    "management", "manual", "map", "memorandum", "migrant", "minister", "munition", "number", "objective", "officer",
    "package", "pact", "person", "plan", "policy", "population", "president", "principle", "procedure", "product",
    "protection", "protocol", "rapporteur", "rate", "region", "register", "regulation", "report", "representative",
    "resolution", "response", "review", "right", "road", "roadmap", "rule", "secretary", "standard", "statute",
    "strategy", "study", "survey", "syndrome", "target", "tax", "technology", "time", "treaty", "understanding",
    "vehicle", "violence", "virus", "weapon", "week", "year", "zone",
];

/// Words before the head noun that belong to the short form: "the Working Group".
const WITH_HEAD: &[&str] = &["Working", "Task", "Trust", "Steering", "Advisory", "Expert", "Governing", "Executive"];

/// Words that end the part of a name that holds its head noun.
const PREPOSITIONS: &[&str] = &[
    "of", "on", "for", "against", "in", "to", "with", "by", "from", "at", "de", "du", "des", "pour", "para", "del",
    "contre", "and",
];

pub(super) fn class(name: &str) -> Class {
    let Some(head) = head(name).last().copied() else { return Class::Other };
    let listed = |list: &[&str]| list.contains(&head);
    let small = head.to_lowercase();
    if listed(SHORTENED) || listed(BODIES) {
        Class::Body
    } else if listed(UNSURE) {
        Class::Unsure
    } else if OTHERS.iter().any(|other| small == *other || is_plural(&small, other)) {
        Class::Other
    } else {
        Class::Name
    }
}

/// By which words a text may go on to speak of an organisation, once it has printed the full name.
pub(super) fn short_forms(name: &str) -> Vec<String> {
    let words = head(name);
    let Some(head) = words.last().filter(|head| SHORTENED.contains(head)) else { return Vec::new() };
    let before = words.len().checked_sub(2).map(|at| words[at]).filter(|word| WITH_HEAD.contains(word));
    vec![before.map_or_else(|| format!("the {head}"), |before| format!("the {before} {head}"))]
}

/// The words up to the first preposition; the last of them is the head noun.
fn head(name: &str) -> Vec<&str> {
    let name = name.strip_prefix("the ").unwrap_or(name);
    let words = name.split(' ').map(|word| word.trim_end_matches(','));
    words.take_while(|word| !PREPOSITIONS.contains(word)).collect()
}

fn is_plural(word: &str, singular: &str) -> bool {
    word.strip_suffix('s').is_some_and(|word| word == singular || word.strip_suffix('e') == Some(singular))
        || singular.strip_suffix('y').is_some_and(|stem| word.strip_suffix("ies") == Some(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_noun_tells_organisations_from_other_things() {
        for (name, is) in [
            ("Office of the Keeper of Cats", Class::Body),
            ("United Cats Working Group on Mice", Class::Body),
            ("Cats without Borders", Class::Name),
            ("Global Programme against Dogs", Class::Unsure),
            ("Feline Development Goals", Class::Other),
            ("Cat Policies of Europe", Class::Other),
            ("Special Rapporteur on Cats", Class::Other),
        ] {
            assert_eq!(class(name), is, "{name}");
        }
        assert_eq!(short_forms("United Cats Working Group on Mice"), ["the Working Group"]);
        assert_eq!(short_forms("Mission of Cats"), ["the Mission"]);
        assert!(short_forms("Cat Organization").is_empty());
    }
}
