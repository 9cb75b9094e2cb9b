//! The words that decide whether a lone year or month is a date: prepositions, things counted, laws, conferences.

/// Words after which a lone year is a date.
#[rustfmt::skip]
pub(super) const YEAR_AFTER: &[&str] = &[
    "in", "since", "during", "until", "till", "by", "before", "after", "throughout", "through", "of", "for", "from",
    "to", "year", "years", "with", "period", "biennium", "within", "into", "over", "mid", "early", "late",
    "versus", "vs", "against", "beyond", "towards", "toward", "fiscal", "fy", "ending", "ended", "both", "either",
    "covering", "following", "preceding", "pre-dating", "beginning", "starting", "commencing", "circa", "around",
];

/// Words after which a lone month is a date.
#[rustfmt::skip]
pub(super) const MONTH_AFTER: &[&str] = &[
    "in", "since", "during", "until", "till", "by", "before", "after", "throughout", "through", "of", "from", "to",
    "for", "between", "within", "last", "this", "next", "and", "into", "both", "again", "late", "early", "mid",
];

/// Words after which a year in front of a noun tells which one.
#[rustfmt::skip]
pub(super) const DETERMINERS: &[&str] = &[
    "the", "its", "their", "his", "her", "our", "this", "that", "each", "annual", "previous", "recent", "upcoming",
    "forthcoming", "planned", "disputed", "national", "general",
];

/// What is held or happens: a year before such a name in capitals is its date.
#[rustfmt::skip]
pub(super) const CONFERENCES: &[&str] = &[
    "conference", "summit", "congress", "forum", "assembly", "meeting", "session", "olympics", "olympic", "games", "cup",
    "festival", "symposium", "convocation", "election", "elections", "referendum", "census", "earthquake", "tsunami",
    "workshop", "colloquium", "exhibition", "expo",
];

/// What a number before it counts or measures.
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "people", "persons", "cases", "women", "men", "children", "victims", "participants", "officials", "dollars", "staff",
    "boys", "girls", "families", "households", "individuals", "refugees", "returnees", "migrants", "inhabitants",
    "residents", "civilians", "soldiers", "troops", "fighters", "police", "officers", "personnel", "prisoners",
    "detainees", "students", "pupils", "teachers", "workers", "employees", "delegates", "members", "survivors", "deaths",
    "casualties", "incidents", "complaints", "requests", "queries", "documents", "pages", "copies", "words", "votes",
    "schools", "villages", "houses", "homes", "farms", "farmers", "animals", "items", "units", "posts", "vehicles",
    "weapons", "mines", "tons", "tonnes", "kg", "km", "kilograms", "kilometres", "metres", "hectares", "miles", "litres",
    "barrels", "megawatts", "hours", "days", "weeks", "months", "times", "euros", "pounds", "francs", "euro", "us",
    "per", "percent", "million", "billion", "thousand", "lives", "seats", "beds", "tents", "jobs", "square", "feet",
    "trainees", "beneficiaries", "patients", "applicants", "applications", "respondents", "entries", "visitors", "users",
    "agenda", "judges", "prosecutors", "companies", "enterprises", "projects", "organizations", "communities", "attendees",
];

/// After these a number is a name, no year.
#[rustfmt::skip]
pub(super) const NUMBERED: &[&str] = &[
    "no", "nos", "number", "numbers", "page", "pages", "p", "pp", "para", "paras", "paragraph", "paragraphs", "tel",
    "telephone", "fax", "ext", "room", "box", "resolution", "resolutions", "decision", "decisions", "decree", "iso",
    "usd", "eur", "gbp", "chf", "us", "rs", "line", "lines", "code", "rule", "rules", "regulation", "directive", "doc",
    "sales", "isbn", "issn", "item", "items", "article", "articles", "section", "sections", "law", "act",
];

/// Names after which "of 2003" is part of the name.
#[rustfmt::skip]
pub(super) const LAWS: &[&str] = &[
    "act", "law", "code", "declaration", "decree", "convention", "conventions", "constitution", "ordinance", "order",
    "regulation", "regulations", "rules", "protocol", "protocols", "treaty", "agreement", "charter", "statute", "bill",
    "covenant", "directive",
];
