//! The rules that content must keep, one a file: what a parser cannot see because it concerns several files at once.

mod addresses;
mod aliases;
mod countries;
mod events;
mod facts;
mod glossary;
mod identifiers;
mod links;
mod names;
mod pages;
mod quotations;
mod texts;
mod theme;

pub(crate) use links::links;
pub(crate) use pages::page;
pub(crate) use theme::theme;

use crate::diagnostic::Diagnostics;
use crate::model::report::Report;
use crate::project::Project;

/// What a rule looks at.
struct Content<'a> {
    project: &'a Project,
    report: &'a Report,
}

const RULES: &[fn(&Content<'_>, &mut Diagnostics)] = &[
    facts::check,
    texts::check,
    addresses::check,
    identifiers::check,
    names::check,
    countries::check,
    events::check,
    glossary::check,
    quotations::check,
    aliases::check,
];

/// Everything that can be said before detection and rendering.
pub(crate) fn check(project: &Project, report: &Report) -> Diagnostics {
    let content = Content { project, report };
    let mut diagnostics = Diagnostics::default();
    for rule in RULES {
        rule(&content, &mut diagnostics);
    }
    diagnostics
}
