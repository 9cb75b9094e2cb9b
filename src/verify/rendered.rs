//! Whether rendering keeps the words: the text that a passage's HTML shows, annotations off, against the passage's own.
//! With the comparison of the passages with the source this closes the way from the source to the page.

use super::align::hunks;
use super::token::words;
use crate::diagnostic::{DEPARTURE, Diagnostic, Diagnostics};
use crate::model::chapter::Chapter;
use crate::model::passage::Passage;

/// `shown` gives the text of a passage's HTML, its number first; footnote signs are left out on both sides.
pub(super) fn rendered(chapter: &Chapter, shown: impl Fn(&Passage) -> String) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for passage in &chapter.passages {
        let number = passage.number().map(|number| format!("{number}."));
        let own = || number.iter().map(|number| (0, number.as_str())).chain(words(&passage.text));
        let page = shown(passage);
        if own().map(|(_, word)| word).eq(words(&page).map(|(_, word)| word)) {
            continue;
        }
        let own: Vec<(usize, &str)> = own().collect();
        let there: Vec<&str> = own.iter().map(|(_, word)| *word).collect();
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
