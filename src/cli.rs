//! The command line as it is typed. The comments here are the help.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

/// Turns a report with numbered paragraphs into an annotated site.
///
/// Without a command it builds the site.
#[derive(Debug, Parser)]
#[command(name = "rapporteur", version, max_term_width = 100, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    #[command(flatten)]
    pub(crate) common: Common,

    #[command(flatten)]
    pub(crate) site: SiteArgs,
}

impl Cli {
    /// Reads the words of the command line.
    ///
    /// # Errors
    /// If they say nothing that can be done; also if an option of the build stands before a command, which would not see it.
    pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let mut command = Self::command();
        let matches = command.try_get_matches_from_mut(arguments)?;
        let is_typed = |id: &&clap::Id| matches.value_source(id.as_str()) == Some(ValueSource::CommandLine);
        let is_own =
            |id: &&clap::Id| command.get_arguments().any(|known| known.get_id() == *id && !known.is_global_set());
        if let (Some(name), Some(id)) = (matches.subcommand_name(), matches.ids().filter(is_own).find(is_typed)) {
            let option = id.as_str().replace('_', "-");
            let message = format!("`--{option}` stands before the command; write `rapporteur {name} --{option}`");
            return Err(command.error(ErrorKind::ArgumentConflict, message));
        }
        Self::from_arg_matches(&matches)
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build the site.
    Build(SiteArgs),
    /// Show the site in the browser and make it anew when a file changes.
    Serve(ServeArgs),
    /// Do all that a build does but writing, and every rule.
    Check(CheckArgs),
    /// Compare the text of the pages with the source received, word by word.
    Verify(VerifyArgs),
    /// List every detection with its place, reading, rule and status.
    Ledger(LedgerArgs),
    /// Turn a report in Markdown, as converters produce it, into a content folder and its list of repairs.
    Import(ImportArgs),
    /// Write a small complete site to start from.
    New {
        /// The folder of the new project; `content` is made inside it.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Print a completion script for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// The project's folder [default: the nearest one upwards that holds content/report.toml].
    #[arg(short = 'C', long, global = true, value_name = "DIR")]
    pub(crate) root: Option<PathBuf>,

    /// When to use colours.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: ColorWhen,

    /// Print errors only.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,

    /// Print more: what was detected, by kind and rule.
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
}

/// What `build` and `check` take.
#[derive(Debug, Args, Clone)]
pub(crate) struct SiteArgs {
    /// The folder to write, relative to the project.
    #[arg(short, long, value_name = "DIR", default_value = "public")]
    pub(crate) out: PathBuf,

    /// The theme, instead of the one in report.toml.
    #[arg(long, value_name = "NAME")]
    pub(crate) theme: Option<String>,

    /// Where the site will stand, instead of the address in report.toml.
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,

    /// Print how long each step took.
    #[arg(long)]
    pub(crate) timings: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) site: SiteArgs,

    /// How findings are printed: human on stderr; short and json on stdout.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: CheckFormat,

    /// Fail on warnings and doubtful detections too.
    #[arg(long)]
    pub(crate) strict: bool,

    /// Print the tables of all keys of the content files, as JSON Schemas, and stop.
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    /// The port, or the first free one after it; 0 for any.
    #[arg(long, value_name = "PORT", default_value_t = 4848)]
    pub(crate) port: u16,

    /// The name or address to listen on; with any but this computer's own, others can read the preview too.
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub(crate) host: String,

    /// Open the site in the browser.
    #[arg(long)]
    pub(crate) open: bool,

    /// Look at the files ten times a second, for disks that do not tell of changes.
    #[arg(long)]
    pub(crate) poll: bool,
}

#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    /// Print what is made equal before the comparison.
    #[arg(long)]
    pub(crate) explain: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// The report, as text in Markdown.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,

    /// The content folder to write, relative to the current folder; what stands there is never overwritten.
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) into: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct LedgerArgs {
    /// How the list is printed.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(crate) format: LedgerFormat,

    /// Only this kind: country, place, date, document, organisation, term or reference.
    #[arg(long, value_name = "KIND", value_parser = ["country", "place", "date", "document", "organisation", "term", "reference"])]
    pub(crate) kind: Option<String>,

    /// Only this status: accepted, rejected or doubtful.
    #[arg(long, value_name = "STATUS", value_parser = ["accepted", "rejected", "doubtful"])]
    pub(crate) status: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWhen {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    Human,
    Short,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LedgerFormat {
    Table,
    Json,
    Csv,
}
