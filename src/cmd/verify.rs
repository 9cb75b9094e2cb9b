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
    let (understood, diagnostics) = crate::understand(&root, &Overrides::default())?;
    let Some(understood) = understood else {
        print::findings(common, &diagnostics.into_sorted());
        print::message("nothing was compared: the content has to be mended first");
        return Ok(Ended::Mend);
    };
    let (verification, departures) = crate::verify(&understood);
    let Some(verification) = verification else {
        print::message("there is no `content/source/report.md`, so nothing was compared");
        return Ok(Ended::Mend);
    };
    if departures.has_errors() {
        print::findings(common, &departures.into_sorted());
        return Ok(Ended::Mend);
    }
    print::findings(common, &departures.into_sorted());
    let repairs: usize = verification.counts.values().sum();
    print::data(&format!(
        "{} words in {} paragraphs are those of {} (SHA-256 {}), but for {repairs} repairs, all listed\n",
        verification.words,
        understood.report.paragraph_count(),
        verification.source,
        verification.sha256,
    ))?;
    Ok(Ended::Done)
}
