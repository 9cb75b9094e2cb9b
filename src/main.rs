//! Runs the command and says how it ended; the library does the rest.

use std::process::ExitCode;

fn main() -> ExitCode {
    rapporteur::run(std::env::args_os())
}
