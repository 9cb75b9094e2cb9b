//! Headings after which the paragraphs count from 1 again though they are of no annex: the parts of a report that has a
//! series in each, or the report that stands after its numbered summary.

use super::label;
use super::line::Line;
use super::numbers::Candidate;
use super::series::{self, Series};

/// More restarts than this are no report's, and are not looked into.
const MOST: usize = 200;

/// A stretch with its best series, and the line of the heading that stands over it.
pub(super) struct Stretch {
    pub(super) heading: Option<usize>,
    pub(super) series: Series,
}

/// Cuts the candidates where a series begins anew and the one before does not go on afterwards.
pub(super) fn stretches(lines: &[Line], candidates: &[Candidate]) -> Vec<Stretch> {
    let runs = runs(candidates);
    let begins = |at: &usize| {
        let two = candidates.get(at + 1).is_some_and(|next| next.number == 2 && !next.item);
        let [one, ..] = candidates[*at..] else { return false };
        one.number == 1 && one.fresh && two && heading(lines, one.line).is_some()
    };
    let mut places: Vec<usize> = (1..candidates.len()).filter(begins).collect();
    if places.len() > MOST {
        places.clear();
    }
    let mut found = Vec::new();
    let mut from = 0;
    for place in places {
        let before = series::best(&candidates[from..place], 1);
        let last = before.last();
        let goes_on =
            |at: usize| runs[at].is_none_or(|run| run < place) && (last + 1..last + 4).contains(&candidates[at].number);
        if before.chain.len() < 2 || (place..candidates.len()).any(goes_on) {
            continue;
        }
        let heading = before.chain.first().and_then(|first| heading(lines, first.line));
        found.push(Stretch { heading, series: before });
        from = place;
    }
    let series = series::best(&candidates[from..], 1);
    let heading = series.chain.first().and_then(|first| heading(lines, first.line));
    found.push(Stretch { heading, series });
    found
}

/// The 1 under a heading from which each candidate counts on, the nearest that is fit. Items are taken to be in one.
fn runs(candidates: &[Candidate]) -> Vec<Option<usize>> {
    // The runs that may go on, with their last numbers: few of them, since none but the latest matter.
    let mut open: Vec<(usize, u32)> = Vec::new();
    let mut found = Vec::with_capacity(candidates.len());
    for (at, one) in candidates.iter().enumerate() {
        if one.number == 1 && one.fresh {
            open.push((at, 1));
        } else if one.item || one.weight <= 1 {
            found.push(Some(at));
            continue;
        } else {
            let near = open.iter().rev().take(8).position(|(_, last)| (last + 1..last + 3).contains(&one.number));
            open.truncate(near.map_or(open.len(), |back| open.len() - back));
            match open.last_mut().filter(|_| near.is_some()) {
                Some((_, last)) => *last = one.number,
                None => {
                    found.push(None);
                    continue;
                }
            }
        }
        found.push(open.last().map(|(run, _)| *run));
    }
    found
}

/// The heading that stands over a line: of several, the first that has a label, or else the nearest.
fn heading(lines: &[Line], at: usize) -> Option<usize> {
    let is_one = |line: &Line| {
        line.is_text()
            && line.plain.len() < 200
            && (line.hashes > 0 || line.bold && !line.plain.ends_with(['.', ':', ';']))
    };
    let above = (0..at).rev().filter(|above| !lines[*above].is_gone());
    let mut above = above.take_while(|above| is_one(&lines[*above]));
    let nearest = above.next()?;
    Some(above.filter(|above| label::read(&lines[*above].plain).is_some()).last().unwrap_or(nearest))
}
