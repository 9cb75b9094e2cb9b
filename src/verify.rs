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
mod emphasis;
mod facts;
mod glyph;
mod inline;
mod locate;
mod normalisations;
mod place;
mod published;
mod received;
mod rendered;
#[cfg(test)]
mod tests;
mod token;

use std::sync::Arc;

use sha2::{Digest, Sha256};

pub(crate) use facts::facts;
pub(crate) use normalisations::NORMALISATIONS;
pub(crate) use published::{Unit, UnitKind, units};
pub(crate) use rendered::rendered;

use crate::diagnostic::{BAD_REPAIR, DEPARTURE, Diagnostic, Diagnostics};
use crate::model::lexicon::Repair;
use crate::model::report::At;
use crate::model::verification::Verification;
use crate::source::{Source, Span};
use aside::{content_path, lead, unled};
use compare::{Comparison, compare, shown};
use departure::{Departure, with_moves};
use place::{Places, place};
use received::{Received, read};
use token::{Token, What};

/// More departures than this are counted, not told: then it is the wrong source, and one message says so as well.
const TOLD: usize = 50;

/// The units are the title page's (`facts`) and the chapters' (`units`), in reading order.
pub(crate) fn verify(received: &Arc<Source>, repairs: &[Repair], published: &[Unit]) -> (Verification, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let places = place(received, repairs, &mut diagnostics);
    let words = read(&glyph::glyphs(&places.text, &places.edits));
    let led = lead(repairs, published, &mut diagnostics);

    let text = shown(published.iter().filter(|unit| unit.kind == UnitKind::Text));
    let main = compare(&words.main, &text);
    let (footnotes, departures) = compare_footnotes(&words, published, &led);
    diagnostics.extend(led_nowhere(received, published, &led));
    diagnostics.extend(misplaced(repairs, &main, &words));

    let mut departures: Vec<Departure<'_>> = [main.departures.clone(), departures].concat();
    departures = with_moves(departures);
    for departure in departures.iter().take(TOLD) {
        diagnostics.push(departure.diagnostic(received, repairs));
    }
    if departures.len() > TOLD {
        let message = format!("{} more departures from the source are not listed", departures.len() - TOLD);
        diagnostics.push(Diagnostic::without_place(DEPARTURE, message).hint("is it the source of this report?"));
    }

    let facts =
        led.iter().flatten().flat_map(|unit| &published[*unit].tokens).filter(|token| token.what.is_word()).count();
    let mut verification = Verification {
        source: received.path.clone(),
        sha256: Sha256::digest(received.text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect(),
        words: main.words() + footnotes + facts,
        ..Verification::default()
    };
    for (index, repair) in repairs.iter().enumerate() {
        *verification.counts.entry(repair.kind).or_default() += 1;
        verification.places.push(match led[index] {
            Some(unit) => published[unit].at,
            None => passage(index, &places, &words, &main),
        });
    }
    (verification, diagnostics)
}

/// Footnotes that the source writes as Markdown's, with the page's of the same sign; those that entries lead to are done.
fn compare_footnotes<'a>(
    words: &'a Received,
    published: &'a [Unit],
    led: &[Option<usize>],
) -> (usize, Vec<Departure<'a>>) {
    let (mut agreed, mut departures) = (0, Vec::new());
    let mut rest: Vec<(&str, &Unit)> = Vec::new();
    for (index, unit) in published.iter().enumerate() {
        if let UnitKind::Footnote(label) = &unit.kind
            && !led.contains(&Some(index))
        {
            rest.push((label, unit));
        }
    }
    for (label, tokens) in &words.footnotes {
        let partner = rest.iter().position(|(other, _)| other == label).map(|at| rest.remove(at).1);
        let comparison = compare(tokens, &shown(partner));
        agreed += comparison.words();
        // A footnote that is missing as a whole is missed where its sign stands.
        let sign = || published.iter().find_map(|unit| sign(unit, label));
        departures.extend(
            comparison
                .departures
                .into_iter()
                .map(|departure| Departure { near: departure.near.clone().or_else(sign), ..departure }),
        );
    }
    departures.extend(rest.into_iter().flat_map(|(_, unit)| compare(&[], &shown([unit])).departures));
    (agreed, departures)
}

/// Where the unit's text carries the sign of a footnote.
fn sign(unit: &Unit, label: &str) -> Option<Span> {
    let is_sign = |token: &&Token| matches!(&token.what, What::Sign(other) if other == label);
    unit.tokens.iter().find(is_sign).map(|token| unit.span(token))
}

fn led_nowhere(received: &Arc<Source>, published: &[Unit], led: &[Option<usize>]) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (index, unit) in published.iter().enumerate() {
        let heading = |other: &Unit| {
            matches!(other.tokens.first(), Some(Token { what: What::Heading(_), .. }))
                && same_words(&other.tokens[1..], &unit.tokens)
        };
        // A title that stands over the text is compared there.
        if unit.kind == UnitKind::Fact && !led.contains(&Some(index)) && !published.iter().any(heading) {
            unled(unit, received).into_iter().for_each(|diagnostic| diagnostics.push(diagnostic));
        }
    }
    diagnostics
}

fn same_words(one: &[Token], other: &[Token]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a.what == b.what)
}

/// Entries whose words are published, but in another file than they say.
fn misplaced(repairs: &[Repair], main: &Comparison<'_>, words: &Received) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let mut told = None;
    for (token, partner) in words.main.iter().zip(&main.partners) {
        let (Some(index), Some(shown)) = (token.repair, partner) else { continue };
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
fn passage(index: usize, places: &Places, words: &Received, main: &Comparison<'_>) -> Option<At> {
    let range = places.ranges[index].as_ref()?;
    let own = words.main.partition_point(|token| token.range.start < range.start);
    let partner = |at: usize| main.partners.get(at).copied().flatten().and_then(|shown| shown.unit.at);
    let is_own = words.main.get(own).is_some_and(|token| token.repair == Some(index));
    if is_own { partner(own) } else { (0..own).rev().find_map(partner) }
}
