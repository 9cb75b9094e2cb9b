//! `rapporteur import`: from a converter's Markdown to a content folder, with the proof made at once.

use std::path::{Path, PathBuf};

use super::{Ended, print};
use crate::cli::{Common, ImportArgs};
use crate::diagnostic::{Diagnostic, REFUSED_IMPORT};
use crate::error::Error;
use crate::import::{Imported, import, kind_name, stage};
use crate::load::Overrides;
use crate::load::file::{Found, read};
use crate::load::limits;
use crate::source::Source;

pub(super) fn run(common: &Common, args: &ImportArgs) -> Result<Ended, Error> {
    print::colours(common.color);
    let name = args.file.display().to_string();
    let bytes = match read(&args.file, limits::RECEIVED).map_err(|cause| Error::io("read", &args.file, &cause))? {
        Found::Bytes(bytes) => bytes,
        Found::Missing => {
            return Err(Error::new(format!("cannot read `{name}`: it is not there")).hint("mend the name"));
        }
        Found::Other(what) => {
            return Err(
                Error::new(format!("`{name}` is {what}, not a file")).hint("name the file that holds the report")
            );
        }
        Found::TooLarge(size) => {
            let (has, most) = (size.div_ceil(1_000_000), limits::RECEIVED / 1_000_000);
            let message = format!("`{name}` has {has} MB, more than the {most} MB of the longest report that is read");
            return Err(Error::new(message).hint("convert it without its pictures"));
        }
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..valid].iter().filter(|byte| **byte == b'\n').count() + 1;
            let message = format!("`{name}` is not UTF-8: line {line} holds bytes of another encoding");
            let hint = "save it as UTF-8; if it is no text, convert the report to Markdown first";
            print::findings(common, &[Diagnostic::without_place(REFUSED_IMPORT, message).hint(hint)]);
            return Ok(Ended::Mend);
        }
    };
    let source = Source::new(name, text);
    let imported = match import(&source) {
        Ok(imported) => imported,
        Err(refused) => {
            print::findings(common, &[*refused.0]);
            print::message("nothing was written");
            return Ok(Ended::Mend);
        }
    };
    let kept = stage(&args.into, &imported.files)?;
    if !common.quiet {
        print::findings(common, &imported.notes.clone().into_sorted());
        print::message(&summary(&imported, &args.into, &kept));
    }
    proof(common, &args.into)
}

fn summary(imported: &Imported, into: &Path, kept: &[String]) -> String {
    let tally = &imported.tally;
    let mut said = format!(
        "{}: {}, {}, {}\n",
        into.display(),
        print::counted(tally.sections, "chapter"),
        print::counted(tally.paragraphs, "paragraph"),
        print::counted(tally.footnotes, "footnote"),
    );
    let kinds: Vec<String> =
        imported.repairs.iter().map(|(kind, count)| format!("{count} {}", kind_name(*kind))).collect();
    said.push_str(&format!("repairs: {}\n", if kinds.is_empty() { "none".into() } else { kinds.join(", ") }));
    said.push_str(&format!(
        "{} words received = {} in chapters + {} on the title page + {} listed as furniture",
        tally.received, tally.chapters, tally.facts, tally.furniture,
    ));
    for name in kept {
        said.push_str(&format!("\n`{}` was there and is as it was", into.join(name).display()));
    }
    said
}

/// Loads what was written and compares it with the source, as `verify` does, if the folder is one of a project.
fn proof(common: &Common, into: &Path) -> Result<Ended, Error> {
    let whole = std::path::absolute(into).map_err(|cause| Error::io("find", into, &cause))?;
    let root: PathBuf = match (whole.file_name(), whole.parent()) {
        (Some(name), Some(root)) if name == "content" => root.to_path_buf(),
        _ => {
            print::message(
                "the folder is not named `content`, so the text was not compared: `rapporteur verify` does it in a project",
            );
            return Ok(Ended::Done);
        }
    };
    let (read, mut findings) = crate::read(&root, &Overrides::default())?;
    if let Some((project, report)) = read {
        let (verification, departures) = crate::verify(&project, &report, None);
        let agreed = !departures.has_errors();
        findings.extend(departures);
        if agreed && !common.quiet {
            print::message(&format!("verified: {} words are those of the source", verification.words));
        }
    }
    let failed = findings.has_errors();
    print::findings(common, &findings.into_sorted());
    if failed {
        print::message(&format!(
            "`{}` is written as it was read; mend it there, then run `rapporteur verify`",
            into.display()
        ));
    }
    Ok(if failed { Ended::Mend } else { Ended::Done })
}
