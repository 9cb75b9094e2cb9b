//! The editor's decisions have the last word: `accept` and `reject` settle a detection, `correct` reads it otherwise, and
//! `accept` with a target adds what was not detected. A decision that meets no detection is a warning, since the text or
//! the rules may have changed under it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::definitions::Definitions;
use super::sort;
use crate::diagnostic::{
    BAD_DATE, Code, Diagnostic, Diagnostics, STALE_DECISION, UNKNOWN_COUNTRY, UNKNOWN_ORGANISATION, UNKNOWN_PARAGRAPH,
    UNKNOWN_PLACE, UNKNOWN_TERM, WRONG_VALUE,
};
use crate::gazetteer::place_by_id;
use crate::model::annotation::{Mention, Reading, Status};
use crate::model::calendar::When;
use crate::model::indexes::Anchored;
use crate::model::lexicon::{Decision, Verdict};
use crate::model::quotation;
use crate::model::report::{At, Report};
use crate::source::Span;
use crate::suggest::closest;

pub(super) fn decide(
    report: &Report,
    definitions: &Definitions<'_>,
    chapters: &mut [Arc<[Mention]>],
    diagnostics: &mut Diagnostics,
) {
    let mut ledger = Ledger { report, definitions, chapters, decided: BTreeMap::new() };
    for decision in &definitions.lexicon.decisions {
        match quotation::find(report, &decision.quotation) {
            Err(error) => diagnostics.push(error),
            Ok((anchored, moved)) => {
                moved.into_iter().for_each(|warning| diagnostics.push(warning));
                if let Err(problem) = ledger.apply(decision, &anchored) {
                    diagnostics.push(problem);
                }
            }
        }
    }
    let Ledger { chapters, decided, .. } = ledger;
    for (chapter, passages) in decided {
        let mut mentions: Vec<Mention> = passages.into_values().flatten().collect();
        sort(&mut mentions);
        chapters[chapter] = mentions.into();
    }
}

struct Ledger<'a> {
    report: &'a Report,
    definitions: &'a Definitions<'a>,
    chapters: &'a mut [Arc<[Mention]>],
    /// The mentions of chapters that a decision concerns, passage by passage, so that it looks at those of one alone.
    decided: BTreeMap<usize, BTreeMap<usize, Vec<Mention>>>,
}

impl Ledger<'_> {
    /// The mentions of a passage, to be changed.
    fn passage(&mut self, at: At) -> &mut Vec<Mention> {
        let chapters = &self.chapters;
        let chapter = self.decided.entry(at.chapter).or_insert_with(|| {
            let passages = chapters[at.chapter].chunk_by(|one, next| one.at == next.at);
            passages.map(|passage| (passage[0].at.passage, passage.to_vec())).collect()
        });
        chapter.entry(at.passage).or_default()
    }

    #[allow(clippy::result_large_err, reason = "a finding is made once for each mistake, never in a loop that matters")]
    fn apply(&mut self, decision: &Decision, quoted: &Anchored) -> Result<(), Diagnostic> {
        let target = decision.target.as_ref();
        let target =
            target.map(|target| reading(self.report, self.definitions, decision, &target.value)).transpose()?;
        let mentions = self.passage(quoted.at);
        let meant = meant(mentions, decision, quoted);
        if meant.is_empty() {
            return match (decision.decision, target) {
                (Verdict::Accept, Some(reading)) => {
                    mentions.push(Mention {
                        at: quoted.at,
                        range: quoted.range.clone(),
                        reading,
                        status: Status::Accepted,
                        reason: with_why(Cow::Borrowed("added by the editor"), &decision.why),
                    });
                    Ok(())
                }
                _ => Err(stale(decision)),
            };
        }
        for index in meant {
            let mention = &mut mentions[index];
            let (status, words) = match decision.decision {
                Verdict::Accept => (Status::Accepted, "accepted by the editor"),
                Verdict::Reject => (Status::Rejected, "rejected by the editor"),
                Verdict::Correct => (Status::Accepted, "corrected by the editor"),
            };
            if decision.decision != Verdict::Reject {
                if let Some(reading) = &target {
                    mention.reading = reading.clone();
                } else if decision.decision == Verdict::Correct {
                    return Err(Diagnostic::new(WRONG_VALUE, decision.span.clone(), "a correction needs a `target`")
                        .hint("write what the words mean as `target`"));
                }
            }
            mention.status = status;
            mention.reason = with_why(Cow::Owned(format!("{}; {words}", mention.reason)), &decision.why);
        }
        Ok(())
    }
}

/// The detections of that kind over the quoted words; else the one that the words hold or that holds them.
fn meant(here: &[Mention], decision: &Decision, quoted: &Anchored) -> Vec<usize> {
    let kind = decision.kind.value.as_str();
    let of_kind =
        |mention: &Mention| mention.reading.kind() == kind || (kind == "country" && mention.reading.kind() == "area");
    let find = |fits: &dyn Fn(&Mention) -> bool| -> Vec<usize> {
        (0..here.len()).filter(|index| of_kind(&here[*index]) && fits(&here[*index])).collect()
    };
    let exact = find(&|mention| mention.range == quoted.range);
    if !exact.is_empty() {
        return exact;
    }
    let near = find(&|mention| {
        let (own, words) = (&mention.range, &quoted.range);
        (own.start >= words.start && own.end <= words.end) || (words.start >= own.start && words.end <= own.end)
    });
    if near.len() == 1 { near } else { Vec::new() }
}

