//! What does not stand in the running text: the title page's facts and footnotes. An entry of `repairs.toml` leads from
//! the source's words to them; each of them is led to once.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::allowed::tokens;
use super::place::leaves;
use super::published::{Unit, UnitKind};
use super::token::{Token, quoted};
use crate::diagnostic::{BAD_REPAIR, DEPARTURE, Diagnostic, Diagnostics};
use crate::model::lexicon::Repair;
use crate::source::Source;

/// The unit, by index, that each entry leads to; parallel to the entries.
pub(crate) fn lead(repairs: &[Repair], units: &[Unit], diagnostics: &mut Diagnostics) -> Vec<Option<usize>> {
    let mut free: BTreeMap<(&str, String), Vec<usize>> = BTreeMap::new();
    for (index, unit) in units.iter().enumerate().rev().filter(|(_, unit)| unit.kind != UnitKind::Text) {
        free.entry((content_path(&unit.source), words(&unit.tokens))).or_default().push(index);
    }
    let mut led = Vec::with_capacity(repairs.len());
    for repair in repairs {
        if !leaves(repair) || repair.chapter.is_empty() {
            led.push(None);
            continue;
        }
        let found = free.get_mut(&(repair.chapter.as_str(), words(&tokens(&repair.text)))).and_then(Vec::pop);
        if found.is_none() {
            let (text, chapter) = (&repair.text, &repair.chapter);
            let message = format!("an entry matches nothing: `{text}` is no fact or footnote of `{chapter}`");
            let hint = "`text` holds all words of the fact or footnote as published, and each is named by one entry";
            diagnostics.push(Diagnostic::new(BAD_REPAIR, repair.span.clone(), message).hint(hint));
        }
        led.push(found);
    }
    led
}

/// The path as entries name it: within the content folder.
pub(crate) fn content_path(source: &Source) -> &str {
    source.path.strip_prefix("content/").unwrap_or(&source.path)
}

/// A fact of the title page that no entry leads to.
pub(crate) fn unled(unit: &Unit, received: &Arc<Source>) -> Option<Diagnostic> {
    let first = unit.tokens.first()?;
    let span = unit.source.span(first.range.start..unit.tokens.last()?.range.end);
    let words = quoted(&unit.tokens);
    let message =
        format!("`{words}` is shown on the title page, and nothing says where it stands in `{}`", received.path);
    Some(Diagnostic::new(DEPARTURE, span, message).hint("add an entry of the kind `masthead` to `source/repairs.toml`"))
}

fn words(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.what.to_string()).collect::<Vec<_>>().join(" ")
}
