//! `rapporteur verify`: the text of the pages, annotations off, against the source received.

use super::{Ended, print, root};
use crate::cli::{Common, VerifyArgs};
use crate::error::Error;
use crate::load::Overrides;
use crate::verify::NORMALISATIONS;

pub(super) fn run(common: &Common, args: &VerifyArgs) -> Result<Ended, Error> {
    print::colours(common.color);
    if args.explain {
        for (name, what) in NORMALISATIONS {
            print::data(&format!("{name}\n    {what}\n"))?;
        }
        return Ok(Ended::Done);
    }
    let root = root::find(common)?;
    let (read, mut findings) = crate::read(&root, &Overrides::default())?;
    let Some((project, report)) = read else {
        print::findings(common, &findings.into_sorted());
        print::message("nothing was compared: the content has to be mended first");
        return Ok(Ended::Mend);
    };
    let (verification, departures) = crate::verify(&project, &report, None);
    if verification.source.is_empty() {
        print::findings(common, &findings.into_sorted());
        print::message("there is no `content/source/report.md`, so nothing was compared");
        return Ok(Ended::Mend);
    }
    findings.extend(departures);
    let failed = findings.has_errors();
    print::findings(common, &findings.into_sorted());
    if failed {
        return Ok(Ended::Mend);
    }
    let repairs: usize = verification.counts.values().sum();
    print::data(&format!(
        "{} words in {} paragraphs are those of {} (SHA-256 {}), but for {repairs} repairs, all listed\n",
        verification.words,
        report.paragraph_count(),
        verification.source,
        verification.sha256,
    ))?;
    Ok(Ended::Done)
}
