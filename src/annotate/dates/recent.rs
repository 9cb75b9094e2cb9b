//! Whether a report speaks of the months before it, as periodic reports do. Where most of the dates that it prints in
//! full lie in the year before its own day, a day without a year leaves a reader no doubt: the latest such day is meant.
//! This rests on the whole report, and so comes after its chapters.

use super::{OF_REPORT, PRINTED};
use crate::model::annotation::{Mention, Reading, Status};
use crate::model::calendar::{Day, Precision, When};

/// Accepts what was doubtful only for want of such a reason.
pub(in crate::annotate) fn settle(mentions: &mut [Mention], day: Option<Day>) {
    let Some(day) = day else { return };
    let year_before = Day { year: day.year - 1, ..day };
    let (mut recent, mut older) = (0, 0);
    for mention in mentions.iter().filter(|mention| mention.reason == PRINTED) {
        let Some(when) = edtf(mention).and_then(|edtf| When::parse(edtf).ok()) else { continue };
        // Years say little of the time that a report speaks of, and plans nothing.
        let ends = [when.first, when.last.filter(|last| when.first != Some(*last) && when.interval)];
        for end in ends.into_iter().flatten().filter(|end| when.precision <= Precision::Month && *end <= day) {
            if end >= year_before { recent += 1 } else { older += 1 }
        }
    }
    if recent < 2 || recent < 2 * older {
        return;
    }
    for mention in mentions.iter_mut().filter(|mention| mention.reason == OF_REPORT) {
        mention.status = Status::Accepted;
        mention.reason = "a date of the year before the report, as most of its dates are".into();
    }
}

fn edtf(mention: &Mention) -> Option<&str> {
    match &mention.reading {
        Reading::Date { edtf, .. } => Some(edtf),
        _ => None,
    }
}
