//! `rapporteur check`: all that a build does but writing, and every rule.

use super::{Ended, print, root};
use crate::Understood;
use crate::cli::{CheckArgs, CheckFormat, Common};
use crate::diagnostic::{DOUBTFUL, Diagnostic, Diagnostics, Severity};
use crate::error::Error;
use crate::load::Overrides;
use crate::model::annotation::Status;
use crate::terminal;

pub(super) fn run(common: &Common, args: &CheckArgs) -> Result<Ended, Error> {
    print::colours(common.color);
    let root = root::find(common)?;
    let overrides = Overrides { theme: args.site.theme.clone(), base_url: args.site.base_url.clone() };
    let (mut understood, site, mut diagnostics) = crate::make(&root, &overrides)?;
    if let Some(understood) = understood.as_mut().filter(|_| !diagnostics.has_errors()) {
        let site = understood.timings.step("make what is taken along", || site.prepared());
        diagnostics.extend(understood.timings.step("make pages", || crate::inspect(&site)));
        if args.site.timings {
            print::message(&understood.timings.lines());
        }
    }
    if let Some(understood) = understood.filter(|_| args.strict) {
        diagnostics.extend(doubtful(&understood));
    }
    let findings = diagnostics.into_sorted();
    match args.format {
        CheckFormat::Human => print::findings(common, &findings),
        CheckFormat::Short => print::data(&findings.iter().map(terminal::short).collect::<String>())?,
        CheckFormat::Json => print::data(&terminal::json(&findings))?,
    }
    let fails = |severity| severity == Severity::Error || args.strict;
    Ok(if findings.iter().any(|finding| fails(finding.severity())) { Ended::Mend } else { Ended::Done })
}

/// What the editor has still to decide, each detection where it stands.
fn doubtful(understood: &Understood) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for mention in understood.annotations.iter().filter(|mention| mention.status == Status::Doubtful) {
        let passage = understood.report.passage(mention.at);
        let (kind, target) = (mention.reading.kind(), mention.reading.target());
        let quote = &passage.text[mention.range.clone()];
        diagnostics.push(
            Diagnostic::new(
                DOUBTFUL,
                passage.span(mention.range.clone()),
                format!("`{quote}` is doubtful as the {kind} `{target}`"),
            )
            .label(mention.reason.as_ref())
            .hint("accept, reject or correct it in `content/ledger.toml`"),
        );
    }
    diagnostics
}
