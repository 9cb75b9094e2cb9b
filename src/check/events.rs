//! Events: the date is EDTF and on the calendar, the place and the theme are registered.

use super::Content;
use crate::diagnostic::{BAD_DATE, Code, Diagnostic, Diagnostics, UNKNOWN_PLACE, UNKNOWN_THEME};
use crate::model::calendar::When;
use crate::source::Located;
use crate::suggest::closest;

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let lexicon = &content.project.lexicon;
    let places: Vec<&str> = lexicon.places.iter().map(|place| place.id.value.as_str()).collect();
    let knows_places = content.project.is_whole("content/places.toml");
    let themes: Vec<&str> = lexicon.themes.iter().map(|(id, _)| id.as_str()).collect();
    for event in &lexicon.events {
        if let Err(reason) = When::parse(&event.date.value) {
            // The parser counts signs, which helps nobody: the forms in the hint do.
            let message = match reason.starts_with("invalid EDTF") {
                true => format!("`{}` is not written as a date is written here", event.date.value),
                false => format!("`{}` is no date: {reason}", event.date.value),
            };
            diagnostics.push(
                Diagnostic::new(BAD_DATE, event.date.span.clone(), message)
                    .hint("write EDTF: \"2013\", \"2013-05\", \"2013-05-13/2013-05-15\", \"2006/..\", \"2014-35\" for a third quarter"),
            );
        }
        if let Some(place) =
            event.place.as_ref().filter(|place| knows_places && !places.contains(&place.value.as_str()))
        {
            diagnostics.push(unknown(UNKNOWN_PLACE, place, &places, "place", "add it to `content/places.toml`"));
        }
        if let Some(theme) = event.theme.as_ref().filter(|theme| !themes.contains(&theme.value.as_str())) {
            diagnostics.push(unknown(
                UNKNOWN_THEME,
                theme,
                &themes,
                "theme",
                "add it to `[themes]` in `content/events.toml`",
            ));
        }
    }
}

fn unknown(code: &'static Code, written: &Located<String>, known: &[&str], what: &str, cure: &str) -> Diagnostic {
    let said = Diagnostic::new(code, written.span.clone(), format!("there is no {what} `{}`", written.value));
    match closest(&written.value, known.iter().copied()) {
        Some(name) => said.hint(format!("did you mean `{name}`?")),
        None => said.hint(cure),
    }
}
