//! `rapporteur new DIR`: a small complete site to start from.

use std::path::Path;

use super::{Ended, print};
use crate::cli::Common;
use crate::error::Error;

pub(super) fn run(common: &Common, folder: &Path) -> Result<Ended, Error> {
    print::colours(common.color);
    let content = crate::new::new(folder)?;
    if !common.quiet {
        let shown = folder.display().to_string();
        let shown = if shown.contains(' ') { format!("\"{shown}\"") } else { shown };
        print::message(&format!(
            "wrote a small site into `{}`; every file says what it is for\n\
             next: `rapporteur -C {shown} build`, then open `{}`",
            content.display(),
            folder.join("public").join("index.html").display(),
        ));
    }
    Ok(Ended::Done)
}
