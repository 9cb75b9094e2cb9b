//! Every name of the gazetteer in a plain sentence is read as its country and as nothing else, in small letters and in
//! capitals.

use super::table::Table;
use crate::gazetteer::{NameKind, by_id, names};
use crate::model::annotation::{Mention, Status};
use crate::model::report::Report;

/// Names that a plain sentence does not tell from a region: Micronesia is one of M49 unless the State is named besides.
const REGIONS: &[&str] = &["Micronesia", "Micronesian", "Micronesians"];

fn countries(text: &str) -> (Report, Vec<Mention>) {
    let (report, annotations, _) = Table::default().run(text);
    let mentions = annotations.iter().cloned();
    let countries = mentions.filter(|mention| matches!(mention.reading.kind(), "country" | "area")).collect();
    (report, countries)
}

fn wrong(sentence: &str, name: &str, id: &str, sure: bool) -> Option<String> {
    let (report, found) = countries(sentence);
    let [mention] = found.as_slice() else { return Some(format!("{name}: {} mentions", found.len())) };
    let quote = &report.passage(mention.at).text[mention.range.clone()];
    let target = by_id(id).map(|country| country.alpha3.unwrap_or(country.slug));
    if quote != name || Some(mention.reading.target().as_str()) != target {
        return Some(format!("{name}: read as {quote} [{}]", mention.reading.target()));
    }
    (sure && mention.status != Status::Accepted).then(|| format!("{name}: doubtful, {}", mention.reason))
}

#[test]
fn every_name_is_read_as_its_country() {
    let mut all = Vec::new();
    for name in names().iter().filter(|name| !REGIONS.contains(&name.name)) {
        let sure = name.doubt.is_none();
        let sentence = match name.kind {
            NameKind::Demonym => format!("The {} officials were heard.", name.name),
            _ => format!("The mission went to {} and came back.", name.name),
        };
        all.extend(wrong(&sentence, name.name, name.candidates[0], sure));
        let capitals = name.name.to_uppercase();
        // Abbreviations stay as they are, a letter that grows has no capital of its own, and in a line of capitals a word in
        // brackets looks like the acronym of the words before it.
        let grows = capitals.len() != name.name.len() || capitals.contains('(');
        if !grows && name.name.len() > 3 && name.name.chars().any(char::is_lowercase) {
            all.extend(wrong(&format!("MISSION TO {capitals}"), &capitals, name.candidates[0], sure));
        }
    }
    assert!(all.is_empty(), "{} names\n{}", all.len(), all.join("\n"));
}
