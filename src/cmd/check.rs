//! `rapporteur check`: all that a build does but writing, and every rule.

use super::{Ended, print, root};
use crate::cli::{CheckArgs, CheckFormat, Common};
use crate::diagnostic::Severity;
use crate::error::Error;
use crate::load::Overrides;
use crate::terminal;

pub(super) fn run(common: &Common, args: &CheckArgs) -> Result<Ended, Error> {
    print::colours(common.color);
    let root = root::find(common)?;
    let overrides = Overrides { theme: args.site.theme.clone(), base_url: args.site.base_url.clone() };
    let (_, _, diagnostics) = crate::make(&root, &overrides)?;
    let findings = diagnostics.into_sorted();
    match args.format {
        CheckFormat::Human => print::findings(common, &findings),
        CheckFormat::Short => print::data(&findings.iter().map(terminal::short).collect::<String>())?,
        CheckFormat::Json => print::data(&terminal::json(&findings))?,
    }
    let fails = |severity| severity == Severity::Error || args.strict;
    Ok(if findings.iter().any(|finding| fails(finding.severity())) { Ended::Mend } else { Ended::Done })
}
