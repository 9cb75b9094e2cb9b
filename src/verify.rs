//! Compares the text of the site with the source received, word for word.
//!
//! The proof is a patch: the entries of `repairs.toml` are done to the source's text, and the words that come out have to
//! be the words of the pages, in reading order, block by block. So every difference is an entry, an entry that has no
//! effect or no place is an error, and nothing has to be believed. What is not compared is stated in `normalisations`.

mod align;
mod allowed;
mod aside;
mod compare;
mod departure;
mod differences;
mod emphasis;
mod facts;
mod glyph;
mod inline;
mod kept;
mod locate;
mod normalisations;
mod pages;
mod place;
mod plain;
mod published;
mod received;
mod rendered;
mod stretches;
#[cfg(test)]
mod tests;
mod token;
mod tokens;

use std::cell::OnceCell;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

pub(crate) use facts::facts;
pub(crate) use kept::Kept;
pub(crate) use normalisations::NORMALISATIONS;
pub(crate) use published::Unit;

use crate::diagnostic::{BAD_REPAIR, DEPARTURE, Diagnostic, Diagnostics};
use crate::model::lexicon::Repair;
use crate::model::passage::Passage;
use crate::model::report::At;
use crate::model::report::Report;
use crate::model::verification::Verification;
use crate::project::Project;
use crate::source::{Source, Span};
use aside::{content_path, lead, unled};
use compare::{Comparison, compare};
use departure::{Departure, with_moves};
use kept::{Published, Words};
use pages::Pages;
use published::UnitKind;
use token::{Kind, Token};
use tokens::NOTHING;

/// More departures than this are counted, not told: then it is the wrong source, and one message says so as well.
const TOLD: usize = 50;

/// Compares the words of the chapters, and of the title page (`facts`), with the source's, and what pages show of them
/// with them: `shown` gives the text of a passage's HTML, its number first. What is `kept` of an earlier time spares the
/// work on what has not changed, and then holds what there is now; `shown` must be the same as then while the theme and
/// the configuration are.
pub(crate) fn verify(
    project: &Project,
    report: &Report,
    facts: Vec<Unit>,
    shown: impl Fn(&Passage) -> String + Sync,
    kept: Option<&mut Kept>,
) -> (Verification, Diagnostics) {
    let Some(received) = &project.received else { return Default::default() };
    let mut fresh = Kept::default();
    let kept = kept.unwrap_or(&mut fresh);
    let Kept { words, chapters } = kept;
    let (read, ()) = rayon::join(
        || Words::of(received, &project.lexicon.repairs, words.take()),
        || chapters.renew(project, report, &shown),
    );
    let published = Published { facts: &facts, chapters };
    let (verification, mut diagnostics) = compared(received, &project.lexicon.repairs, &read, published);
    diagnostics.extend(chapters.rendered());
    *words = Some(read);
    (verification, diagnostics)
}

fn compared(
    received: &Arc<Source>,
    repairs: &[Repair],
    words: &Words,
    published: Published<'_>,
) -> (Verification, Diagnostics) {
    let mut diagnostics = words.diagnostics.clone();
    let led = lead(repairs, published.units(), &mut diagnostics);
    let main = compare(&words.read.main, Pages::new(published.units().filter(|unit| unit.kind == UnitKind::Text)));
    let (footnotes, departures) = compare_footnotes(words, published, &led);
    diagnostics.extend(led_nowhere(received, published, &led));
    diagnostics.extend(misplaced(repairs, &main, words));

    let departures = with_moves([main.departures.clone(), departures].concat());
    for departure in departures.iter().take(TOLD) {
        diagnostics.push(departure.diagnostic(received, repairs));
    }
    if departures.len() > TOLD {
        let message = format!("{} more departures from the source are not listed", departures.len() - TOLD);
        diagnostics.push(Diagnostic::without_place(DEPARTURE, message).hint("is it the source of this report?"));
    }

    let facts: usize = led.iter().flatten().map(|unit| unit.tokens.words()).sum();
    let mut verification = Verification {
        source: received.path.clone(),
        sha256: words.sha256.clone(),
        words: main.words + footnotes + facts,
        ..Verification::default()
    };
    for (index, repair) in repairs.iter().enumerate() {
        *verification.counts.entry(repair.kind).or_default() += 1;
        verification.places.push(match led[index] {
            Some(unit) => unit.at,
            None => passage(index, words, &main),
        });
    }
    (verification, diagnostics)
}