fn stale(decision: &Decision) -> Diagnostic {
    Diagnostic::new(
        STALE_DECISION,
        decision.quotation.exact.span.clone(),
        format!("no {} is detected at `{}`", decision.kind.value, decision.quotation.exact.value),
    )
    .hint("see `rapporteur ledger`; to add a detection, accept it with a `target`")
}

fn with_why(reason: Cow<'static, str>, why: &str) -> Cow<'static, str> {
    if why.is_empty() { reason } else { Cow::Owned(format!("{reason}: {why}")) }
}

/// What a target means for the decision's kind.
#[allow(clippy::result_large_err, reason = "a finding is made once for each mistake, never in a loop that matters")]
fn reading(
    report: &Report,
    definitions: &Definitions<'_>,
    decision: &Decision,
    target: &str,
) -> Result<Reading, Diagnostic> {
    let lexicon = definitions.lexicon;
    let span = decision.target.as_ref().map_or_else(|| decision.span.clone(), |target| target.span.clone());
    let unknown = |code: &'static Code, words: String, known: &mut dyn Iterator<Item = &str>| {
        let said = Diagnostic::new(code, span.clone(), words);
        match closest(target, known) {
            Some(name) => said.hint(format!("did you mean `{name}`?")),
            None => said.hint(code.cure),
        }
    };
    match decision.kind.value.as_str() {
        "country" => country(target).ok_or_else(|| unknown_country(span.clone(), target)),
        "place" => match lexicon.places.iter().find(|place| place.id.value == target) {
            Some(place) => Ok(Reading::Place { id: target.into(), country: place.country.value.clone() }),
            None => match place_by_id(target) {
                Some(place) => Ok(Reading::Place { id: target.into(), country: place.country.into() }),
                None => Err(unknown(
                    UNKNOWN_PLACE,
                    format!("`{target}` is not in `places.toml`, and no city of the gazetteer"),
                    &mut lexicon.places.iter().map(|place| place.id.value.as_str()),
                )),
            },
        },
        "date" => match When::parse(target) {
            Ok(_) => Ok(Reading::Date { edtf: target.into(), yearly: false }),
            Err(error) => Err(unknown(BAD_DATE, format!("`{target}` is no date: {error}"), &mut std::iter::empty())),
        },
        "document" => {
            let by_symbol = lexicon.documents.iter().find(|document| {
                document.id.value == target || document.symbol.as_ref().is_some_and(|symbol| symbol.value == target)
            });
            Ok(Reading::Document {
                id: by_symbol.map_or_else(|| target.to_string(), |document| document.id.value.clone()),
            })
        }
        "organisation" => match definitions.bodies.iter().any(|body| body.id == target) {
            true => Ok(Reading::Organisation { id: target.into() }),
            false => Err(unknown(
                UNKNOWN_ORGANISATION,
                format!("`{target}` is not in `organisations.toml`, nor an organisation that the report names"),
                &mut definitions.bodies.iter().map(|body| body.id.as_str()),
            )),
        },
        "term" => match lexicon.terms.iter().any(|term| term.slug == target) {
            true => Ok(Reading::Term { slug: target.into() }),
            false => Err(unknown(
                UNKNOWN_TERM,
                format!("`{target}` is not in the glossary"),
                &mut lexicon.terms.iter().map(|term| term.slug.as_str()),
            )),
        },
        "reference" => {
            let (first, last) = target.split_once('/').map_or((target, None), |(first, last)| (first, Some(last)));
            match [Some(first), last].into_iter().flatten().find(|anchor| report.find(anchor).is_none()) {
                Some(anchor) => Err(unknown(
                    UNKNOWN_PARAGRAPH,
                    format!("there is no paragraph `{anchor}`"),
                    &mut definitions.anchors.keys().map(String::as_str),
                )),
                None => Ok(Reading::Reference { first: first.into(), last: last.map(Into::into) }),
            }
        }
        kind => {
            Err(Diagnostic::new(WRONG_VALUE, decision.kind.span.clone(), format!("`{kind}` is no kind of detection"))
                .hint("write country, place, date, document, organisation, term or reference"))
        }
    }
}

fn country(target: &str) -> Option<Reading> {
    crate::gazetteer::by_alpha3(target).map(|_| Reading::Country { alpha3: target.into() })
}

fn unknown_country(span: Span, target: &str) -> Diagnostic {
    let said = Diagnostic::new(UNKNOWN_COUNTRY, span, format!("`{target}` is no country code"));
    match crate::gazetteer::suggest(target).and_then(|country| Some((country.alpha3?, country.name))) {
        Some((alpha3, name)) => said.hint(format!("did you mean `{alpha3}` ({name})?")),
        None => said.hint(UNKNOWN_COUNTRY.cure),
    }
}
