//! The citation in a sentence, as a footnote or a letter has it.

use super::Cited;

/// The symbol where there is one, else body, title, kind, date and job number; then the paragraph.
pub(super) fn plain(cited: &Cited) -> String {
    let Cited { body, title, kind, written, job_number, place, .. } = cited;
    let parts = match cited.symbol.as_str() {
        "" => vec![body, title, kind, written, job_number, place],
        _ => vec![&cited.symbol, place],
    };
    let given: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    given.join(&cited.comma)
}
