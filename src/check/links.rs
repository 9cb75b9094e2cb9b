//! Links in the content lead to pages of the site, which can only be said once the site is there.

use crate::diagnostic::{BROKEN_LINK, Diagnostic, Diagnostics};
use crate::model::passage::{MarkKind, Passage, Target};
use crate::model::report::Report;
use crate::site::Site;
use crate::suggest::closest;

/// `exists` answers for addresses from the site's root, without a fragment.
pub(crate) fn links(report: &Report, site: &Site) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let bodies = report.explanations.iter().chain(&report.note_bodies).chain(&report.page_bodies);
    for passage in report.passages().map(|(_, passage)| passage).chain(bodies) {
        for (address, range) in internal(passage) {
            let page = address.split('#').next().unwrap_or_default();
            if !site.contains(page) {
                let message = format!("the link leads to `{page}`, which is no page of the site");
                let said = Diagnostic::new(BROKEN_LINK, passage.span(range), message);
                diagnostics.push(match closest(page, site.outputs().keys().map(String::as_str)) {
                    Some(meant) => said.hint(format!("did you mean `{meant}`?")),
                    None => said.hint("link to a file of the content folder, such as `../glossary/term.md`"),
                });
            }
        }
    }
    diagnostics
}

fn internal(passage: &Passage) -> impl Iterator<Item = (&str, std::ops::Range<usize>)> {
    passage.marks.iter().filter_map(|mark| match &mark.kind {
        MarkKind::Link { to: Target::Internal(address) } => Some((address.as_str(), mark.range.clone())),
        _ => None,
    })
}
