//! `report.toml` of an imported report: the facts of the title page as printed, and settings that suit every report. What
//! is not printed stays empty.

use std::fmt::Write as _;

use super::cover::{Cover, DATE};
use super::tree::quoted;

/// The keys of facts in the order of the file; the title comes first and the date has a form of its own.
const KEYS: &[&str] = &[
    "kind",
    "body",
    "symbol",
    "job_number",
    "distribution",
    "original_language",
    "session",
    "meeting",
    "agenda_item",
    "agenda_title",
];

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `notes` are the footnotes of the cover: sign, text and the fact that carries it.
pub(super) fn report_toml(cover: &Cover, title: &str, notes: &[(String, String, &str)]) -> String {
    let mut out = String::from(
        "# The facts of the report as printed on its cover, written by `rapporteur import`: look through them. What the source\n# does not say stays empty.\n\n[report]\n",
    );
    let _ = writeln!(out, "title = {}\nshort_title = {}", quoted(title), quoted(&short(title)));
    for key in KEYS {
        let _ = writeln!(out, "{key} = {}", quoted(cover.text(key)));
    }
    let _ = writeln!(out, "date = {}\nlanguage = \"en\"", quoted(&iso(cover.text("date"))));
    for (label, text, after) in notes {
        let _ = write!(
            out,
            "\n[[report.footnotes]]\nlabel = {}\ntext = {}\nafter = {}\n",
            quoted(label),
            quoted(text),
            quoted(after)
        );
    }
    out.push_str(
        "\n[words]\nedition = \"Unofficial annotated edition.\"\nmention = \"A mention means that the report names the country: as a party, a partner, a participant or a meeting place. It is no measure of anything else.\"\nmap = \"The names and dots on this map follow the report and imply no opinion on the legal status of any country, territory, city or area, or on frontiers or boundaries.\"\nexplanation = \"An explanation for readers, not legal advice.\"\nprevails = \"Where they differ, the document as issued prevails.\"\n",
    );
    out
}

/// The day as ISO 8601 writes it; empty if none is printed.
pub(super) fn iso(printed: &str) -> String {
    let Some(found) = DATE.captures(printed) else { return String::new() };
    let month = MONTHS.iter().position(|month| *month == &found["month"]).map_or(0, |at| at + 1);
    let day: u32 = found["day"].parse().unwrap_or_default();
    format!("{}-{month:02}-{day:02}", &found["year"])
}

/// The first words of the title, for the banner.
fn short(title: &str) -> String {
    const LONGEST: usize = 80;
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let mut out = String::new();
    for word in title.split(' ') {
        if out.chars().count() + word.chars().count() + 1 > LONGEST {
            break;
        }
        out.push_str(if out.is_empty() { "" } else { " " });
        out.push_str(word);
    }
    format!("{}…", out.trim_end_matches([',', ';', ':']))
}