/// Footnotes that the source writes as Markdown's, with the page's of the same sign; those that entries lead to are done.
fn compare_footnotes<'a>(
    words: &'a Words,
    published: Published<'a>,
    led: &[Option<&Unit>],
) -> (usize, Vec<Departure<'a>>) {
    let (mut agreed, mut departures) = (0, Vec::new());
    let mut rest: HashMap<&str, VecDeque<&Unit>> = HashMap::new();
    let labelled = |unit: &'a Unit| match &unit.kind {
        UnitKind::Footnote(label) if !is_led(unit, led) => Some((label.as_str(), unit)),
        _ => None,
    };
    for (label, unit) in published.units().filter_map(labelled) {
        rest.entry(label).or_default().push_back(unit);
    }
    for (label, tokens) in &words.read.footnotes {
        let partner = rest.get_mut(label.as_str()).and_then(VecDeque::pop_front);
        let comparison = compare(tokens, Pages::new(partner));
        agreed += comparison.words;
        // A footnote that is missing as a whole is missed where its sign stands.
        let sign = || published.units().find_map(|unit| sign(unit, label));
        departures.extend(
            comparison
                .departures
                .into_iter()
                .map(|departure| Departure { near: departure.near.clone().or_else(sign), ..departure }),
        );
    }
    let mut left: Vec<&Unit> = rest.into_values().flatten().collect();
    left.sort_by_key(|unit| unit.at);
    departures.extend(left.into_iter().flat_map(|unit| compare(&NOTHING, Pages::new([unit])).departures));
    (agreed, departures)
}

/// Where the unit's text carries the sign of a footnote.
fn sign(unit: &Unit, label: &str) -> Option<Span> {
    let is_sign = |token: &Token<'_>| token.what.is(Kind::Sign) && token.what.letters() == label;
    unit.tokens.iter().find(is_sign).map(|token| unit.span(&token))
}

fn led_nowhere(received: &Arc<Source>, published: Published<'_>, led: &[Option<&Unit>]) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let is_heading = |unit: &&Unit| unit.tokens.get(0).is_some_and(|first| first.what.is(Kind::Heading));
    let headings = OnceCell::new();
    for unit in published.facts.iter().filter(|unit| unit.kind == UnitKind::Fact && !is_led(unit, led)) {
        let headings = headings.get_or_init(|| published.units().filter(is_heading).collect::<Vec<_>>());
        // A title that stands over the text is compared there.
        if !headings.iter().any(|heading| heading.tokens.ends_as(1, &unit.tokens)) {
            unled(unit, received).into_iter().for_each(|diagnostic| diagnostics.push(diagnostic));
        }
    }
    diagnostics
}

fn is_led(unit: &Unit, led: &[Option<&Unit>]) -> bool {
    led.iter().flatten().any(|other| std::ptr::eq(*other, unit))
}

/// Entries whose words are published, but in another file than they say.
fn misplaced(repairs: &[Repair], main: &Comparison<'_>, words: &Words) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let mut told = None;
    for (token, index) in words.read.main.repaired().iter().copied() {
        let Some(shown) = main.partner(token) else { continue };
        let (repair, file) = (&repairs[index], content_path(&shown.unit.source));
        if repair.chapter != file && told != Some(index) {
            told = Some(index);
            let message = format!("an entry names `{}`, and its words stand in `{file}`", repair.chapter);
            diagnostics.push(Diagnostic::new(BAD_REPAIR, repair.span.clone(), message).other(shown.span(), "here"));
        }
    }
    diagnostics
}

/// The passage in which an entry has its effect: where its words stand, or the words before what it took out.
fn passage(index: usize, words: &Words, main: &Comparison<'_>) -> Option<At> {
    let range = words.places.ranges[index].as_ref()?;
    let own = words.read.main.position(range.start);
    let is_own = words.read.main.get(own).is_some_and(|token| token.repair == Some(index));
    if is_own { main.partner(own) } else { main.partner_before(own) }?.unit.at
}
