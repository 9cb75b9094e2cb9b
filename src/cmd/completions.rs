//! `rapporteur completions SHELL`.

use clap::CommandFactory;

use super::{Ended, print};
use crate::cli::Cli;
use crate::error::Error;

pub(super) fn run(shell: clap_complete::Shell) -> Result<Ended, Error> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "rapporteur", &mut script);
    print::data(&String::from_utf8_lossy(&script))?;
    Ok(Ended::Done)
}
