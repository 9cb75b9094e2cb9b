//! What does not stand in the running text: the title page's facts and footnotes. An entry of `repairs.toml` leads from
//! the source's words to them; each of them is led to once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::allowed::tokens;
use super::place::leaves;
use super::published::{Unit, UnitKind};
use super::token::{Token, quoted};
use super::tokens::Tokens;
use crate::diagnostic::{BAD_REPAIR, DEPARTURE, Diagnostic, Diagnostics};
use crate::model::lexicon::Repair;
use crate::source::Source;

/// The unit that each entry leads to; parallel to the entries.
pub(crate) fn lead<'a>(
    repairs: &[Repair],
    units: impl DoubleEndedIterator<Item = &'a Unit>,
    diagnostics: &mut Diagnostics,
) -> Vec<Option<&'a Unit>> {
    let leads = |repair: &&Repair| leaves(repair) && !repair.chapter.is_empty();
    let files: BTreeSet<&str> = repairs.iter().filter(leads).map(|repair| repair.chapter.as_str()).collect();
    let mut free: BTreeMap<(&str, String), Vec<&Unit>> = BTreeMap::new();
    for unit in units.rev().filter(|unit| unit.kind != UnitKind::Text) {
        if files.contains(content_path(&unit.source)) {
            free.entry((content_path(&unit.source), words(&unit.tokens))).or_default().push(unit);
        }
    }
    let mut led = Vec::with_capacity(repairs.len());
    for repair in repairs {
        if !leads(&repair) {
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
    let tokens: Vec<Token<'_>> = unit.tokens.iter().collect();
    let span = unit.source.span(tokens.first()?.start..tokens.last()?.end);
    let words = quoted(&tokens);
    let message =
        format!("`{words}` is shown on the title page, and nothing says where it stands in `{}`", received.path);
    Some(Diagnostic::new(DEPARTURE, span, message).hint("add an entry of the kind `masthead` to `source/repairs.toml`"))
}

fn words(tokens: &Tokens) -> String {
    tokens.iter().map(|token| token.what.to_string()).collect::<Vec<_>>().join(" ")
}
