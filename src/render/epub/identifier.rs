//! The name of the book that stays the same from build to build, and is another's for every other report: made of the
//! facts of the cover and of the language in which the edition speaks.

use uuid::Uuid;

use super::super::edition::Edition;

/// `urn:uuid:…`. A report may be corrected and built again and is then a new release of the same book.
pub(super) fn identifier(edition: &Edition<'_>) -> String {
    let facts = &edition.config.report;
    let date = facts.date.get_ref();
    let parts = [&facts.body, &facts.symbol, &facts.job_number, &facts.title, date, &facts.language];
    let name: Vec<&str> = parts.into_iter().map(String::as_str).chain([edition.words.language()]).collect();
    // A line feed stands in none of them, so that no two lists give one name.
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("rapporteur:{}", name.join("\n")).as_bytes()).urn().to_string()
}
