//! `rapporteur serve`: the site from memory, made anew when a file changes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Ended, print, root};
use crate::cli::{Common, ServeArgs};
use crate::diagnostic::{Diagnostic, Severity};
use crate::error::Error;
use crate::load::Overrides;
use crate::preview::Preview;
use crate::serve::{Built, Options, Ready, serve};
use crate::terminal;

pub(super) fn run(common: &Common, args: &ServeArgs) -> Result<Ended, Error> {
    print::colours(common.color);
    let root = root::find(common)?;
    let options = Options { root: root.clone(), host: args.host.clone(), port: args.port, poll: args.poll };
    let (quiet, verbose) = (common.quiet, common.verbose);
    let mut preview = Preview::new(root, Overrides::default());
    let mut said = Said::new(quiet);
    let make = move |changes: &_| {
        let start = Instant::now();
        let (understood, site, diagnostics) = preview.make(changes).inspect_err(print::fatal)?;
        if let Some(understood) = understood.as_ref().filter(|_| verbose) {
            print::message(&understood.timings.lines());
        }
        let findings = diagnostics.into_sorted();
        let is_error = |finding: &&Diagnostic| finding.severity() == Severity::Error;
        let errors: Vec<Diagnostic> = findings.iter().filter(is_error).cloned().collect();
        let site = understood.filter(|_| errors.is_empty()).map(|_| site);
        said.tell(&findings, site.as_ref().map(|site| (site.len(), start.elapsed())));
        Ok(Some(Built { site, errors }))
    };
    let tell = Arc::new(move |found: &[Diagnostic]| print::all(quiet, found));
    serve(&options, make, |ready| announce(ready, args, quiet), tell)?;
    Ok(Ended::Done)
}

/// The address is data, the first line of stdout, so that a script can read it; the rest is for people.
fn announce(ready: &Ready, args: &ServeArgs, quiet: bool) -> Result<(), Error> {
    print::data(&format!("{}\n", ready.url))?;
    if !quiet {
        if ready.moved {
            print::message(&format!("port {} is in use, so the next free one was taken", args.port));
        }
        if ready.open {
            print::message("warning: other computers can read the preview too");
        }
        print::message("stop with Ctrl-C");
    }
    if args.open && open::that_detached(&ready.url).is_err() {
        print::message(&format!("warning: no browser could be opened; open {} yourself", ready.url));
    }
    Ok(())
}

/// What was said last, since an editor who saves every minute does not want the same warnings each time.
struct Said {
    quiet: bool,
    last: Option<Vec<String>>,
}

impl Said {
    fn new(quiet: bool) -> Self {
        Self { quiet, last: None }
    }

    fn tell(&mut self, findings: &[Diagnostic], made: Option<(usize, Duration)>) {
        let texts: Vec<String> = findings.iter().map(terminal::human).collect();
        let same = self.last.as_ref() == Some(&texts);
        if !same {
            print::all(self.quiet, findings);
        }
        if !self.quiet {
            let warnings = match texts.len() {
                count if count > 0 && same => format!(", {} as before", print::counted(count, "warning")),
                _ => String::new(),
            };
            print::message(&match made {
                Some((files, time)) => format!("{files} files in {} ms{warnings}", time.as_millis()),
                None => "the site stays as it was".to_owned(),
            });
        }
        self.last = Some(texts);
    }
}
