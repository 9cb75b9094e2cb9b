//! The title page's facts as units: what `report.toml` says was printed on the cover.

use std::sync::Arc;

use super::published::{Unit, UnitKind};
use crate::config::Facts;
use crate::source::Source;

/// The facts that are there, in the order of the title page, then its footnotes. `date` is the report's date as the
/// page shows it, in the report's language.
pub(crate) fn facts(facts: &Facts, date: &str, source: &Arc<Source>) -> Vec<Unit> {
    let shown = [
        ("body", facts.body.as_str(), facts.body.as_str()),
        ("symbol", &facts.symbol, &facts.symbol),
        ("job_number", &facts.job_number, &facts.job_number),
        ("distribution", &facts.distribution, &facts.distribution),
        ("date", date, facts.date.get_ref()),
        ("original_language", &facts.original_language, &facts.original_language),
        ("session", &facts.session, &facts.session),
        ("meeting", &facts.meeting, &facts.meeting),
        ("agenda_item", &facts.agenda_item, &facts.agenda_item),
        ("agenda_title", &facts.agenda_title, &facts.agenda_title),
        ("title", &facts.title, &facts.title),
        ("kind", &facts.kind, &facts.kind),
    ];
    let fact = |(key, shown, written): (&str, &str, &str)| {
        let signs = facts.footnotes.iter().filter(|note| note.after == key);
        let signs: String = signs.map(|note| format!("[^{}]", note.label)).collect();
        Unit::fact(UnitKind::Fact, &format!("{shown}{signs}"), source, place(source, key, written))
    };
    let footnotes = facts.footnotes.iter().map(|note| {
        let kind = UnitKind::Footnote(note.label.clone());
        Unit::fact(kind, &note.text, source, place(source, "text", &note.text))
    });
    shown.into_iter().filter(|(_, shown, _)| !shown.is_empty()).map(fact).chain(footnotes).collect()
}

/// Where the value stands in `report.toml`: on the line of its key, or else where its words first stand.
fn place(source: &Source, key: &str, written: &str) -> std::ops::Range<usize> {
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let is_key = line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
        if let Some(offset) = line.find(written).filter(|_| is_key) {
            return at + offset..at + offset + written.len();
        }
        at += line.len();
    }
    source.text.find(written).map_or(0..0, |at| at..at + written.len())
}
