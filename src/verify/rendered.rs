//! Whether rendering keeps the words: the text that a passage's HTML shows, annotations off, against the passage's own.
//! With the comparison of the passages with the source this closes the way from the source to the page.

use super::align::hunks;
use super::token::words;
use crate::diagnostic::{DEPARTURE, Diagnostic, Diagnostics};
use crate::model::passage::Passage;
use crate::model::report::Report;

/// `shown` gives the text of a passage's HTML, its number first; footnote signs are left out on both sides.
pub(crate) fn rendered(report: &Report, shown: impl Fn(&Passage) -> String) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (_, passage) in report.passages() {
        let number = passage.number().map(|number| format!("{number}."));
        let own: Vec<(usize, &str)> =
            number.iter().map(|number| (0, number.as_str())).chain(words(&passage.text)).collect();
        let there: Vec<&str> = own.iter().map(|(_, word)| *word).collect();
        let page = shown(passage);
        let here: Vec<&str> = words(&page).map(|(_, word)| word).collect();
        for (lost, gained) in hunks(&there, &here) {
            let at = own.get(lost.start).or(own.last()).map_or(0, |(at, _)| *at);
            let (lost, gained) = (there[lost].join(" "), here[gained].join(" "));
            let message = format!("rendering makes `{gained}` of `{lost}`");
            let span = passage.span(at..at + lost.len().min(passage.text.len() - at));
            diagnostics
                .push(Diagnostic::new(DEPARTURE, span, message).hint("this is a fault of the tool, not of the text"));
        }
    }
    diagnostics
}
