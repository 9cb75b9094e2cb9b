//! Events: the date is EDTF and on the calendar, the place and the theme are registered.

use super::Content;
use crate::diagnostic::{BAD_DATE, Code, Diagnostic, Diagnostics, UNKNOWN_PLACE, UNKNOWN_THEME, WRONG_VALUE};
use crate::model::calendar::When;
use crate::source::Located;
use crate::suggest::closest;

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let lexicon = &content.project.lexicon;
    let places: Vec<&str> = lexicon.places.iter().map(|place| place.id.value.as_str()).collect();
    let knows_places = content.project.is_whole("content/places.toml");
    let themes: Vec<&str> = lexicon.themes.iter().map(|(id, _)| id.as_str()).collect();
    if let Some((id, _)) = lexicon.themes.iter().find(|(_, label)| label.trim().is_empty()) {
        let message = format!("the theme `{id}` has no label");
        let hint = format!("write `{id} = \"...\"` under `[themes]` in `content/events.toml`");
        diagnostics.push(Diagnostic::without_place(WRONG_VALUE, message).hint(hint));
    }
    for event in &lexicon.events {
        if let Some(message) = date_fault(&event.date.value) {
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

/// Why a date cannot be taken. The parser counts signs, which helps nobody.
fn date_fault(date: &str) -> Option<String> {
    // Seasons, quarters and halves of a year stand in the place of the month.
    const PARTS: [&str; 10] = ["21", "22", "23", "24", "33", "34", "35", "36", "40", "41"];
    let units = || date.split('/').map(|unit| unit.trim_matches(['~', '?', '%']));
    let reason = match When::parse(date) {
        Ok(_) => {
            let part =
                units().filter_map(|unit| unit.split('-').nth(1)).find(|part| *part > "12" && !PARTS.contains(part));
            return part.map(|part| format!("`{date}` is no date: `{part}` is no month, season, quarter or half"));
        }
        Err(reason) => reason,
    };
    let figures = |unit: &str| match unit.split('-').map(str::len).collect::<Vec<_>>()[..] {
        [4, 2] | [4, 2, 2] => unit.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'),
        _ => false,
    };
    Some(if date.trim().is_empty() {
        "a date is empty".to_owned()
    } else if date.trim() != date {
        format!("a space stands before or behind the date `{}`", date.trim())
    } else if let Some(unit) = units().find(|unit| figures(unit) && When::parse(unit).is_err()) {
        format!("`{unit}` is not on the calendar")
    } else if date.contains('/') && units().count() == 2 && units().all(|unit| When::parse(unit).is_ok()) {
        format!("`{date}` ends before it begins")
    } else if reason.starts_with("invalid EDTF") {
        format!("`{date}` is not written as a date is written here")
    } else {
        format!("`{date}` is no date: {reason}")
    })
}

fn unknown(code: &'static Code, written: &Located<String>, known: &[&str], what: &str, cure: &str) -> Diagnostic {
    let said = Diagnostic::new(code, written.span.clone(), format!("there is no {what} `{}`", written.value));
    match closest(&written.value, known.iter().copied()) {
        Some(name) => said.hint(format!("did you mean `{name}`?")),
        None => said.hint(cure),
    }
}
