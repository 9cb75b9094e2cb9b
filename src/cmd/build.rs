//! `rapporteur build`: from the content to the folder.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::progress::Progress;
use super::{Ended, print, root};
use crate::Understood;
use crate::check;
use crate::cli::{Common, SiteArgs};
use crate::diagnostic::{ADDRESS_GONE, Diagnostic};
use crate::error::Error;
use crate::load::Overrides;
use crate::model::annotation::{Annotations, Status};
use crate::write::{Way, Written, write};

pub(super) fn run(common: &Common, args: &SiteArgs) -> Result<Ended, Error> {
    let start = Instant::now();
    print::colours(common.color);
    let root = root::find(common)?;
    let out = root.join(&args.out);
    let overrides = Overrides { theme: args.theme.clone(), base_url: args.base_url.clone() };
    let (mut understood, site, mut diagnostics) = crate::make(&root, &overrides)?;
    let site = match understood.as_mut().filter(|_| !diagnostics.has_errors()) {
        Some(understood) => understood.timings.step("make what is taken along", || site.prepared()),
        None => site,
    };
    // What pages have wrong is found as they are made, which is before anything of the published site changes.
    let (written, found) = match understood.as_mut().filter(|_| !diagnostics.has_errors()) {
        Some(understood) => {
            let progress = Progress::new(common, site.len());
            let look = |address: &str, bytes: usize| {
                progress.made();
                check::page(address, bytes)
            };
            let write = || write(&site, &out, &inputs(&root), &look);
            let done = understood.timings.step("make and write pages", write);
            progress.end();
            match done {
                Ok(done) => done,
                Err(error) => {
                    print::findings(common, &diagnostics.into_sorted());
                    return Err(error);
                }
            }
        }
        None => Default::default(),
    };
    diagnostics.extend(found);
    print::findings(common, &diagnostics.into_sorted());
    let (Some(understood), Some(written)) = (understood, written) else {
        print::message("nothing was written: the published site is as it was");
        return Ok(Ended::Mend);
    };
    if args.timings {
        print::message(&understood.timings.lines());
    }
    if !common.quiet {
        tell(common, &written);
        if common.verbose {
            print::message(&detected(&understood.annotations));
        }
        print::message(&summary(&understood, site.len(), &written, &out, start.elapsed()));
    }
    // The process ends here and its memory with it; to give it back piece by piece takes as long as to index the report.
    std::mem::forget((understood, site));
    Ok(Ended::Done)
}

/// The folders that are read, which the output may not touch.
fn inputs(root: &Path) -> Vec<PathBuf> {
    ["content", "themes"].iter().map(|folder| root.join(folder)).filter(|folder| folder.exists()).collect()
}

fn tell(common: &Common, written: &Written) {
    for warning in &written.warnings {
        print::message(&format!("warning: {warning}"));
    }
    let gone = |address: &String| {
        let hint = match address.starts_with("glossary/") {
            true => "if the term's file has another name now, give it the old one again: a term is found by its file",
            false => "if its text has moved, add the address to `aliases` of the chapter that holds it now",
        };
        Diagnostic::without_place(ADDRESS_GONE, format!("the page `{address}` of the last build is gone")).hint(hint)
    };
    print::findings(common, &written.gone.iter().map(gone).collect::<Vec<_>>());
}

/// How many detections each rule made, kind by kind.
fn detected(annotations: &Annotations) -> String {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for mention in annotations.iter() {
        *counts.entry((mention.reading.kind(), &mention.reason)).or_default() += 1;
    }
    let lines: Vec<String> =
        counts.iter().map(|((kind, rule), count)| format!("{count:>6}  {kind:<12}  {rule}")).collect();
    lines.join("\n")
}

fn summary(understood: &Understood, files: usize, written: &Written, out: &Path, time: Duration) -> String {
    let Understood { project, report, annotations, indexes, .. } = understood;
    let doubtful = annotations.iter().filter(|mention| mention.status == Status::Doubtful).count();
    let mut said = String::new();
    let drafted = indexes.timeline.iter().filter(|entry| entry.draft).count();
    // Writing to a string cannot fail.
    let _ = write!(
        said,
        "{}, {}, {}, {}{}, {}, {}; {}",
        print::counted(report.paragraph_count(), "paragraph"),
        print::counted(report.chapters.len(), "heading"),
        print::counted(indexes.countries.len(), "country"),
        print::counted(indexes.timeline.len(), "event"),
        if drafted > 0 { format!(" ({drafted} drafted)") } else { String::new() },
        print::counted(project.lexicon.terms.len(), "term"),
        print::counted(project.lexicon.notes.len(), "note"),
        print::counted(annotations.len(), "detection"),
    );
    if doubtful > 0 {
        let _ = write!(said, ", {doubtful} of them doubtful (see `rapporteur ledger --status doubtful`)");
    }
    let way = match written.way {
        Way::Untouched => "nothing had changed",
        Way::New => "a new folder",
        Way::Exchanged => "exchanged in one step",
        Way::InPlace => "file by file",
    };
    let _ = write!(
        said,
        "\n{}: {files} files, {} KB; {} written, {} unchanged, {} removed ({way}) in {} ms",
        out.display(),
        written.bytes / 1000,
        written.written,
        written.unchanged,
        written.removed,
        time.as_millis(),
    );
    said
}
