//! Whether a report speaks of the months before it, as periodic reports do. Where most of the dates that it prints in
//! full lie in the year before its own day, a day without a year leaves a reader no doubt: the latest such day is meant.
//! This rests on the whole report, and so comes after its chapters.

use std::sync::Arc;

use super::{OF_REPORT, PRINTED};
use crate::model::annotation::{Mention, Reading, Status};
use crate::model::calendar::{Day, Precision, When};

/// How many of a chapter's dates lie in the year before the report's day, and how many before that.
pub(in crate::annotate) fn ages(mentions: &[Mention], day: Option<Day>) -> (usize, usize) {
    let (mut recent, mut older) = (0, 0);
    let Some(day) = day else { return (recent, older) };
    let year_before = Day { year: day.year - 1, ..day };
    for mention in mentions.iter().filter(|mention| mention.reason == PRINTED) {
        let Some(when) = edtf(mention).and_then(|edtf| When::parse(edtf).ok()) else { continue };
        // Years say little of the time that a report speaks of, and plans nothing.
        let ends = [when.first, when.last.filter(|last| when.first != Some(*last) && when.interval)];
        for end in ends.into_iter().flatten().filter(|end| when.precision <= Precision::Month && *end <= day) {
            if end >= year_before { recent += 1 } else { older += 1 }
        }
    }
    (recent, older)
}

/// Whether the report speaks of the year before its day, by the ages of its chapters' dates.
pub(in crate::annotate) fn is_recent(ages: impl Iterator<Item = (usize, usize)>) -> bool {
    let (recent, older) = ages.fold((0, 0), |sum, ages| (sum.0 + ages.0, sum.1 + ages.1));
    recent >= 2 && recent >= 2 * older
}

/// The mentions of a chapter, those accepted that were doubtful only for want of such a reason.
pub(in crate::annotate) fn settled(mentions: &Arc<[Mention]>) -> Arc<[Mention]> {
    if mentions.iter().all(|mention| mention.reason != OF_REPORT) {
        return Arc::clone(mentions);
    }
    let settle = |mention: &Mention| match mention.reason == OF_REPORT {
        true => Mention {
            status: Status::Accepted,
            reason: "a date of the year before the report, as most of its dates are".into(),
            ..mention.clone()
        },
        false => mention.clone(),
    };
    mentions.iter().map(settle).collect()
}

fn edtf(mention: &Mention) -> Option<&str> {
    match &mention.reading {
        Reading::Date { edtf, .. } => Some(edtf),
        _ => None,
    }
}
