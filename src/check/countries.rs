//! Country codes in the registries are codes of the gazetteer.

use super::Content;
use crate::diagnostic::{Diagnostic, Diagnostics, UNKNOWN_COUNTRY};
use crate::gazetteer;
use crate::source::Located;

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let lexicon = &content.project.lexicon;
    let places = lexicon.places.iter().map(|place| &place.country);
    let events = lexicon.events.iter().flat_map(|event| &event.countries);
    let organisations = lexicon.organisations.iter().flat_map(|organisation| &organisation.countries);
    let wrong = places.chain(events).chain(organisations).filter(|code| gazetteer::by_alpha3(&code.value).is_none());
    for (count, code) in wrong.enumerate() {
        diagnostics.push(unknown(code, count < GUESSES));
    }
}

/// Who has more codes to mend uses another list of them, and needs no guesses.
const GUESSES: usize = 200;

fn unknown(code: &Located<String>, guess: bool) -> Diagnostic {
    let said = Diagnostic::new(UNKNOWN_COUNTRY, code.span.clone(), format!("`{}` is no country code", code.value))
        .label("not in ISO 3166-1 alpha-3");
    let meant =
        guess.then(|| gazetteer::suggest(&code.value)).flatten().and_then(|country| Some((country.alpha3?, country)));
    match meant {
        Some((alpha3, country)) => said.hint(format!("did you mean `{alpha3}` ({})?", country.name)),
        None => said.hint("write the three capital letters of ISO 3166-1, such as `AUT`"),
    }
}
